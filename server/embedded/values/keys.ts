import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { dateMs } from './compare.ts';
import { compareScalars, type Decimal, floorDouble, type Scalar, scalarOf } from './numbers.ts';
import { type Doc, type Kind, kindOf, type Num, type Value } from './value.ts';

/**
 * Keys whose byte order is MongoDB's order of the values they stand for. Each value is a tag for its kind and a body
 * that ends itself, so that keys can be put one after the other and a descending field is simply inverted.
 */
const tags: Record<Kind, number> = {
  minKey: 0x05,
  missing: 0x08,
  null: 0x0a,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x5f,
  regex: 0x64,
  code: 0x6e,
  maxKey: 0x7f,
};

const empty = Buffer.alloc(0);
const end = Buffer.from([0]);
const textEnd = Buffer.from([0, 0]);

/** The tag that begins the key of every value of this kind. */
export function kindPrefix(kind: Kind): Buffer {
  return Buffer.from([tags[kind]]);
}

export function encodeKey(value: Value): Buffer {
  const kind = kindOf(value);
  const body = bodies[kind] as (value: Value) => Buffer;
  return Buffer.concat([kindPrefix(kind), body(value)]);
}

/** The same key in the opposite order, for a descending field. */
export function invert(key: Uint8Array): Buffer {
  return Buffer.from(key.map((byte) => 255 - byte));
}

/** The first key after all that begin with the given bytes. */
export function after(prefix: Uint8Array): Buffer {
  const next = Buffer.from(prefix);
  for (let index = next.length - 1; index >= 0; index -= 1) {
    const byte = next[index] ?? 255;
    if (byte < 255) {
      next[index] = byte + 1;
      return next.subarray(0, index + 1);
    }
  }
  throw new RangeError('there is no key after one of 255 alone');
}

const nothing = () => empty;

const bodies = {
  minKey: nothing,
  missing: nothing,
  null: nothing,
  maxKey: nothing,
  number: (value: Num) => numberBody(scalarOf(value)),
  string: (value: Value) => textBody(String(value)),
  object: docBody,
  array: (value: Value[]) => Buffer.concat([...value.map(encodeKey), end]),
  binary: binaryBody,
  objectId: (value: ObjectId) => Buffer.from(value.id),
  boolean: (value: boolean) => Buffer.from([value ? 1 : 0]),
  date: (value: Date) => signedBody(BigInt(dateMs(value))),
  timestamp: timestampBody,
  regex: (value: BSONRegExp) => Buffer.concat([textBody(value.pattern), textBody(value.options)]),
  code: (value: Code) => textBody(value.code),
} satisfies Record<Kind, (value: never) => Buffer>;

/** UTF-8 with each zero byte followed by 255, closed by two zeros: a text sorts before its own continuations. */
function textBody(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (!bytes.includes(0)) return Buffer.concat([bytes, textEnd]);
  const escaped = [...bytes].flatMap((byte) => (byte === 0 ? [0, 255] : [byte]));
  return Buffer.from([...escaped, 0, 0]);
}

function docBody(doc: Doc): Buffer {
  const fields = Object.entries(doc).flatMap(([name, value]) => {
    const key = encodeKey(value);
    return [key.subarray(0, 1), textBody(name), key.subarray(1)];
  });
  return Buffer.concat([...fields, end]);
}

function binaryBody(value: Binary): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(value.length());
  head.writeUInt8(value.sub_type, 4);
  return Buffer.concat([head, value.value()]);
}

function timestampBody(value: Timestamp): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(value.t >>> 0);
  bytes.writeUInt32BE(value.i >>> 0, 4);
  return bytes;
}

function signedBody(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value) ^ (1n << 63n));
  return bytes;
}

/**
 * The greatest double not above the number, then 0 where that is the number itself, else 1 and its decimal digits: all
 * numeric types share one order, and integers beyond 2^53 and decimals keep theirs exactly.
 */
function numberBody(value: Scalar): Buffer {
  if (typeof value === 'number') return doubleBody(value);
  const floor = floorDouble(value);
  const body = doubleBody(floor);
  if (compareScalars(floor, value) === 0) return body;
  body[8] = 1;
  return Buffer.concat([body, decimalBody(value)]);
}

function doubleBody(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  // NaN stays all zeros: below minus infinity. Adding 0 turns minus zero into zero.
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value + 0);
  const negative = value < 0;
  for (let index = 0; index < 8; index += 1)
    bytes[index] = (bytes[index] ?? 0) ^ (negative ? 255 : index === 0 ? 128 : 0);
  return bytes;
}

function decimalBody({ digits, exponent }: Decimal): Buffer {
  const negative = digits < 0n;
  const text = String(negative ? -digits : digits);
  const significant = text.replace(/0+$/, '');
  const body = Buffer.alloc(2 + significant.length + 1);
  body.writeUInt16BE(0x4000 + exponent + text.length);
  for (const [index, digit] of [...significant].entries()) body[2 + index] = Number(digit) + 1;
  return negative ? invert(body) : body;
}
