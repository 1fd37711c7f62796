import { randomBytes } from 'node:crypto';
import { DatabaseError } from '../errors.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parse.ts';
import { after } from '../values/keys.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Doc, decode, encode, integer, isDoc, type Value } from '../values/value.ts';
import type { KeyRange, View, WriteView } from './store.ts';

export type IndexField = { path: string; parts: string[]; descending: boolean };

/** What a person asked for when creating an index. */
export type IndexSpec = {
  name: string;
  key: Doc;
  unique: boolean;
  sparse: boolean;
  partial?: Doc;
  expireAfterSeconds?: number;
};

export type Index = IndexSpec & {
  id: number;
  fields: IndexField[];
  /** The parsed partialFilterExpression. */
  only?: Filter;
  /** Whether any document ever gave this index more than one entry, or one out of an array. */
  multikey: boolean;
};

export type Collection = { id: number; namespace: string; indexes: Index[] };

export type Catalog = ReadonlyMap<string, Collection>;

/** The first byte of every key says which table it belongs to. */
const tables = { meta: 0x01, collections: 0x02, records: 0x03, entries: 0x04 } as const;

const versionKey = Buffer.from([tables.meta, 1]);
const nextIdKey = Buffer.from([tables.meta, 2]);

export function rangeOf(prefix: Buffer): KeyRange {
  return { start: prefix, end: after(prefix) };
}

export function recordPrefix(collection: Collection): Buffer {
  return tablePrefix(tables.records, collection.id);
}

export function entryPrefix(index: Index): Buffer {
  return tablePrefix(tables.entries, index.id);
}

function tablePrefix(table: number, id: number): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt8(table);
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

let cached: { version: string; catalog: Catalog } | undefined;

/**
 * All collections as this view sees them. The parsed form is kept as long as the stored version is the same; versions
 * are random, because a counter could give the same number to a change that was rolled back and to the next one.
 */
export function readCatalog(view: View): Catalog {
  const version = Buffer.from(view.get(versionKey) ?? []).toString('hex');
  if (cached?.version === version) return cached.catalog;
  const catalog = new Map<string, Collection>();
  for (const { value } of view.range(rangeOf(Buffer.from([tables.collections])))) {
    const collection = parseCollection(decode(value));
    catalog.set(collection.namespace, collection);
  }
  if (version !== '') cached = { version, catalog };
  return catalog;
}

export function collectionOf(view: View, namespace: string): Collection | undefined {
  return readCatalog(view).get(namespace);
}

/** The collection, made when it is missing, as MongoDB does on the first write. */
export function ensureCollection(view: WriteView, namespace: string): Collection {
  const known = collectionOf(view, namespace);
  if (known !== undefined) return known;
  const collection: Collection = { id: nextId(view), namespace, indexes: [] };
  saveCollection(view, collection);
  return collection;
}

export function saveCollection(view: WriteView, collection: Collection): void {
  view.put(collectionKey(collection.namespace), encode(formatCollection(collection)));
  view.put(versionKey, randomBytes(8));
}

export function forgetCollection(view: WriteView, namespace: string): void {
  view.remove(collectionKey(namespace));
  view.put(versionKey, randomBytes(8));
}

export function nextId(view: WriteView): number {
  const stored = view.get(nextIdKey);
  const id = stored === undefined ? 1 : Buffer.from(stored).readUInt32BE();
  const next = Buffer.alloc(4);
  next.writeUInt32BE(id + 1);
  view.put(nextIdKey, next);
  return id;
}

function collectionKey(namespace: string): Buffer {
  return Buffer.concat([Buffer.from([tables.collections]), Buffer.from(namespace)]);
}

/** An index ready for use. Refuses a partialFilterExpression that does not parse. */
export function makeIndex(spec: IndexSpec, id: number): Index {
  const fields = Object.entries(spec.key).map(([path, direction]) => ({
    path,
    parts: path.split('.'),
    descending: (wholeNumber(direction) ?? 1) < 0,
  }));
  const only = spec.partial === undefined ? {} : { only: parseFilter(spec.partial) };
  return { ...spec, id, fields, multikey: false, ...only };
}

function formatCollection({ id, namespace, indexes }: Collection): Doc {
  return { id: integer(id), namespace, indexes: indexes.map(formatIndex) };
}

function formatIndex(index: Index): Doc {
  return {
    ...describeOptions(index),
    id: integer(index.id),
    sparse: index.sparse,
    unique: index.unique,
    multikey: index.multikey,
  };
}

/** Name, key and options as listIndexes shows them. */
export function describeOptions(spec: IndexSpec): Doc {
  return {
    key: spec.key,
    name: spec.name,
    ...(spec.unique ? { unique: true } : {}),
    ...(spec.sparse ? { sparse: true } : {}),
    ...(spec.partial === undefined ? {} : { partialFilterExpression: spec.partial }),
    ...(spec.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: integer(spec.expireAfterSeconds) }),
  };
}

function parseCollection(doc: Doc): Collection {
  const { id, namespace, indexes } = doc;
  const number = wholeNumber(id);
  if (number === undefined || typeof namespace !== 'string' || !Array.isArray(indexes)) throw damagedCatalog();
  return { id: number, namespace, indexes: indexes.map(parseIndex) };
}

function parseIndex(value: Value): Index {
  if (!isDoc(value)) throw damagedCatalog();
  const { name, key, partialFilterExpression: partial } = value;
  const id = wholeNumber(value.id);
  if (id === undefined || typeof name !== 'string' || !isDoc(key)) throw damagedCatalog();
  const seconds = wholeNumber(value.expireAfterSeconds);
  const spec: IndexSpec = {
    name,
    key,
    unique: value.unique === true,
    sparse: value.sparse === true,
    ...(isDoc(partial) ? { partial } : {}),
    ...(seconds === undefined ? {} : { expireAfterSeconds: seconds }),
  };
  return { ...makeIndex(spec, id), multikey: value.multikey === true };
}

function damagedCatalog(): DatabaseError {
  return new DatabaseError('InternalError', 'the list of collections is damaged');
}
