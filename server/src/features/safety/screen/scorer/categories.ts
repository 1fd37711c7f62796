import type { Category } from '../signal.ts';

/** The categories that are scored. */
export type ScoredCategory = Exclude<Category, 'personal-identifiers'>;

/** What the net tells apart, in the order of its outputs, and the category that each belongs to. */
export const kinds = [
  { label: 'self-harm', category: 'self-harm' },
  { label: 'relapse-overdose', category: 'relapse-overdose' },
  { label: 'sourcing', category: 'sourcing' },
  { label: 'threats', category: 'abuse-threats' },
  { label: 'abuse', category: 'abuse-threats' },
] as const satisfies readonly { readonly label: string; readonly category: ScoredCategory }[];

export const scoredCategories: readonly ScoredCategory[] = [...new Set(kinds.map(({ category }) => category))];
