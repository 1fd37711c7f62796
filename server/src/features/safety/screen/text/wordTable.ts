/** Numbers of words, found without cutting the words out of the text: this is done for every word of every message. */
export interface WordTable {
  /** The number of the word that stands in a text from `start` up to `end`; 0 for none. */
  readonly at: (text: string, start: number, end: number) => number;
  /** As `at`, of a word whose letters were already met one by one. */
  readonly of: (text: string, word: Hashed) => number;
  /** The number of the word that is left of another one without its letter at `gap`; 0 for none. */
  readonly without: (word: string, gap: number) => number;
}

/** A word in a text, with the hash of its letters. */
export interface Hashed {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/** How the table lies in one long array: four numbers a slot, side by side, so that a look-up touches one place. */
const slotSize = 4;
const lengthAt = 1;
const lettersAt = 2;
const numberAt = 3;

/** Makes a table of words and their numbers, none of which may be 0. It is three times as large as it has to be, so that searches are short. */
export function openWordTable(numbers: ReadonlyMap<string, number>): WordTable {
  const mask = 2 ** Math.ceil(Math.log2(numbers.size * 3 + 1)) - 1;
  const slots = new Int32Array((mask + 1) * slotSize);
  const words = [...numbers.keys()];
  const longest = Math.max(0, ...words.map(({ length }) => length));
  const letters = new Uint16Array(words.reduce((sum, { length }) => sum + length, 0));
  let used = 0;
  for (const [word, number] of numbers) {
    const hash = hashOf(word, 0, word.length);
    let slot = slotOf(hash);
    while (slots[slot + lengthAt] !== 0) slot = slotAfter(slot);
    slots.set([hash, word.length, used, number], slot);
    for (let index = 0; index < word.length; index += 1) letters[used + index] = word.charCodeAt(index);
    used += word.length;
  }

  function slotOf(hash: number): number {
    return ((hash ^ (hash >>> 15)) & mask) * slotSize;
  }

  function slotAfter(slot: number): number {
    return (slot + slotSize) & (slots.length - 1);
  }

  function at(text: string, start: number, end: number): number {
    return end - start > longest ? 0 : of(text, { start, end, hash: hashOf(text, start, end) });
  }

  function of(text: string, { start, end, hash }: Hashed): number {
    for (let slot = slotOf(hash); slots[slot + lengthAt] !== 0; slot = slotAfter(slot)) {
      if (slots[slot] === hash && slots[slot + lengthAt] === end - start && isAt(slot, text, start)) {
        return slots[slot + numberAt] ?? 0;
      }
    }
    return 0;
  }

  /** Whether the word of a slot stands at a place of a text. */
  function isAt(slot: number, text: string, start: number): boolean {
    const first = slots[slot + lettersAt] ?? 0;
    const length = slots[slot + lengthAt] ?? 0;
    for (let index = 0; index < length; index += 1) {
      if (text.charCodeAt(start + index) !== letters[first + index]) return false;
    }
    return true;
  }

  function without(word: string, gap: number): number {
    let hash = firstHash;
    for (let index = 0; index < word.length; index += 1) {
      if (index !== gap) hash = nextHash(hash, word.charCodeAt(index));
    }
    for (let slot = slotOf(hash); slots[slot + lengthAt] !== 0; slot = slotAfter(slot)) {
      if (slots[slot] === hash) return at(word.slice(0, gap) + word.slice(gap + 1), 0, word.length - 1);
    }
    return 0;
  }

  return { at, of, without };
}

/** FNV-1a over the letters: what it begins with, and how each letter goes in. */
export const firstHash = 0x811c9dc5 | 0;

export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = firstHash;
  for (let index = start; index < end; index += 1) hash = nextHash(hash, text.charCodeAt(index));
  return hash;
}
