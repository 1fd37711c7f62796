import { isPublicLine } from './crisisLines.ts';
import { phoneWords } from './cueWords.ts';
import { digitRuns, type Group } from './digits.ts';
import { kind } from './kinds.ts';
import { formOf, isAmerican, isKeyboard } from './phoneForms.ts';
import { wordSet } from './wordSet.ts';
import { type Found, hasKind, type Writing } from './writing.ts';

const codeWords =
  wordSet(`id code case order ticket claim member zoom room pin passcode account acct tracking ref reference invoice
  confirmation serial policy docket meeting version build part passport license licence routing iban card receipt registration
  student badge inmate booking isbn rx npi item model sku access webex patient page bus flight citation permit ein vin`);
const units =
  wordSet(`mg ml mcg g kg lb lbs cal calories kcal steps percent % days hours miles km dollars bucks usd eur k points
  times xp pts views members people`);

/** A phone number, of the forms of many countries, also spelled out; never crisis lines, dates, doses or codes. */
export function findPhone(writing: Writing): Found | undefined {
  if (!mayHoldNumber(writing)) return undefined;
  const { text } = writing.folded;
  const isCued = hasKind(writing, kind.phoneWord);
  for (const run of digitRuns(writing)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || !isPhone(run, text, isCued)) continue;
    const lead = /[+(]{1,2}$/.exec(text.slice(Math.max(0, first.from - 2), first.from))?.[0].length ?? 0;
    return { rule: 'personal-identifiers.phone', strength: 0.9, from: first.from - lead, to: last.to };
  }
  return undefined;
}

const fewestDigits = 7;
/** “Treble ten”, at its longest. */
const mostDigitsOfWord = 6;
/** A digit after “treble”. */
const mostRepeats = 3;

/** Whether all digits and words for digits together would be enough for a number. */
function mayHoldNumber({ digitSpace, numberWords }: Writing): boolean {
  const inDigits = numberWords === 0 ? digitSpace : digitSpace * mostRepeats;
  return inDigits + numberWords * mostDigitsOfWord >= fewestDigits;
}

function isPhone(run: readonly Group[], text: string, isCued: boolean): boolean {
  const digits = run.map((group) => group.digits).join('');
  if (digits.length < fewestDigits || digits.length > 15 || isPublicLine(digits, text)) return false;
  const { before, after } = around(run, text);
  if (!standsFree(before, after, digits) || isCode(before)) return false;
  const form = formOf(run, digits, isInternational.test(before));
  if (form === 'none') return false;
  if (form === 'sure') return true;
  if (!isCued) return form === 'likely' && !(run.length === 1 && isKeyboard(digits));
  return form !== 'faint' || hasPhoneWord(before) || hasPhoneWord(after);
}

const isInternational = /\+\s?\(?$/;

function around(run: readonly Group[], text: string): { before: string; after: string } {
  const from = run[0]?.from ?? 0;
  const to = run.at(-1)?.to ?? text.length;
  return { before: text.slice(Math.max(0, from - 48), from), after: text.slice(to, to + 24) };
}

/** Whether no sum of money, measure, name or numbered thing goes on before or after. */
function standsFree(before: string, after: string, digits: string): boolean {
  if (/[$£€]\s?$/.test(before) || /[a-z@_]$/.test(before) || /^[a-z_@]/.test(after) || isMeasure(after)) return false;
  return !/#\s?$/.test(before) || isAmerican(digits);
}

function hasPhoneWord(text: string): boolean {
  return text.split(/[^a-z]+/).some((word) => phoneWords.has(word));
}

function isMeasure(after: string): boolean {
  const unit = /^\s?([a-z%]+)/.exec(after)?.[1];
  return unit !== undefined && units.has(unit);
}

/** How many words before a number may say what it is the number of. */
const codeReach = 4;

/** Numbers of meetings, orders and the like: the nearest word that says what a number is decides. */
function isCode(before: string): boolean {
  const words = before
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .slice(-codeReach);
  const nearest = words.findLastIndex((word) => codeWords.has(word) || (phoneWords.has(word) && word !== 'no'));
  if (nearest === -1) return false;
  return [nearest, nearest - 1].some((at) => codeWords.has(words[at] ?? '') && !isOtherwise(words, at));
}

/** “Area code 404” is part of a telephone number, and a case worker may have one. */
function isOtherwise(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'area' || words[at + 1] === 'worker' || words[at + 1] === 'manager';
}
