import { DatabaseError, notSupported } from '../errors.ts';
import { type Doc, isDoc, type Value } from '../values/value.ts';
import { type Operator, operators } from './operators.ts';

export type Modification = { path: string; parts: string[]; operator: Operator; operand: Value; onlyOnInsert: boolean };

export type Update = { kind: 'replace'; doc: Doc } | { kind: 'modify'; modifications: Modification[] };

/** Parses an update. Refuses pipelines, positional paths, unknown operators and two changes to one path. */
export function parseUpdate(update: Value): Update {
  if (Array.isArray(update)) throw notSupported('an update with an aggregation pipeline');
  if (!isDoc(update)) throw new DatabaseError('FailedToParse', 'Update argument must be either an object or an array');
  const names = Object.keys(update);
  if (names[0]?.startsWith('$') !== true) return { kind: 'replace', doc: checkedReplacement(update) };
  const modifications = Object.entries(update).flatMap(([name, fields]) => parseOperator(name, fields));
  modifications.sort((a, b) => comparePaths(a.parts, b.parts));
  checkConflicts(modifications);
  return { kind: 'modify', modifications };
}

function checkedReplacement(doc: Doc): Doc {
  const wrong = Object.keys(doc).find((name) => name.startsWith('$'));
  if (wrong === undefined) return doc;
  throw new DatabaseError(
    'DollarPrefixedFieldName',
    `The dollar ($) prefixed field '${wrong}' is not allowed in a replacement`,
  );
}

function parseOperator(name: string, fields: Value): Modification[] {
  const operator = operators.get(name);
  if (operator === undefined) {
    throw new DatabaseError(
      'FailedToParse',
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDoc(fields))
    throw new DatabaseError('FailedToParse', `Modifiers operate on fields but we found another type for ${name}`);
  return Object.entries(fields).map(([path, operand]) => {
    const parts = checkedPath(path);
    operator.check?.(operand, path);
    return { path, parts, operator, operand, onlyOnInsert: name === '$setOnInsert' };
  });
}

function checkedPath(path: string): string[] {
  const parts = path.split('.');
  if (parts.includes(''))
    throw new DatabaseError('EmptyFieldName', `The update path '${path}' contains an empty field name`);
  const dollar = parts.find((part) => part.startsWith('$'));
  if (dollar === '$' || dollar?.startsWith('$[') === true) throw notSupported('a positional path');
  if (dollar !== undefined)
    throw new DatabaseError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${path}' is not valid for storage`,
    );
  return parts;
}

/** Fields are added in the order of their names, positions in the order of their numbers, as MongoDB does since 5.0. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [left, right] = [a[at], b[at]];
  if (left === undefined || right === undefined) return a.length - b.length;
  const difference = Number(left) - Number(right);
  if (Number.isNaN(difference)) return left < right ? -1 : 1;
  return difference;
}

/** In sorted order a path stands directly before those that it contains. */
function checkConflicts(modifications: readonly Modification[]): void {
  for (const [index, { path, parts }] of modifications.entries()) {
    const before = modifications[index - 1];
    if (before?.parts.every((part, at) => part === parts[at]) === true) {
      throw new DatabaseError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${before.path}'`,
      );
    }
  }
}
