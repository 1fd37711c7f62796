import { marks } from './marks.ts';

/** Endings that a word may lose, and what may have stood in their place. */
const endings = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['in', 'ing'],
  ['er', ''],
  ['ly', ''],
  ['y', ''],
] as const;
const leastStem = 4;
const leastWord = 3;
const longestWord = 30;

export interface Vocabulary {
  /** The row of a word that is written as the vocabulary has it. */
  readonly read: (word: string) => number | undefined;
  /** The row of a word that is not: some microseconds of searching. */
  readonly search: (word: string) => number;
  /** The row of a word that nobody knows. */
  readonly unknown: number;
}

/**
 * Finds the row of a word: of itself, of it without apostrophes or stretched letters, of its stem, or of the word that it
 * is one slip away from; the row of the unknown word where none is. `mistakable` are the words that slips lead to.
 */
export function openVocabulary(words: readonly string[], mistakable: readonly string[]): Vocabulary {
  const rows = new Map(words.map((word, row) => [word, row]));
  const slips = slipsOf(mistakable, rows);
  const unknown = rows.get(marks.unknown) ?? 0;
  const number = rows.get(marks.number) ?? unknown;

  function search(word: string): number {
    if (/^\d/.test(word)) return number;
    if (word.length < leastWord || word.length > longestWord) return unknown;
    const bare = word.replace(/'s$|'/g, '');
    const short = bare.replace(/(.)\1{2,}/g, '$1$1');
    for (const form of [bare, short, short.replace(/(.)\1/g, '$1')]) {
      const row = rows.get(form) ?? stemRow(form);
      if (row !== undefined) return row;
    }
    return slipRow(short) ?? unknown;
  }

  function stemRow(word: string): number | undefined {
    for (const [ending, instead] of endings) {
      if (!word.endsWith(ending) || word.length - ending.length < leastStem) continue;
      const row = rows.get(word.slice(0, -ending.length) + instead);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  function slipRow(word: string): number | undefined {
    if (word.length < 5) return undefined;
    const added = slips.get(word);
    if (added !== undefined) return added;
    for (const shorter of withOneLess(word)) {
      const row = slips.get(shorter) ?? rows.get(shorter);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  return { read: (word) => rows.get(word), search, unknown };
}

/** Each word with one letter left out leads back to the word; the first letter is seldom mistaken. */
function slipsOf(words: readonly string[], rows: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const slips = new Map<string, number>();
  for (const word of words) {
    const row = rows.get(word);
    if (row === undefined || word.length < 6) continue;
    for (const shorter of withOneLess(word)) if (!rows.has(shorter) && !slips.has(shorter)) slips.set(shorter, row);
  }
  return slips;
}

function* withOneLess(word: string): Generator<string> {
  for (let gap = 1; gap < word.length; gap += 1) yield word.slice(0, gap) + word.slice(gap + 1);
}
