import { DatabaseError } from '../errors.ts';
import { parseProjection } from '../project.ts';
import { type Doc, isDoc, setField, type Value } from '../values/value.ts';
import { parseExpression } from './expression.ts';

/** A $project stage: fields to include or exclude, and new fields that refer to others. */
export function parseProjectStage(spec: Value): (doc: Doc) => Doc {
  if (!isDoc(spec) || Object.keys(spec).length === 0) {
    throw new DatabaseError('FailedToParse', '$project specification must be a non-empty object');
  }
  const entries = Object.entries(spec);
  const computed = entries.filter(([, value]) => isComputed(value));
  const plain = Object.fromEntries(entries.filter(([, value]) => !isComputed(value)));
  if (computed.length === 0) return parseProjection(plain) ?? ((doc) => doc);
  const expressions = computed.map(([name, value]) => ({ name, expression: parseExpression(value) }));
  const dotted = expressions.find(({ name }) => name.includes('.'));
  if (dotted !== undefined)
    throw new DatabaseError('BadValue', `a computed field cannot be nested here: ${dotted.name}`);
  const keep = parseProjection(onlyId(plain) ? { ...plain, _id: plain._id ?? true } : plain);
  const dropsId =
    plain._id !== undefined && onlyId(plain) && parseProjection({ _id: plain._id })?.({ _id: null })._id === undefined;
  return (doc) => {
    const result = dropsId ? {} : (keep?.(doc) ?? {});
    for (const { name, expression } of expressions) setIfPresent(result, name, expression(doc));
    return result;
  };
}

/** With new fields the stage includes, so that `_id` alone means _id and nothing else. */
function onlyId(plain: Doc): boolean {
  return Object.keys(plain).every((name) => name === '_id');
}

function isComputed(value: Value): boolean {
  return typeof value === 'string' || isDoc(value);
}

function setIfPresent(doc: Doc, name: string, value: Value): void {
  if (value !== undefined) setField(doc, name, value);
}
