import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { openSite, type Person, removeDataDir, type Site, type SpawnedServer, spawnServer } from '../kit/server.ts';
import { says } from '../kit/ward.ts';

const rounds = 4;

let dataDir: string;
let site: Site;
let maya: Person;
let robin: Person;
let server: SpawnedServer;

beforeEach(async () => {
  const planted = await openSite({ embedded: true });
  dataDir = planted.dataDir;
  maya = await planted.person('facilitator');
  robin = await planted.person('participant');
  await planted.room('mornings', [maya, robin]);
  await planted.leave();
  site = await openSite({ dataDir, embedded: true });
});
afterEach(async () => {
  await site.leave();
  await server.kill('SIGKILL');
  await removeDataDir(dataDir);
});

/** What is open is dealt with, so that the next words call anew. */
async function deal(url: string): Promise<void> {
  const staff = await connect(url, maya.token);
  const { state } = accepted(await staff.open('mornings.desk'));
  for (const seq of Object.keys(state.alerts)) {
    const alertSeq = Number(seq);
    accepted(await staff.submit('mornings.desk', { type: 'alert.claim', alertSeq }));
    accepted(await staff.submit('mornings.desk', { type: 'alert.close', alertSeq, disposition: 'talked' }));
  }
  staff.leave();
}

it('an alert is there before the words that raised it, once, whenever the server is killed; sent again, they stand once (L7)', async () => {
  const environment = { PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'production' };
  const command = { type: 'message.post', body: says.selfHarm } as const;
  const desk = () => storedLog(site.core, 'mornings.desk');
  for (let round = 0; round < rounds; round += 1) {
    const commandId = randomUUID();
    const raised = async () => (await desk()).filter((event) => event.commandId.endsWith(`/${commandId}`));
    const posted = async () =>
      (await storedLog(site.core, 'mornings')).filter((event) => event.commandId === commandId);
    server = spawnServer(environment);
    const first = await connect(await server.url, robin.token);
    const answer = first.submit('mornings', command, commandId).catch(() => null);
    // The moment that counts: the desk has it, and the room may not.
    await vi.waitFor(async () => expect(await raised()).toHaveLength(1), { interval: 1, timeout: 10_000 });
    await server.kill('SIGKILL');
    await answer;
    expect((await posted()).length).toBeLessThanOrEqual((await raised()).length);

    server = spawnServer(environment);
    const again = await connect(await server.url, robin.token);
    expect(accepted(await again.submit('mornings', command, commandId)).care).toBe(true);
    expect(await raised()).toHaveLength(1);
    expect(await posted()).toHaveLength(1);
    await vi.waitFor(
      async () => {
        const calls = site.core.database.connection.collection('calls');
        expect(await calls.countDocuments({ deskId: 'mornings.desk', accountIds: maya.id })).toBeGreaterThan(round);
      },
      { timeout: 30_000 },
    );
    again.leave();
    await deal(await server.url);
    await server.kill('SIGKILL');
  }
  expectOneLog(await desk());
  expectOneLog(await storedLog(site.core, 'mornings'));
}, 240_000);
