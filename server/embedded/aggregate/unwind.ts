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

function* unwound(rows: Iterable<Doc>, { parts, keepsEmpty }: Unwind): Generator<Doc> {
  for (const doc of rows) {
    const value = parts.reduce<Value>((inner, part) => (isDoc(inner) ? fieldOf(inner, part) : undefined), doc);
    const isEmpty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    if (isEmpty) {
      if (keepsEmpty) yield Array.isArray(value) ? withValue(doc, parts, undefined) : doc;
    } else if (Array.isArray(value)) {
      for (const item of value) yield withValue(doc, parts, item);
    } else {
      yield doc;
    }
  }
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
