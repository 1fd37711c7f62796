import { Binary, Decimal128, Double, Int32, Long, type ObjectId, Timestamp, UUID } from 'bson';
import { MongoBulkWriteError } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { openDatabase, refusalOf } from './kit.ts';

describe('insert', () => {
  it('refuses a duplicate key with its pattern and value', async () => {
    const { db } = await openDatabase();
    const people = db.collection('people');
    await people.createIndex({ email: 1, program: -1 }, { unique: true });
    await people.insertOne({ email: 'a@x', program: 1 });
    expect(await refusalOf(people.insertOne({ email: 'a@x', program: 1 }))).toMatchObject({
      code: 11000,
      keyPattern: { email: 1, program: -1 },
      keyValue: { email: 'a@x', program: 1 },
      message: expect.stringMatching(
        /^E11000 duplicate key error collection: cairn.people index: email_1_program_-1 dup key/,
      ),
    });
    await people.insertOne({ _id: 'x' as never });
    expect(await refusalOf(people.insertOne({ _id: 'x' as never }))).toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 'x' },
    });
  });

  it('stores what comes before a refused document when ordered, and all others when not', async () => {
    const { db } = await openDatabase();
    const documents = [1, 2, 1, 3, 2, 4].map((id) => ({ _id: id as never }));
    const ordered = await refusalOf(db.collection('ordered').insertMany(documents));
    expect(ordered).toBeInstanceOf(MongoBulkWriteError);
    expect(ordered).toMatchObject({
      code: 11000,
      result: { insertedCount: 2 },
      writeErrors: [{ index: 2, code: 11000 }],
    });
    expect(await db.collection('ordered').distinct('_id')).toEqual([1, 2]);

    const unordered = await refusalOf(db.collection('unordered').insertMany(documents, { ordered: false }));
    expect(unordered).toMatchObject({ result: { insertedCount: 4 }, writeErrors: [{ index: 2 }, { index: 4 }] });
    expect(await db.collection('unordered').distinct('_id')).toEqual([1, 2, 3, 4]);
  });

  it('lets one of many batches on the same place in a log win, whole', async () => {
    const { db } = await openDatabase();
    const events = db.collection('events');
    await events.createIndex({ roomId: 1, seq: 1 }, { unique: true });
    const batch = (by: number) => [1, 2, 3].map((seq) => ({ roomId: 'a', seq, by }));
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, by) => events.insertMany(batch(by))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stored = await events.find({ roomId: 'a' }).sort({ seq: 1 }).toArray();
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(new Set(stored.map(({ by }) => by)).size).toBe(1);
  });

  it('gives back every type as it came, fields in their order and the _id first', async () => {
    const { db } = await openDatabase();
    const document = {
      z: new Int32(1),
      double: new Double(1),
      long: Long.fromNumber(5),
      decimal: Decimal128.fromString('1.10'),
      binary: new Binary(Buffer.from('x'), 128),
      uuid: new UUID('0e8c3b5a-6a7e-4b61-9a8e-0d6a3b6f7a11'),
      at: new Date(5),
      time: new Timestamp({ t: 1, i: 2 }),
      nothing: null,
      text: 'ü\0🙂',
      nested: { b: [true, { c: [] }], a: {} },
    };
    const { insertedId } = await db.collection('types').insertOne(document);
    await db.collection('types').updateOne({}, { $set: { another: new Double(2) } });
    const [read] = await db.collection('types').find({}, { promoteValues: false, promoteLongs: false }).toArray();
    const { _id, ...expected } = { ...document, another: new Double(2) } as typeof document & {
      _id?: ObjectId;
      another: Double;
    };
    expect(read).toEqual({ _id: insertedId, ...expected });
    expect(Object.keys(read ?? {})).toEqual(
      ['_id', ...Object.keys(expected)]
        .filter((name, at, all) => all.indexOf(name) === at)
        .sort((a, b) => order(a) - order(b)),
    );
    function order(name: string) {
      return ['_id', ...Object.keys(document), 'another'].indexOf(name);
    }
  });

  it('refuses what is too large or too long for a key, and stores nothing of it', async () => {
    const { db } = await openDatabase();
    const things = db.collection('things');
    await things.createIndex({ name: 1 });
    expect(await refusalOf(things.insertOne({ name: 'x'.repeat(2_500) }))).toMatchObject({ code: 17280 });
    expect(await refusalOf(things.insertOne({ _id: 'x'.repeat(2_500) as never }))).toMatchObject({ code: 17280 });
    await things.insertOne({ _id: 1 as never, body: 'x'.repeat(15_000_000) });
    expect(
      await refusalOf(things.updateOne({ _id: 1 as never }, { $set: { more: 'x'.repeat(2_000_000) } })),
    ).toMatchObject({ code: 10334 });
    const doubled = things.updateOne({ _id: 1 as never }, { $set: { more: 'x'.repeat(15_000_000) } });
    expect(await refusalOf(doubled)).toMatchObject({ code: 10334 });
    expect(await things.countDocuments()).toBe(1);
    expect((await things.findOne({ _id: 1 as never }))?.body).toHaveLength(15_000_000);
  });

  it.each([[[1]], [/x/]])('refuses the _id %s', async (id) => {
    const { db } = await openDatabase();
    expect(await refusalOf(db.collection('things').insertOne({ _id: id as never }))).toMatchObject({ code: 53 });
  });
});

describe('find', () => {
  it('gives long results in pages from one moment, and forgets a killed cursor', async () => {
    const { db } = await openDatabase();
    const numbers = db.collection<{ _id: number }>('numbers');
    await numbers.insertMany(Array.from({ length: 1_000 }, (_, at) => ({ _id: at })));
    const cursor = numbers.find({}, { batchSize: 10 }).sort({ _id: 1 });
    const first = await cursor.next();
    await numbers.deleteMany({ _id: { $gte: 500 } });
    const rest = await cursor.toArray();
    expect([first, ...rest].map((doc) => doc?._id)).toEqual(Array.from({ length: 1_000 }, (_, at) => at));

    const killed = numbers.find({}, { batchSize: 10 });
    await killed.next();
    const id = killed.id;
    await killed.close();
    const refused = db.command({ getMore: id, collection: 'numbers' });
    expect(await refusalOf(refused)).toMatchObject({ code: 43 });
  });

  it('sorts, skips, limits and projects', async () => {
    const { db } = await openDatabase();
    const things = db.collection<{ _id: number; a: number; b?: { c: number; d: number }[] }>('things');
    await things.insertMany([3, 1, 2, 5, 4].map((a, at) => ({ _id: at, a, b: [{ c: a, d: 0 }] })));
    expect(await things.find().sort({ a: -1 }).skip(1).limit(2).project({ a: 1, _id: 0 }).toArray()).toEqual([
      { a: 4 },
      { a: 3 },
    ]);
    expect(await things.findOne({ a: 1 }, { projection: { 'b.c': 1 } })).toEqual({ _id: 1, b: [{ c: 1 }] });
    expect(await things.findOne({ a: 1 }, { projection: { 'b.c': 0, a: 0 } })).toEqual({ _id: 1, b: [{ d: 0 }] });
    expect(await refusalOf(things.findOne({}, { projection: { a: 1, b: 0 } }))).toMatchObject({ code: 31254 });
    expect(await refusalOf(things.findOne({}, { projection: { b: { $slice: 1 } } }))).toMatchObject({ code: 2 });
  });
});

describe('changes', () => {
  it('reports what was matched, changed and inserted', async () => {
    const { db } = await openDatabase();
    const things = db.collection<{ _id: number; n?: number; tags?: string[] }>('things');
    await things.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
      { _id: 3, n: 2 },
    ]);
    expect(await things.updateMany({ n: 1 }, { $set: { n: 2 } })).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
    expect(await things.updateOne({ _id: 3 }, { $set: { n: 2 } })).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
    expect(await things.updateOne({ _id: 9 }, { $inc: { n: 1 } }, { upsert: true })).toMatchObject({
      upsertedId: 9,
      upsertedCount: 1,
      matchedCount: 0,
    });
    expect(await things.replaceOne({ _id: 9 }, { tags: ['a'] })).toMatchObject({ modifiedCount: 1 });
    expect(await things.findOne({ _id: 9 })).toEqual({ _id: 9, tags: ['a'] });
    expect(await things.deleteOne({ n: 2 })).toMatchObject({ deletedCount: 1 });
    expect(await things.deleteMany({})).toMatchObject({ deletedCount: 3 });
  });

  it('moves a document in every index, and refuses a unique value that is taken', async () => {
    const { db } = await openDatabase();
    const things = db.collection<{ _id: number; n: number; tags: string[] }>('things');
    await things.createIndexes([{ key: { n: 1 }, unique: true }, { key: { tags: 1 } }]);
    await things.insertMany([
      { _id: 1, n: 1, tags: ['a', 'b'] },
      { _id: 2, n: 2, tags: ['b'] },
    ]);
    expect(await refusalOf(things.updateOne({ _id: 2 }, { $set: { n: 1 } }))).toMatchObject({
      code: 11000,
      keyValue: { n: 1 },
    });
    await things.updateOne({ _id: 1 }, { $set: { n: 5, tags: ['a', 'c'] } });
    expect(await things.find({ tags: 'b' }).toArray()).toMatchObject([{ _id: 2 }]);
    expect(await things.find({ tags: 'c' }).toArray()).toMatchObject([{ _id: 1 }]);
    expect(await things.updateOne({ _id: 2 }, { $set: { n: 1 } })).toMatchObject({ modifiedCount: 1 });
  });

  it('finds and modifies in one step', async () => {
    const { db } = await openDatabase();
    const jobs = db.collection<{ _id: number; at: number; state?: string }>('jobs');
    await jobs.insertMany([
      { _id: 1, at: 5 },
      { _id: 2, at: 3 },
    ]);
    const claim = () =>
      jobs.findOneAndUpdate(
        { state: { $exists: false } },
        { $set: { state: 'taken' } },
        { sort: { at: 1 }, returnDocument: 'after', projection: { at: 0 } },
      );
    expect(await claim()).toEqual({ _id: 2, state: 'taken' });
    expect(await claim()).toEqual({ _id: 1, state: 'taken' });
    expect(await claim()).toBeNull();
    const upserted = await jobs.findOneAndUpdate(
      { _id: 7 },
      { $setOnInsert: { at: 1 } },
      { upsert: true, includeResultMetadata: true },
    );
    expect(upserted).toMatchObject({ value: null, lastErrorObject: { n: 1, updatedExisting: false, upserted: 7 } });
    expect(await jobs.findOneAndDelete({ _id: 7 })).toEqual({ _id: 7, at: 1 });
  });

  it('refuses one entry of a batch without the others', async () => {
    const { db } = await openDatabase();
    const things = db.collection<{ _id: number; n: unknown }>('things');
    await things.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 'x' },
      { _id: 3, n: 3 },
    ]);
    const increments = [1, 2, 3].map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } } } }));
    const refused = await refusalOf(things.bulkWrite(increments as never, { ordered: false }));
    expect(refused).toMatchObject({ result: { modifiedCount: 2 }, writeErrors: [{ index: 1, code: 14 }] });
  });
});

describe('aggregate', () => {
  it('runs the stages that the data layer uses', async () => {
    const { db } = await openDatabase();
    const visits = db.collection<{ _id: number; who: string; day: { n: number }; minutes?: number }>('visits');
    await visits.insertMany([
      { _id: 1, who: 'a', day: { n: 1 }, minutes: 10 },
      { _id: 2, who: 'b', day: { n: 1 }, minutes: 20 },
      { _id: 3, who: 'a', day: { n: 2 }, minutes: 30 },
      { _id: 4, who: 'a', day: { n: 2 } },
    ]);
    const byPerson = {
      $group: {
        _id: '$who',
        n: { $sum: 1 },
        sum: { $sum: '$minutes' },
        avg: { $avg: '$minutes' },
        least: { $min: '$minutes' },
        most: { $max: '$day.n' },
        first: { $first: '$_id' },
        last: { $last: '$_id' },
        days: { $addToSet: '$day.n' },
        ids: { $push: '$_id' },
      },
    };
    expect(await visits.aggregate([byPerson, { $sort: { _id: 1 } }]).toArray()).toEqual([
      { _id: 'a', n: 3, sum: 40, avg: 20, least: 10, most: 2, first: 1, last: 4, days: [1, 2], ids: [1, 3, 4] },
      { _id: 'b', n: 1, sum: 20, avg: 20, least: 20, most: 1, first: 2, last: 2, days: [1], ids: [2] },
    ]);
    expect(
      await visits
        .aggregate([
          { $match: { who: 'a' } },
          { $group: { _id: { day: '$day.n' }, n: { $sum: 1 } } },
          { $sort: { n: -1 } },
          { $limit: 1 },
        ])
        .toArray(),
    ).toEqual([{ _id: { day: 2 }, n: 2 }]);
    expect(
      await visits
        .aggregate([
          { $sort: { _id: -1 } },
          { $skip: 1 },
          { $limit: 2 },
          { $project: { who: 1, day: '$day.n', _id: 0 } },
        ])
        .toArray(),
    ).toEqual([
      { who: 'a', day: 2 },
      { who: 'b', day: 1 },
    ]);
    expect(await visits.aggregate([{ $match: { minutes: { $gt: 10 } } }, { $count: 'many' }]).toArray()).toEqual([
      { many: 2 },
    ]);
    expect(
      await visits
        .aggregate([
          { $group: { _id: null, ids: { $push: '$_id' } } },
          { $unwind: '$ids' },
          { $match: { ids: { $gt: 2 } } },
          { $project: { ids: 1, _id: 0 } },
        ])
        .toArray(),
    ).toEqual([{ ids: 3 }, { ids: 4 }]);
    expect(await visits.countDocuments({ who: 'a' }, { skip: 1 })).toBe(2);
    expect(await visits.estimatedDocumentCount()).toBe(4);
    expect(await visits.distinct('day.n', { who: 'a' })).toEqual([1, 2]);
  });
});

describe('indexes and collections', () => {
  it('are created once, listed with their options, and dropped', async () => {
    const { db } = await openDatabase();
    const things = db.collection('things');
    const make = () =>
      things.createIndexes([
        { key: { a: 1 }, unique: true, partialFilterExpression: { a: { $exists: true } } },
        { key: { at: 1 }, expireAfterSeconds: 60 },
      ]);
    expect(await make()).toEqual(['a_1', 'at_1']);
    expect(await make()).toEqual(['a_1', 'at_1']);
    expect(await things.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1 }, name: 'a_1', unique: true, partialFilterExpression: { a: { $exists: true } } },
      { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 },
    ]);
    expect(await refusalOf(things.createIndex({ a: 1 }))).toMatchObject({ code: 85 });
    expect(await refusalOf(things.createIndex({ b: 1 }, { name: 'a_1' }))).toMatchObject({ code: 86 });
    await things.dropIndex('at_1');
    expect(await refusalOf(things.dropIndex('at_1'))).toMatchObject({ code: 27 });
    expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(['things']);
    await things.drop();
    expect(await refusalOf(things.indexes())).toMatchObject({ code: 26 });
    await db.dropDatabase();
    expect(await db.listCollections().toArray()).toEqual([]);
  });

  it('are not created over duplicates, and leave nothing behind', async () => {
    const { db } = await openDatabase();
    const things = db.collection('things');
    await things.insertMany([{ a: 1 }, { a: 2 }, { a: 1 }]);
    expect(await refusalOf(things.createIndex({ a: 1 }, { unique: true }))).toMatchObject({
      code: 11000,
      keyValue: { a: 1 },
    });
    expect(await things.indexes()).toHaveLength(1);
    await things.deleteOne({ a: 1 });
    await things.createIndex({ a: 1 }, { unique: true });
    expect(await things.find({ a: { $gt: 1 } }).toArray()).toHaveLength(1);
  });

  it('of unsupported kinds are refused', async () => {
    const { db } = await openDatabase();
    for (const key of [{ a: 'text' }, { a: '2dsphere' }, { a: 'hashed' }] as const) {
      expect(await refusalOf(db.collection('things').createIndex(key))).toMatchObject({ code: 67 });
    }
    expect(
      await refusalOf(db.collection('things').createIndex({ a: 1 }, { collation: { locale: 'en' } })),
    ).toMatchObject({ code: 2 });
  });
});

describe('what is not supported', () => {
  it.each([
    [{ fancy: 1 }, 59],
    [{ explain: { find: 'things' } }, 59],
    [{ find: 'things', tailable: true }, 2],
    [{ find: 'things', collation: { locale: 'en' } }, 2],
    [{ find: 'things', fancy: 1 }, 40415],
    [{ find: 'things', filter: { $where: '1' } }, 2],
    [{ aggregate: 'things', pipeline: [{ $lookup: {} }], cursor: {} }, 40324],
    [{ aggregate: 'things', pipeline: [{ $out: 'x' }], cursor: {} }, 40324],
    [{ aggregate: 'things', pipeline: [{ $changeStream: {} }], cursor: {} }, 40573],
    [{ update: 'things', updates: [] }, 16],
    [{ find: '' }, 73],
    [{ insert: 'a$b', documents: [{}] }, 73],
    [{ create: 'things', capped: true }, 40415],
    [{ insert: 'things', documents: [{}], txnNumber: 1 }, 20],
    [{ commitTransaction: 1 }, 20],
  ])('%j is refused with the code %i', async (command, code) => {
    const { db } = await openDatabase();
    expect(await refusalOf(db.command(command))).toMatchObject({ code });
  });

  it('a transaction and a change stream are refused as by a standalone MongoDB', async () => {
    const { db } = await openDatabase();
    const refused = db.client.withSession((session) =>
      session.withTransaction(() => db.collection('things').insertOne({}, { session })),
    );
    expect(await refusalOf(refused)).toMatchObject({ originalError: { code: 20 } });
    const stream = db.collection('things').watch();
    expect(await refusalOf(stream.next())).toMatchObject({ code: 40573 });
  });

  it('a pipeline update or array filters are refused', async () => {
    const { db } = await openDatabase();
    const things = db.collection('things');
    expect(await refusalOf(things.updateOne({}, [{ $set: { a: 1 } }]))).toMatchObject({ code: 2 });
    expect(
      await refusalOf(things.updateOne({}, { $set: { 'a.$[x]': 1 } }, { arrayFilters: [{ x: 1 }] })),
    ).toMatchObject({ code: 2 });
  });
});
