import { classAt, digit, foreign, letter } from './characters.ts';

/** A word or a sign of a message, as addresses on the net are made of them. */
export interface Piece {
  readonly text: string;
  /** Place in the folded text. */
  readonly at: number;
  /** Place just after it. */
  readonly to: number;
  /** Whether white space stands before the piece. */
  readonly apart: boolean;
}

const part = 1;
const sign = 2;
const ascii = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyz0123456789_+%'-") ascii[char.charCodeAt(0)] = part;
for (const char of '@.,[](){}<>') ascii[char.charCodeAt(0)] = sign;

/** `jo_at_gmail_dot_com`: as long as before, so that places stay right. */
const gluedSigns = /[_-](at|dot)[_-]/g;
/** A letter or a digit that takes two units. */
const spelledOut = /^[\p{L}\p{N}]$/u;

/** Cuts a folded text into words and signs; letters that stand apart one by one are read as the word they spell. */
export function readPieces(folded: string): readonly Piece[] {
  const text = folded.replace(gluedSigns, ' $1 ');
  const pieces: Piece[] = [];
  let after = 0;
  let spelled: Piece[] = [];
  const close = () => {
    if (spelled.length > 0) pieces.push(...asWord(spelled));
    spelled = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const to = endOfPiece(text, at);
    if (to === at) continue;
    const piece = { text: text.slice(at, to), at, to, apart: at > after };
    const isSpelled = isLetter(piece.text);
    if (!isSpelled && spelled.length > 0) close();
    after = to;
    (isSpelled ? spelled : pieces).push(piece);
    at = to - 1;
  }
  close();
  return pieces;
}

/** Three letters or more in a row spell a word. */
function asWord(spelled: readonly Piece[]): readonly Piece[] {
  const [first, last] = [spelled[0], spelled.at(-1)];
  if (!first || !last || spelled.length < 3) return spelled;
  return [{ ...first, text: spelled.map(({ text }) => text).join(''), to: last.to }];
}

/** Where the piece that begins at a place ends; the place itself if none does. */
function endOfPiece(text: string, start: number): number {
  if (ascii[text.charCodeAt(start)] === sign) return start + 1;
  let end = start;
  for (let size = sizeOfPart(text, end); size > 0; size = sizeOfPart(text, end)) end += size;
  return end;
}

/** How many units the character at a place has, if it is part of a word; otherwise 0. */
function sizeOfPart(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return ascii[unit] === part ? 1 : 0;
  if (classAt(text, at) !== foreign || isMoney(unit)) return 0;
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const pound = 0xa3;
const euro = 0x20ac;

function isMoney(unit: number): boolean {
  return unit === pound || unit === euro;
}

function isLetter(text: string): boolean {
  return text.length === 1
    ? (classAt(text, 0) & (letter | digit | foreign)) !== 0
    : text.length === 2 && spelledOut.test(text);
}
