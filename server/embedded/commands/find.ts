import type { Page } from '../cursors.ts';
import { DatabaseError } from '../errors.ts';
import { search } from '../plan/execute.ts';
import { type Projection, parseProjection } from '../project.ts';
import { collectionOf } from '../store/catalog.ts';
import type { StoredRecord } from '../store/records.ts';
import { wholeNumber } from '../values/numbers.ts';
import { encode, integer, type Value } from '../values/value.ts';
import { encodeBatch } from '../wire/batch.ts';
import {
  countOf,
  docOf,
  filterOf,
  flagOf,
  namespaceFrom,
  namespaceOf,
  refuseUnlessOff,
  sortOf,
  wrongType,
} from './arguments.ts';
import type { Command } from './command.ts';

/** How many documents the first page holds where the client names no size. */
const firstPageCount = 101;

const refused = [
  'collation',
  'hint',
  'let',
  'tailable',
  'awaitData',
  'oplogReplay',
  'returnKey',
  'showRecordId',
  'min',
  'max',
  'allowPartialResults',
];

export const find: Command = {
  fields: [
    'filter',
    'sort',
    'projection',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'allowDiskUse',
    'noCursorTimeout',
    ...refused,
  ],
  run: (call) => {
    const { body, cursors } = call;
    refuseUnlessOff(body, refused);
    const namespace = namespaceOf(call);
    const filter = filterOf(body, 'filter');
    const sort = sortOf(body);
    const projection = parseProjection(docOf(body, 'projection'));
    const [skip, limit] = [countOf(body, 'skip', 0), countOf(body, 'limit', 0)];
    const size = { count: countOf(body, 'batchSize', firstPageCount), single: flagOf(body, 'singleBatch') };
    const page = cursors.open(namespace, size, (view) => {
      const collection = collectionOf(view, namespace);
      const records = collection === undefined ? [].values() : search(view, collection, { filter, sort, skip, limit });
      return rowsOf(records, projection);
    });
    return firstBatch(namespace, page);
  },
};

/** The bytes as they are stored, or of what the projection leaves. */
function* rowsOf(records: Iterable<StoredRecord>, projection: Projection | undefined): Generator<Uint8Array> {
  for (const { raw, doc } of records) yield projection === undefined ? raw : encode(projection(doc));
}

export function firstBatch(namespace: string, { cursorId, documents }: Page): Buffer {
  return encodeBatch({ name: 'firstBatch', namespace, cursorId, documents });
}

export const getMore: Command = {
  fields: ['collection', 'batchSize'],
  run: (call) => {
    const { body, cursors, database } = call;
    const namespace = namespaceFrom(database, body.collection);
    const { cursorId, documents } = cursors.next(
      cursorIdOf(body.getMore),
      namespace,
      countOf(body, 'batchSize', 0) || Number.POSITIVE_INFINITY,
    );
    return encodeBatch({ name: 'nextBatch', namespace, cursorId, documents });
  },
};

export const killCursors: Command = {
  fields: ['cursors'],
  run: ({ body, cursors }) => {
    if (!Array.isArray(body.cursors)) throw wrongType('cursors', 'array');
    const ids = body.cursors.map((id) => ({ id, killed: cursors.kill(cursorIdOf(id)) }));
    const those = (killed: boolean): Value[] => ids.filter((entry) => entry.killed === killed).map(({ id }) => id);
    return {
      cursorsKilled: those(true),
      cursorsNotFound: those(false),
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: integer(1),
    };
  },
};

function cursorIdOf(value: Value): number {
  const id = wholeNumber(value);
  if (id === undefined) throw new DatabaseError('CursorNotFound', 'the cursor id is not one of ours');
  return id;
}

/** Answers a command whose whole result is at hand with one page. */
export function onePage(namespace: string, documents: readonly Uint8Array[]): Buffer {
  return encodeBatch({ name: 'firstBatch', namespace, cursorId: 0, documents });
}
