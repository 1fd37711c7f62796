import { mailHouses } from './cueWords.ts';
import { type Piece, readPieces } from './pieces.ts';
import { plainEnglish } from './plainEnglish.ts';
import { wordSet } from './wordSet.ts';
import type { Found, Writing } from './writing.ts';

/** Houses that give out addresses and whose names are also words of their own: the ending has to be there. */
const wordyHouses = wordSet('live me att pm web hey mail zoho orange comcast verizon gmx msn fastmail yandex sky');
/** Of those, the ones that people also speak of as places of work, news or mood. */
export const spokenOfHouses = wordSet('yahoo outlook aol proton');
const houseParts: Readonly<Record<string, ReadonlySet<string>>> = {
  g: wordSet('mail'),
  hot: wordSet('mail'),
  proton: wordSet('mail'),
  i: wordSet('cloud'),
};
const endings =
  wordSet(`com net org edu co uk de fr es it nl ca au io eu me gov us in ie nz za br ch at pl se no dk info biz dev
  app xyz online`);
const dots = wordSet('. dot');
/** Said for a dot after the name of a mail house only: “at this point in …” is no address. */
const saidDots = wordSet(', period point punto punkt');
const brackets = wordSet('[ ] ( ) { } < >');
const joints = wordSet('dot underscore dash hyphen point period minus plus');

/** Words that stand before “at” in ordinary talk about web sites. */
const noLocals =
  wordSet(`look looked looks looking shop shopped shopping ordered order bought buy found find read sold works worked
  available online website site page store stuff something anything nothing account inbox email mail message messages apply
  applied info hired boss cousin neighbor neighbour roommate article news emails mails login password intern`);

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Domain {
  readonly to: number;
  /** “dot” stands in words, so that nothing but an address was meant. */
  readonly spelled: boolean;
  readonly isHouse: boolean;
  readonly isBare: boolean;
}

/** What every address has somewhere, also in words: cheap to look for, in the many messages that have none. */
const surelySays = /@|[_-]at[_-]|arroba|\(a\)|(?:mail|yahoo|outlook|cloud|proton|aol) ?(?:\.|dot|com)/;
const saysAt = /\bat\b/;
const atSomewhere = /\bat\b.{0,40}?(?:\bdot\b|\.\p{L}\p{L}|mail|yahoo|outlook|cloud|proton|aol)/u;

function mayHoldAddress(text: string): boolean {
  return surelySays.test(text) || (saysAt.test(text) && atSomewhere.test(text));
}

/** An e-mail address, also with blanks around the signs, with the signs in words, or with a well-known house alone. */
export function findEmail({ folded: { text } }: Writing): Found | undefined {
  if (!mayHoldAddress(text)) return undefined;
  const pieces = readPieces(text);
  for (let index = 1; index < pieces.length; index += 1) {
    const sign = signAt(pieces, index);
    const span = sign === undefined ? besideHouse(pieces, index) : readAddress(pieces, index, sign);
    if (span) return { rule: 'personal-identifiers.email', strength: 0.95, ...span };
  }
  return undefined;
}

interface Sign {
  /** Where the piece after the sign stands. */
  readonly after: number;
  /** Whether the sign itself can mean nothing else. */
  readonly isSure: boolean;
}

/** `@`, “at”, “at sign”, “at the rate of”, “arroba”, `(a)`. */
function signAt(pieces: readonly Piece[], index: number): Sign | undefined {
  const text = pieces[index]?.text;
  const follows = (...words: readonly string[]) => words.every((word, step) => pieces[index + 1 + step]?.text === word);
  if (text === '@' || text === 'arroba') return { after: index + 1, isSure: true };
  if (text === 'a' && /[([]/.test(pieces[index - 1]?.text ?? '') && /[)\]]/.test(pieces[index + 1]?.text ?? ''))
    return { after: index + 1, isSure: false };
  if (text !== 'at') return undefined;
  if (follows('the', 'rate', 'of')) return { after: index + 4, isSure: true };
  if (follows('the', 'rate')) return { after: index + 3, isSure: true };
  if (follows('sign')) return { after: index + 2, isSure: true };
  return { after: index + 1, isSure: false };
}

function readAddress(pieces: readonly Piece[], signAt: number, { after, isSure }: Sign): Span | undefined {
  const localAt = skipBracket(pieces, signAt - 1, -1);
  const domainAt = skipBracket(pieces, after, 1);
  const local = pieces[localAt];
  if (!local || !isWord(local)) return undefined;
  const domain = readDomain(pieces, domainAt) ?? houseAlone(pieces, domainAt);
  if (!domain) return undefined;
  const span = { from: startOfLocal(pieces, localAt), to: domain.to };
  if (isSure && !domain.isBare) return span;
  const isPlain = local.at === span.from && (plainEnglish.has(local.text) || noLocals.has(local.text));
  const isBracketed = localAt !== signAt - 1 && domainAt !== after;
  if (!isMeant(domain, isPlain, isBracketed)) return undefined;
  return !domain.isBare || isBracketed || isSure || mayStandBare(pieces, localAt, domainAt) ? span : undefined;
}

/** Whether an “at” between two words makes them an address. */
function isMeant(domain: Domain, isPlain: boolean, isBracketed: boolean): boolean {
  if (isBracketed) return !(domain.isBare && isPlain);
  return !isPlain && (domain.spelled || domain.isHouse);
}

/** Whether “… at yahoo” gives an address: the name is none of a word, or the message says that mail is meant. */
function mayStandBare(pieces: readonly Piece[], localAt: number, houseAt: number): boolean {
  if (/[0-9_.]/.test(pieces[localAt]?.text ?? '')) return true;
  if (!spokenOfHouses.has(pieces[houseAt]?.text ?? '')) return true;
  const before = pieces.slice(Math.max(0, localAt - 4), localAt);
  return before.some(({ text }) => mailWords.has(text));
}

const mailWords = wordSet('mail email mails emails e-mail address its im reach write contact inbox name hmu me');

function skipBracket(pieces: readonly Piece[], from: number, way: 1 | -1): number {
  const piece = pieces[from];
  return piece && brackets.has(piece.text) ? from + way : from;
}

function isWord(piece: Piece | undefined): boolean {
  return piece !== undefined && /[\p{L}\p{N}]/u.test(piece.text);
}

/** The place after the name of a house, which may be two words: “g mail”. */
function afterHouse(pieces: readonly Piece[], at: number): number | undefined {
  const name = pieces[at]?.text ?? '';
  if (houseParts[name]?.has(pieces[at + 1]?.text ?? '')) return at + 2;
  return mailHouses.has(name) || wordyHouses.has(name) ? at + 1 : undefined;
}

/** `gmail.com`, `gmail dot com`, `gmail com`, `gmail,com`: a name and one or more endings. */
function readDomain(pieces: readonly Piece[], from: number): Domain | undefined {
  if (!isWord(pieces[from])) return undefined;
  const house = afterHouse(pieces, from);
  const isHouse = house !== undefined;
  let spelled = false;
  let last: Piece | undefined;
  for (let index = house ?? from + 1; index < from + 14; ) {
    const label = readLabel(pieces, index, { isHouse, isFirst: last === undefined });
    if (!label) break;
    spelled = spelled || label.spelled;
    last = pieces[label.at];
    index = label.at + 1;
  }
  if (!last || !/^\p{L}[\p{L}\p{N}-]+$/u.test(last.text)) return undefined;
  return { to: last.to, spelled, isHouse, isBare: false };
}

interface LabelPlace {
  readonly isHouse: boolean;
  readonly isFirst: boolean;
}

/** A dot, also in brackets or in words, and what follows it. */
function readLabel(
  pieces: readonly Piece[],
  from: number,
  place: LabelPlace,
): { readonly at: number; readonly spelled: boolean } | undefined {
  const dotAt = skipBracket(pieces, from, 1);
  const dot = pieces[dotAt];
  const isDot = dot !== undefined && (dots.has(dot.text) || (place.isHouse && saidDots.has(dot.text)));
  const at = isDot ? skipBracket(pieces, dotAt + 1, 1) : dotAt;
  const label = pieces[at];
  if (!label || !isWord(label) || !mayFollow(label, isDot ? dot : undefined, place)) return undefined;
  return { at, spelled: isDot && dot.text.length > 1 };
}

function mayFollow(label: Piece, dot: Piece | undefined, { isHouse, isFirst }: LabelPlace): boolean {
  if (!dot) return isHouse && isFirst && endings.has(label.text);
  // “look at me. com” is two sentences; “gmail . com” is one address.
  if (dot.text === '.' && label.apart) return label.text === 'com' || (dot.apart && label.text.length > 1);
  return saidDots.has(dot.text) ? endings.has(label.text) : label.text.length > 1;
}

/** “river88 at gmail”, “plumtree@hotmail”, “@gmailcom”: a well-known house without its ending. */
function houseAlone(pieces: readonly Piece[], at: number): Domain | undefined {
  const name = pieces[at]?.text ?? '';
  const isHouse = mailHouses.has(name) || (name.endsWith('com') && mailHouses.has(name.slice(0, -3)));
  const after = isHouse ? at + 1 : afterHouse(pieces, at);
  const last = after === undefined ? undefined : pieces[after - 1];
  if (!last || (!isHouse && after === at + 1)) return undefined;
  return { to: last.to, spelled: false, isHouse: true, isBare: true };
}

/** “larrylamb60 gmail dot com”: the sign forgotten. */
function besideHouse(pieces: readonly Piece[], at: number): Span | undefined {
  const [local, before] = [pieces[at - 1], pieces[at - 2]];
  if (!local || !mailHouses.has(pieces[at]?.text ?? '') || !/[0-9]/.test(local.text) || !/\p{L}/u.test(local.text)) {
    return undefined;
  }
  const domain = readDomain(pieces, at);
  if (!domain || /^(dot|\.)$/.test(before?.text ?? '')) return undefined;
  return { from: local.at, to: domain.to };
}

/** Where the name before the sign begins: `jo.bloggs`, `jo dot bloggs`, `jo (underscore) bloggs`. */
function startOfLocal(pieces: readonly Piece[], from: number): number {
  let first = from;
  for (;;) {
    const jointAt = skipBracket(pieces, first - 1, -1);
    const wordAt = skipBracket(pieces, jointAt - 1, -1);
    const [word, joint] = [pieces[wordAt], pieces[jointAt]];
    const isGlued = joint?.text === '.' && !joint.apart && pieces[first]?.apart === false;
    if (!joint || !isWord(word) || !(isGlued || joints.has(joint.text))) break;
    first = wordAt;
  }
  return pieces[first]?.at ?? 0;
}
