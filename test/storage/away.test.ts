import { isDatabaseAway } from '@cairn/server/src/storage/away';
import { createConnection } from 'mongoose';
import { expect, it } from 'vitest';
import { freePort } from '../kit/redis.ts';

it('a database that nobody finds at the start is away, and not a fault of ours', async () => {
  const url = `mongodb://127.0.0.1:${await freePort()}/cairn?directConnection=true`;
  const opening = createConnection(url, { serverSelectionTimeoutMS: 200 }).asPromise();
  await expect(opening).rejects.toSatisfy(isDatabaseAway);
});
