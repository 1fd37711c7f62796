import { kinds, type ScoredCategory, scoredCategories } from './categories.ts';

/** How a message scores for a category: as its gravest sentence does. */
export interface CategoryScore {
  readonly category: ScoredCategory;
  /** The logarithm of the odds that it is of the category and not harmless. */
  readonly score: number;
  /** The sentence that says it most plainly. */
  readonly sentence: number;
}

/** A sentence that is this much more of another category is hardly of both: what goes beyond is taken off. */
const rivalMargin = 1;

/** Of what the sentences of a message score for each kind of talk, the most for each category. */
export function gravestOf(sentences: readonly (readonly number[])[]): readonly CategoryScore[] {
  const best = scoredCategories.map((category) => ({ category, score: Number.NEGATIVE_INFINITY, sentence: 0 }));
  for (const [sentence, scores] of sentences.entries()) {
    const byCategory = scoredCategories.map((category) => mostFor(category, scores));
    for (const [index, { category, score }] of best.entries()) {
      const own = byCategory[index] ?? 0;
      const rival = Math.max(...byCategory);
      const counted = own - Math.max(0, rival - own - rivalMargin);
      if (counted > score) best[index] = { category, score: counted, sentence };
    }
  }
  return best;
}

function mostFor(category: ScoredCategory, scores: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, kind] of kinds.entries()) {
    if (kind.category === category) most = Math.max(most, scores[index] ?? most);
  }
  return most;
}
