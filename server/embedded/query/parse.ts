import { BSONRegExp } from 'bson';
import { DatabaseError, notSupported } from '../errors.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Doc, isDoc, isNum, isText, kindOf, type Value } from '../values/value.ts';
import { type CompareOp, type Filter, orderedKinds, type Test } from './filter.ts';
import { parsePattern } from './pattern.ts';
import { parseTypes } from './types.ts';

/** Parses a filter document. Refuses every operator and operand that is not implemented, so that nothing is ignored. */
export function parseFilter(doc: Doc): Filter {
  const clauses = Object.entries(doc).map(([name, operand]) =>
    name.startsWith('$') ? parseLogical(name, operand) : parseField(name, operand),
  );
  return all(clauses);
}

function all(clauses: Filter[]): Filter {
  const [only] = clauses;
  return only !== undefined && clauses.length === 1 ? only : { kind: 'and', clauses };
}

const logical = { $and: 'and', $or: 'or', $nor: 'nor' } as const;

function parseLogical(name: string, operand: Value): Filter {
  const kind = Object.hasOwn(logical, name) ? logical[name as keyof typeof logical] : undefined;
  if (kind === undefined) throw new DatabaseError('BadValue', `unknown top level operator: ${name}`);
  if (!Array.isArray(operand) || operand.length === 0) {
    throw new DatabaseError('BadValue', `${name} must be a nonempty array`);
  }
  const clauses = operand.map((clause) => {
    if (!isDoc(clause)) throw new DatabaseError('BadValue', `${name} entries need to be full objects`);
    return parseFilter(clause);
  });
  return { kind, clauses };
}

function parseField(path: string, operand: Value): Filter {
  const parts = path.split('.');
  return all(parseTestsOf(operand).map((test): Filter => ({ kind: 'field', path, parts, test })));
}

export function parseTestsOf(operand: Value): Test[] {
  if (operand instanceof BSONRegExp) return [{ kind: 'regex', pattern: parsePattern(operand, undefined) }];
  if (isOperators(operand)) return parseOperators(operand);
  return [{ kind: 'compare', op: 'eq', value: operand }];
}

/** `{$gt: 5}` is a set of operators, `{a: 5}` a value. MongoDB goes by the first field. */
export function isOperators(operand: Value): operand is Doc {
  return isDoc(operand) && Object.keys(operand)[0]?.startsWith('$') === true;
}

function parseOperators(operators: Doc): Test[] {
  if ('$options' in operators && !('$regex' in operators)) {
    throw new DatabaseError('BadValue', '$options needs a $regex');
  }
  return Object.entries(operators)
    .filter(([name]) => name !== '$options')
    .flatMap(([name, operand]) => {
      const parse = Object.hasOwn(parsers, name) ? parsers[name] : undefined;
      if (parse === undefined) throw new DatabaseError('BadValue', `unknown operator: ${name}`);
      return parse(operand, operators);
    });
}

type Parser = (operand: Value, siblings: Doc) => Test | Test[];

const parsers: Record<string, Parser> = {
  $eq: (operand) => compare('eq', operand),
  $ne: (operand) => ({ kind: 'not', tests: [compare('eq', operand)] }),
  $gt: (operand) => compare('gt', operand),
  $gte: (operand) => compare('gte', operand),
  $lt: (operand) => compare('lt', operand),
  $lte: (operand) => compare('lte', operand),
  $in: (operand) => parseIn('$in', operand),
  $nin: (operand) => ({ kind: 'not', tests: [parseIn('$nin', operand)] }),
  $exists: (operand) => (isTruthy(operand) ? { kind: 'exists' } : { kind: 'not', tests: [{ kind: 'exists' }] }),
  $type: (operand) => ({ kind: 'type', names: parseTypes(operand) }),
  $size: parseSize,
  $regex: (operand, siblings) => ({ kind: 'regex', pattern: parsePattern(operand, siblings.$options) }),
  $not: parseNot,
  $elemMatch: parseElemMatch,
  $all: parseAll,
};

function compare(op: CompareOp, value: Value): Test {
  const kind = kindOf(value);
  if (kind === 'regex') throw notSupported('comparing with a regular expression');
  const ordered = kind === 'null' || orderedKinds.has(kind);
  if (op !== 'eq' && !ordered) throw notSupported(`$${op} with a value of this type`);
  return { kind: 'compare', op, value };
}

function isTruthy(operand: Value): boolean {
  if (isNum(operand)) return Number(operand.toString()) !== 0;
  return operand !== false && operand !== null && operand !== undefined;
}

function parseIn(name: string, operand: Value): Test {
  if (!Array.isArray(operand)) throw new DatabaseError('BadValue', `${name} needs an array`);
  if (operand.some(isOperators)) throw new DatabaseError('BadValue', `cannot nest $ under ${name}`);
  const values = operand.filter((value) => !(value instanceof BSONRegExp));
  const patterns = operand.filter((value) => value instanceof BSONRegExp);
  return isAmong(
    values,
    patterns.map((pattern) => parsePattern(pattern, undefined)),
  );
}

function isAmong(values: Value[], patterns: RegExp[]): Test {
  return { kind: 'in', values, texts: new Set(values.filter(isText).map(String)), patterns };
}

function parseSize(operand: Value): Test {
  const size = wholeNumber(operand);
  if (size === undefined || size < 0) throw new DatabaseError('BadValue', '$size must be a whole number of at least 0');
  return { kind: 'size', size };
}

function parseNot(operand: Value): Test {
  if (!(operand instanceof BSONRegExp) && !isOperators(operand)) {
    throw new DatabaseError('BadValue', '$not needs a regex or a document');
  }
  return { kind: 'not', tests: parseTestsOf(operand) };
}

/** `$elemMatch: {$gt: 5}` tests the elements themselves, `$elemMatch: {a: 5}` the documents among them. */
function parseElemMatch(operand: Value): Test {
  if (!isDoc(operand)) throw new DatabaseError('BadValue', '$elemMatch needs an Object');
  const [first = ''] = Object.keys(operand);
  if (isOperators(operand) && !Object.hasOwn(logical, first)) {
    return { kind: 'elementTests', tests: parseOperators(operand) };
  }
  return { kind: 'elementFilter', filter: parseFilter(operand) };
}

function parseAll(operand: Value): Test[] {
  if (!Array.isArray(operand)) throw new DatabaseError('BadValue', '$all needs an array');
  if (operand.length === 0) return [isAmong([], [])];
  return operand.map((value): Test => {
    if (isDoc(value) && '$elemMatch' in value) return parseElemMatch(value.$elemMatch);
    if (isOperators(value)) throw new DatabaseError('BadValue', 'no $ expressions in $all');
    return value instanceof BSONRegExp
      ? { kind: 'regex', pattern: parsePattern(value, undefined) }
      : compare('eq', value);
  });
}
