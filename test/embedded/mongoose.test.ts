import mongoose from 'mongoose';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase, refusalOf } from './kit.ts';

it('serves an unmodified mongoose', async () => {
  const { url } = await openDatabase();
  const connection = await mongoose.createConnection(url).asPromise();
  onTestFinished(() => connection.close());
  const schema = new mongoose.Schema(
    {
      login: { type: String, required: true, unique: true },
      roles: [String],
      visits: { type: Number, default: 0 },
      seenAt: { type: Date, expires: 60 },
    },
    { timestamps: true, optimisticConcurrency: true },
  );
  schema.index({ roles: 1, visits: -1 });
  const Person = connection.model('Person', schema);
  await Person.init();
  expect((await Person.collection.indexes()).map(({ name }) => name)).toEqual([
    '_id_',
    'login_1',
    'seenAt_1',
    'roles_1_visits_-1',
  ]);

  const [ana] = await Person.create(
    [
      { login: 'ana', roles: ['peer'] },
      { login: 'ben', roles: ['peer', 'staff'] },
    ],
    { ordered: true },
  );
  expect(await refusalOf(Person.create({ login: 'ana' }))).toMatchObject({
    code: 11000,
    keyPattern: { login: 1 },
    keyValue: { login: 'ana' },
  });

  const after = { upsert: true, returnDocument: 'after' } as const;
  const cleo = await Person.findOneAndUpdate(
    { login: 'cleo' },
    { $inc: { visits: 2 }, $addToSet: { roles: 'staff' } },
    after,
  );
  expect(cleo).toMatchObject({ login: 'cleo', visits: 2, roles: ['staff'] });
  expect(cleo?.createdAt).toBeInstanceOf(Date);

  expect(await Person.countDocuments({ roles: 'staff' })).toBe(2);
  expect((await Person.distinct('roles')).sort()).toEqual(['peer', 'staff']);
  expect(await Person.find({ roles: 'peer' }).sort({ login: -1 }).select('login -_id').lean()).toEqual([
    { login: 'ben' },
    { login: 'ana' },
  ]);
  expect(await Person.exists({ login: 'nobody' })).toBeNull();

  const stale = await Person.findById(ana?._id).orFail();
  const fresh = await Person.findById(ana?._id).orFail();
  fresh.visits = 5;
  await fresh.save();
  stale.visits = 6;
  expect(await refusalOf(stale.save())).toBeInstanceOf(mongoose.Error.VersionError);

  expect(await Person.deleteMany({ roles: 'peer' })).toMatchObject({ deletedCount: 2 });
  expect(await Person.estimatedDocumentCount()).toBe(1);
});
