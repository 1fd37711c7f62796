import { search } from '../plan/execute.ts';
import type { Filter } from '../query/filter.ts';
import { type Collection, collectionOf, ensureCollection, type IndexField } from '../store/catalog.ts';
import { insertRecord, replaceRecord, type StoredRecord } from '../store/records.ts';
import type { WriteView } from '../store/store.ts';
import { applyUpdate } from '../update/apply.ts';
import type { Update } from '../update/parse.ts';
import { upsertedDoc } from '../update/upsert.ts';
import { type Doc, decode, encode } from '../values/value.ts';

export type Target = { namespace: string; filter: Filter; sort: readonly IndexField[]; limit: number };

/** The documents to change, all found before the first is, so that none is met again in its new place. */
export function findTargets(
  view: WriteView,
  { namespace, ...query }: Target,
): { collection: Collection | undefined; found: StoredRecord[] } {
  const collection = collectionOf(view, namespace);
  const found = collection === undefined ? [] : [...search(view, collection, { ...query, skip: 0 })];
  return { collection, found };
}

/** Updates one stored document and gives the new one, or undefined where nothing changed. */
export function updateRecord(
  view: WriteView,
  collection: Collection,
  change: { old: StoredRecord; update: Update; now: Date },
): Doc | undefined {
  const { old, update, now } = change;
  const doc = applyUpdate(decode(old.raw), update, { now, isInsert: false });
  const raw = encode(doc);
  if (raw.equals(old.raw)) return undefined;
  replaceRecord(view, collection, { old, raw, doc });
  return doc;
}

export function upsert(view: WriteView, namespace: string, change: { filter: Filter; update: Update; now: Date }): Doc {
  const doc = upsertedDoc(change.filter, change.update, change.now);
  insertRecord(view, ensureCollection(view, namespace), { raw: encode(doc), doc });
  return doc;
}
