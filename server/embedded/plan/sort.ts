import { DatabaseError } from '../errors.ts';
import type { IndexField } from '../store/catalog.ts';
import { fieldKey } from '../store/entries.ts';
import type { StoredRecord } from '../store/records.ts';
import { wholeNumber } from '../values/numbers.ts';
import { indexedValues } from '../values/paths.ts';
import type { Doc } from '../values/value.ts';

/** What MongoDB lets a sort without an index use. */
const maxSortBytes = 100 * 2 ** 20;

/** Parses a sort document. Refuses every direction but 1 and -1. */
export function parseSort(doc: Doc): IndexField[] {
  return Object.entries(doc).map(([path, direction]) => {
    const sign = wholeNumber(direction);
    if (sign !== 1 && sign !== -1) throw new DatabaseError('BadValue', `$sort key ordering must be 1 or -1: ${path}`);
    if (path === '' || path.startsWith('$')) throw new DatabaseError('BadValue', `not a field to sort by: '${path}'`);
    return { path, parts: path.split('.'), descending: sign < 0 };
  });
}

/** A key whose byte order is the sort's order: an array counts as its least or, descending, its greatest element. */
function sortKey(doc: Doc, sort: readonly IndexField[]): Buffer {
  return Buffer.concat(sort.map((field) => leastKey(doc, field)));
}

function leastKey(doc: Doc, field: IndexField): Buffer {
  const keys = indexedValues(doc, field.parts).values.map((value) => fieldKey(field, value));
  return keys.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least));
}

type Keyed<T> = { key: Buffer; item: T };

/** Sorts in memory, keeping no more than the first `limit`. Refuses more than 100 MB, as MongoDB does. */
export function sortRecords(
  records: Iterable<StoredRecord>,
  sort: readonly IndexField[],
  limit: number,
): StoredRecord[] {
  let kept: Keyed<StoredRecord>[] = [];
  let bytes = 0;
  for (const item of records) {
    kept.push({ key: sortKey(item.doc, sort), item });
    bytes += item.raw.length;
    if (kept.length >= limit * 2 + 1_000) {
      kept = first(kept, limit);
      bytes = kept.reduce((sum, { item: { raw } }) => sum + raw.length, 0);
    }
    if (bytes > maxSortBytes) {
      throw new DatabaseError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        'Sort exceeded memory limit of 104857600 bytes',
      );
    }
  }
  return first(kept, limit).map(({ item }) => item);
}

function first<T>(items: Keyed<T>[], limit: number): Keyed<T>[] {
  return items.sort((a, b) => Buffer.compare(a.key, b.key)).slice(0, limit);
}

/** Sorts the documents of an aggregation in memory. */
export function sortDocs(docs: Iterable<Doc>, sort: readonly IndexField[]): Doc[] {
  const keyed = Array.from(docs, (item): Keyed<Doc> => ({ key: sortKey(item, sort), item }));
  return first(keyed, keyed.length).map(({ item }) => item);
}
