import { findAfterHome, findHomeCorner, findHomeNumber, findUnitAndPlace, saysCorner } from './homes.ts';
import { kind } from './kinds.ts';
import { findPostcode, foundAddress } from './postcode.ts';
import {
  compass,
  famousAddress,
  foreignOnly,
  gluedStreet,
  looselyGlued,
  looseStreets,
  plainAfterNumber,
  publicPlaces,
  rareStreets,
  spokenNumbers,
  streets,
  streetsBefore,
  streetsBeforeNumber,
  units,
} from './streets.ts';
import { wordSet } from './wordSet.ts';
import { type Found, hasKind, type Writing, type Written } from './writing.ts';

/** Where somebody lives or can be found: a number with a street, a box, a corner, or a house with its postcode. */
export function findAddress(writing: Writing): Found | undefined {
  const { text } = writing.folded;
  if (writing.digitSpace === 0 && !hasKind(writing, kind.spokenNumber) && !saysCorner(text)) return undefined;
  const found = writing.digitSpace === 0 ? (findStreet(writing) ?? findHomeCorner(writing)) : findWithDigits(writing);
  return found && !isOfPublicPlace(writing, found) ? found : undefined;
}

function findWithDigits(writing: Writing): Found | undefined {
  if (famousAddress.test(writing.folded.text)) return undefined;
  return (
    findStreet(writing) ??
    findPostcode(writing) ??
    findUnitAndPlace(writing) ??
    findHomeCorner(writing) ??
    findAfterHome(writing) ??
    findHomeNumber(writing)
  );
}

/** Whether the message gives the address of a church, a clinic or the like and nothing says that somebody lives there. */
function isOfPublicPlace(writing: Writing, { from, to }: Found): boolean {
  if (!hasKind(writing, kind.publicPlace) || hasKind(writing, kind.ownCue)) return false;
  return writing.words().some(({ text, at }, index) => {
    const next = writing.words()[index + 1]?.text ?? '';
    const isStreet = streets.has(next) || looseStreets.has(next) || next === 'box';
    return (at < from || at >= to) && publicPlaces.has(text) && !isStreet;
  });
}

function findStreet(writing: Writing): Found | undefined {
  const cued = hasKind(writing, kind.placeCue);
  for (let index = 0; index < writing.count; index += 1) {
    if (!mayBeginAddress(writing, index)) continue;
    const last = streetAfterNumber(writing, index, cued) ?? numberAfterStreet(writing, index, cued);
    const first = writing.words()[index];
    if (first && last) return foundAddress(first.at, last.at + last.text.length);
  }
  return undefined;
}

/** Whether a number stands here or right after, or a word for a number, or one that begins the name of a street. */
function mayBeginAddress({ kinds, count }: Writing, index: number): boolean {
  const here = kinds[index] ?? 0;
  if ((here & (kind.numeric | kind.spokenNumber | kind.streetBefore)) !== 0) return true;
  return index + 1 < count && ((kinds[index + 1] ?? 0) & kind.numeric) !== 0;
}

const yearForm = /^(19[5-9]|20[0-4])\d$/;
const beforeYears = wordSet(
  'in since of by from until til till late early mid before after around summer winter spring fall year',
);

function isHouseNumber({ text }: Written): boolean {
  return /^#?\d{1,5}[a-h]?([-/]\d{1,5}[a-h]?)?$/.test(text) && !yearForm.test(text);
}

/** `2020 Harbor Point Way`: what looks like a year and is none. */
function isNoYear(words: readonly Written[], index: number): boolean {
  if (words[index + 1]?.capital !== true) return false;
  return yearForm.test(words[index]?.text ?? '') && !beforeYears.has(words[index - 1]?.text ?? '');
}

const mostNameWords = 6;
/** What else has a number: “bus 12”, “exit 44”. */
const numbered = wordSet('bus route exit line train page pages chapter step steps ages aged phase track season');

/** `1406 Old Mill Road`, `14b station road`, `5512 S Wabash`, `76 rue des Lilas`, `45 the Crescent`. */
function streetAfterNumber(writing: Writing, index: number, isCued: boolean): Written | undefined {
  const words = writing.words();
  if (!mayBeHouse(words, index)) return undefined;
  const start = startOfName(words, index);
  const cued = isCued || /^(no|number|flat|unit|house|apt)$/.test(words[index - 1]?.text ?? '');
  const capital = words[start]?.capital === true && !writing.titleCase;
  const name: Written[] = [];
  for (let at = start; at < start + mostNameWords && goesOn(words, at, { index, start }); at += 1) {
    const word = words[at];
    if (!word) break;
    if (word.text !== 'bis') name.push(word);
    const last = endOfStreet(name, { capital, cued, next: words[at + 1] });
    if (last) return wholeStreet(words, at);
  }
  return theStreet(words, start, cued);
}

/** The last word of a street whose name may end at a place, or go on: `1406 Old Mill Road`, `12 N Park Avenue West`. */
function wholeStreet(words: readonly Written[], from: number): Written | undefined {
  let at = from;
  while (at < from + mostNameWords && isStreetWord(words[at + 1])) at += 1;
  return words[at];
}

function isStreetWord(word: Written | undefined): boolean {
  if (word?.gap !== ' ') return false;
  return streets.has(word.text) || (word.capital && (looseStreets.has(word.text) || compass.has(word.text)));
}

const numberedStreets = wordSet('route road highway hwy rue calle via carrera county du');

/** Whether the name of a street that may begin at `start`, after the number at `index`, goes on with the word at a place. */
function goesOn(words: readonly Written[], at: number, { index, start }: { index: number; start: number }): boolean {
  const text = words[at]?.text ?? '';
  if (isApart(words, at) || isListed(words, at, index)) return false;
  if (/^\d+$/.test(text)) return at > start && numberedStreets.has(words[at - 1]?.text ?? '');
  if (!plainAfterNumber.has(text)) return true;
  return at > start && (looseStreets.has(text) || streetsBefore.has(words[start]?.text ?? ''));
}

function mayBeHouse(words: readonly Written[], index: number): boolean {
  const number = words[index];
  if (!number || numbered.has(words[index - 1]?.text ?? '')) return false;
  return isHouseNumber(number) || isNoYear(words, index) || endsSpokenNumber(words, index);
}

/** Between the number and the street a half or the letter of a flat may stand: `1234 1/2 N Main`, `two twenty one b Baker Row`. */
function startOfName(words: readonly Written[], index: number): number {
  const next = words[index + 1];
  const isLetter = /^[a-d]$/.test(next?.text ?? '') && spokenNumbers.has(words[index]?.text ?? '');
  return next?.text === '1/2' || isLetter ? index + 2 : index + 1;
}

const theStreets = wordSet(
  'crescent avenue street close green drive grove square parade quay lane terrace mews gardens walk',
);

/** Streets that have no other name: `6 The Green`, `19 the avenue`. */
function theStreet(words: readonly Written[], at: number, cued: boolean): Written | undefined {
  const [the, street, next] = [words[at], words[at + 1], words[at + 2]];
  if (the?.text !== 'the' || the.gap !== ' ' || !street || !theStreets.has(street.text)) return undefined;
  const isEnd = next === undefined || /[,.!?\n]/.test(next.gap);
  return isEnd && (street.capital || the.capital || cued || next !== undefined) ? street : undefined;
}

const abbreviated = wordSet('st av ave avda ul jl str c cra dr mt ft no bd');

/** Whether a sentence ends between a word and the one before; the full stop after “E.” or “St.” ends none. */
function isApart(words: readonly Written[], at: number): boolean {
  const gap = words[at]?.gap ?? '';
  const before = words[at - 1]?.text ?? '';
  return /[!?\n;]/.test(gap) || (gap.startsWith('.') && !compass.has(before) && !abbreviated.has(before));
}

/** A comma ends the name of a street, unless it stands after the number of a flat: `house 23, Adeola Close`. */
function isListed(words: readonly Written[], at: number, index: number): boolean {
  const isAfterUnit = at === index + 1 && units.has(words[index - 1]?.text ?? '');
  return (words[at]?.gap ?? '').includes(',') && !isAfterUnit;
}

function endsSpokenNumber(words: readonly Written[], index: number): boolean {
  const spoken = (word: Written | undefined) => word !== undefined && spokenNumbers.has(word.text);
  if (!spoken(words[index]) || spoken(words[index + 1])) return false;
  return spoken(words[index - 1]) || /^(number|no)$/.test(words[index - 1]?.text ?? '');
}

interface StreetCase {
  /** Whether the name begins with a capital that means something. */
  readonly capital: boolean;
  /** Whether the message speaks of places to live, send to or come to. */
  readonly cued: boolean;
  readonly next: Written | undefined;
}

/** The last word of the street, where the words so far are the whole name of one. */
function endOfStreet(name: readonly Written[], { capital, cued, next }: StreetCase): Written | undefined {
  const last = name.at(-1);
  if (!last) return undefined;
  if (name.length > 1 && (isNamedStreet(name, capital, cued) || isForeignStreet(name, cued) || isByCompass(name)))
    return last;
  if (name.length === 1 && (gluedStreet.test(last.text) || (cued && kingsways.test(last.text)))) return last;
  const unitFollows = next !== undefined && (/^#\d|^\d+[a-z]$/.test(next.text) || units.has(next.text));
  return capital && cued && unitFollows && name.length <= 3 ? last : undefined;
}

function isNamedStreet(name: readonly Written[], capital: boolean, cued: boolean): boolean {
  const last = name.at(-1)?.text ?? '';
  if (streets.has(last)) return true;
  if (/^\d/.test(name[0]?.text ?? '')) return false;
  return (looseStreets.has(last) && (capital || cued)) || (rareStreets.has(last) && capital);
}

function isForeignStreet(name: readonly Written[], cued: boolean): boolean {
  const last = name.at(-1);
  const first = name[0]?.text ?? '';
  if (!last || !(streetsBefore.has(first) || first === 'el') || particles.has(last.text)) return false;
  return last.capital || /^\d/.test(last.text) || (cued && foreignOnly.has(first));
}

/** `S Wabash`, `west 8th`, `State Route 66`, `Ave K`. */
function isByCompass(name: readonly Written[]): boolean {
  const [first, last] = [name[0]?.text ?? '', name.at(-1)];
  if (!last) return false;
  if (name.length === 2 && /^(ave|avenue)$/.test(first)) return /^[a-z]$/.test(last.text);
  if (name.length === 2 && compass.has(first)) return last.capital || /^\d+(st|nd|rd|th)$/.test(last.text);
  return name.length === 3 && /^(state|county|us|old|rural)$/.test(first) && /^\d+$/.test(last.text);
}

const particles = wordSet('de des du la le les della di del dei of the l dos das da');
const kingsways = /^(kingsway|queensway|broadway|parkway|strand|embankment)$/;

/** `Hauptstraße 48`, `Via Garibaldi 19`, `Kerkstraat 112-3`, `Lindenstr. 14`, `Carrera 7 # 45-12`. */
function numberAfterStreet(writing: Writing, index: number, cued: boolean): Written | undefined {
  const words = writing.words();
  const [first, second] = [words[index], words[index + 1]];
  if (!first || !second) return undefined;
  if (isHouseNumber(second) && endsInStreet(writing, index) && /^(\.? |\.)$/.test(second.gap)) return second;
  if (!streetsBefore.has(first.text)) return undefined;
  const needsNoCapital = cued && foreignOnly.has(first.text);
  for (let at = index + 2; at < index + mostNameWords && !isApart(words, at); at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (!before || !word) return undefined;
    if (isHouseNumber(word) && (before.capital || before.text === '#' || needsNoCapital)) return word;
  }
  return undefined;
}

/** Whether a word ends the name of a street of which the number follows: `Hauptstraße`, `Dürnrohrer Straße`. */
function endsInStreet(writing: Writing, index: number): boolean {
  const words = writing.words();
  const { text = '', capital = false } = words[index] ?? {};
  if (gluedStreet.test(text)) return true;
  if (!capital) return false;
  return (
    (looselyGlued.test(text) && !writing.titleCase) ||
    (streetsBeforeNumber.has(text) && words[index - 1]?.capital === true)
  );
}
