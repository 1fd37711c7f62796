import type { Folded } from '../text/fold.ts';
import { classAt, digit, foreign, joint, letter, readWord, type Stretch, underscore } from './characters.ts';
import { kind, kindTable } from './kinds.ts';

/** A word as it was written: identifiers live on capitals, digits and the marks between, which the lexicon does not see. */
export interface Written {
  /** Folded: plain lower-case letters. */
  readonly text: string;
  /** Place in the folded text. */
  readonly at: number;
  readonly capital: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** What the word is, as bits of `kind`. */
  readonly kinds: number;
}

/** A message, ready to be searched for identifiers; good until the next one is read. */
export interface Writing {
  readonly folded: Folded;
  readonly count: number;
  /** What each of the words is, as bits of `kind`: to tell at once that most of them are of no use. */
  readonly kinds: Int32Array;
  /** The words themselves, made when they are first asked for: most messages give no cause to. */
  readonly words: () => readonly Written[];
  /** Every word begins with a capital, so that a capital says nothing. */
  readonly titleCase: boolean;
  /** How long the words with a digit are, all together. */
  readonly digitSpace: number;
  readonly numberWords: number;
  /** What its words are, all together. */
  readonly allKinds: number;
}

/** An identifier, as places in the folded text. */
export interface Found {
  readonly rule: `personal-identifiers.${string}`;
  readonly strength: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a message has a word of one of some kinds. */
export function hasKind({ allKinds }: Writing, kinds: number): boolean {
  return (allKinds & kinds) !== 0;
}

/** Whether a word is of one of some kinds. */
export function isKind(word: Written | undefined, kinds: number): boolean {
  return word !== undefined && (word.kinds & kinds) !== 0;
}

/** What is noted of a message while it is read. One is kept and used again: messages are many and read one by one. */
interface Notes extends Stretch {
  starts: Int32Array;
  ends: Int32Array;
  kinds: Int32Array;
  count: number;
  capitals: number;
  /** Small words in the middle of sentences, and those of them that have a capital. */
  small: number;
  smallCapitals: number;
  allKinds: number;
  digitSpace: number;
  numberWords: number;
}

const notes: Notes = {
  starts: new Int32Array(1_024),
  ends: new Int32Array(1_024),
  kinds: new Int32Array(1_024),
  count: 0,
  capitals: 0,
  small: 0,
  smallCapitals: 0,
  allKinds: 0,
  digitSpace: 0,
  numberWords: 0,
  start: 0,
  end: 0,
  hash: 0,
  classes: 0,
};

function clear(): void {
  notes.count = 0;
  notes.capitals = 0;
  notes.small = 0;
  notes.smallCapitals = 0;
  notes.allKinds = 0;
  notes.digitSpace = 0;
  notes.numberWords = 0;
}

const stops = new Uint8Array(128);
for (const char of '.!?') stops[char.charCodeAt(0)] = 1;

/** Reads a message once, from left to right, and notes of each word where it stands and what it may be. */
export function readWriting(original: string, folded: Folded): Writing {
  const { text } = folded;
  clear();
  let stopped = false;
  for (let index = 0; index < text.length; ) {
    if (classAt(text, index) === 0) {
      stopped = stopped || stops[text.charCodeAt(index)] === 1;
      index += 1;
      continue;
    }
    readWord(text, index, notes);
    const kinds = kindsOf(text) | (isCapital(original, folded.startAt(index)) ? kind.capital : 0);
    if ((kinds & kind.small) !== 0 && notes.count > 0 && !stopped) noteSmall(kinds);
    note(kinds);
    stopped = false;
    index = notes.end;
  }
  return writingOf(folded);
}

/** The kinds of the word that was just read, and what numbers it holds. */
function kindsOf(text: string): number {
  const { start, end, classes } = notes;
  const known = kindTable.of(text, notes);
  if (classes === letter) {
    const isNumber = (known & kind.numberWord) !== 0;
    if (isNumber) notes.numberWords += 1;
    return known | (isNumber ? kind.holdsNumber : 0) | (end - start > 1 ? kind.nameForm : kind.singleLetter);
  }
  const numberWords = (classes & letter) === 0 ? 0 : numberWordsIn(text, start, end);
  const hasDigit = (classes & digit) !== 0;
  notes.numberWords += numberWords;
  if (hasDigit) notes.digitSpace += end - start;
  return known | formOf(text) | (hasDigit || numberWords > 0 ? kind.holdsNumber : 0);
}

function formOf(text: string): number {
  const { start, end, classes } = notes;
  const first = classAt(text, start);
  const isNumeric = first === digit || (text.charCodeAt(start) === numberSign && classAt(text, start + 1) === digit);
  if (isNumeric) return kind.numeric;
  if ((classes & foreign) !== 0) return nameForm.test(text.slice(start, end)) ? kind.nameForm : 0;
  return first === letter && (classes & ~(letter | joint)) === 0 ? kind.nameForm : 0;
}

const numberSign = 0x23;
const nameForm = /^\p{L}[\p{L}'-]+$/u;

/** Words for numbers between the marks of a word: “twenty-one”, “five’s”. */
function numberWordsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let start = from; start < to; start += 1) {
    let end = start;
    let classes = 0;
    for (let each = classAt(text, end); end < to && (each & asciiWord) !== 0; each = classAt(text, end)) {
      classes |= each;
      end += 1;
    }
    if (classes === letter && (kindTable.at(text, start, end) & kind.numberWord) !== 0) count += 1;
    start = end;
  }
  return count;
}

const asciiWord = letter | digit | underscore;

function isCapital(original: string, place: number): boolean {
  const unit = original.charCodeAt(place);
  if (unit < 128) return unit >= 0x41 && unit <= 0x5a;
  const first = original[place] ?? '';
  return first !== first.toLowerCase();
}

function noteSmall(kinds: number): void {
  notes.small += 1;
  if ((kinds & kind.capital) !== 0) notes.smallCapitals += 1;
}

function note(kinds: number): void {
  const { count } = notes;
  if (count === notes.starts.length) makeRoom();
  notes.starts[count] = notes.start;
  notes.ends[count] = notes.end;
  notes.kinds[count] = kinds;
  notes.count = count + 1;
  notes.allKinds |= kinds;
  if ((kinds & kind.capital) !== 0) notes.capitals += 1;
}

function makeRoom(): void {
  notes.starts = twice(notes.starts);
  notes.ends = twice(notes.ends);
  notes.kinds = twice(notes.kinds);
}

function twice(full: Int32Array): Int32Array {
  const wider = new Int32Array(full.length * 2);
  wider.set(full);
  return wider;
}

function writingOf(folded: Folded): Writing {
  const { kinds, count, capitals, small, smallCapitals, allKinds, digitSpace, numberWords } = notes;
  const titleCase = small > 0 ? smallCapitals > small * 0.7 : count >= 5 && capitals > count * 0.7;
  let written: readonly Written[] | undefined;
  const words = () => (written ??= writtenWords(folded.text));
  return { folded, count, kinds, words, titleCase, digitSpace, numberWords, allKinds };
}

function writtenWords(text: string): readonly Written[] {
  const words: Written[] = [];
  let after = 0;
  for (let index = 0; index < notes.count; index += 1) {
    const [at, end, kinds] = [notes.starts[index] ?? 0, notes.ends[index] ?? 0, notes.kinds[index] ?? 0];
    const [word, gap] = [text.slice(at, end), text.slice(after, at)];
    words.push({ text: word, at, capital: (kinds & kind.capital) !== 0, gap, kinds });
    after = end;
  }
  return words;
}
