import { isPublicLine } from './crisisLines.ts';
import { type Found, type Writing, wordSet } from './writing.ts';

const spoken: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  hundred: '00',
};
const tens: Readonly<Record<string, string>> = {
  twenty: '2',
  thirty: '3',
  forty: '4',
  fourty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
};
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3, treble: 3 };

const phoneWords =
  wordSet(`call calls text number numbers cell phone mobile mob ring rings reach whatsapp signal landline
  tel telephone fax dial sms digits ph contact burner cel telefon mobil handy portable hotline line num no buzz ext facetime
  message imessage txt nr tlf buero bell shout digits cell# holler hit give lift anytime area`);
const codeWords =
  wordSet(`id code case order ticket claim member zoom room pin passcode account acct tracking ref reference invoice
  confirmation serial policy docket meeting version build part`);
const units = wordSet(
  'mg ml mcg g kg lb lbs cal calories kcal steps percent % days hours miles km dollars bucks usd eur k points',
);

interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** What stands between the group before and this one. */
  readonly gap: string;
  readonly isSpoken: boolean;
  /** Whether it is a round ten that a unit may complete. */
  readonly isTen: boolean;
}

/** One pass over digits and number words: a run of groups that could be one number. */
const groupForm =
  /\d[\doil]*|\bo\d[\doil]*|\b(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|double|triple|treble|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)\b/g;

/** Phone numbers of the forms of many countries, also spelled out; never crisis lines, dates, doses or codes. */
export function findPhones(writing: Writing): readonly Found[] {
  const { text } = writing.folded;
  const cued = writing.has(phoneWords);
  const found: Found[] = [];
  for (const run of runsOf(groupsOf(text))) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || !isPhone(run, { text, cued })) continue;
    const lead = /[+(]{1,2}$/.exec(text.slice(Math.max(0, first.from - 2), first.from))?.[0].length ?? 0;
    found.push({ rule: 'personal-identifiers.phone', strength: 0.9, from: first.from - lead, to: last.to });
  }
  return found;
}

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = [];
  let repeat = 1;
  let after = 0;
  let from = 0;
  for (const { 0: word, index } of text.matchAll(groupForm)) {
    const to = index + word.length;
    if (repeat === 1) from = index;
    const times = repeats[word];
    if (times !== undefined) {
      repeat = times;
      continue;
    }
    const gap = text.slice(after, from);
    const last = groups.at(-1);
    const digits = digitsOf(word).repeat(repeat);
    // “Forty two” is 42; “forty” before anything else is 40.
    if (last?.isTen && digits.length === 1 && word in spoken && digits !== '0' && /^[ -]$/.test(gap)) {
      groups[groups.length - 1] = { ...last, digits: last.digits.slice(0, -1) + digits, to, isTen: false };
    } else {
      groups.push({ digits, from, to, gap, isSpoken: /^[a-z]+$/.test(word), isTen: word in tens });
    }
    after = to;
    repeat = 1;
  }
  return groups;
}

function digitsOf(word: string): string {
  const ten = tens[word];
  if (ten !== undefined) return `${ten}0`;
  return spoken[word] ?? word.replaceAll('o', '0').replace(/[il]/g, '1');
}

function runsOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    if (run && run.length < 20 && mayContinue(group, run)) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

function mayContinue(group: Group, run: readonly Group[]): boolean {
  if (group.isSpoken || run.some(({ isSpoken }) => isSpoken)) return /^[\s,.-]{1,3}$|^$/.test(group.gap);
  return /^(?: ?[-./*–] ?|[ )(]{1,3}|\)-?)$/.test(group.gap);
}

function isPhone(run: readonly Group[], { text, cued }: { text: string; cued: boolean }): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  const digits = run.map((group) => group.digits).join('');
  if (digits.length < 7 || digits.length > 15 || isPublicLine(digits, text)) return false;
  const before = text.slice(Math.max(0, first.from - 48), first.from);
  const after = text.slice(last.to, last.to + 12);
  if (/[$£€#]\s?$/.test(before) || /[a-z@_]$/.test(before) || /^[a-z_@]/.test(after) || isMeasure(after)) return false;
  if (isCode(before) || isDateOrCount(run)) return false;
  if (/\+\s?\(?$/.test(before) || /^00\d{8,}/.test(digits)) return true;
  return isNational(run, digits) || (cued && isPlausible(run, digits)) || (!cued && isLocal(run));
}

function isMeasure(after: string): boolean {
  const unit = /^\s?([a-z%]+)/.exec(after)?.[1];
  return unit !== undefined && units.has(unit);
}

/** Numbers of meetings, orders and the like: the nearest word that says what a number is decides. */
function isCode(before: string): boolean {
  const words = before.split(/[^a-z]+/).filter((word) => word !== '');
  const nearest = words.findLastIndex((word) => codeWords.has(word) || (phoneWords.has(word) && word !== 'no'));
  if (nearest === -1) return false;
  return codeWords.has(words[nearest] ?? '') || codeWords.has(words[nearest - 1] ?? '');
}

/** Dates, runs of years and people counting: 12/05/2023, 2019 2020, 5 4 3 2 1. */
function isDateOrCount(run: readonly Group[]): boolean {
  const sizes = shapeOf(run);
  if (/^(\d{1,2}-\d{1,2}-(2|4)|4-[12]-[12])$/.test(sizes) && run.length === 3) return isDateShape(run);
  if (run.every(({ digits }) => /^(19|20)\d\d$/.test(digits))) return true;
  if (run.length < 4 || run.some(({ digits }) => digits.length > 2)) return false;
  const steps = run.slice(1).map(({ digits }, index) => Number(digits) - Number(run[index]?.digits));
  return steps.every((step) => step === steps[0]);
}

function isDateShape(run: readonly Group[]): boolean {
  return (
    run.slice(1).every(({ gap }) => gap === run[1]?.gap) &&
    run.every(({ digits }) => digits.length <= 2 || /^(19|20)/.test(digits))
  );
}

function shapeOf(run: readonly Group[]): string {
  return run.map(({ digits }) => digits.length).join('-');
}

/** Shapes of numbers that are written like this for telephones and for little else, by groups of digits. */
const nationalShapes: readonly RegExp[] = [
  /^(1-)?3-3-4$/,
  /^5-5$|^5-3-3$|^4-3-[34]$|^3-4-4$|^2-[45]-4$|^2-4-4$|^4-6$|^5-6$|^3-7$|^3-8$|^1-3-3-2-2$|^3-3-2-2$|^2-2-2-2-2$/,
];

/** Forms that are phone numbers without a word about it. */
function isNational(run: readonly Group[], digits: string): boolean {
  const shape = shapeOf(run);
  if (shape === '10' || shape === '11')
    return /^(1?[2-9]\d{2}[2-9]\d{6}|0\d{9,10}|1[3-9]\d{9}|[6-9]\d{9})$/.test(digits);
  if (run.some(({ isSpoken }) => isSpoken)) return digits.length >= 10;
  if (digits.length < 9 || digits.length > 12) return false;
  if (run.length >= 9 && run.every(({ digits: each }) => each.length === 1)) return true;
  if (digits.startsWith('0') && run.length > 1) return true;
  if (shape === '3-3-3') return /^[5-9]/.test(digits) && run.some(({ digits: each }) => !each.endsWith('0'));
  return /^[1-9]/.test(digits) && nationalShapes.some((form) => form.test(shape));
}

/** What may be a phone number where the message speaks of one. */
function isPlausible(run: readonly Group[], digits: string): boolean {
  if (digits.length === 7)
    return run.length === 1 || /^(3-4|3-2-2|1-1-1-1-1-1-1)$/.test(shapeOf(run)) || run.some(({ isSpoken }) => isSpoken);
  if (run.length >= 4 && !digits.startsWith('0') && run.every(({ digits: each }) => each.length <= 2)) {
    return run.every(({ digits: each }) => each.length === 1) || run.some(({ isSpoken }) => isSpoken);
  }
  return digits.length >= 8 && digits.length <= 13;
}

/** Seven digits as they are written in one town: 555-0148. */
function isLocal(run: readonly Group[]): boolean {
  if (run.length > 1 && run.every(({ isSpoken }) => isSpoken)) return run.length >= 7;
  return shapeOf(run) === '3-4' && /^[-.]$/.test(run[1]?.gap ?? '') && /^[2-9]/.test(run[0]?.digits ?? '');
}
