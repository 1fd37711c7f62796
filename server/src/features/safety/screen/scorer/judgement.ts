import type { ScoredCategory } from './categories.ts';

/** How the score of the net and what the rules say are put together for one category. */
export interface Judgement {
  /** From which score on a message is shown to somebody of which no rule says anything. */
  readonly threshold: number;
  /** The score's way to a probability: the logarithm of the odds is `slope * score + offset`. */
  readonly slope: number;
  readonly offset: number;
}

export type Judgements = Readonly<Record<ScoredCategory, Judgement>>;

/** What is known of a message for one category before it is judged. */
export interface Evidence {
  readonly category: ScoredCategory;
  /** The score of the net: the logarithm of the odds against harmless talk. */
  readonly score: number;
  /** A rule names it, and nothing takes that back. */
  readonly isClaimed: boolean;
  /** A rule names it, and the words around take it back. */
  readonly isExcused: boolean;
}

/** How many messages of a label there were, and how many were seen. */
export interface Tally {
  readonly messages: number;
  readonly seen: number;
}

/**
 * A plain rule counts by itself, unless the net gives more than four to one that the message is harmless. Where words
 * speak plainly of self-harm, nothing refutes them.
 */
const refutedBelow: Readonly<Record<ScoredCategory, number>> = {
  'self-harm': Number.NEGATIVE_INFINITY,
  'relapse-overdose': -1.5,
  sourcing: -1.5,
  'abuse-threats': -1.5,
};
/** Of a message in which the words around take back what a rule saw, the net has to be surer by this. */
export const excusedCosts = 2;

/** Whether a message is shown to somebody. */
export function isShown(
  { threshold }: Pick<Judgement, 'threshold'>,
  { category, score, isClaimed, isExcused }: Evidence,
): boolean {
  return isClaimed ? score > refutedBelow[category] : score - (isExcused ? excusedCosts : 0) >= threshold;
}

export function probabilityOf({ slope, offset }: Judgement, { score }: Evidence): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}
