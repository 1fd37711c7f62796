import { DatabaseError } from '../errors.ts';
import { equalValues } from '../values/compare.ts';
import { isArrayIndex } from '../values/paths.ts';
import { type Doc, fieldOf, isDoc, kindOf, setField, type Value } from '../values/value.ts';
import type { Moment } from './operators.ts';
import type { Modification, Update } from './parse.ts';

/** MongoDB refuses to fill an array with more nulls than this to reach a position. */
const maxPadding = 1_500_000;

/**
 * Applies an update to a decoded document, which it may change, and gives the result. Refuses a changed _id, a path
 * through a plain value, and operands that do not suit the field. Writes nothing.
 */
export function applyUpdate(doc: Doc, update: Update, moment: Moment & { isInsert: boolean }): Doc {
  const id = doc._id;
  const result = update.kind === 'replace' ? replaced(doc, update.doc) : modified(doc, update.modifications, moment);
  if (id !== undefined && (result._id === undefined || !equalValues(result._id, id))) {
    throw new DatabaseError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return result;
}

function replaced(doc: Doc, replacement: Doc): Doc {
  const id = replacement._id ?? doc._id;
  return id === undefined ? replacement : { _id: id, ...replacement };
}

function modified(doc: Doc, modifications: readonly Modification[], moment: Moment & { isInsert: boolean }): Doc {
  for (const modification of modifications) {
    if (modification.onlyOnInsert && !moment.isInsert) continue;
    const { parts, operator, operand } = modification;
    changeAt(doc, parts, {
      path: modification.path,
      onlyExisting: operator.onlyExisting === true,
      change: (current) => operator.apply(current, operand, moment),
    });
  }
  return doc;
}

type Change = { path: string; onlyExisting: boolean; change(current: Value): Value };

function changeAt(parent: Doc | Value[], parts: readonly string[], change: Change): void {
  const [name, ...rest] = parts;
  if (name === undefined) return;
  const current = childOf(parent, name, change);
  if (rest.length === 0) {
    if (current === undefined && change.onlyExisting) return;
    setChild(parent, name, change.change(current));
  } else if (isDoc(current) || Array.isArray(current)) {
    changeAt(current, rest, change);
  } else if (!change.onlyExisting) {
    if (current !== undefined) throw notViable(rest[0] ?? '', name, current);
    const made: Doc = {};
    changeAt(made, rest, change);
    setChild(parent, name, made);
  }
}

function childOf(parent: Doc | Value[], name: string, { onlyExisting }: Change): Value {
  if (!Array.isArray(parent)) return fieldOf(parent, name);
  if (isArrayIndex(name)) return parent[Number(name)];
  if (onlyExisting) return undefined;
  throw notViable(name, '', parent);
}

function setChild(parent: Doc | Value[], name: string, value: Value): void {
  if (Array.isArray(parent)) setElement(parent, Number(name), value);
  else if (value === undefined) delete parent[name];
  else setField(parent, name, value);
}

/** An element that is taken away leaves null behind, so that the others keep their places. */
function setElement(items: Value[], position: number, value: Value): void {
  if (position - items.length > maxPadding)
    throw new DatabaseError('BadValue', 'the array position is too far beyond its end');
  while (items.length < position) items.push(null);
  items[position] = value ?? null;
}

function notViable(field: string, parent: string, current: Value): DatabaseError {
  return new DatabaseError(
    'PathNotViable',
    `Cannot create field '${field}' in element '${parent}' of type ${kindOf(current)}`,
  );
}
