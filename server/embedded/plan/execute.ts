import { matches } from '../query/match.ts';
import { type Collection, type IndexField, recordPrefix } from '../store/catalog.ts';
import { recordKey, type StoredRecord } from '../store/records.ts';
import type { View } from '../store/store.ts';
import { decode } from '../values/value.ts';
import { planQuery, type Query, type Scan } from './plan.ts';
import { sortRecords } from './sort.ts';

export type Search = Query & { skip: number; limit: number };

/** Finds documents in order, lazily where the plan allows it. A limit of 0 is none, as in the protocol. */
export function* search(
  view: View,
  collection: Collection,
  { filter, sort, skip, limit }: Search,
): Generator<StoredRecord> {
  const wanted = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  const scans = planQuery(collection, { filter, sort });
  const found = inOrder(view, collection, { scans, sort, enough: skip + wanted });
  yield* slice(found, skip, wanted);
}

type Ordering = { scans: Scan[]; sort: readonly IndexField[]; enough: number };

function inOrder(view: View, collection: Collection, { scans, sort, enough }: Ordering): Iterable<StoredRecord> {
  const [only] = scans;
  const isOrdered = sort.length === 0 || (scans.length === 1 && only?.ordered === true);
  const found = runScans(view, collection, { scans, sort, enough });
  return isOrdered ? found : sortRecords(found, sort, enough);
}

/** Of a scan that gives the sort's order, no more than the first `enough` can be among the result. */
function* runScans(view: View, collection: Collection, { scans, sort, enough }: Ordering): Generator<StoredRecord> {
  const seen = scans.length > 1 || scans.some(({ mayRepeat }) => mayRepeat) ? new Set<string>() : undefined;
  for (const scan of scans) {
    const records = runScan(view, collection, scan);
    const limited = scan.ordered && sort.length > 0 ? slice(records, 0, enough) : records;
    for (const record of limited) {
      if (seen === undefined || isFirst(seen, record)) yield record;
    }
  }
}

function isFirst(seen: Set<string>, { idKey }: StoredRecord): boolean {
  const id = Buffer.from(idKey).toString('latin1');
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

function* runScan(
  view: View,
  collection: Collection,
  { index, ranges, reverse, filter }: Scan,
): Generator<StoredRecord> {
  const headBytes = recordPrefix(collection).length;
  for (const range of ranges) {
    for (const { key, value } of view.range(range, reverse)) {
      const idKey = index === undefined ? key.subarray(headBytes) : value;
      const raw = index === undefined ? value : view.get(recordKey(collection, idKey));
      if (raw === undefined) continue;
      const doc = decode(raw);
      if (matches(filter, doc)) yield { idKey, raw, doc };
    }
  }
}

function* slice<T>(items: Iterable<T>, skip: number, limit: number): Generator<T> {
  let position = 0;
  if (limit <= 0) return;
  for (const item of items) {
    position += 1;
    if (position > skip) yield item;
    if (position >= skip + limit) return;
  }
}
