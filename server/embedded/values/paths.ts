import { type Doc, fieldOf, isDoc, type Value } from './value.ts';

const arrayIndex = /^(0|[1-9]\d*)$/;

export function isArrayIndex(part: string): boolean {
  return arrayIndex.test(part);
}

/**
 * Every value that a dotted path reaches, as filters and indexes see it: an array on the way is entered, both by
 * position and through each of its documents; a document without the field gives `undefined`. An array at the end is
 * given as one value.
 */
export function valuesAt(doc: Doc, parts: readonly string[]): Value[] {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return [fieldOf(doc, only)];
  const found: Value[] = [];
  collect(doc, parts, found);
  return found;
}

function collect(value: Value, parts: readonly string[], found: Value[]): void {
  const [name, ...rest] = parts;
  if (name === undefined) found.push(value);
  else if (Array.isArray(value)) collectFromArray(value, parts, found);
  else if (isDoc(value)) collect(fieldOf(value, name), rest, found);
  else found.push(undefined);
}

function collectFromArray(items: Value[], parts: readonly string[], found: Value[]): void {
  const [name = '', ...rest] = parts;
  if (isArrayIndex(name) && Number(name) < items.length) collect(items[Number(name)], rest, found);
  for (const item of items) if (isDoc(item)) collect(item, parts, found);
}

/** The values an index holds for a path, and whether an array was met. Missing counts as null, an empty array as less. */
export function indexedValues(doc: Doc, parts: readonly string[]): { values: Value[]; fromArray: boolean } {
  const ends = valuesAt(doc, parts);
  const plain = ends.length === 1 && !Array.isArray(ends[0]) && !crossesArray(doc, parts);
  if (plain) return { values: [ends[0] ?? null], fromArray: false };
  const values = ends.flatMap((end): Value[] => {
    if (!Array.isArray(end)) return [end ?? null];
    return end.length === 0 ? [undefined] : end.map((item) => item ?? null);
  });
  return { values: values.length === 0 ? [null] : values, fromArray: true };
}

function crossesArray(doc: Doc, parts: readonly string[]): boolean {
  let value: Value = doc;
  for (const part of parts) {
    if (Array.isArray(value)) return true;
    if (!isDoc(value)) return false;
    value = fieldOf(value, part);
  }
  return false;
}
