import { afterEach, beforeEach, describe, expect, it, onTestFailed, vi } from 'vitest';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { freePort } from '../kit/redis.ts';
import { embeddedPid, openSite, type Person, removeDataDir, type SpawnedServer, spawnServer } from '../kit/server.ts';
import { type Acknowledged, startReader, startWriters } from './writers.ts';

const writerCount = 20;
const rounds = 20;

let dataDir: string;
let people: Person[];
let reader: Person;
let server: SpawnedServer;

beforeEach(async () => {
  const site = await openSite({ embedded: true });
  dataDir = site.dataDir;
  people = await Promise.all(Array.from({ length: writerCount }, () => site.person('participant')));
  reader = await site.person('peer');
  await site.room('busy', [...people, reader]);
  await site.leave();
});
afterEach(async () => {
  await server.kill('SIGKILL');
  await removeDataDir(dataDir);
});

/** Half of the rounds kill the server, half the database, in an order of chance. */
function drawTargets(): ('server' | 'database')[] {
  const drawn = Array.from({ length: rounds }, (_, index) => ({
    target: index % 2 === 0 ? ('server' as const) : ('database' as const),
    place: Math.random(),
  }));
  return drawn.sort((a, b) => a.place - b.place).map(({ target }) => target);
}

/** The process of the database, which may be on its way up again. */
const runningDatabase = () =>
  vi.waitFor(
    async () => {
      const pid = await embeddedPid(dataDir);
      if (pid === undefined) throw new Error('no database runs');
      return pid;
    },
    { timeout: 20_000 },
  );

/** Whoever was acknowledged before another one sent stands before them in the log. */
function expectAcknowledgedOrder(acknowledged: readonly Acknowledged[]): void {
  let soonestAckOfLater = Number.POSITIVE_INFINITY;
  for (const { sent, acked, commandId } of acknowledged.toSorted((a, b) => b.seq - a.seq)) {
    expect(soonestAckOfLater, `${commandId} stands too early`).toBeGreaterThan(sent);
    soonestAckOfLater = Math.min(soonestAckOfLater, acked);
  }
}

describe('kill -9 of the server and of the database under twenty writers', () => {
  it('loses nothing that was acknowledged, and nothing is there twice or out of order (L1, L2)', async () => {
    const environment = {
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    };
    const logged: string[] = [];
    onTestFailed(() => void process.stderr.write([...logged, server.stderr()].join('')));
    server = spawnServer(environment);
    const url = await server.url;
    const writers = startWriters(
      url,
      'busy',
      people.map(({ token }) => token),
    );
    const along = startReader(url, 'busy', reader.token);

    for (const target of drawTargets()) {
      await writers.more(5 + Math.floor(Math.random() * 60));
      if (target === 'database') {
        process.kill(await runningDatabase(), 'SIGKILL');
      } else {
        await server.kill('SIGKILL');
        logged.push(server.stderr());
        server = spawnServer(environment);
        await server.url;
      }
    }
    await writers.more(writerCount);
    await writers.finish();

    const site = await openSite({ dataDir, embedded: true });
    const records = await storedLog(site.core, 'busy');
    await vi.waitFor(() => expect(along.held).toHaveLength(records.length), { timeout: 10_000 });
    along.stop();
    await site.leave();
    expectOneLog(records);
    const posted = records
      .filter(({ type }) => type === 'message.posted')
      .map(({ commandId, seq }) => ({ commandId, seq }));
    const inOrder = writers.acknowledged.toSorted((a, b) => a.seq - b.seq);
    expect(posted).toEqual(inOrder.map(({ commandId, seq }) => ({ commandId, seq })));
    expectAcknowledgedOrder(writers.acknowledged);
    const read = along.held.map(({ seq, data }) => ({ seq, body: data.body }));
    expect(read.slice(-posted.length)).toEqual(
      posted.map(({ commandId, seq }) => ({ seq, body: `words ${commandId}` })),
    );
    expect(await server.kill('SIGTERM')).toBe(0);
    expect([...logged, server.stderr()].join('')).not.toContain('a request failed');
  }, 240_000);
});
