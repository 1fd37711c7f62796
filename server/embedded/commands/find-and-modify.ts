import { DatabaseError } from '../errors.ts';
import { parseProjection } from '../project.ts';
import { removeRecord } from '../store/records.ts';
import type { WriteView } from '../store/store.ts';
import { parseUpdate, type Update } from '../update/parse.ts';
import { type Doc, integer, type Value } from '../values/value.ts';
import { docOf, filterOf, flagOf, namespaceOf, refuseUnlessOff, sortOf } from './arguments.ts';
import { findTargets, type Target, updateRecord, upsert } from './change.ts';
import type { Command } from './command.ts';

const refused = ['arrayFilters', 'collation', 'hint', 'let'];

type Result = { value: Doc | undefined; lastErrorObject: Doc };

export const findAndModify: Command = {
  fields: ['query', 'sort', 'remove', 'update', 'new', 'upsert', 'fields', ...refused],
  run: async (call) => {
    const { body, store } = call;
    refuseUnlessOff(body, refused);
    const request = requestOf(body, namespaceOf(call), new Date(call.now()));
    const projection = parseProjection(docOf(body, 'fields'));
    const { value, lastErrorObject } = await store.write(request);
    const shown: Value = value === undefined ? null : (projection?.(value) ?? value);
    return { lastErrorObject, value: shown, ok: integer(1) };
  },
};

type Work = (view: WriteView) => Result;

function requestOf(body: Doc, namespace: string, now: Date): Work {
  const target = { namespace, filter: filterOf(body, 'query'), sort: sortOf(body), limit: 1 };
  const isNew = flagOf(body, 'new');
  const isUpsert = flagOf(body, 'upsert');
  if (flagOf(body, 'remove')) {
    if (body.update === undefined && !isNew && !isUpsert) return (view) => removeOne(view, target);
    throw new DatabaseError('FailedToParse', "Cannot specify 'update', 'new' or 'upsert' along with 'remove'");
  }
  if (body.update === undefined) {
    throw new DatabaseError('FailedToParse', "Either an update or 'remove: true' must be specified");
  }
  const update = parseUpdate(body.update);
  return (view) => changeOne(view, target, { update, now, isNew, isUpsert });
}

function removeOne(view: WriteView, target: Target): Result {
  const { collection, found } = findTargets(view, target);
  const [old] = found;
  if (collection !== undefined && old !== undefined) removeRecord(view, collection, old);
  return { value: old?.doc, lastErrorObject: { n: integer(found.length) } };
}

type Change = { update: Update; now: Date; isNew: boolean; isUpsert: boolean };

function changeOne(view: WriteView, target: Target, { update, now, isNew, isUpsert }: Change): Result {
  const { collection, found } = findTargets(view, target);
  const [old] = found;
  if (collection !== undefined && old !== undefined) {
    const changed = updateRecord(view, collection, { old, update, now });
    const value = isNew ? (changed ?? old.doc) : old.doc;
    return { value, lastErrorObject: { n: integer(1), updatedExisting: true } };
  }
  if (!isUpsert) return { value: undefined, lastErrorObject: { n: integer(0), updatedExisting: false } };
  const doc = upsert(view, target.namespace, { filter: target.filter, update, now });
  const lastErrorObject = { n: integer(1), updatedExisting: false, upserted: doc._id };
  return { value: isNew ? doc : undefined, lastErrorObject };
}
