import { type Dictionary, numberWord, type Reading, sentenceEnd, unknownWord } from './dictionary.ts';
import type { Folded } from './fold.ts';
import { pictureWords } from './slang.ts';
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

const other = 0;
const letter = 1;
const digit = 2;
const sign = 3;
const blank = 4;
const kinds = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyz'") kinds[char.charCodeAt(0)] = letter;
for (const char of '0123456789') kinds[char.charCodeAt(0)] = digit;
for (const char of '@$!*+|') kinds[char.charCodeAt(0)] = sign;
for (const char of ' \t') kinds[char.charCodeAt(0)] = blank;

const gaps = new Uint8Array(128);
for (const char of " .-_*,~'") gaps[char.charCodeAt(0)] = 1;

const longestSpacedRun = 60;
/** How often a word may follow itself: more of it says nothing more and would only cost time. */
const mostRepeats = 3;
const yearNumber = /^(19[5-9]|20[0-4])\d$/;

/** What the words of a message are read with. */
export interface Reader {
  readonly dictionary: Dictionary;
  readonly unmasking: Unmasking;
}

/** Cuts a folded message into tokens: one pass, and a bounded look ahead where letters stand apart. */
export function tokenise(folded: Folded, { dictionary, unmasking }: Reader): Tokens {
  const { text } = folded;
  const aYear = dictionary.read('yearnumber') ?? [numberWord];
  const tokens: Tokens = { ids: [], unknown: [], starts: [], ends: [], paused: [], fresh: [], quoted: [], asked: [] };
  let pause = false;
  let fresh = false;
  let inQuotes = false;
  let asked = false;
  let noRunBefore = 0;

  function push(id: number, start: number, end: number): void {
    const { ids } = tokens;
    const length = ids.length;
    if (id !== unknownWord && length >= mostRepeats && ids[length - 1] === id) {
      if (ids[length - 2] === id && ids[length - 3] === id) return;
    }
    ids.push(id);
    tokens.unknown.push(id === unknownWord ? text.slice(start, end) : '');
    tokens.starts.push(folded.startAt(start));
    tokens.ends.push(folded.endAt(end - 1));
    tokens.paused.push(pause);
    tokens.fresh.push(fresh);
    tokens.quoted.push(inQuotes);
    tokens.asked.push(asked);
    pause = false;
    fresh = false;
  }

  function pushReading(reading: Reading, start: number, end: number): void {
    for (const id of reading) push(id, start, end);
  }

  function endSentence(start: number, end: number, question: boolean): void {
    if (tokens.ids.length === 0 || tokens.ids.at(-1) === sentenceEnd) return;
    asked = question;
    push(sentenceEnd, start, end);
    asked = false;
  }

  function pushWord(from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) === 39) start += 1;
    while (end > start && text.charCodeAt(end - 1) === 39) end -= 1;
    if (start === end) return;
    const reading = dictionary.readAt(text, start, end) ?? readUnknown(text.slice(start, end));
    // Of fillers alone, “just” says something: it is read as nothing and remembered.
    if (reading.length === 0 && isJust(text, start, end)) fresh = true;
    else pushReading(reading, start, end);
  }

  function readUnknown(word: string): Reading {
    return withoutEnding(word) ?? unmasking.bent(word) ?? [unknownWord];
  }

  function withoutEnding(word: string): Reading | undefined {
    if (word.endsWith("'s")) return dictionary.read(word.slice(0, -2));
    if (word.endsWith('in') && word.length > 4) return dictionary.read(`${word}g`);
    return word.includes("'") ? dictionary.read(word.replaceAll("'", '')) : undefined;
  }

  function pushDigits(start: number, end: number): void {
    const known = dictionary.readAt(text, start, end);
    if (known) pushReading(known, start, end);
    else if (end - start === 4 && yearNumber.test(text.slice(start, end))) pushReading(aYear, start, end);
    else push(numberWord, start, end);
  }

  /** Letters mixed with digits and signs: a disguise, an abbreviation, or a number and its unit. */
  function pushMixed(start: number, untrimmed: number): void {
    let end = untrimmed;
    while (end > start && kindAt(text, end - 1) === sign && text[end - 1] !== '*') end -= 1;
    const chunk = end - start <= 40 ? text.slice(start, end) : '';
    const reading = dictionary.read(chunk) ?? unmasking.signed(chunk) ?? unmasking.signed(chunk.replace(/\*+$/, ''));
    if (reading) pushReading(reading, start, end);
    else pushRuns(start, end);
    if (end < untrimmed && text.slice(end, untrimmed).includes('!')) endSentence(end, untrimmed, false);
  }

  function pushRuns(from: number, to: number): void {
    for (let start = from; start < to; ) {
      const kind = kindAt(text, start);
      let end = start + 1;
      while (end < to && kindAt(text, end) === kind) end += 1;
      if (kind === letter) pushWord(start, end);
      else if (kind === digit) pushDigits(start, end);
      start = end;
    }
  }

  function pushChunk(start: number): number {
    let end = start;
    let seen = 0;
    for (let kind = kindAt(text, end); kind >= letter && kind <= sign; kind = kindAt(text, end)) {
      seen |= 1 << kind;
      end += 1;
    }
    if (end - start === 1 && start >= noRunBefore) {
      const after = pushSpaced(start);
      if (after > start) return after;
    }
    if (seen === 1 << letter) pushWord(start, end);
    else if (seen === 1 << digit) pushDigits(start, end);
    else pushMixed(start, end);
    return end;
  }

  /** `k i l l`, `k.i.l.l`, `k-1-l-l`: gives where the run ends when it was read as words, and otherwise its start. */
  function pushSpaced(start: number): number {
    if (!mayBeSpaced(text, start)) return start;
    const places = spacedRun(text, start);
    if (places.length < 3) return start;
    noRunBefore = (places.at(-1) ?? start) + 1;
    const letters = places.map((place) => unsigned(text[place] ?? '')).join('');
    const lengths = unmasking.split(letters);
    if (!lengths) return start;
    let first = 0;
    for (const length of lengths) {
      const reading = dictionary.read(letters.slice(first, first + length)) ?? [unknownWord];
      pushReading(reading, places[first] ?? start, (places[first + length - 1] ?? start) + 1);
      first += length;
    }
    return noRunBefore;
  }

  function pushPicture(index: number): number {
    const code = text.codePointAt(index) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const word = pictureWords.get(code);
    const id = word === undefined ? unknownWord : dictionary.idOf(word);
    if (id !== unknownWord && tokens.ids.at(-1) !== id) push(id, index, index + width);
    return index + width;
  }

  /** Full stops, quotation marks and whatever else stands between words; gives the place after it. */
  function pushMark(index: number): number {
    const char = text[index] ?? '';
    if (char === '"') inQuotes = !inQuotes;
    else if (char === '?') endSentence(index, index + 1, true);
    else if (char === '.' || char === '\n') return pushStops(index, char);
    else if (char === ';' || char === ':' || char === ',' || char === '(' || char === ')' || char === '/') pause = true;
    else if (char === '-' && kindAt(text, index + 1) !== letter) pause = true;
    return index + 1;
  }

  /** One full stop before a gap ends a sentence, as does an empty line; dots in a row, or inside of a word, are a pause. */
  function pushStops(index: number, char: string): number {
    let end = index + 1;
    while (text[end] === char) end += 1;
    const single = end === index + 1;
    const glued = kindAt(text, end) === letter || kindAt(text, end) === digit;
    if (char === '.' ? single && !glued : !single) endSentence(index, end, false);
    pause = true;
    return end;
  }

  for (let index = 0; index < text.length; ) {
    const kind = kindAt(text, index);
    if (kind === blank) index += 1;
    else if (kind !== other) index = pushChunk(index);
    else if (text.charCodeAt(index) < 128) index = pushMark(index);
    else index = pushPicture(index);
  }
  return tokens;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 128) return kinds[code] ?? other;
  return isForeignLetter(code) ? letter : other;
}

/** Scripts that are not folded to Latin: their words are words, only unknown ones. */
function isForeignLetter(code: number): boolean {
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x3040 && code < 0xd800);
}

function isJust(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return word === 'just' || word === 'jus' || word === 'jst';
}

/** Whether a second single letter follows in any gap: most words of one letter are followed by a longer one. */
function mayBeSpaced(text: string, start: number): boolean {
  let next = start + 1;
  while (next < start + 4 && isGapAt(text, next)) next += 1;
  const kind = kindAt(text, next);
  if (kind !== letter && kind !== digit && kind !== sign) return false;
  const after = kindAt(text, next + 1);
  return after !== letter && after !== digit;
}

/** The places of single letters that stand apart from each other by one to three blanks or marks. */
function spacedRun(text: string, start: number): readonly number[] {
  const places: number[] = [];
  if (kindAt(text, start) !== letter) return places;
  for (let index = start; places.length < longestSpacedRun; ) {
    const kind = kindAt(text, index);
    if (kind !== letter && kind !== digit && kind !== sign) break;
    const next = kindAt(text, index + 1);
    if (next === letter || next === digit || text[index] === "'") break;
    places.push(index);
    let gap = index + 1;
    while (gap < index + 4 && isGapAt(text, gap)) gap += 1;
    if (gap === index + 1) break;
    index = gap;
  }
  return places;
}

function isGapAt(text: string, index: number): boolean {
  return gaps[text.charCodeAt(index)] === 1;
}

function unsigned(char: string): string {
  const at = '013457@$!+|'.indexOf(char);
  return at === -1 ? char : ('oieastasitl'[at] ?? char);
}
