import { type Collection, collectionOf, entryPrefix, type Index, readCatalog } from './store/catalog.ts';
import { recordKey, removeRecord } from './store/records.ts';
import type { KeyRange, Store, WriteView } from './store/store.ts';
import { after, encodeKey, invert, kindPrefix } from './values/keys.ts';
import { decode } from './values/value.ts';

/** A sweep removes at most so many documents in one commit, so that others get their turn. */
const chunkDocuments = 1_000;

/** Removes every document whose time is up by a TTL index. Gives their number. */
export async function sweepExpired(store: Store, nowMs: number): Promise<number> {
  const due = store.read((view) => [...readCatalog(view).values()].flatMap(ttlIndexes));
  let total = 0;
  for (const { namespace, name } of due) {
    let removed = 0;
    do {
      removed = await store.write((view) => removeChunk(view, { namespace, name, nowMs }));
      total += removed;
    } while (removed === chunkDocuments);
  }
  return total;
}

function ttlIndexes(collection: Collection): { namespace: string; name: string }[] {
  return collection.indexes
    .filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined)
    .map(({ name }) => ({ namespace: collection.namespace, name }));
}

/** The index is looked up again within the write: it may be gone since. */
function removeChunk(view: WriteView, target: { namespace: string; name: string; nowMs: number }): number {
  const collection = collectionOf(view, target.namespace);
  const index = collection?.indexes.find(({ name }) => name === target.name);
  if (collection === undefined || index?.expireAfterSeconds === undefined) return 0;
  const ids: Uint8Array[] = [];
  for (const { value } of view.range(expiredRange(index, target.nowMs - index.expireAfterSeconds * 1_000))) {
    ids.push(value);
    if (ids.length === chunkDocuments) break;
  }
  for (const idKey of ids) {
    const raw = view.get(recordKey(collection, idKey));
    if (raw !== undefined) removeRecord(view, collection, { idKey, raw, doc: decode(raw) });
  }
  return ids.length;
}

/** The entries of dates up to a moment; other kinds of values never expire. */
function expiredRange(index: Index, untilMs: number): KeyRange {
  const prefix = entryPrefix(index);
  const kind = kindPrefix('date');
  const last = encodeKey(new Date(untilMs));
  const [field] = index.fields;
  if (field?.descending === true) {
    return { start: Buffer.concat([prefix, invert(last)]), end: after(Buffer.concat([prefix, invert(kind)])) };
  }
  return { start: Buffer.concat([prefix, kind]), end: after(Buffer.concat([prefix, last])) };
}
