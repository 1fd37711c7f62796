import type { Found, Writing } from './writing.ts';
import { wordSet } from './writing.ts';

const providers =
  wordSet(`gmail googlemail yahoo ymail hotmail outlook live icloud me aol proton protonmail pm gmx web hey
  msn comcast att verizon btinternet fastmail zoho mail yandex tutanota posteo rediffmail talktalk orange`);
const endings = wordSet('com net org edu co uk de fr es it nl ca au io eu me gov us in ie nz za br ch at pl se no dk');

interface Piece {
  readonly text: string;
  readonly at: number;
  /** Whether white space stands before the piece. */
  readonly apart: boolean;
}

const pieceForm = /[a-z0-9_+%'-]+|[@.[\](){}<>]/g;
const brackets = wordSet('[ ] ( ) { } < >');

/** E-mail addresses, also with blanks around the signs or with the signs in words. */
export function findEmails({ folded: { text } }: Writing): readonly Found[] {
  if (!text.includes('@') && !/\bat\b/.test(text)) return [];
  const pieces = piecesOf(text);
  const found: Found[] = [];
  for (let index = 1; index < pieces.length; index += 1) {
    const sign = pieces[index]?.text;
    if (sign !== '@' && sign !== 'at') continue;
    const span = readAddress(pieces, index);
    if (span) found.push({ rule: 'personal-identifiers.email', strength: 0.95, ...span });
  }
  return found;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let after = 0;
  for (const { 0: piece, index: at } of text.matchAll(pieceForm)) {
    pieces.push({ text: piece, at, apart: at > after });
    after = at + piece.length;
  }
  return pieces;
}

function readAddress(pieces: readonly Piece[], signAt: number): { from: number; to: number } | undefined {
  const before = skipBrackets(pieces, signAt - 1, -1);
  const after = skipBrackets(pieces, signAt + 1, 1);
  const bracketed = before !== signAt - 1 && after !== signAt + 1;
  const local = pieces[before];
  if (!local || !isWord(local)) return undefined;
  const domain = readDomain(pieces, after) ?? bareProvider(pieces, after, local);
  if (!domain) return undefined;
  if (pieces[signAt]?.text === 'at' && !bracketed && !domain.spelled && !domain.provider) return undefined;
  return { from: startOfLocal(pieces, before), to: domain.to };
}

function skipBrackets(pieces: readonly Piece[], from: number, way: 1 | -1): number {
  const piece = pieces[from];
  return piece && brackets.has(piece.text) ? from + way : from;
}

function isWord(piece: Piece | undefined): boolean {
  return piece !== undefined && /[a-z0-9]/.test(piece.text);
}

/** `gmail.com`, `gmail dot com`, `gmail com`: a name and one or more endings. */
function readDomain(
  pieces: readonly Piece[],
  from: number,
): { to: number; spelled: boolean; provider: boolean } | undefined {
  const name = pieces[from];
  if (!name || !isWord(name)) return undefined;
  const provider = providers.has(name.text);
  let spelled = false;
  let last: Piece | undefined;
  for (let index = from + 1; index < from + 14; ) {
    const next = skipBrackets(pieces, index, 1);
    const dot = pieces[next];
    const isDot = dot?.text === '.' || dot?.text === 'dot';
    const label = pieces[isDot ? skipBrackets(pieces, next + 1, 1) : next];
    if (!label || !isWord(label) || !mayFollow(label, { dot, isDot, provider, first: last === undefined })) break;
    if (dot?.text === 'dot') spelled = true;
    last = label;
    index = pieces.indexOf(label, next) + 1;
  }
  return last && /^[a-z][a-z0-9-]+$/.test(last.text)
    ? { to: last.at + last.text.length, spelled, provider }
    : undefined;
}

/** “river88 at gmail”: a well-known house and a name that is no word, without the ending. */
function bareProvider(pieces: readonly Piece[], at: number, local: Piece): ReturnType<typeof readDomain> {
  const name = pieces[at];
  if (!name || !/^(gmail|hotmail|yahoo|outlook|icloud|protonmail|aol)$/.test(name.text)) return undefined;
  return /[0-9_]/.test(local.text) ? { to: name.at + name.text.length, spelled: false, provider: true } : undefined;
}

interface LabelPlace {
  readonly dot: Piece | undefined;
  readonly isDot: boolean;
  readonly provider: boolean;
  readonly first: boolean;
}

function mayFollow(label: Piece, { dot, isDot, provider, first }: LabelPlace): boolean {
  if (!isDot) return provider && first && endings.has(label.text);
  // “look at me. com” is two sentences; “gmail . com” is one address.
  if (dot?.text === '.' && label.apart) return endings.has(label.text) || (dot.apart && label.text.length > 1);
  return label.text.length > 1;
}

function startOfLocal(pieces: readonly Piece[], from: number): number {
  let first = from;
  for (let index = from; index > 1; index -= 2) {
    const joint = pieces[index - 1];
    const word = pieces[index - 2];
    const glued = joint?.text === '.' && !joint.apart && pieces[index]?.apart === false;
    const spelled = joint !== undefined && ['dot', 'underscore', 'dash'].includes(joint.text);
    if (!isWord(word) || !(glued || spelled)) break;
    first = index - 2;
  }
  return pieces[first]?.at ?? 0;
}
