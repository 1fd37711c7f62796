import { Double, Int32 } from 'bson';
import { DatabaseError } from '../errors.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { encodeKey } from '../values/keys.ts';
import { calculate } from '../values/numbers.ts';
import { type Doc, isDoc, isNum, type Num, setField, type Value } from '../values/value.ts';
import { type Expression, parseExpression } from './expression.ts';

/** Takes in one value after the other and then gives the result. */
type Accumulator = { add(value: Value): void; result(): Value };

const accumulators: Record<string, () => Accumulator> = {
  $sum: () => sum((total) => total),
  $avg: () => sum((total, count) => (count === 0 ? null : new Double(Number(total.toString()) / count))),
  $min: () => extreme((difference) => difference < 0),
  $max: () => extreme((difference) => difference > 0),
  $first: () => chosen((_current, isFirst) => isFirst),
  $last: () => chosen(() => true),
  $push: () => list(() => true),
  $addToSet: () => list((items, value) => !items.some((item) => equalValues(item, value))),
};

function sum(result: (total: Num, count: number) => Value): Accumulator {
  let total: Num = new Int32(0);
  let count = 0;
  return {
    add: (value) => {
      if (!isNum(value)) return;
      total = calculate('add', total, value);
      count += 1;
    },
    result: () => result(total, count),
  };
}

function extreme(wins: (difference: number) => boolean): Accumulator {
  let best: Value = null;
  return {
    add: (value) => {
      if (value === null || value === undefined) return;
      if (best === null || wins(compareValues(value, best))) best = value;
    },
    result: () => best,
  };
}

function chosen(takes: (current: Value, isFirst: boolean) => boolean): Accumulator {
  let current: Value = null;
  let isFirst = true;
  return {
    add: (value) => {
      if (takes(current, isFirst)) current = value ?? null;
      isFirst = false;
    },
    result: () => current,
  };
}

function list(takes: (items: Value[], value: Value) => boolean): Accumulator {
  const items: Value[] = [];
  return {
    add: (value) => {
      if (value !== undefined && takes(items, value)) items.push(value);
    },
    result: () => items,
  };
}

type Field = { name: string; start(): Accumulator; expression: Expression };

/** Parses a $group stage. Refuses accumulators that are not implemented. */
export function parseGroup(spec: Value): (rows: Iterable<Doc>) => Iterable<Doc> {
  if (!isDoc(spec)) throw new DatabaseError('FailedToParse', "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new DatabaseError('FailedToParse', 'a group specification must include an _id');
  const { _id: id, ...rest } = spec;
  const key = parseExpression(id);
  const fields = Object.entries(rest).map(([name, value]) => parseField(name, value));
  return (rows) => group(rows, key, fields);
}

function parseField(name: string, value: Value): Field {
  const [entry, ...others] = isDoc(value) ? Object.entries(value) : [];
  const start = entry !== undefined && Object.hasOwn(accumulators, entry[0]) ? accumulators[entry[0]] : undefined;
  if (entry === undefined || start === undefined || others.length > 0) {
    throw new DatabaseError('BadValue', `unknown group operator in the field '${name}'`);
  }
  return { name, start, expression: parseExpression(entry[1]) };
}

function* group(rows: Iterable<Doc>, key: Expression, fields: readonly Field[]): Generator<Doc> {
  const groups = new Map<string, { id: Value; states: Accumulator[] }>();
  for (const doc of rows) {
    const id = key(doc) ?? null;
    const text = encodeKey(id).toString('latin1');
    const found = groups.get(text) ?? { id, states: fields.map(({ start }) => start()) };
    groups.set(text, found);
    for (const [index, { expression }] of fields.entries()) found.states[index]?.add(expression(doc));
  }
  for (const { id, states } of groups.values()) {
    const result: Doc = { _id: id };
    for (const [index, { name }] of fields.entries()) setField(result, name, states[index]?.result() ?? null);
    yield result;
  }
}
