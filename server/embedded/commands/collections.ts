import { DatabaseError } from '../errors.ts';
import { matches } from '../query/match.ts';
import {
  type Collection,
  collectionOf,
  ensureCollection,
  entryPrefix,
  forgetCollection,
  rangeOf,
  readCatalog,
  recordPrefix,
} from '../store/catalog.ts';
import { removeRange } from '../store/remove-range.ts';
import type { View, WriteView } from '../store/store.ts';
import { type Doc, encode, integer } from '../values/value.ts';
import { filterOf, flagOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { onePage } from './find.ts';

export const create: Command = {
  // Every other option of a collection changes its behaviour and is therefore refused as unknown.
  fields: ['autoIndexId', 'writeConcern'],
  run: async (call) => {
    const namespace = namespaceOf(call);
    await call.store.write((view) => {
      if (collectionOf(view, namespace) !== undefined)
        throw new DatabaseError('NamespaceExists', `Collection ${namespace} already exists.`);
      ensureCollection(view, namespace);
    });
    return { ok: integer(1) };
  },
};

export const drop: Command = {
  fields: [],
  run: async (call) => {
    const namespace = namespaceOf(call);
    const indexes = await call.store.write((view) => {
      const collection = collectionOf(view, namespace);
      if (collection === undefined) return 0;
      dropCollection(view, collection);
      return collection.indexes.length + 1;
    });
    return indexes === 0 ? { ok: integer(1) } : { nIndexesWas: integer(indexes), ns: namespace, ok: integer(1) };
  },
};

export const dropDatabase: Command = {
  fields: [],
  run: async ({ database, store }) => {
    await store.write((view) => {
      for (const collection of collectionsOf(view, database)) dropCollection(view, collection);
    });
    return { dropped: database, ok: integer(1) };
  },
};

function dropCollection(view: WriteView, collection: Collection): void {
  removeRange(view, rangeOf(recordPrefix(collection)));
  for (const index of collection.indexes) removeRange(view, rangeOf(entryPrefix(index)));
  forgetCollection(view, collection.namespace);
}

function collectionsOf(view: View, database: string): Collection[] {
  return [...readCatalog(view).values()].filter(({ namespace }) => namespace.startsWith(`${database}.`));
}

export const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
  run: ({ body, database, store }) => {
    const filter = filterOf(body, 'filter');
    const nameOnly = flagOf(body, 'nameOnly');
    const names = store.read((view) =>
      collectionsOf(view, database).map(({ namespace }) => namespace.slice(database.length + 1)),
    );
    const described = names.map((name): Doc => (nameOnly ? { name, type: 'collection' } : describe(name)));
    return onePage(`${database}.$cmd.listCollections`, described.filter((doc) => matches(filter, doc)).map(encode));
  },
};

function describe(name: string): Doc {
  const idIndex = { v: integer(2), key: { _id: integer(1) }, name: '_id_' };
  return { name, type: 'collection', options: {}, info: { readOnly: false }, idIndex };
}

export const listDatabases: Command = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  run: ({ body, store }) => {
    const filter = filterOf(body, 'filter');
    const nameOnly = flagOf(body, 'nameOnly');
    const names = store.read(
      (view) => new Set([...readCatalog(view).keys()].map((namespace) => namespace.split('.')[0] ?? '')),
    );
    // Collections share one file, so that a database has no size of its own.
    const databases = [...names].map(
      (name): Doc => (nameOnly ? { name } : { name, sizeOnDisk: integer(0), empty: false }),
    );
    const shown = databases.filter((doc) => matches(filter, doc));
    return { databases: shown, ...(nameOnly ? {} : { totalSize: integer(0) }), ok: integer(1) };
  },
};
