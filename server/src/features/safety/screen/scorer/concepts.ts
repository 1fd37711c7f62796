import { lines } from '../lexicon/rule.ts';
import { harmConcepts } from './harmConcepts.ts';
import { peopleConcepts } from './peopleConcepts.ts';

/** A thing that messages speak of, whatever words they take for it. */
export interface ConceptRule {
  readonly concept: string;
  readonly patterns: readonly string[];
}

/** All concepts, in an order that the weights of the scorer know them by. */
export const conceptRules: readonly ConceptRule[] = Object.entries({ ...harmConcepts, ...peopleConcepts }).map(
  ([concept, text]) => ({
    concept,
    patterns: lines(text),
  }),
);
