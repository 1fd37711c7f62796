import { Decimal128, Double } from 'bson';
import { compareValues } from '../values/compare.ts';
import { valuesAt } from '../values/paths.ts';
import { type Doc, isDoc, isNum, isText, kindOf, type Value } from '../values/value.ts';
import type { CompareOp, Filter, Test } from './filter.ts';
import { typeName } from './types.ts';

/** Whether a document passes a filter, by MongoDB's rules for arrays, missing fields and types. */
export function matches(filter: Filter, doc: Doc): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.clauses.every((clause) => matches(clause, doc));
    case 'or':
      return filter.clauses.some((clause) => matches(clause, doc));
    case 'nor':
      return !filter.clauses.some((clause) => matches(clause, doc));
    case 'field':
      return passes(filter.test, valuesAt(doc, filter.parts));
  }
}

/** Whether one value passes all tests, as $pull asks of each element. */
export function valuePasses(tests: readonly Test[], value: Value): boolean {
  return tests.every((test) => passes(test, [value]));
}

/** A test holds when any of the values a path reaches fulfils it; an array at the end counts itself and its elements. */
function passes(test: Test, ends: readonly Value[]): boolean {
  switch (test.kind) {
    case 'not':
      return !test.tests.every((inner) => passes(inner, ends));
    case 'exists':
      return ends.some((value) => value !== undefined);
    case 'size':
      return ends.some((value) => Array.isArray(value) && value.length === test.size);
    case 'elementFilter':
      return someElement(ends, (element) => isDoc(element) && matches(test.filter, element));
    case 'elementTests':
      return someElement(ends, (element) => valuePasses(test.tests, element));
    default:
      return ends.some(
        (value) => holds(test, value) || (Array.isArray(value) && value.some((item) => holds(test, item))),
      );
  }
}

type LeafTest = Extract<Test, { kind: 'compare' | 'in' | 'type' | 'regex' }>;

function holds(test: LeafTest, value: Value): boolean {
  switch (test.kind) {
    case 'compare':
      return compares(test.op, value, test.value);
    case 'in':
      return isText(value)
        ? test.texts.has(String(value)) || test.patterns.some((pattern) => pattern.test(String(value)))
        : test.values.some((wanted) => compares('eq', value, wanted));
    case 'type':
      return hasType(test.names, value);
    case 'regex':
      return isText(value) && test.pattern.test(String(value));
  }
}

function someElement(ends: readonly Value[], test: (element: Value) => boolean): boolean {
  return ends.some((value) => Array.isArray(value) && value.some(test));
}

function hasType(names: ReadonlySet<string>, value: Value): boolean {
  const name = typeName(value);
  return name !== undefined && (names.has(name) || (names.has('number') && isNum(value)));
}

/** Only values of one kind compare; null equals a missing field and is at most, at least and never beyond itself. */
function compares(op: CompareOp, value: Value, wanted: Value): boolean {
  if (wanted === null || wanted === undefined)
    return (value === null || value === undefined) && op !== 'gt' && op !== 'lt';
  if (kindOf(value) !== kindOf(wanted)) return false;
  // NaN is below every number in the order, yet in no range of them.
  if (op !== 'eq' && isNaNumber(value) !== isNaNumber(wanted)) return false;
  return fulfils(op, compareValues(value, wanted));
}

function isNaNumber(value: Value): boolean {
  return value instanceof Double
    ? Number.isNaN(value.value)
    : value instanceof Decimal128 && value.toString() === 'NaN';
}

function fulfils(op: CompareOp, difference: number): boolean {
  switch (op) {
    case 'eq':
      return difference === 0;
    case 'gt':
      return difference > 0;
    case 'gte':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'lte':
      return difference <= 0;
  }
}
