import type { Category } from '../signal.ts';

/**
 * What can make words mean something else than they say, seen from the words around them:
 * once (a “used to” in the same sentence: for words in the present tense), past (long ago, also sentences before: for what
 * happened), negated, others (somebody else does it), supposed (if, when, fear, dream, would), asked (a question in
 * general), titled (a song, a book), laughed (meant as a joke), undone (a “but I did not” follows), told (a saying, a voice).
 */
export type Excuse =
  | 'once'
  | 'past'
  | 'negated'
  | 'others'
  | 'supposed'
  | 'asked'
  | 'titled'
  | 'laughed'
  | 'undone'
  | 'told';

/** Phrases that mean one thing, how plainly, and what may excuse them. */
export interface SignalRule {
  readonly name: `${Category}.${string}`;
  readonly strength: number;
  readonly unless: readonly Excuse[];
  readonly patterns: readonly string[];
}

/** Reads patterns written one a line. */
export function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
