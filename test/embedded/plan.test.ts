import { planQuery, type Scan } from '@cairn/server/embedded/plan/plan';
import { parseSort } from '@cairn/server/embedded/plan/sort';
import { parseFilter } from '@cairn/server/embedded/query/parse';
import { type Collection, type IndexSpec, makeIndex } from '@cairn/server/embedded/store/catalog';
import { type Doc, decode } from '@cairn/server/embedded/values/value';
import { type Document, serialize } from 'bson';
import { describe, expect, it } from 'vitest';

const bson = (doc: Document): Doc => decode(serialize(doc));

function collectionWith(...specs: (Partial<IndexSpec> & { key: Doc })[]): Collection {
  const indexes = specs.map((spec, at) =>
    makeIndex({ name: Object.keys(spec.key).join(), unique: false, sparse: false, ...spec }, at + 1),
  );
  return { id: 1, namespace: 'test.things', indexes };
}

function plan(collection: Collection, filter: Document, sort: Document = {}): Scan[] {
  return planQuery(collection, { filter: parseFilter(bson(filter)), sort: parseSort(bson(sort)) });
}

const names = (scans: Scan[]) => scans.map(({ index }) => index?.name ?? '_id');

const events = collectionWith({ key: bson({ roomId: 1, seq: 1 }), unique: true }, { key: bson({ actor: 1 }) });

describe('the planner', () => {
  it('reads the last page of a room backwards from one place in the index', () => {
    const [scan] = plan(events, { roomId: 'a', seq: { $lt: 9 } }, { seq: -1 });
    expect(scan).toMatchObject({ ordered: true, reverse: true, index: { name: 'roomId,seq' } });
    expect(scan?.ranges).toHaveLength(1);
  });

  it('takes the order from an index in both directions, also of mixed fields', () => {
    const mixed = collectionWith({ key: bson({ a: 1, b: -1 }) });
    expect(plan(mixed, {}, { a: 1, b: -1 })).toMatchObject([{ ordered: true, reverse: false }]);
    expect(plan(mixed, {}, { a: -1, b: 1 })).toMatchObject([{ ordered: true, reverse: true }]);
    expect(plan(mixed, {}, { a: 1, b: 1 })).toMatchObject([{ ordered: false }]);
  });

  it('asks for many rooms with a seek for each, and nothing else', () => {
    const or = Array.from({ length: 200 }, (_, room) => ({ roomId: `room${room}`, seq: { $gt: room } }));
    const scans = plan(events, { $or: or }, { roomId: 1, seq: 1 });
    expect(scans).toHaveLength(200);
    expect(new Set(names(scans))).toEqual(new Set(['roomId,seq']));
    expect(scans.every(({ ranges, ordered }) => ranges.length === 1 && ordered)).toBe(true);
  });

  it('reads every document where one clause of an $or has no index', () => {
    expect(names(plan(events, { $or: [{ roomId: 'a' }, { type: 'x' }] }))).toEqual(['_id']);
  });

  it('turns $in into one place for each value', () => {
    const [scan] = plan(events, { roomId: { $in: ['a', 'b', 'c'] }, seq: { $gt: 5 } });
    expect(scan?.ranges).toHaveLength(3);
    const [repeated] = plan(events, { roomId: { $in: ['a', 'b', 'a'] } });
    expect(repeated?.ranges).toHaveLength(2);
  });

  it('goes by the _id where it is given', () => {
    expect(names(plan(events, { _id: 5, roomId: 'a', seq: 1 }))).toEqual(['_id']);
    expect(plan(events, { _id: { $gt: 5 } }, { _id: -1 })).toMatchObject([{ ordered: true, reverse: true }]);
  });

  it.each<[Document, Document, boolean]>([
    [{ open: true }, { open: true, n: 1 }, true],
    [{ open: true }, { n: 1 }, false],
    [{ open: true }, { open: false, n: 1 }, false],
    [{ n: { $exists: true } }, { n: 5 }, true],
    [{ n: { $exists: true } }, { n: { $gt: 5 } }, true],
    [{ n: { $exists: true } }, { n: null }, false],
    [{ n: { $gt: 3 } }, { n: 5 }, true],
    [{ n: { $gt: 3 } }, { n: 2 }, false],
    [{ n: { $gt: 3 } }, { n: { $in: [4, 5] } }, true],
    [{ n: { $gt: 3 } }, { n: { $in: [2, 5] } }, false],
    [{ n: { $gt: 3 } }, { n: { $gt: 3 } }, true],
    [{ n: { $type: 'string' } }, { n: 'x' }, true],
    [{ status: { $in: ['a', 'b'] } }, { n: 1, status: 'a' }, true],
  ])('uses a partial index on %j for %j: %s', (partial, filter, isUsed) => {
    const collection = collectionWith({ key: bson({ n: 1 }), partial: bson(partial) });
    expect(names(plan(collection, filter, { n: 1 }))).toEqual([isUsed ? 'n' : '_id']);
  });

  it('uses a sparse index only for documents that must be in it', () => {
    const collection = collectionWith({ key: bson({ n: 1 }), sparse: true });
    expect(names(plan(collection, { n: { $gt: 1 } }))).toEqual(['n']);
    expect(names(plan(collection, { n: null }))).toEqual(['_id']);
    expect(names(plan(collection, {}, { n: 1 }))).toEqual(['_id']);
  });

  it('lets one of two limits bound an index on arrays, and takes no order from it', () => {
    const collection = collectionWith({ key: bson({ n: 1 }) });
    const multikey = { ...collection, indexes: collection.indexes.map((index) => ({ ...index, multikey: true })) };
    const [scan] = plan(multikey, { n: { $gt: 1, $lt: 5 } }, { n: 1 });
    expect(scan).toMatchObject({ ordered: false, mayRepeat: true });
    const [wide] = plan(multikey, { n: { $gt: 1 } });
    expect(scan?.ranges).toEqual(wide?.ranges);
  });
});
