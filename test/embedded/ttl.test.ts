import { expect, it } from 'vitest';
import { openDatabase } from './kit.ts';

it('removes documents when their time is up, and no others', async () => {
  const clock = { nowMs: Date.parse('2026-03-01T10:00:00Z') };
  const { db, sweep } = await openDatabase(clock);
  const grants = db.collection<{ _id: number; at?: unknown }>('grants');
  await grants.createIndexes([
    { key: { at: 1 }, expireAfterSeconds: 60 },
    { key: { until: -1 }, expireAfterSeconds: 0 },
  ]);
  const [first, second] = ['2026-03-01T10:00:00Z', '2026-03-01T10:00:30Z'].map((text) => new Date(text));
  await grants.insertMany([
    { _id: 1, at: first },
    { _id: 2, at: second },
    { _id: 3, at: 'never' },
    { _id: 4, at: null },
    { _id: 5 },
    { _id: 6, until: second } as never,
    { _id: 7, at: [new Date('2030-01-01T00:00:00Z'), first] },
  ]);
  expect(await sweep()).toBe(0);
  clock.nowMs += 30_000;
  expect(await sweep()).toBe(1);
  clock.nowMs += 30_000;
  expect(await sweep()).toBe(2);
  clock.nowMs += 86_400_000;
  expect(await sweep()).toBe(1);
  expect(await grants.distinct('_id')).toEqual([3, 4, 5]);
});
