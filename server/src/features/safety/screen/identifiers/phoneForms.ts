import type { Group } from './digits.ts';

/** One digit over and over, or all of them in order: somebody who plays with the keys. */
export function isKeyboard(digits: string): boolean {
  return /^(\d)\1+$/.test(digits) || digits === '1234567890' || digits === '0123456789' || /^12345678?9?$/.test(digits);
}

/** Dates, runs of years, lists that rise or fall and people counting: 12/05/2023, 2019 2020, 140 150 160, 5 4 3 2 1. */
function isDateOrCount(run: readonly Group[]): boolean {
  const sizes = shapeOf(run);
  if (/^(\d{1,2}-\d{1,2}-(2|4)|4-[12]-[12])$/.test(sizes) && run.length === 3) return isDateShape(run);
  if (run.every(({ digits }) => /^(19|20)\d\d$/.test(digits))) return true;
  if (run.length === 9 && new Set(run.map(({ digits }) => digits)).size === 9) return true;
  if (run.length < 3 || run.some(({ digits, gap }) => digits.length > 4 || /[-(.]/.test(gap.trim()))) return false;
  const steps = run.slice(1).map(({ digits }, index) => Number(digits) - Number(run[index]?.digits));
  if (steps.every((step) => step === steps[0])) return true;
  const isEven = new Set(run.map(({ digits }) => digits.length)).size === 1 && run[0]?.digits.startsWith('0') === false;
  return isEven && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
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

const american = /^1?[2-9]\d{2}[2-9]\d{6}$/;

export function isAmerican(digits: string): boolean {
  return american.test(digits);
}

/** Ten, eleven or nine digits without a mark between, as mobile numbers begin: America, 0…, China, India, Brazil, Spain, Poland. */
const ungrouped = /^(?:1?[2-9]\d{9}|0\d{9,11}|1[3-9]\d{9}|[6-9]\d{9}|[1-9]{2}9[6-9]\d{7}|[6-9]\d{8})$/;
/** Mobile numbers with the code of the country and without its sign, of the places where most is written in English. */
const withCountry =
  /^(?:447\d{9}|3538\d{8}|91[6-9]\d{9}|234[789]\d{9}|254[17]\d{8}|27[678]\d{8}|614\d{8}|642\d{7,9}|639\d{9}|491[567]\d{8,9}|33[67]\d{8}|34[67]\d{8}|4[85]\d{9}|5511?9\d{8}|9715\d{8}|86 ?1\d{10})$/;
const callingCode =
  /^(?:1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[1-8]|2[2-6]\d|29[0789]|35\d|37\d|38[0-79]|42[013]|50\d|59\d|67\d|68\d|85[02356]|88[06]|96\d|97\d|99[2-8])$/;

/** Shapes of numbers that are written like this for telephones and for little else, by groups of digits. */
const nationalShape =
  /^(?:(?:1-)?3-3-4|5-5|5-3-3|4-3-[34]|3-4-[34]|2-[45]-4|4-6|5-6|3-7|3-8|6-4|3-3-2-2|3-2-2-3|2-3-2-3|2-2-2-2-2|1-3-3-2-2|3-2-3-2)$/;

/**
 * How much the digits look like a telephone number: `sure` whatever the message says, `likely` where nothing else says what
 * they are, `possible` where it speaks of telephones, `faint` where it does so just there.
 */
export function formOf(run: readonly Group[], digits: string, isInternational: boolean): Form {
  if (isDateOrCount(run)) return 'none';
  if (isInternational || /^00\d{8,}/.test(digits)) return 'sure';
  const isSpoken = run.some((group) => group.isSpoken);
  if (isSpoken) return isSpokenNumber(run, digits) ? 'likely' : 'possible';
  if (run.length === 1) return ungroupedForm(digits);
  if (isNational(run, digits) || isLocal(run)) return 'likely';
  return groupedForm(run, digits);
}

export type Form = 'sure' | 'likely' | 'possible' | 'faint' | 'none';

function isSpokenNumber(run: readonly Group[], digits: string): boolean {
  return digits.length >= 10 || (run.length >= 7 && run.every((group) => group.isSpoken));
}

function ungroupedForm(digits: string): Form {
  if (ungrouped.test(digits) || withCountry.test(digits)) return 'likely';
  return digits.length <= 13 ? 'possible' : 'none';
}

/** Forms in groups that are phone numbers without a word about it. */
function isNational(run: readonly Group[], digits: string): boolean {
  if (digits.length < 9 || digits.length > 13) return false;
  if (run.length >= 9 && run.every((group) => group.digits.length === 1)) return true;
  if (digits.startsWith('0') && !isTimes(run)) return true;
  const shape = shapeOf(run);
  if (isAbroad(run, digits)) return true;
  if (shape === '3-3-3' || shape === '3-2-2-2') {
    return /^[5-9]/.test(digits) && run.some((group) => !group.digits.endsWith('0'));
  }
  return digits.length <= 12 && /^[1-9]/.test(digits) && nationalShape.test(shape);
}

/** The code of a country before, without its sign: 44 7700 900512. */
function isAbroad(run: readonly Group[], digits: string): boolean {
  if (digits.length < 10 || !callingCode.test(run[0]?.digits ?? '')) return false;
  if (!run.some((group) => group.digits.length >= 3)) return false;
  return shapeOf(run) === '3-3-3-3' || run.some((group) => group.digits.length !== run[0]?.digits.length);
}

/** Times of the day one after the other: 0900 1030 1215. */
function isTimes(run: readonly Group[]): boolean {
  return run.every(({ digits }) => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits));
}

/** Seven digits as they are written in one town: 555-0148; also 555 0148, where no count begins with a nought. */
function isLocal(run: readonly Group[]): boolean {
  const [area, line] = run;
  if (shapeOf(run) !== '3-4' || !area || !line || !/^[2-9]/.test(area.digits)) return false;
  return /^[-.]$/.test(line.gap) || (line.gap === ' ' && /^0\d/.test(line.digits));
}

/** What may be a phone number where the message speaks of one; the weaker its form, the nearer the word has to be. */
function groupedForm(run: readonly Group[], digits: string): Form {
  const shape = shapeOf(run);
  if (digits.length === 7) return /^(3-4|3-2-2|1-1-1-1-1-1-1)$/.test(shape) ? 'possible' : 'none';
  if (run.length >= 4 && !digits.startsWith('0') && run.every((group) => group.digits.length <= 2)) {
    if (/^2-2-2-2(-2)?$/.test(shape)) return 'faint';
    return run.every((group) => group.digits.length === 1) ? 'possible' : 'none';
  }
  if (digits.length > 13) return 'none';
  return shape === '3-3-3' ? 'faint' : 'possible';
}
