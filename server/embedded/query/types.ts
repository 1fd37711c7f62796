import { BSONSymbol, Decimal128, Double, Int32, Long } from 'bson';
import { DatabaseError } from '../errors.ts';
import { wholeNumber } from '../values/numbers.ts';
import { isText, type Kind, kindOf, type Value } from '../values/value.ts';

/** BSON type numbers and the names that $type takes for them. */
const nameByNumber = new Map<number, string>([
  [-1, 'minKey'],
  [1, 'double'],
  [2, 'string'],
  [3, 'object'],
  [4, 'array'],
  [5, 'binData'],
  [7, 'objectId'],
  [8, 'bool'],
  [9, 'date'],
  [10, 'null'],
  [11, 'regex'],
  [13, 'javascript'],
  [14, 'symbol'],
  [16, 'int'],
  [17, 'timestamp'],
  [18, 'long'],
  [19, 'decimal'],
  [127, 'maxKey'],
]);

const names = new Set([...nameByNumber.values(), 'number']);

const nameByKind: Partial<Record<Kind, string>> = {
  minKey: 'minKey',
  null: 'null',
  object: 'object',
  array: 'array',
  binary: 'binData',
  objectId: 'objectId',
  boolean: 'bool',
  date: 'date',
  timestamp: 'timestamp',
  regex: 'regex',
  code: 'javascript',
  maxKey: 'maxKey',
};

/** The type names that a $type operand asks for: one or an array, each by name or number. */
export function parseTypes(operand: Value): ReadonlySet<string> {
  const asked = Array.isArray(operand) ? operand : [operand];
  if (asked.length === 0) throw new DatabaseError('FailedToParse', '$type must match at least one type');
  return new Set(asked.map(parseType));
}

function parseType(operand: Value): string {
  const name = isText(operand) ? String(operand) : nameByNumber.get(wholeNumber(operand) ?? Number.NaN);
  if (name === undefined || !names.has(name))
    throw new DatabaseError('BadValue', 'Unknown type name alias or number in $type');
  return name;
}

/** The $type name of a value; undefined for a missing one. */
export function typeName(value: Value): string | undefined {
  if (value instanceof Double) return 'double';
  if (value instanceof Int32) return 'int';
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof BSONSymbol) return 'symbol';
  if (typeof value === 'string') return 'string';
  const kind = kindOf(value);
  return kind === 'number' && value instanceof Long ? 'long' : nameByKind[kind];
}
