import type { IndexField } from '../store/catalog.ts';
import { distinctKeys, fieldKey } from '../store/entries.ts';
import type { KeyRange } from '../store/store.ts';
import { after, invert, kindPrefix } from '../values/keys.ts';
import { kindOf } from '../values/value.ts';
import type { Bounds, Limit } from './bounds.ts';

/** More starting points than this and the rest is left to the filter. */
const maxPoints = 2_000;

export type Ranges = {
  ranges: KeyRange[];
  /** How many leading fields are held at points, and whether the next is held in a range. */
  pointFields: number;
  hasRange: boolean;
  /** Leading fields held at exactly one point. */
  constantFields: number;
};

export type RangeSource = { prefix: Buffer; fields: readonly IndexField[]; multikey: boolean };

/** Turns the bounds on an index's leading fields into ranges of keys: points first, then at most one range. */
export function rangesOf({ prefix, fields, multikey }: RangeSource, bounds: ReadonlyMap<string, Bounds>): Ranges {
  let prefixes = [prefix];
  let pointFields = 0;
  let constantFields = 0;
  for (const field of fields) {
    const points = bounds.get(field.path)?.points;
    if (points === undefined || prefixes.length * points.length > maxPoints) break;
    const keys = distinctKeys(points.map((value) => fieldKey(field, value)));
    prefixes = prefixes.flatMap((head) => keys.map((key) => Buffer.concat([head, key])));
    if (keys.length === 1 && constantFields === pointFields) constantFields += 1;
    pointFields += 1;
  }
  const next = fields[pointFields];
  const range = next === undefined ? undefined : usable(bounds.get(next.path), multikey);
  const ranges =
    next === undefined || range === undefined
      ? prefixes.map((start) => ({ start, end: after(start) }))
      : prefixes.map((head) => limited(head, next, range)).filter(({ start, end }) => Buffer.compare(start, end) < 0);
  return { ranges, pointFields, constantFields, hasRange: range !== undefined };
}

type Range = { lower?: Limit; upper?: Limit };

/** In an array one element may meet the lower limit and another the upper, so only one of them can bound a scan. */
function usable(bounds: Bounds | undefined, multikey: boolean): Range | undefined {
  const { lower, upper } = bounds ?? {};
  if (lower === undefined) return upper === undefined ? undefined : { upper };
  const both = upper !== undefined && !multikey && kindOf(lower.value) === kindOf(upper.value);
  return both ? { lower, upper } : { lower };
}

function limited(head: Buffer, field: IndexField, { lower, upper }: Range): KeyRange {
  const kind = kindPrefix(kindOf((lower ?? upper)?.value));
  const bracket = Buffer.concat([head, field.descending ? invert(kind) : kind]);
  const edge = (limit: Limit) => Buffer.concat([head, fieldKey(field, limit.value)]);
  // In a descending field the upper limit comes first.
  const [first, last] = field.descending ? [upper, lower] : [lower, upper];
  const start = first === undefined ? bracket : first.inclusive ? edge(first) : after(edge(first));
  const end = last === undefined ? after(bracket) : last.inclusive ? after(edge(last)) : edge(last);
  return { start, end };
}
