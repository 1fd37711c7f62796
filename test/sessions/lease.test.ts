import { openLog } from '@cairn/server/src/config/log';
import { holdLease, type Lease } from '@cairn/server/src/features/sessions/lease';
import { openLeases } from '@cairn/server/src/storage/leases';
import { secondMs } from '@cairn/shared/kernel/time';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { startDatabase, type TestDatabase } from '../kit/database.ts';

let database: TestDatabase;
let leases: Awaited<ReturnType<typeof openLeases>>;
let clock: HeldClock;
let othersClock: HeldClock;
let own: Lease;
let start: number;
const open: Lease[] = [];

beforeAll(async () => {
  database = await startDatabase();
  leases = await openLeases(await database.connect());
});
afterAll(() => database.stop());
beforeEach(async () => {
  [clock, othersClock] = [holdClock(), holdClock()];
  start = clock.now();
  own = await hold('own', clock);
});
afterEach(() => Promise.all(open.splice(0).map((lease) => lease.stop())));

async function hold(server: string, at: HeldClock): Promise<Lease> {
  const lease = await holdLease({ server, leases, clock: at, log: openLog('silent') });
  open.push(lease);
  return lease;
}

const beatOf = async (server: string) => ((await leases.lastBeats([server])).get(server) ?? 0) - start;

/** Lets time pass second by second, each beat written before the next second. */
async function live(durationMs: number, ...clocks: readonly [HeldClock, string][]): Promise<void> {
  for (let passedMs = 0; passedMs < durationMs; passedMs += 5 * secondMs) {
    for (const [one, server] of clocks) {
      const before = await beatOf(server);
      await vi.waitFor(async () => {
        one.pass(secondMs);
        expect(await beatOf(server)).toBeGreaterThan(before);
      });
    }
  }
}

describe('a server', () => {
  it('is gone when it has given no sign of life for a while, as of the last', async () => {
    await hold('other', othersClock);
    await live(10 * secondMs, [clock, 'own'], [othersClock, 'other']);
    expect(await own.deadAmong(['other'])).toEqual(new Map());
    const lastBeat = start + (await beatOf('other'));
    await live(20 * secondMs, [clock, 'own']);
    expect(await own.deadAmong(['other', 'own'])).toEqual(new Map([['other', lastBeat]]));
    expect(await own.deadAmong([])).toEqual(new Map());
  });

  it('that was never heard of is gone too', async () => {
    await live(20 * secondMs, [clock, 'own']);
    expect(await own.deadAmong(['unheard'])).toEqual(new Map([['unheard', 0]]));
  });

  it('judges nobody while it has not reached the database all the time itself', async () => {
    await hold('other', othersClock);
    expect(await own.deadAmong(['other', 'unheard'])).toEqual(new Map());
    await live(20 * secondMs, [clock, 'own'], [othersClock, 'other']);
    for (const one of [clock, othersClock]) one.pass(60 * secondMs);
    expect(await own.deadAmong(['other'])).toEqual(new Map());
    await live(5 * secondMs, [clock, 'own']);
    expect(await own.deadAmong(['other'])).toEqual(new Map());
    await live(20 * secondMs, [clock, 'own']);
    expect([...(await own.deadAmong(['other'])).keys()]).toEqual(['other']);
  });

  it('leaves its last sign of life when it stops', async () => {
    const other = await hold('other', othersClock);
    othersClock.pass(3 * secondMs);
    await other.stop();
    expect(await beatOf('other')).toBeGreaterThanOrEqual(3 * secondMs - 1);
  });
});
