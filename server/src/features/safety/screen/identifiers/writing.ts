import type { Folded } from '../text/fold.ts';

/** A word as it was written: identifiers live on capitals, digits and the marks between, which the lexicon does not see. */
export interface Written {
  /** Folded: plain lower-case letters. */
  readonly text: string;
  /** Place in the folded text. */
  readonly at: number;
  readonly capital: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** A message, ready to be searched for identifiers. */
export interface Writing {
  readonly folded: Folded;
  readonly words: readonly Written[];
  /** Every word begins with a capital, so that a capital says nothing. */
  readonly titleCase: boolean;
  readonly has: (wanted: ReadonlySet<string>) => boolean;
}

/** An identifier, as places in the folded text. */
export interface Found {
  readonly rule: `personal-identifiers.${string}`;
  readonly strength: number;
  readonly from: number;
  readonly to: number;
}

/** Small words, which have a capital in the middle of a sentence only where every word has one. */
const smallWords = wordSet(
  'am is a an the to and of my in on are was for with it so not have has be but at from me you we all from name this that do really',
);
const wordForm = /[\p{L}\p{N}_'@#$£€+%&/-]+/gu;

export function readWriting(original: string, folded: Folded): Writing {
  const words: Written[] = [];
  const small = { all: 0, capital: 0 };
  let capitals = 0;
  let after = 0;
  for (const { 0: text, index: at } of folded.text.matchAll(wordForm)) {
    const first = original[folded.startAt(at)] ?? '';
    const capital = first !== first.toLowerCase();
    const gap = folded.text.slice(after, at);
    if (capital) capitals += 1;
    if (smallWords.has(text) && words.length > 0 && !/[.!?]/.test(gap)) {
      small.all += 1;
      if (capital) small.capital += 1;
    }
    words.push({ text, at, capital, gap });
    after = at + text.length;
  }
  let all: ReadonlySet<string> | undefined;
  return {
    folded,
    words,
    titleCase: small.all > 0 ? small.capital > small.all * 0.7 : words.length >= 5 && capitals > words.length * 0.7,
    has(wanted) {
      all ??= new Set(words.map(({ text }) => text));
      for (const word of wanted) if (all.has(word)) return true;
      return false;
    },
  };
}

/** A set of the words in a text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
