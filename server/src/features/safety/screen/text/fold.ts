import { lookalikes } from './lookalikes.ts';

/** A message as it is read: lower case, plain letters, nothing invisible; with the way back to what was written. */
export interface Folded {
  readonly text: string;
  /** The place in the original where the folded unit at `index` begins. */
  readonly startAt: (index: number) => number;
  /** The place in the original just after the folded unit at `index`. */
  readonly endAt: (index: number) => number;
}

const asciiOnly = /^[\0-\x7f]*$/;

/**
 * Folds compatibility forms, look-alike letters, accents, typographic quotes and capitals to plain lower case, and drops
 * what cannot be seen. One pass; each code point yields a few units at most, so the work is bounded by the length.
 */
export function fold(original: string): Folded {
  if (asciiOnly.test(original)) {
    return { text: original.toLowerCase(), startAt: (index) => index, endAt: (index) => index + 1 };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < original.length; ) {
    const code = original.codePointAt(index) ?? 0;
    const next = index + (code > 0xffff ? 2 : 1);
    const plain = plainForm(code);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(index);
      ends.push(next);
    }
    parts.push(plain);
    index = next;
  }
  return { text: parts.join(''), startAt: (index) => starts[index] ?? 0, endAt: (index) => ends[index] ?? 0 };
}

function plainForm(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code < 0x80) return String.fromCharCode(code);
  return lookalikes.get(code) ?? String.fromCodePoint(code).toLowerCase();
}
