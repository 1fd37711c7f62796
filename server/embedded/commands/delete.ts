import { DatabaseError } from '../errors.ts';
import { removeRecord } from '../store/records.ts';
import type { WriteView } from '../store/store.ts';
import { type Doc, decode, integer } from '../values/value.ts';
import { checkEntry, countOf, entriesOf, filterOf, flagOf, namespaceOf, refuseUnlessOff } from './arguments.ts';
import { findTargets } from './change.ts';
import type { Command } from './command.ts';
import { runBatch, writeErrors } from './write.ts';

const refused = ['collation', 'hint'];

export const remove: Command = {
  fields: ['deletes', 'ordered', 'let'],
  run: async (call) => {
    refuseUnlessOff(call.body, ['let']);
    const namespace = namespaceOf(call);
    const entries = entriesOf(call, 'deletes');
    const ordered = flagOf(call.body, 'ordered', true);
    const { results, errors } = await call.store.write((view) =>
      runBatch(entries, ordered, (entry) => deleteSome(view, namespace, decode(entry))),
    );
    return { n: integer(results.reduce((sum, removed) => sum + removed, 0)), ...writeErrors(errors), ok: integer(1) };
  },
};

function deleteSome(view: WriteView, namespace: string, entry: Doc): number {
  checkEntry('delete.deletes', entry, ['q', 'limit', ...refused]);
  refuseUnlessOff(entry, refused);
  const limit = countOf(entry, 'limit', 0);
  if (limit > 1) throw new DatabaseError('FailedToParse', 'The limit field in delete objects must be 0 or 1');
  const { collection, found } = findTargets(view, { namespace, filter: filterOf(entry, 'q'), sort: [], limit });
  if (collection === undefined) return 0;
  for (const record of found) removeRecord(view, collection, record);
  return found.length;
}
