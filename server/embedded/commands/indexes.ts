import { DatabaseError } from '../errors.ts';
import {
  type Collection,
  collectionOf,
  describeOptions,
  ensureCollection,
  entryPrefix,
  type Index,
  type IndexSpec,
  makeIndex,
  nextId,
  rangeOf,
  recordPrefix,
  saveCollection,
} from '../store/catalog.ts';
import { indexRecord } from '../store/records.ts';
import { removeRange } from '../store/remove-range.ts';
import type { WriteView } from '../store/store.ts';
import { type Doc, decode, encode, integer, isDoc, type Value } from '../values/value.ts';
import { namespaceOf, refuseUnlessOff, wrongType } from './arguments.ts';
import type { Command } from './command.ts';
import { onePage } from './find.ts';
import { isKnownIndex, parseIndexSpec } from './index-spec.ts';

const idIndex: Doc = { v: integer(2), key: { _id: integer(1) }, name: '_id_' };

export const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum'],
  run: async (call) => {
    const { body, store } = call;
    const namespace = namespaceOf(call);
    if (!Array.isArray(body.indexes) || body.indexes.length === 0)
      throw new DatabaseError('BadValue', 'Must specify at least one index to create');
    const specs = body.indexes.filter((spec) => !isIdIndex(spec)).map(parseIndexSpec);
    const { before, after, created } = await store.write((view) => {
      const isNew = collectionOf(view, namespace) === undefined;
      let collection = ensureCollection(view, namespace);
      const count = collection.indexes.length;
      for (const spec of specs) collection = addIndex(view, collection, spec);
      return { before: count + 1, after: collection.indexes.length + 1, created: isNew };
    });
    return {
      numIndexesBefore: integer(before),
      numIndexesAfter: integer(after),
      createdCollectionAutomatically: created,
      ...(before === after ? { note: 'all indexes already exist' } : {}),
      ok: integer(1),
    };
  },
};

function isIdIndex(spec: Value): boolean {
  return isDoc(spec) && isDoc(spec.key) && Object.keys(spec.key).join() === '_id';
}

/** Builds an index over what is stored. A duplicate key throws, which takes the whole command back. */
function addIndex(view: WriteView, collection: Collection, spec: IndexSpec): Collection {
  if (isKnownIndex(collection.indexes, spec)) return collection;
  const index = makeIndex(spec, nextId(view));
  const multikey = buildIndex(view, collection, index);
  const extended = { ...collection, indexes: [...collection.indexes, { ...index, multikey }] };
  saveCollection(view, extended);
  return extended;
}

function buildIndex(view: WriteView, collection: Collection, index: Index): boolean {
  const prefix = recordPrefix(collection);
  let multikey = false;
  for (const { key, value: raw } of view.range(rangeOf(prefix))) {
    const record = { idKey: key.subarray(prefix.length), raw, doc: decode(raw) };
    const { fromArray } = indexRecord(view, collection, { index, record });
    multikey ||= fromArray;
  }
  return multikey;
}

export const listIndexes: Command = {
  fields: ['cursor', 'includeBuildUUIDs'],
  run: (call) => {
    const namespace = namespaceOf(call);
    const collection = call.store.read((view) => collectionOf(view, namespace));
    if (collection === undefined) throw new DatabaseError('NamespaceNotFound', `ns does not exist: ${namespace}`);
    const indexes = collection.indexes.map((index): Doc => ({ v: integer(2), ...describeOptions(index) }));
    return onePage(namespace, [idIndex, ...indexes].map(encode));
  },
};

export const dropIndexes: Command = {
  fields: ['index', 'collation'],
  run: async (call) => {
    const { body, store } = call;
    refuseUnlessOff(body, ['collation']);
    const namespace = namespaceOf(call);
    const count = await store.write((view) => {
      const collection = collectionOf(view, namespace);
      if (collection === undefined) throw new DatabaseError('NamespaceNotFound', `ns not found ${namespace}`);
      const dropped = chosenIndexes(collection, body.index);
      for (const index of dropped) removeRange(view, rangeOf(entryPrefix(index)));
      saveCollection(view, { ...collection, indexes: collection.indexes.filter((index) => !dropped.includes(index)) });
      return collection.indexes.length + 1;
    });
    return { nIndexesWas: integer(count), ok: integer(1) };
  },
};

function chosenIndexes(collection: Collection, chosen: Value): Index[] {
  if (chosen === '*') return collection.indexes;
  if (chosen === '_id_') throw new DatabaseError('InvalidOptions', 'cannot drop _id index');
  const names = Array.isArray(chosen) ? chosen : [chosen];
  return names.map((wanted) => {
    if (typeof wanted !== 'string' && !isDoc(wanted)) throw wrongType('index', 'string');
    const found = collection.indexes.find(({ name, key }) =>
      isDoc(wanted) ? encode(key).equals(encode(wanted)) : name === wanted,
    );
    if (found === undefined) throw new DatabaseError('IndexNotFound', 'index not found');
    return found;
  });
}
