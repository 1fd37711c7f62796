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
  /** Most words begin with a capital, so that a capital says nothing. */
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

const wordForm = /[\p{L}\p{N}_'@#$£€+%&/-]+/gu;

export function readWriting(original: string, folded: Folded): Writing {
  const words: Written[] = [];
  let capitals = 0;
  let after = 0;
  for (const { 0: text, index: at } of folded.text.matchAll(wordForm)) {
    const first = original[folded.startAt(at)] ?? '';
    const capital = first !== first.toLowerCase();
    if (capital) capitals += 1;
    words.push({ text, at, capital, gap: folded.text.slice(after, at) });
    after = at + text.length;
  }
  let all: ReadonlySet<string> | undefined;
  return {
    folded,
    words,
    titleCase: words.length >= 4 && capitals > words.length * 0.7,
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
