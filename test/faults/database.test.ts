import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accepted, connect, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { freePort } from '../kit/redis.ts';
import { embeddedPid, openSite, type Person, removeDataDir, type SpawnedServer, spawnServer } from '../kit/server.ts';

let dataDir: string;
let robin: Person;
let server: SpawnedServer;

beforeEach(async () => {
  const site = await openSite({ embedded: true });
  dataDir = site.dataDir;
  robin = await site.person('participant');
  await site.room('mornings', [robin]);
  await site.leave();
  const PORT = String(await freePort());
  server = spawnServer({ PORT, DATA_DIR: dataDir, NODE_ENV: 'production', LOG_LEVEL: 'fatal' });
});
afterEach(async () => {
  await server.kill('SIGKILL');
  await removeDataDir(dataDir);
});

async function readiness(url: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
}

const patience = { timeout: 20_000 };

it('says on /readyz that the database has died, starts it again, and goes on', async () => {
  const url = await server.url;
  const actor = await connect(url, robin.token);
  accepted(await actor.open('mornings'));
  await actor.post('mornings', 'before');
  const pid = await embeddedPid(dataDir);
  if (pid === undefined) throw new Error('no database runs');

  // Without its format file the database refuses to start, so that the outage lasts until the file is back.
  const format = join(dataDir, 'db', 'FORMAT');
  await rename(format, join(dataDir, 'FORMAT'));
  process.kill(pid, 'SIGKILL');
  const away = { status: 503, body: { ready: false, reasons: ['the database does not answer'] } };
  await vi.waitFor(async () => expect(await readiness(url)).toEqual(away), patience);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const command = { type: 'message.post', body: 'meanwhile' } as const;
  expect(refusedWith(await actor.submit('mornings', command, 'meanwhile'))).toBe('storage.unavailable');

  await rename(join(dataDir, 'FORMAT'), format);
  await vi.waitFor(async () => expect((await readiness(url)).status).toBe(200), patience);
  expect(await embeddedPid(dataDir)).not.toBe(pid);
  const { seq } = await vi.waitFor(
    async () => accepted(await actor.submit('mornings', command, 'meanwhile')),
    patience,
  );
  expect(accepted(await actor.submit('mornings', command, 'meanwhile')).seq).toBe(seq);
  actor.leave();

  const site = await openSite({ dataDir, embedded: true });
  const records = await storedLog(site.core, 'mornings');
  await site.leave();
  expectOneLog(records);
  expect(records.filter(({ commandId }) => commandId === 'meanwhile')).toHaveLength(1);
});
