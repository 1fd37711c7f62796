import { blank, digit, kindAt, letter, other, sign } from './characters.ts';
import { type Dictionary, numberWord, type Reading, sentenceEnd, unknownWord } from './dictionary.ts';
import type { Folded } from './fold.ts';
import { pictureWords } from './slang.ts';
import { mayBeSpaced, spacedRun, unsigned } from './spaced.ts';
import type { Unmasking } from './unmask.ts';

/** A message as the lexicon sees it: plain words and ends of sentences, each with its place in the original. */
export interface Tokens {
  /** Ids of the dictionary; never more than a few for each word that was typed. */
  readonly ids: number[];
  /** The word as it was typed, where the dictionary does not know it; empty for all others. */
  readonly unknown: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** Whether a comma, a new line or the like stands before the token. */
  readonly paused: boolean[];
  /** Whether “just” stood before the token: what just happened is not long past. */
  readonly fresh: boolean[];
  /** Whether the token stands inside of quotation marks. */
  readonly quoted: boolean[];
  /** Whether the token is the end of a question. */
  readonly asked: boolean[];
}

/** How often a word may follow itself: more of it says nothing more and would only cost time. */
const mostRepeats = 3;
const yearNumber = /^(19[5-9]|20[0-4])\d$/;

/** What a word is read as that nothing else can be made of. */
const noReading: Reading = [unknownWord];

/** What the words of a message are read with. */
export interface Reader {
  readonly dictionary: Dictionary;
  readonly unmasking: Unmasking;
}

/** A message while it is cut. */
interface Cut extends Reader {
  readonly text: string;
  readonly folded: Folded;
  readonly tokens: Tokens;
  /** Where the token lies that is read just now. */
  start: number;
  end: number;
  /** What is said of the next token. */
  pause: boolean;
  fresh: boolean;
  asked: boolean;
  inQuotes: boolean;
  /** Where the last letters that stand apart end, so that none are looked at twice. */
  noRunBefore: number;
}

/** Cuts a folded message into tokens: one pass, and a bounded look ahead where letters stand apart. */
export function tokenise(folded: Folded, { dictionary, unmasking }: Reader): Tokens {
  const { text } = folded;
  const tokens: Tokens = { ids: [], unknown: [], starts: [], ends: [], paused: [], fresh: [], quoted: [], asked: [] };
  const cut: Cut = {
    text,
    folded,
    tokens,
    dictionary,
    unmasking,
    start: 0,
    end: 0,
    pause: false,
    fresh: false,
    asked: false,
    inQuotes: false,
    noRunBefore: 0,
  };
  for (let index = 0; index < text.length; ) {
    const kind = kindAt(text, index);
    if (kind === blank) index += 1;
    else if (kind !== other) index = pushChunk(cut, index);
    else if (text.charCodeAt(index) < 128) index = pushMark(cut, index);
    else index = pushPicture(cut, index);
  }
  return tokens;
}

function push(cut: Cut, id: number): void {
  const { start, end } = cut;
  const { ids } = cut.tokens;
  const length = ids.length;
  if (id !== unknownWord && length >= mostRepeats && ids[length - 1] === id) {
    if (ids[length - 2] === id && ids[length - 3] === id) return;
  }
  ids.push(id);
  cut.tokens.unknown.push(id === unknownWord ? cut.text.slice(start, end) : '');
  cut.tokens.starts.push(cut.folded.startAt(start));
  cut.tokens.ends.push(cut.folded.endAt(end - 1));
  cut.tokens.paused.push(cut.pause);
  cut.tokens.fresh.push(cut.fresh);
  cut.tokens.quoted.push(cut.inQuotes);
  cut.tokens.asked.push(cut.asked);
  cut.pause = false;
  cut.fresh = false;
}

function pushReading(cut: Cut, reading: Reading): void {
  for (const id of reading) push(cut, id);
}

/** Says where the next tokens lie. */
function lie(cut: Cut, start: number, end: number): void {
  cut.start = start;
  cut.end = end;
}

function endSentence(cut: Cut, isQuestion: boolean): void {
  if (cut.tokens.ids.length === 0 || cut.tokens.ids.at(-1) === sentenceEnd) return;
  cut.asked = isQuestion;
  push(cut, sentenceEnd);
  cut.asked = false;
}

function pushWord(cut: Cut, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && cut.text.charCodeAt(start) === 39) start += 1;
  while (end > start && cut.text.charCodeAt(end - 1) === 39) end -= 1;
  if (start === end) return;
  lie(cut, start, end);
  const reading = cut.dictionary.readAt(cut.text, start, end) ?? readUnknown(cut, cut.text.slice(start, end));
  // Of fillers alone, “just” says something: it is read as nothing and remembered.
  if (reading.length === 0 && isJust(cut.text, start, end)) cut.fresh = true;
  else pushReading(cut, reading);
}

function readUnknown(cut: Cut, word: string): Reading {
  return withoutEnding(cut, word) ?? cut.unmasking.bent(word) ?? noReading;
}

function withoutEnding(cut: Cut, word: string): Reading | undefined {
  if (word.endsWith("'s")) return cut.dictionary.read(word.slice(0, -2));
  if (word.endsWith('in') && word.length > 4) return cut.dictionary.read(`${word}g`);
  return word.includes("'") ? cut.dictionary.read(word.replaceAll("'", '')) : undefined;
}

function pushDigits(cut: Cut, start: number, end: number): void {
  lie(cut, start, end);
  const isYear = end - start === 4 && yearNumber.test(cut.text.slice(start, end));
  const known = cut.dictionary.readAt(cut.text, start, end) ?? (isYear ? cut.dictionary.read('yearnumber') : undefined);
  if (known) pushReading(cut, known);
  else push(cut, numberWord);
}

/** Letters mixed with digits and signs: a disguise, an abbreviation, or a number and its unit. */
function pushMixed(cut: Cut, start: number, untrimmed: number): void {
  let end = untrimmed;
  while (end > start && kindAt(cut.text, end - 1) === sign && cut.text[end - 1] !== '*') end -= 1;
  const chunk = end - start <= 40 ? cut.text.slice(start, end) : '';
  const reading =
    cut.dictionary.read(chunk) ?? cut.unmasking.signed(chunk) ?? cut.unmasking.signed(chunk.replace(/\*+$/, ''));
  lie(cut, start, end);
  if (reading) pushReading(cut, reading);
  else pushRuns(cut, start, end);
  lie(cut, end, untrimmed);
  if (end < untrimmed && cut.text.slice(end, untrimmed).includes('!')) endSentence(cut, false);
}

function pushRuns(cut: Cut, from: number, to: number): void {
  for (let start = from; start < to; ) {
    const kind = kindAt(cut.text, start);
    let end = start + 1;
    while (end < to && kindAt(cut.text, end) === kind) end += 1;
    if (kind === letter) pushWord(cut, start, end);
    else if (kind === digit) pushDigits(cut, start, end);
    start = end;
  }
}

function pushChunk(cut: Cut, start: number): number {
  let end = start;
  let seen = 0;
  for (let kind = kindAt(cut.text, end); kind >= letter && kind <= sign; kind = kindAt(cut.text, end)) {
    seen |= 1 << kind;
    end += 1;
  }
  if (end - start === 1 && start >= cut.noRunBefore) {
    const after = pushSpaced(cut, start);
    if (after > start) return after;
  }
  if (seen === 1 << letter) pushWord(cut, start, end);
  else if (seen === 1 << digit) pushDigits(cut, start, end);
  else pushMixed(cut, start, end);
  return end;
}

/** `k i l l`, `k.i.l.l`, `k-1-l-l`: gives where the run ends when it was read as words, and otherwise its start. */
function pushSpaced(cut: Cut, start: number): number {
  if (!mayBeSpaced(cut.text, start)) return start;
  const places = spacedRun(cut.text, start);
  if (places.length < 3) return start;
  cut.noRunBefore = (places.at(-1) ?? start) + 1;
  const letters = places.map((place) => unsigned(cut.text[place] ?? '')).join('');
  const lengths = cut.unmasking.split(letters);
  if (!lengths) return start;
  let first = 0;
  for (const length of lengths) {
    lie(cut, places[first] ?? start, (places[first + length - 1] ?? start) + 1);
    pushReading(cut, cut.dictionary.read(letters.slice(first, first + length)) ?? noReading);
    first += length;
  }
  return cut.noRunBefore;
}

function pushPicture(cut: Cut, index: number): number {
  const code = cut.text.codePointAt(index) ?? 0;
  const width = code > 0xffff ? 2 : 1;
  const word = pictureWords.get(code);
  const id = word === undefined ? unknownWord : cut.dictionary.idOf(word);
  lie(cut, index, index + width);
  if (id !== unknownWord && cut.tokens.ids.at(-1) !== id) push(cut, id);
  return index + width;
}

/** Full stops, quotation marks and whatever else stands between words; gives the place after it. */
function pushMark(cut: Cut, index: number): number {
  const char = cut.text[index] ?? '';
  lie(cut, index, index + 1);
  if (char === '"') cut.inQuotes = !cut.inQuotes;
  else if (char === '?') endSentence(cut, true);
  else if (char === '.' || char === '\n') return pushStops(cut, index, char);
  else if (char === ';' || char === ':' || char === ',' || char === '(' || char === ')' || char === '/')
    cut.pause = true;
  else if (char === '-' && kindAt(cut.text, index + 1) !== letter) cut.pause = true;
  return index + 1;
}

/** One full stop before a gap ends a sentence, as does an empty line; dots in a row, or inside of a word, are a pause. */
function pushStops(cut: Cut, index: number, char: string): number {
  let end = index + 1;
  while (cut.text[end] === char) end += 1;
  const single = end === index + 1;
  const glued = kindAt(cut.text, end) === letter || kindAt(cut.text, end) === digit;
  lie(cut, index, end);
  if (char === '.' ? single && !glued : !single) endSentence(cut, false);
  cut.pause = true;
  return end;
}

function isJust(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 0x6a) return false;
  const word = text.slice(start, end);
  return word === 'just' || word === 'jus' || word === 'jst';
}
