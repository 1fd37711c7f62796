import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventRecord } from '@cairn/server/src/log/record';
import { afterEach, expect, it } from 'vitest';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { openSite, removeDataDir, spawnServer, temporaryDirectory } from '../kit/server.ts';

const directories: string[] = [];
afterEach(async () => {
  for (const dir of directories.splice(0)) await removeDataDir(dir);
});

async function emptyDir(): Promise<string> {
  const dir = await temporaryDirectory();
  directories.push(dir);
  return dir;
}

/** Starts a server on a directory, and kills it once its database has grown to this size or it runs. */
async function startUpTo(DATA_DIR: string, sizeBytes: number): Promise<void> {
  const server = spawnServer({ PORT: '0', DATA_DIR, LOG_LEVEL: 'fatal' });
  const size = () =>
    stat(join(DATA_DIR, 'db', 'data.mdb')).then(
      (file) => file.size,
      () => 0,
    );
  await expect
    .poll(async () => server.stdout() !== '' || (await size()) >= sizeBytes, { timeout: 30_000, interval: 5 })
    .toBe(true);
  await server.kill('SIGKILL');
}

/** Not what servers do once they run: carry out what is due. */
function isMade({ commandId }: EventRecord): boolean {
  return !commandId.startsWith('deadline.');
}

/** Who said what in which room, in order; and who has an account. */
async function contentOf(dataDir: string): Promise<unknown> {
  const site = await openSite({ dataDir, embedded: true });
  const db = site.core.database.connection;
  const rooms = await db.collection<{ _id: string }>('rooms').find({}).sort({ _id: 1 }).toArray();
  const logs = await Promise.all(
    rooms.map(async ({ _id }) => {
      const records = await storedLog(site.core, _id);
      expectOneLog(records);
      return {
        room: _id,
        events: records.filter(isMade).map(({ type, actor, open, commandId }) => ({
          ...{ type, actor, commandId },
          // Times are those of the day on which it was begun.
          open: { ...open, startsAt: undefined, since: undefined },
        })),
      };
    }),
  );
  const memberships = await db.collection<{ _id: string }>('memberships').find({}).sort({ _id: 1 }).toArray();
  const sessions = await db
    .collection<{ _id: string; cohortId: string; title: string }>('sessions')
    .find({})
    .sort({ _id: 1 })
    .toArray();
  const accounts = await db.collection('accounts').countDocuments({});
  await site.leave();
  const timetable = sessions.map(({ _id, cohortId, title }) => ({ _id, cohortId, title }));
  return { logs, accounts, memberships, timetable };
}

it('is the same whether its making was cut off four times or never', async () => {
  const [whole, cut] = [await emptyDir(), await emptyDir()];
  await startUpTo(whole, Number.POSITIVE_INFINITY);
  for (const sizeBytes of [40_000, 120_000, 200_000, 262_000]) await startUpTo(cut, sizeBytes);
  await startUpTo(cut, Number.POSITIVE_INFINITY);
  expect(await contentOf(cut)).toEqual(await contentOf(whole));
}, 90_000);
