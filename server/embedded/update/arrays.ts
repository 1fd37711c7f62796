import { DatabaseError, notSupported } from '../errors.ts';
import { matches, valuePasses } from '../query/match.ts';
import { isOperators, parseFilter, parseTestsOf } from '../query/parse.ts';
import { equalValues } from '../values/compare.ts';
import { wholeNumber } from '../values/numbers.ts';
import { isDoc, kindOf, type Value } from '../values/value.ts';

type Each = { items: Value[]; position: number | undefined; slice: number | undefined };

const modifiers: Record<string, readonly string[]> = {
  $push: ['$each', '$position', '$slice'],
  $addToSet: ['$each'],
};

/** Checks an operand of $push or $addToSet: a value, or `$each` with the modifiers that are known. */
export function checkEach(name: string): (operand: Value) => void {
  return (operand) => {
    if (!isDoc(operand) || !('$each' in operand)) return;
    if (!Array.isArray(operand.$each))
      throw new DatabaseError('BadValue', `The argument to $each in ${name} must be an array`);
    const unknown = Object.keys(operand).find((key) => modifiers[name]?.includes(key) !== true);
    if (unknown === '$sort') throw notSupported('$sort in $push');
    if (unknown !== undefined) throw new DatabaseError('BadValue', `Unrecognized clause in ${name}: ${unknown}`);
    for (const key of ['$position', '$slice']) {
      if (key in operand && wholeNumber(operand[key]) === undefined) {
        throw new DatabaseError('BadValue', `The value for ${key} must be an integer value`);
      }
    }
  };
}

function eachOf(operand: Value): Each {
  if (!isDoc(operand) || !Array.isArray(operand.$each))
    return { items: [operand], position: undefined, slice: undefined };
  return { items: operand.$each, position: wholeNumber(operand.$position), slice: wholeNumber(operand.$slice) };
}

export function push(current: Value, operand: Value): Value[] {
  const { items, position, slice } = eachOf(operand);
  const list = arrayAt('$push', current);
  const at = position === undefined ? list.length : position;
  const result = [...list.slice(0, at), ...items, ...list.slice(at)];
  if (at < 0 && -at > list.length) return sliced([...items, ...list], slice);
  return sliced(result, slice);
}

/** A negative $slice keeps the end, a positive the beginning, zero nothing. */
function sliced(items: Value[], slice: number | undefined): Value[] {
  if (slice === undefined) return items;
  if (slice === 0) return [];
  return slice < 0 ? items.slice(slice) : items.slice(0, slice);
}

export function addToSet(current: Value, operand: Value): Value[] {
  const result = [...arrayAt('$addToSet', current)];
  for (const item of eachOf(operand).items) {
    if (!result.some((known) => equalValues(known, item))) result.push(item);
  }
  return result;
}

/** $pull takes a value, a condition on each element, or a filter on the documents among them. */
export function pull(current: Value, operand: Value): Value[] {
  const isGone = pullTest(operand);
  return arrayAt('$pull', current).filter((item) => !isGone(item));
}

function pullTest(operand: Value): (item: Value) => boolean {
  if (isOperators(operand) || kindOf(operand) === 'regex') {
    const tests = parseTestsOf(operand);
    return (item) => valuePasses(tests, item);
  }
  if (!isDoc(operand)) return (item) => equalValues(item, operand);
  const filter = parseFilter(operand);
  return (item) => isDoc(item) && matches(filter, item);
}

export function checkPull(operand: Value): void {
  pullTest(operand);
}

export function checkPop(operand: Value): void {
  const end = wholeNumber(operand);
  if (end !== 1 && end !== -1) throw new DatabaseError('FailedToParse', '$pop expects 1 or -1');
}

export function pop(current: Value, operand: Value): Value[] {
  const list = arrayAt('$pop', current);
  return wholeNumber(operand) === 1 ? list.slice(0, -1) : list.slice(1);
}

function arrayAt(name: string, current: Value): Value[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  const code = name === '$pop' ? 'TypeMismatch' : 'BadValue';
  throw new DatabaseError(code, `The field must be an array for ${name} but is of type ${kindOf(current)}`);
}
