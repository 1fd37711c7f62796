import { kind } from './kinds.ts';
import { numberWords, repeats, spoken, tens } from './numberWords.ts';
import type { Writing } from './writing.ts';

/** Digits that stand together, or a number in words. */
export interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** What stands between the group before and this one. */
  readonly gap: string;
  readonly isSpoken: boolean;
  /** Whether it is a round ten that a unit may complete. */
  readonly isTen: boolean;
}

/** Digits, also with letters that look like them, and words for numbers. */
const groupForm =
  /(?:\boh|\b[oil]{1,2})?\d[\doil]*|\b(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|double|triple|treble|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)\b/g;

/** Numbers of the world have fifteen digits at most (E.164), so what goes on is the next number. */
const mostDigits = 15;
const longestRun = 20;

/** One pass over the digits and number words of a message: runs of groups that could each be one number. */
export function digitRuns(writing: Writing): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  for (const group of groupsOf(writing)) {
    const run = runs.at(-1);
    if (run && run.length < longestRun && mayContinue(group, run)) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

function groupsOf(writing: Writing): readonly Group[] {
  const { text } = writing.folded;
  const groups: Group[] = [];
  let repeat = 1;
  let after = 0;
  let from = 0;
  for (const { word, index } of numbersIn(writing)) {
    const to = index + word.length;
    if (repeat === 1) from = index;
    const times = repeats[word];
    if (times !== undefined) {
      repeat = times;
      continue;
    }
    const gap = text.slice(after, from);
    const last = groups.at(-1);
    const digits = repeat === 1 ? digitsOf(word) : digitsOf(word).repeat(repeat);
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

interface NumberPart {
  readonly word: string;
  readonly index: number;
}

/** The digits and number words one by one: most words hold none and are passed over. */
function numbersIn(writing: Writing): readonly NumberPart[] {
  const { kinds, count } = writing;
  const words = writing.words();
  const parts: NumberPart[] = [];
  for (let each = 0; each < count; each += 1) {
    const word = ((kinds[each] ?? 0) & kind.holdsNumber) === 0 ? undefined : words[each];
    if (word === undefined) continue;
    const { text, at } = word;
    if (onlyDigits.test(text) || numberWords.has(text)) {
      parts.push({ word: text, index: at });
      continue;
    }
    groupForm.lastIndex = 0;
    for (let part = groupForm.exec(text); part; part = groupForm.exec(text)) {
      parts.push({ word: part[0], index: at + part.index });
    }
  }
  return parts;
}

const onlyDigits = /^\d+$/;

function digitsOf(word: string): string {
  if (onlyDigits.test(word)) return word;
  const ten = tens[word];
  if (ten !== undefined) return `${ten}0`;
  return spoken[word] ?? word.replace(/^oh/, '0').replaceAll('o', '0').replace(/[il]/g, '1');
}

const longestGap = 12;
const spokenGap = /^[\s,./()-]{0,3}$/;
const writtenGap = /^(?: ?[-./*_·•–] ?|[ )(]{1,3}|\)-?)$/;
const saidGap = /^,? ?(?:(?:and )?then|dash|hyphen|minus|dot|point|space|slash) $/;

function mayContinue({ digits, gap, isSpoken }: Group, run: readonly Group[]): boolean {
  if (gap.length > longestGap) return false;
  if (digits.length + run.reduce((sum, each) => sum + each.digits.length, 0) > mostDigits) return false;
  if (gap === ' ' || saidGap.test(gap)) return true;
  return (isSpoken || run.some((group) => group.isSpoken) ? spokenGap : writtenGap).test(gap);
}
