import type { Category } from '../signal.ts';

/** What can make words mean something else than they say, seen from the words around them. */
export type Excuse =
  /** A “used to” or “years ago” in the same sentence: for words in the present tense. */
  | 'once'
  /** The same, also sentences before, and milestones: for words about what happened. */
  | 'past'
  | 'negated'
  /** Somebody else than the writer does it; for `third`, somebody who is not spoken to either. */
  | 'others'
  | 'third'
  /** The nearest person in the sentence is not the writer. */
  | 'unowned'
  /** After if, when, would, almost. */
  | 'supposed'
  | 'feared'
  | 'dreamt'
  /** A question about things in general. */
  | 'asked'
  /** A song, a film, a book. */
  | 'titled'
  /** What a saying, a voice or another person says. */
  | 'told'
  | 'laughed'
  /** A “but I did not” follows. */
  | 'undone';

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
