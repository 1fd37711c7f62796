import { DatabaseError, notSupported } from '../errors.ts';
import { type Doc, fieldOf, isDoc, setField, type Value } from '../values/value.ts';

type Unwind = { parts: string[]; keepsEmpty: boolean };

/** A $unwind stage: one document for each element of an array. */
export function parseUnwind(spec: Value): (rows: Iterable<Doc>) => Iterable<Doc> {
  const unwind = parse(spec);
  return (rows) => unwound(rows, unwind);
}

function parse(spec: Value): Unwind {
  if (!isDoc(spec)) return { parts: pathParts(spec), keepsEmpty: false };
  const unknown = Object.keys(spec).find((name) => name !== 'path' && name !== 'preserveNullAndEmptyArrays');
  if (unknown !== undefined) throw notSupported(`'${unknown}' in $unwind`);
  return { parts: pathParts(spec.path), keepsEmpty: spec.preserveNullAndEmptyArrays === true };
}

function pathParts(path: Value): string[] {
  if (typeof path === 'string' && path.startsWith('$') && path.length > 1) return path.slice(1).split('.');
  throw new DatabaseError('FailedToParse', "path option to $unwind stage should be prefixed with a '$'");
}

function* unwound(rows: Iterable<Doc>, unwind: Unwind): Generator<Doc> {
  for (const doc of rows) yield* unwoundOne(doc, unwind);
}

function unwoundOne(doc: Doc, { parts, keepsEmpty }: Unwind): Doc[] {
  const value = parts.reduce<Value>((inner, part) => (isDoc(inner) ? fieldOf(inner, part) : undefined), doc);
  if (value === undefined || value === null) return keepsEmpty ? [doc] : [];
  if (!Array.isArray(value)) return [doc];
  if (value.length === 0) return keepsEmpty ? [withValue(doc, parts, undefined)] : [];
  return value.map((item) => withValue(doc, parts, item));
}

/** A copy of the document along one path. */
function withValue(doc: Doc, [name = '', ...rest]: readonly string[], value: Value): Doc {
  const copy = { ...doc };
  const inner = fieldOf(doc, name);
  if (rest.length > 0) setField(copy, name, withValue(isDoc(inner) ? inner : {}, rest, value));
  else if (value === undefined) delete copy[name];
  else setField(copy, name, value);
  return copy;
}
