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
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
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

/** Every word that is read as digits or says how often. */
export const numberWords: ReadonlySet<string> = new Set([
  ...Object.keys(spoken),
  ...Object.keys(tens),
  ...Object.keys(repeats),
]);

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

/** One pass over the digits and number words of a folded text: runs of groups that could each be one number. */
export function digitRuns(text: string): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  for (const group of groupsOf(text)) {
    const run = runs.at(-1);
    if (run && run.length < longestRun && mayContinue(group, run)) run.push(group);
    else runs.push([group]);
  }
  return runs;
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
