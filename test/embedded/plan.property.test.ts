import { search } from '@cairn/server/embedded/plan/execute';
import { parseSort } from '@cairn/server/embedded/plan/sort';
import { parseFilter } from '@cairn/server/embedded/query/parse';
import { collectionOf } from '@cairn/server/embedded/store/catalog';
import { type Doc, decode, encode } from '@cairn/server/embedded/values/value';
import { type Document, Long, serialize } from 'bson';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Engine, openEngine } from './kit.ts';

/** Few values, so that documents meet, filters hit and sorts have ties. */
const scalar = fc.constantFrom<unknown>(
  1,
  2,
  3,
  2.5,
  Long.fromNumber(2),
  Number.NaN,
  'a',
  'b',
  null,
  true,
  new Date(5),
);

const fieldValue = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ c: scalar }) },
  { weight: 1, arbitrary: fc.array(fc.record({ c: scalar }), { maxLength: 2 }) },
);

const paths = ['a', 'b', 'a.c', 'b.c'];
const path = fc.constantFrom(...paths);

/** Without nested arrays in both `a` and `b`: MongoDB cannot index two arrays of one document together either. */
const documents = fc.array(
  fc.oneof(
    fc.record({ a: fieldValue, b: scalar }, { requiredKeys: [] }),
    fc.record({ a: scalar, b: fieldValue }, { requiredKeys: [] }),
  ),
  { maxLength: 30 },
);

const condition = fc.oneof(
  scalar,
  fc.record({ $eq: scalar }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $gt: scalar, $lt: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $size: fc.constantFrom(0, 1) }),
);

const clause = fc.dictionary(path, condition, { minKeys: 0, maxKeys: 2, noNullPrototype: true });

const filter: fc.Arbitrary<Document> = fc.oneof(
  { weight: 3, arbitrary: clause },
  fc.tuple(clause, fc.array(clause, { minLength: 1, maxLength: 3 })).map(([base, or]) => ({ ...base, $or: or })),
  fc.array(clause, { minLength: 1, maxLength: 2 }).map((and) => ({ $and: and })),
);

const direction = fc.constantFrom(1, -1);
const sort: fc.Arbitrary<Document> = fc.dictionary(path, direction, { maxKeys: 2, noNullPrototype: true });

const index = fc.record({
  key: fc.oneof(
    fc.dictionary(path, direction, { minKeys: 1, maxKeys: 1, noNullPrototype: true }),
    // Never two paths into one field: they could both meet the same array.
    fc.record({ a: direction, b: direction }),
    fc.record({ 'b.c': direction, a: direction }),
  ),
  options: fc.constantFrom<Document>(
    {},
    {},
    {},
    { sparse: true },
    { partialFilterExpression: { a: { $exists: true } } },
    { partialFilterExpression: { b: { $gt: 1 } } },
  ),
});

const cases = fc.record({
  documents,
  indexes: fc.uniqueArray(index, { maxLength: 3, selector: ({ key }) => JSON.stringify(key) }),
  queries: fc.array(fc.record({ filter, sort, skip: fc.nat(3), limit: fc.nat(6) }), { minLength: 1, maxLength: 8 }),
});

type Query = { filter: Document; sort: Document; skip: number; limit: number };

const bson = (doc: Document): Doc => decode(serialize(doc));

/** A date compares as one in JSON, so that results can be told apart by their text. */
function answer({ store }: Engine, namespace: string, query: Query): string[] {
  return store.read((view) => {
    const collection = collectionOf(view, namespace);
    // The _id at the end makes the order total: equal keys may come in any order.
    const parsed = { filter: parseFilter(bson(query.filter)), sort: parseSort(bson({ ...query.sort, _id: 1 })) };
    const found = collection === undefined ? [] : [...search(view, collection, { ...query, ...parsed })];
    return found.map(({ doc }) => encode(doc).toString('latin1'));
  });
}

it('an indexed result equals that of a full scan, whatever the documents, indexes, filter, order and limit', async () => {
  const engine = openEngine();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ documents: docs, indexes, queries }) => {
      round += 1;
      const numbered = docs.map((doc, number) => ({ _id: number, ...doc }));
      const [plain, indexed] = [`plain${round}`, `indexed${round}`];
      if (numbered.length > 0) {
        await engine.run({ insert: plain, documents: numbered });
        // Half of the documents come before the indexes and half after: both ways of filling one are met.
        const half = numbered.length >> 1;
        if (half > 0) await engine.run({ insert: indexed, documents: numbered.slice(0, half) });
        for (const [at, { key, options }] of indexes.entries()) {
          const made = await engine.run({ createIndexes: indexed, indexes: [{ key, name: `i${at}`, ...options }] });
          expect(made).toMatchObject({ ok: 1 });
        }
        const inserted = await engine.run({ insert: indexed, documents: numbered.slice(half) });
        expect(inserted).toMatchObject({ ok: 1, n: numbered.length - half });
      }
      for (const query of queries) {
        expect(answer(engine, `test.${indexed}`, query)).toEqual(answer(engine, `test.${plain}`, query));
      }
      await engine.run({ drop: plain });
      await engine.run({ drop: indexed });
    }),
    { numRuns: 500 },
  );
});
