import { DatabaseError } from '../errors.ts';
import { matches } from '../query/match.ts';
import { encodeKey, invert } from '../values/keys.ts';
import { indexedValues } from '../values/paths.ts';
import type { Doc, Value } from '../values/value.ts';
import { entryPrefix, type Index, type IndexField } from './catalog.ts';
import { maxKeyBytes } from './store.ts';

/** What one document puts into one index. */
export type Entries = { keys: Buffer[]; fromArray: boolean };

const none: Entries = { keys: [], fromArray: false };

/**
 * The keys of a document in an index, without the record they point to. Refuses arrays in two fields at once
 * (CannotIndexParallelArrays) and what does not fit into a key (KeyTooLong).
 */
export function entriesOf(index: Index, doc: Doc): Entries {
  if (index.only !== undefined && !matches(index.only, doc)) return none;
  const found = index.fields.map(({ parts }) => indexedValues(doc, parts));
  if (index.sparse && found.every(({ values }) => values.every((value) => value === null))) return none;
  const arrays = found.filter(({ fromArray }) => fromArray);
  if (arrays.length > 1) {
    throw new DatabaseError('CannotIndexParallelArrays', `cannot index parallel arrays in index ${index.name}`);
  }
  const prefix = entryPrefix(index);
  const columns = found.map(({ values }, at) => distinctKeys(values.map((value) => fieldKey(index.fields[at], value))));
  const keys = product(columns).map((parts) => Buffer.concat([prefix, ...parts]));
  return { keys, fromArray: arrays.length > 0 };
}

export function fieldKey(field: IndexField | undefined, value: Value): Buffer {
  const key = encodeKey(value);
  return field?.descending === true ? invert(key) : key;
}

/** Equal values make equal keys, of which each counts once. */
export function distinctKeys(keys: Buffer[]): Buffer[] {
  return keys.length < 2 ? keys : [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}

function product(columns: Buffer[][]): Buffer[][] {
  return columns.reduce<Buffer[][]>((rows, column) => rows.flatMap((row) => column.map((key) => [...row, key])), [[]]);
}

/** Where an entry stands: a unique index has room for one record a key, any other adds the record to the key. */
export function entryKey(index: Index, key: Buffer, idKey: Uint8Array): Buffer {
  const full = index.unique ? key : Buffer.concat([key, idKey]);
  if (full.length > maxKeyBytes) {
    throw new DatabaseError(
      'KeyTooLong',
      `the values are too long for index ${index.name}: ${full.length} bytes, the limit is ${maxKeyBytes}`,
    );
  }
  return full;
}
