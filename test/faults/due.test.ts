import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { openSite, type Person, removeDataDir, type SpawnedServer, spawnServer } from '../kit/server.ts';
import { openSessionRoom } from '../kit/sessions.ts';

let dataDir: string;
let maya: Person;
let server: SpawnedServer;
let lobbyAt: number;

beforeEach(async () => {
  const site = await openSite({ embedded: true });
  dataDir = site.dataDir;
  maya = await site.person('facilitator');
  await site.room('mornings', [maya]);
  lobbyAt = Date.now() + 8 * secondMs;
  const startsAt = lobbyAt + minuteMs;
  await openSessionRoom(site, { sessionId: 'session', staff: [maya], startsAt, lobbyMs: minuteMs });
  await site.leave();
});
afterEach(async () => {
  await server.kill('SIGKILL');
  await removeDataDir(dataDir);
});

it('carries out what is due in rooms that nobody opens, after the only server was killed (L6)', async () => {
  const environment = { PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'production' };
  server = spawnServer(environment);
  const facilitator = await connect(await server.url, maya.token);
  const until = Date.now() + 6 * secondMs;
  accepted(await facilitator.open('mornings'));
  accepted(await facilitator.submit('mornings', { type: 'room.lock', until }));
  await server.kill('SIGKILL');
  server = spawnServer(environment);
  await server.url;

  const site = await openSite({ dataDir, embedded: true });
  for (const [roomId, type, at] of [
    ['mornings', 'room.unlocked', until],
    ['session', 'lobby.opened', lobbyAt],
  ] as const) {
    const newest = await vi.waitFor(
      async () => {
        const record = (await storedLog(site.core, roomId)).at(-1);
        expect(record?.type).toBe(type);
        return record;
      },
      { timeout: 60_000 },
    );
    expect(newest?.at).toBeGreaterThanOrEqual(at);
    expectOneLog(await storedLog(site.core, roomId));
  }
  await site.leave();
});
