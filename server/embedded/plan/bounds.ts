import type { CompareOp, FieldFilter, Filter } from '../query/filter.ts';
import { type Kind, kindOf, type Value } from '../values/value.ts';

export type Limit = { value: Value; inclusive: boolean };

/** What a filter says about one path that an index can use: single points, or a range within one kind of values. */
export type Bounds = { points?: Value[]; lower?: Limit; upper?: Limit };

/** Kinds whose keys are equal exactly when the values are. An array is not: it may be meant whole or as an element. */
const pointKinds: ReadonlySet<Kind> = new Set([
  'null',
  'number',
  'string',
  'object',
  'binary',
  'objectId',
  'boolean',
  'date',
  'timestamp',
]);

/** The usable bounds of each path. What is left out here is still checked on every document that a scan finds. */
export function boundsOf(conjuncts: readonly Filter[]): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  for (const filter of conjuncts) {
    if (filter.kind !== 'field') continue;
    const found = boundsOfTest(filter);
    if (found !== undefined) bounds.set(filter.path, { ...found, ...bounds.get(filter.path) });
  }
  return bounds;
}

function boundsOfTest({ test }: FieldFilter): Bounds | undefined {
  if (test.kind === 'in') {
    return test.patterns.length === 0 && test.values.every(isPoint) ? { points: test.values } : undefined;
  }
  return test.kind === 'compare' ? boundsOfComparison(test.op, test.value) : undefined;
}

function boundsOfComparison(op: CompareOp, value: Value): Bounds | undefined {
  if (!isPoint(value)) return undefined;
  if (op === 'eq') return { points: [value] };
  if (value === null) return undefined;
  const limit = { value, inclusive: op === 'gte' || op === 'lte' };
  return op === 'gt' || op === 'gte' ? { lower: limit } : { upper: limit };
}

function isPoint(value: Value): boolean {
  return pointKinds.has(kindOf(value));
}
