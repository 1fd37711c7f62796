import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { compareScalars, scalarOf } from './numbers.ts';
import { type Doc, type Kind, kindOf, kinds, type Num, type Value } from './value.ts';

const rank = Object.fromEntries(kinds.map((kind, index) => [kind, index])) as Record<Kind, number>;

/**
 * MongoDB's order over all values: first by kind, then by value. Zero means equal in every place where equality
 * counts: filters, unique indexes, $addToSet, distinct.
 */
export function compareValues(a: Value, b: Value): number {
  const kind = kindOf(a);
  const other = kindOf(b);
  if (kind !== other) return rank[kind] - rank[other];
  const compare = compareWithin[kind] as (a: Value, b: Value) => number;
  return compare(a, b);
}

export function equalValues(a: Value, b: Value): boolean {
  return compareValues(a, b) === 0;
}

const same = () => 0;

const compareWithin = {
  minKey: same,
  missing: same,
  null: same,
  maxKey: same,
  number: (a: Num, b: Num) => compareScalars(scalarOf(a), scalarOf(b)),
  string: (a: Value, b: Value) => compareText(String(a), String(b)),
  object: compareDocs,
  array: compareArrays,
  binary: compareBinaries,
  objectId: (a: ObjectId, b: ObjectId) => Buffer.compare(a.id, b.id),
  boolean: (a: boolean, b: boolean) => Number(a) - Number(b),
  date: (a: Date, b: Date) => dateMs(a) - dateMs(b),
  timestamp: (a: Timestamp, b: Timestamp) => a.t - b.t || a.i - b.i,
  regex: (a: BSONRegExp, b: BSONRegExp) => compareText(a.pattern, b.pattern) || compareText(a.options, b.options),
  code: (a: Code, b: Code) => compareText(a.code, b.code),
} satisfies Record<Kind, (a: never, b: never) => number>;

/** A date beyond what JavaScript can hold comes first, so that the order stays total. */
export function dateMs(value: Date): number {
  const time = value.getTime();
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}

/** Order of the UTF-8 bytes, which differs from JavaScript's order of UTF-16 units above U+FFFF. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = placeOf(a.charCodeAt(index)) - placeOf(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;

/** Where a UTF-16 unit stands in the order of code points: halves of those above U+FFFF come last. */
function placeOf(unit: number): number {
  if (unit < firstSurrogate) return unit;
  return unit < afterSurrogates ? unit + 0x10_000 : unit;
}

function compareDocs(a: Doc, b: Doc): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (const [index, [name, value]] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = compareFields([name, value], other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareFields([name, value]: [string, Value], [otherName, other]: [string, Value]): number {
  return rank[kindOf(value)] - rank[kindOf(other)] || compareText(name, otherName) || compareValues(value, other);
}

function compareArrays(a: Value[], b: Value[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = compareValues(a[index], b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}
