import type { Dictionary, Reading } from './dictionary.ts';
import { oftenMistyped, sensitiveWords } from './sensitive.ts';
import { openWordTable } from './wordTable.ts';

const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
  '|': 'l',
  '€': 'e',
};

const longestDisguise = 24;
const longestWord = 12;

/** Reads a word through its disguise; undefined where it is none. */
export interface Unmasking {
  /** Letters mixed with digits and signs: `k1ll`, `b!tch`, `f**k`. */
  readonly signed: (chunk: string) => Reading | undefined;
  /** Stretched or mistyped: `diiie`, `relapsd`. */
  readonly bent: (word: string) => Reading | undefined;
  /** Letters that stood apart, without their gaps: `killmyself`; the lengths of the words, or undefined. */
  readonly split: (letters: string) => readonly number[] | undefined;
}

export function openUnmasking(dictionary: Dictionary): Unmasking {
  const mistyped = neighbours(oftenMistyped);
  const neighbourNumbers = openWordTable(new Map([...mistyped.keys()].map((word, index) => [word, index + 1])));
  const meant: readonly string[] = ['', ...mistyped.values()];
  const starters = new Uint8Array(letterCount * letterCount);
  for (const word of oftenMistyped) starters[starterOf(word)] = 1;

  function known(word: string): Reading | undefined {
    return sensitiveWords.has(word) ? dictionary.read(word) : undefined;
  }

  function signed(chunk: string): Reading | undefined {
    if (chunk.length < 3 || chunk.length > longestDisguise || !/[a-z]/.test(chunk)) return undefined;
    if (chunk.includes('*')) return starred(chunk);
    const plain = chunk.replace(/[^a-z']/g, (sign) => signs[sign] ?? '');
    const withL = chunk.replace(/[1!]/g, 'l').replace(/[^a-z']/g, (sign) => signs[sign] ?? '');
    return known(plain) ?? known(withL) ?? bentKnown(plain);
  }

  function bentKnown(word: string): Reading | undefined {
    const right = mistyped.get(word);
    return right === undefined ? undefined : known(right);
  }

  function starred(chunk: string): Reading | undefined {
    for (const word of sensitiveWords) {
      if (word.length !== chunk.length || word[0] !== chunk[0]) continue;
      if ([...chunk].every((char, index) => char === '*' || (signs[char] ?? char) === word[index])) return known(word);
    }
    return undefined;
  }

  function bent(word: string): Reading | undefined {
    if (word.length > 40) return undefined;
    if (isStretched(word)) {
      const twice = word.replace(/(.)\1{2,}/g, '$1$1');
      const once = word.replace(/(.)\1{2,}/g, '$1');
      return dictionary.read(once) ?? dictionary.read(twice) ?? dictionary.read(word.replace(/(.)\1+/g, '$1'));
    }
    if (word.length < 5 || word.length > 15 || starters[starterOf(word)] !== 1) return undefined;
    return mistypedReading(word);
  }

  function mistypedReading(word: string): Reading | undefined {
    const direct = neighbourNumbers.at(word, 0, word.length);
    if (direct !== 0) return dictionary.read(meant[direct] ?? '');
    for (let gap = 2; gap < word.length; gap += 1) {
      const right = meant[neighbourNumbers.without(word, gap)] ?? '';
      if (right !== '' && Math.abs(right.length - word.length) <= 1) return dictionary.read(right);
    }
    return undefined;
  }

  /** The fewest words that make up all of the letters, at least one of them sensitive. */
  function split(letters: string): readonly number[] | undefined {
    const best: (readonly number[] | undefined)[] = [[]];
    for (let end = 1; end <= letters.length; end += 1) best[end] = shortestTo(end, letters, best);
    const lengths = best[letters.length];
    return lengths && holdsSensitive(letters, lengths) ? lengths : undefined;
  }

  function shortestTo(end: number, letters: string, best: readonly (readonly number[] | undefined)[]) {
    let shortest: readonly number[] | undefined;
    for (let start = Math.max(0, end - longestWord); start < end; start += 1) {
      const before = best[start];
      if (!before || (shortest && before.length + 1 >= shortest.length)) continue;
      if (mayStand(letters.slice(start, end))) shortest = [...before, end - start];
    }
    return shortest;
  }

  function mayStand(word: string): boolean {
    return word === 'i' || word === 'a' || (word.length > 1 && dictionary.read(word) !== undefined);
  }

  return { signed, bent, split };
}

const firstLetter = 0x61;
const letterCount = 26;

/** A number for the first two letters of a word; for what is no letter one that nothing is listed under. */
function starterOf(word: string): number {
  const first = word.charCodeAt(0) - firstLetter;
  const second = word.charCodeAt(1) - firstLetter;
  return second < 0 || second >= letterCount ? -1 : first * letterCount + second;
}

/** Whether a letter stands three times in a row. */
function isStretched(word: string): boolean {
  let times = 1;
  for (let index = 1; index < word.length && times < 3; index += 1) {
    times = word.charCodeAt(index) === word.charCodeAt(index - 1) ? times + 1 : 1;
  }
  return times >= 3;
}

function holdsSensitive(letters: string, lengths: readonly number[]): boolean {
  let start = 0;
  return lengths.some((length) => {
    start += length;
    return length > 2 && sensitiveWords.has(letters.slice(start - length, start));
  });
}

/** Each word with one letter left out, after the first two, leads back to the word. */
function neighbours(words: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const word of words) {
    for (let gap = 2; gap < word.length; gap += 1) table.set(word.slice(0, gap) + word.slice(gap + 1), word);
  }
  for (const word of words) table.set(word, word);
  return table;
}
