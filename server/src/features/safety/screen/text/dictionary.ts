import { fillers, slang } from './slang.ts';
import { openWordTable } from './wordTable.ts';

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
  /** The words by their ids; nothing for the ids that are not words. */
  readonly words: readonly string[];
  readonly idOf: (word: string) => number;
  readonly read: (typed: string) => Reading | undefined;
  /** As `read`, of what stands in a text from `start` up to `end`. */
  readonly readAt: (text: string, start: number, end: number) => Reading | undefined;
}

/**
 * Numbers the words of the lexicon. What is typed is read as itself where it is one of them; slang is read as the plain
 * words it stands for.
 */
export function numberWords(words: Iterable<string>): Dictionary {
  const ids = new Map<string, number>();
  const readings = new Map<string, Reading>();
  const plain = [...slang.values()].flat().filter((word) => !fillers.has(word));
  for (const word of new Set([...words, ...plain])) {
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
  const table = openWordTable(new Map([...readings.keys()].map((typed, index) => [typed, index + 1])));
  const numbered: readonly (Reading | undefined)[] = [undefined, ...readings.values()];
  return {
    size: firstWord + ids.size,
    words: [...Array<string>(firstWord).fill(''), ...ids.keys()],
    idOf,
    read: (typed) => readings.get(typed),
    readAt: (text, start, end) => numbered[table.at(text, start, end)],
  };
}
