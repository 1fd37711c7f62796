import type { Category } from '../signal.ts';

/** The categories that are scored, in the order of the weights. */
export const scoredCategories = [
  'self-harm',
  'relapse-overdose',
  'sourcing',
  'abuse-threats',
] as const satisfies readonly Category[];

export type ScoredCategory = (typeof scoredCategories)[number];
