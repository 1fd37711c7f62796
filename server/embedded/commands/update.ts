import { DatabaseError } from '../errors.ts';
import { collectionOf } from '../store/catalog.ts';
import type { WriteView } from '../store/store.ts';
import { parseUpdate } from '../update/parse.ts';
import { type Doc, decode, integer, type Value } from '../values/value.ts';
import { checkEntry, entriesOf, filterOf, flagOf, namespaceOf, refuseUnlessOff } from './arguments.ts';
import { findTargets, updateRecord, upsert } from './change.ts';
import type { Command } from './command.ts';
import { runBatch, writeErrors } from './write.ts';

const refused = ['arrayFilters', 'collation', 'c', 'hint', 'sort'];

type Result = { matched: number; modified: number; upserted?: { index: number; id: Value } };

export const update: Command = {
  fields: ['updates', 'ordered', 'let'],
  run: async (call) => {
    refuseUnlessOff(call.body, ['let']);
    const namespace = namespaceOf(call);
    const entries = entriesOf(call, 'updates');
    const ordered = flagOf(call.body, 'ordered', true);
    const now = new Date(call.now());
    const { results, errors } = await call.store.write((view) =>
      runBatch(entries, ordered, (entry, index) => updateOne(view, decode(entry), { namespace, now, index })),
    );
    return { ...summary(results), ...writeErrors(errors), ok: integer(1) };
  },
};

function updateOne(
  view: WriteView,
  entry: Doc,
  { namespace, now, index }: { namespace: string; now: Date; index: number },
): Result {
  checkEntry('update.updates', entry, ['q', 'u', 'multi', 'upsert', ...refused]);
  refuseUnlessOff(entry, refused);
  const filter = filterOf(entry, 'q');
  const parsed = parseUpdate(entry.u);
  const multi = flagOf(entry, 'multi');
  if (multi && parsed.kind === 'replace')
    throw new DatabaseError('FailedToParse', 'multi update is not supported for replacement-style update');
  const { found } = findTargets(view, { namespace, filter, sort: [], limit: multi ? 0 : 1 });
  if (found.length === 0 && flagOf(entry, 'upsert')) {
    const doc = upsert(view, namespace, { filter, update: parsed, now });
    return { matched: 1, modified: 0, upserted: { index, id: doc._id } };
  }
  let modified = 0;
  for (const old of found) {
    // Read anew each time: the first document with an array in an indexed field changes the catalogue.
    const collection = collectionOf(view, namespace);
    if (collection !== undefined && updateRecord(view, collection, { old, update: parsed, now }) !== undefined)
      modified += 1;
  }
  return { matched: found.length, modified };
}

function summary(results: readonly Result[]): Doc {
  const upserted = results.flatMap((result) => (result.upserted === undefined ? [] : [result.upserted]));
  return {
    n: integer(results.reduce((sum, { matched }) => sum + matched, 0)),
    nModified: integer(results.reduce((sum, { modified }) => sum + modified, 0)),
    ...(upserted.length === 0
      ? {}
      : { upserted: upserted.map(({ index, id }) => ({ index: integer(index), _id: id })) }),
  };
}
