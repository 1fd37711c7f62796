import { Int32 } from 'bson';
import { DatabaseError, notSupported } from '../errors.ts';
import { isOperators } from '../query/parse.ts';
import { compareValues } from '../values/compare.ts';
import { type Arithmetic, calculate } from '../values/numbers.ts';
import { isDoc, isNum, kindOf, type Num, type Value } from '../values/value.ts';
import { addToSet, checkEach, checkPop, checkPull, pop, pull, push } from './arrays.ts';

export type Moment = { now: Date };

/** What an operator makes of the value at a path. `missing` among the results takes the field away. */
export type Operator = {
  /** Refuses a wrong operand before any document is touched. */
  check?(operand: Value, path: string): void;
  apply(current: Value, operand: Value, moment: Moment): Value;
  /** A field that is not there stays so: $unset, $pull, $pop. */
  onlyExisting?: boolean;
};

const replace: Operator = { apply: (_current, operand) => operand };

/** The update operators that exist here. Every other name is refused. */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['$set', replace],
  ['$setOnInsert', replace],
  ['$unset', { apply: () => undefined, onlyExisting: true }],
  ['$inc', arithmetic('add', 'increment')],
  ['$mul', arithmetic('multiply', 'multiply')],
  ['$min', keepIf((operand, current) => compareValues(operand, current) < 0)],
  ['$max', keepIf((operand, current) => compareValues(operand, current) > 0)],
  ['$push', { check: checkEach('$push'), apply: push }],
  ['$addToSet', { check: checkEach('$addToSet'), apply: addToSet }],
  ['$pull', { check: checkPull, apply: pull, onlyExisting: true }],
  ['$pop', { check: checkPop, apply: pop, onlyExisting: true }],
  ['$currentDate', { check: checkCurrentDate, apply: (_current, _operand, { now }) => now }],
]);

function arithmetic(kind: Arithmetic, verb: string): Operator {
  return {
    check: (operand, path) => {
      if (!isNum(operand))
        throw new DatabaseError(
          'TypeMismatch',
          `Cannot ${verb} with non-numeric argument: {${path}: ${kindOf(operand)}}`,
        );
    },
    apply: (current, operand) => {
      if (current === undefined) return kind === 'add' ? operand : calculate(kind, new Int32(0), operand as Num);
      if (!isNum(current))
        throw new DatabaseError(
          'TypeMismatch',
          `Cannot apply ${verb} to a value of non-numeric type ${kindOf(current)}`,
        );
      return calculate(kind, current, operand as Num);
    },
  };
}

function keepIf(wins: (operand: Value, current: Value) => boolean): Operator {
  return { apply: (current, operand) => (current === undefined || wins(operand, current) ? operand : current) };
}

function checkCurrentDate(operand: Value): void {
  if (operand === true || (isDoc(operand) && operand.$type === 'date')) return;
  if (isOperators(operand) || operand === false) throw notSupported('$currentDate other than a date');
  throw new DatabaseError('BadValue', '$currentDate takes true or {$type: "date"}');
}
