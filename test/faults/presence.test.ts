import { minuteMs } from '@cairn/shared/kernel/time';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { openSite, type Person, removeDataDir, type SpawnedServer, spawnServer } from '../kit/server.ts';
import { openSessionRoom } from '../kit/sessions.ts';

let dataDir: string;
let maya: Person;
let robin: Person;
let kai: Person;
const servers: SpawnedServer[] = [];

beforeEach(async () => {
  const site = await openSite({ embedded: true });
  dataDir = site.dataDir;
  maya = await site.person('facilitator');
  [robin, kai] = [await site.person('participant'), await site.person('participant')];
  const people = { staff: [maya], participants: [robin, kai] } as const;
  await openSessionRoom(site, {
    sessionId: 'session',
    ...people,
    startsAt: Date.now() + 30 * minuteMs,
    status: 'live',
  });
  await site.leave();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill('SIGKILL')));
  await removeDataDir(dataDir);
});

async function start(): Promise<SpawnedServer> {
  const server = spawnServer({ PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'production' });
  servers.push(server);
  await server.url;
  return server;
}

async function device(server: SpawnedServer, { token }: Person): Promise<Actor> {
  const actor = await connect(await server.url, token);
  accepted(await actor.open('session'));
  return actor;
}

const presenceSeenBy = async (actor: Actor) => accepted(await actor.open('session')).state.presence;

it('of a killed server: who came back elsewhere never went, the others went when it was last alive', async () => {
  const [doomed, other] = [await start(), await start()];
  const facilitator = await device(other, maya);
  await device(doomed, robin);
  await device(doomed, kai);
  const before = await vi.waitFor(
    async () => {
      const presence = await presenceSeenBy(facilitator);
      expect(Object.keys(presence).sort()).toEqual([maya.id, robin.id, kai.id].sort());
      return presence;
    },
    { timeout: 10_000 },
  );
  const killedAt = Date.now();
  await doomed.kill('SIGKILL');
  await device(other, robin);

  const after = await vi.waitFor(
    async () => {
      const presence = await presenceSeenBy(facilitator);
      expect(presence[kai.id]?.servers).toEqual([]);
      expect(presence[robin.id]?.servers).toHaveLength(1);
      return presence;
    },
    { timeout: 60_000, interval: 250 },
  );
  expect(after[robin.id]?.since).toBe(before[robin.id]?.since);
  expect(after[kai.id]?.since).toBeGreaterThanOrEqual(before[kai.id]?.since ?? 0);
  expect(after[kai.id]?.since).toBeLessThanOrEqual(killedAt);
  expect(after[maya.id]).toEqual(before[maya.id]);
});
