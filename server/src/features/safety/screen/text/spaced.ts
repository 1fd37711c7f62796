import { digit, isGapAt, kindAt, letter, sign } from './characters.ts';

const longestSpacedRun = 60;

/** Whether a second single letter follows in any gap: most words of one letter are followed by a longer one. */
export function mayBeSpaced(text: string, start: number): boolean {
  let next = start + 1;
  while (next < start + 4 && isGapAt(text, next)) next += 1;
  const kind = kindAt(text, next);
  if (kind !== letter && kind !== digit && kind !== sign) return false;
  const after = kindAt(text, next + 1);
  return after !== letter && after !== digit;
}

/** The places of single letters that stand apart from each other by one to three blanks or marks. */
export function spacedRun(text: string, start: number): readonly number[] {
  const places: number[] = [];
  if (kindAt(text, start) !== letter) return places;
  for (let index = start; places.length < longestSpacedRun; ) {
    const kind = kindAt(text, index);
    if (kind !== letter && kind !== digit && kind !== sign) break;
    const next = kindAt(text, index + 1);
    if (next === letter || next === digit || text[index] === "'") break;
    places.push(index);
    let gap = index + 1;
    while (gap < index + 4 && isGapAt(text, gap)) gap += 1;
    if (gap === index + 1) break;
    index = gap;
  }
  return places;
}

/** The letter that a digit or a sign stands for. */
export function unsigned(char: string): string {
  const at = '013457@$!+|'.indexOf(char);
  return at === -1 ? char : ('oieastasitl'[at] ?? char);
}
