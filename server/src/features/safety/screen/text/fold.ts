import { openCodePages } from './codePages.ts';
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
  const { text, starts } = foldCodes(original);
  return {
    text,
    startAt: (index) => starts[index] ?? 0,
    endAt(index) {
      const start = starts[index];
      return start === undefined ? 0 : start + ((original.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    },
  };
}

/** The one unit that a code point is folded to, or one of these. */
const itself = 0;
const notOneUnit = 0xffff;
const foldedUnit = openCodePages((code) => {
  const plain = plainForm(code);
  if (plain === String.fromCodePoint(code)) return itself;
  return plain.length === 1 ? plain.charCodeAt(0) : notOneUnit;
});

/** Where a message is folded; kept between messages, since it is of use only until the text is made. */
interface Room {
  readonly units: Uint16Array<ArrayBuffer>;
  /** The same units as bytes: most messages need no more, and short strings are quicker to read. */
  readonly bytes: Buffer<ArrayBuffer>;
  readonly starts: Int32Array<ArrayBuffer>;
}

const mostUnits = Math.max(2, ...[...lookalikes.values()].map(({ length }) => length));
const longestKept = 4_096;
const keptRoom = openRoom(longestKept);

function openRoom(length: number): Room {
  const size = length * mostUnits;
  return { units: new Uint16Array(size), bytes: Buffer.alloc(size), starts: new Int32Array(size) };
}

function foldCodes(original: string): { readonly text: string; readonly starts: Int32Array } {
  const { length } = original;
  const room = length <= longestKept ? keptRoom : openRoom(length);
  const { units, bytes, starts } = room;
  let size = 0;
  let seen = 0;
  for (let index = 0; index < length; ) {
    const first = original.charCodeAt(index);
    const code = first >= 0xd800 && first <= 0xdbff ? (original.codePointAt(index) ?? 0) : first;
    const next = index + (code > 0xffff ? 2 : 1);
    const folded = foldedUnit(code);
    const plain = folded === notOneUnit ? plainForm(code) : undefined;
    const count = plain === undefined ? (folded === itself ? next - index : 1) : plain.length;
    for (let place = 0; place < count; place += 1) {
      const unit = plain?.charCodeAt(place) ?? (folded === itself ? original.charCodeAt(index + place) : folded);
      units[size] = unit;
      bytes[size] = unit;
      starts[size] = index;
      seen |= unit;
      size += 1;
    }
    index = next;
  }
  const text =
    seen > 0xff ? Buffer.from(units.buffer, 0, size * 2).toString('utf16le') : bytes.toString('latin1', 0, size);
  return { text, starts: starts.slice(0, size) };
}

function plainForm(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code < 0x80) return String.fromCharCode(code);
  return lookalikes.get(code) ?? String.fromCodePoint(code).toLowerCase();
}
