import { fillers, slang } from './slang.ts';

/** The ids of tokens that are not words of the lexicon. */
export const unknownWord = 0;
export const sentenceEnd = 1;
export const numberWord = 2;
const firstWord = 3;

/** What a typed word is read as: the ids of one or more words; none for a filler. */
export type Reading = readonly number[];

/** The words that the lexicon speaks of, by number, and what each typed word is read as. */
export interface Dictionary {
  readonly size: number;
  readonly idOf: (word: string) => number;
  readonly read: (typed: string) => Reading | undefined;
}

/**
 * Numbers the words of the lexicon. What is typed is read as itself where it is one of them; slang is read as the plain
 * words it stands for, also where only some of them occur in the lexicon (the others count as unknown words).
 */
export function numberWords(words: Iterable<string>): Dictionary {
  const ids = new Map<string, number>();
  const readings = new Map<string, Reading>();
  for (const word of new Set(words)) {
    const id = firstWord + ids.size;
    ids.set(word, id);
    readings.set(word, [id]);
  }
  const idOf = (word: string) => ids.get(word) ?? unknownWord;
  for (const [typed, read] of slang) readings.set(typed, read.filter((word) => !fillers.has(word)).map(idOf));
  for (const filler of fillers) readings.set(filler, []);
  for (const typed of slang.keys()) {
    const reading = readings.get(typed);
    const bare = typed.replaceAll("'", '');
    if (reading && !readings.has(bare)) readings.set(bare, reading);
  }
  return { size: firstWord + ids.size, idOf, read: (typed) => readings.get(typed) };
}
