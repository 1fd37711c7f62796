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
  /** The same units as bytes: most messages need no more, and texts of bytes are quicker to read. */
  readonly bytes: Buffer<ArrayBuffer>;
  readonly starts: Int32Array<ArrayBuffer>;
  size: number;
  /** All bits that any unit has. */
  bits: number;
}

const mostUnits = Math.max(2, ...[...lookalikes.values()].map(({ length }) => length));
const longestKept = 4_096;
const keptRoom = openRoom(longestKept);

function openRoom(length: number): Room {
  const size = length * mostUnits;
  const [units, starts] = [new Uint16Array(size), new Int32Array(size)];
  return { units, bytes: Buffer.alloc(size), starts, size: 0, bits: 0 };
}

function put(room: Room, unit: number, start: number): void {
  const { size } = room;
  room.units[size] = unit;
  room.bytes[size] = unit;
  room.starts[size] = start;
  room.size = size + 1;
  room.bits |= unit;
}

function foldCodes(original: string): { readonly text: string; readonly starts: Int32Array } {
  const { length } = original;
  const room = length <= longestKept ? keptRoom : openRoom(length);
  room.size = 0;
  room.bits = 0;
  for (let index = 0; index < length; ) {
    const code = codeAt(original, index);
    const folded = foldedUnit(code);
    if (folded === notOneUnit) putAll(room, plainForm(code), index);
    else if (folded !== itself) put(room, folded, index);
    else putItself(room, code, index);
    index += code > 0xffff ? 2 : 1;
  }
  return { text: textOf(room), starts: room.starts.slice(0, room.size) };
}

function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(index) ?? unit) : unit;
}

function putAll(room: Room, plain: string, start: number): void {
  for (let place = 0; place < plain.length; place += 1) put(room, plain.charCodeAt(place), start);
}

function putItself(room: Room, code: number, start: number): void {
  if (code <= 0xffff) {
    put(room, code, start);
    return;
  }
  put(room, 0xd800 + ((code - 0x10000) >> 10), start);
  put(room, 0xdc00 + ((code - 0x10000) & 0x3ff), start);
}

function textOf({ units, bytes, size, bits }: Room): string {
  return bits > 0xff ? Buffer.from(units.buffer, 0, size * 2).toString('utf16le') : bytes.toString('latin1', 0, size);
}

function plainForm(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code < 0x80) return String.fromCharCode(code);
  return lookalikes.get(code) ?? String.fromCodePoint(code).toLowerCase();
}
