import { DatabaseError } from '../errors.ts';
import { encodeKey } from '../values/keys.ts';
import { valuesAt } from '../values/paths.ts';
import { type Doc, integer, type Value } from '../values/value.ts';
import { type Collection, collectionOf, type Index, recordPrefix, saveCollection } from './catalog.ts';
import { type Entries, entriesOf, entryKey } from './entries.ts';
import { maxKeyBytes, type View, type WriteView } from './store.ts';

export const maxDocumentBytes = 16 * 2 ** 20;

/** A stored document: the key of its _id, its bytes, and its decoded form. */
export type StoredRecord = { idKey: Uint8Array; raw: Uint8Array; doc: Doc };

export function recordKey(collection: Collection, idKey: Uint8Array): Buffer {
  return Buffer.concat([recordPrefix(collection), idKey]);
}

type Change = { index: Index; added: Buffer[]; removed: Buffer[]; fromArray: boolean };

/** Stores a new document. Everything is checked before the first byte is written. */
export function insertRecord(view: WriteView, collection: Collection, { raw, doc }: Omit<StoredRecord, 'idKey'>): void {
  const idKey = encodeKey(doc._id);
  const key = recordKey(collection, idKey);
  checkSize(raw, key);
  if (view.get(key) !== undefined) throw duplicateKey(collection, idIndex, doc);
  const changes = collection.indexes.map((index): Change => {
    const { keys, fromArray } = entriesOf(index, doc);
    return { index, added: keys.map((entry) => entryKey(index, entry, idKey)), removed: [], fromArray };
  });
  checkUnique(view, collection, { changes, doc, idKey });
  view.put(key, raw);
  applyChanges(view, collection, { changes, idKey });
}

/** Puts a document in the place of another with the same _id. */
export function replaceRecord(
  view: WriteView,
  collection: Collection,
  change: { old: StoredRecord; raw: Uint8Array; doc: Doc },
): void {
  const { old, raw, doc } = change;
  const key = recordKey(collection, old.idKey);
  checkSize(raw, key);
  const changes = collection.indexes.map((index) => differenceOf(index, old, doc));
  checkUnique(view, collection, { changes, doc, idKey: old.idKey });
  view.put(key, raw);
  applyChanges(view, collection, { changes, idKey: old.idKey });
}

export function removeRecord(view: WriteView, collection: Collection, old: StoredRecord): void {
  for (const index of collection.indexes) {
    for (const entry of entriesOf(index, old.doc).keys) view.remove(entryKey(index, entry, old.idKey));
  }
  view.remove(recordKey(collection, old.idKey));
}

/** Adds a document that is already stored to a new index. */
export function indexRecord(
  view: WriteView,
  collection: Collection,
  entry: { index: Index; record: StoredRecord },
): Entries {
  const { index, record } = entry;
  const entries = entriesOf(index, record.doc);
  const added = entries.keys.map((key) => entryKey(index, key, record.idKey));
  checkUnique(view, collection, { changes: [{ index, added, removed: [], fromArray: false }], ...record });
  for (const key of added) view.put(key, record.idKey);
  return entries;
}

function differenceOf(index: Index, old: StoredRecord, doc: Doc): Change {
  const before = fullKeys(index, entriesOf(index, old.doc), old.idKey);
  const entries = entriesOf(index, doc);
  const now = fullKeys(index, entries, old.idKey);
  return {
    index,
    added: [...now].filter(([text]) => !before.has(text)).map(([, key]) => key),
    removed: [...before].filter(([text]) => !now.has(text)).map(([, key]) => key),
    fromArray: entries.fromArray,
  };
}

function fullKeys(index: Index, { keys }: Entries, idKey: Uint8Array): Map<string, Buffer> {
  return new Map(
    keys.map((key) => {
      const full = entryKey(index, key, idKey);
      return [full.toString('latin1'), full];
    }),
  );
}

function checkSize(raw: Uint8Array, key: Buffer): void {
  if (raw.length > maxDocumentBytes) {
    throw new DatabaseError(
      'BSONObjectTooLarge',
      `object to store too large: ${raw.length} bytes, the limit is ${maxDocumentBytes}`,
    );
  }
  if (key.length > maxKeyBytes) throw new DatabaseError('KeyTooLong', 'the _id is too long');
}

type Pending = { changes: Change[]; doc: Doc; idKey: Uint8Array };

function checkUnique(view: View, collection: Collection, { changes, doc, idKey }: Pending): void {
  for (const { index, added } of changes) {
    if (!index.unique) continue;
    for (const key of added) {
      const owner = view.get(key);
      if (owner !== undefined && Buffer.compare(owner, idKey) !== 0) throw duplicateKey(collection, index, doc);
    }
  }
}

function applyChanges(view: WriteView, collection: Collection, { changes, idKey }: Omit<Pending, 'doc'>): void {
  for (const { added, removed } of changes) {
    for (const key of removed) view.remove(key);
    for (const key of added) view.put(key, idKey);
  }
  markMultikey(view, collection, new Set(changes.filter((change) => change.fromArray).map(({ index }) => index.id)));
}

/** Remembers for the planner that an index holds entries out of arrays. */
function markMultikey(view: WriteView, collection: Collection, ids: ReadonlySet<number>): void {
  const current = ids.size === 0 ? undefined : collectionOf(view, collection.namespace);
  if (current === undefined || !current.indexes.some((index) => ids.has(index.id) && !index.multikey)) return;
  const indexes = current.indexes.map((index) => (ids.has(index.id) ? { ...index, multikey: true } : index));
  saveCollection(view, { ...current, indexes });
}

type KeyedIndex = Pick<Index, 'name' | 'key' | 'fields'>;

const idIndex: KeyedIndex = {
  name: '_id_',
  key: { _id: integer(1) },
  fields: [{ path: '_id', parts: ['_id'], descending: false }],
};

/** MongoDB's E11000, with the index's pattern and the values that are taken. */
function duplicateKey({ namespace }: Collection, { name, key, fields }: KeyedIndex, doc: Doc): DatabaseError {
  const values = fields.map(({ path, parts }): [string, Value] => [path, valuesAt(doc, parts)[0] ?? null]);
  const shown = values.map(([path, value]) => `${path}: ${typeof value === 'string' ? JSON.stringify(value) : value}`);
  return new DatabaseError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: key, keyValue: Object.fromEntries(values) },
  );
}
