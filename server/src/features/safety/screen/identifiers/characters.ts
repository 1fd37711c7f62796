import { openCodePages } from '../text/codePages.ts';
import { firstHash, type Hashed, nextHash } from '../text/wordTable.ts';

/** What a character is to a word, as bits; 0 where it stands between words. */
export const letter = 1;
export const digit = 2;
export const underscore = 4;
export const joint = 8;
const sign = 16;
/** Letters and digits that are not ASCII, pounds and euros. */
export const foreign = 32;

const ascii = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyz') ascii[char.charCodeAt(0)] = letter;
for (const char of '0123456789') ascii[char.charCodeAt(0)] = digit;
for (const char of "'-") ascii[char.charCodeAt(0)] = joint;
for (const char of '@#$+%&/') ascii[char.charCodeAt(0)] = sign;
ascii['_'.charCodeAt(0)] = underscore;

const beyondAscii = openCodePages((code) => (/[\p{L}\p{N}£€]/u.test(String.fromCodePoint(code)) ? foreign : 0));

/** What the character at a place of a folded text is; 0 after its end. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 128) return ascii[unit] ?? 0;
  return Number.isNaN(unit) ? 0 : beyondAscii(text.codePointAt(index) ?? 0);
}

/** A word in a text, and of what classes its characters are. */
export interface Stretch extends Hashed {
  start: number;
  end: number;
  hash: number;
  classes: number;
}

/** Reads a word to its end, into `stretch`: one is made and used again, since this is done for every word. */
export function readWord(text: string, start: number, stretch: Stretch): void {
  let end = start;
  let classes = 0;
  let hash = firstHash;
  for (let each = classAt(text, end); each !== 0; each = classAt(text, end)) {
    hash = nextHash(hash, text.charCodeAt(end));
    classes |= each;
    end += each === foreign && (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  stretch.start = start;
  stretch.end = end;
  stretch.hash = hash;
  stretch.classes = classes;
}
