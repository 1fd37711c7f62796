import type { App } from '@cairn/server/src/app';
import { secondMs } from '@cairn/shared/kernel/time';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { type Redis, startRedis } from '../kit/redis.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let redis: Redis;
let site: Site;
let clock: HeldClock;
let here: App;
let there: App;
let maya: Person;
let robin: Person;
let kai: Person;

beforeEach(async () => {
  redis = await startRedis();
  clock = holdClock();
  site = await openSite({ clock });
  maya = await site.person('facilitator');
  [robin, kai] = [await site.person('participant'), await site.person('participant')];
  await site.room('mornings', [maya, robin, kai]);
});
afterEach(async () => {
  await site.stop();
  await redis.kill();
});

async function start(redisUrl: string | undefined): Promise<void> {
  here = await site.startServer(redisUrl === undefined ? {} : { redisUrl });
  there = await site.startServer(redisUrl === undefined ? {} : { redisUrl });
}

async function device({ url }: App, { token }: Person): Promise<Actor> {
  const actor = await connect(url, token);
  accepted(await actor.open('mornings'));
  return actor;
}

/** What a device was last told of who is here. */
function toldTo(actor: Actor): { present: readonly string[]; complete: boolean } | undefined {
  const told = actor.told('room.presence').at(-1) as { present: string[]; complete: boolean } | undefined;
  return told && { present: told.present.toSorted(), complete: told.complete };
}

const ids = (...people: readonly Person[]) => people.map(({ id }) => id).toSorted();

/** Lets half a second pass again and again until it is so; so far apart, that what is said meanwhile arrives. */
const soon = (check: () => void, interval = 50) =>
  vi.waitFor(
    () => {
      clock.pass(secondMs / 2);
      check();
    },
    { timeout: 20_000, interval },
  );

describe('who is here, with two servers', () => {
  it('is the same on both, whoever comes and goes where', async () => {
    await start(redis.url);
    const [leading, reading] = [await device(here, maya), await device(there, robin)];
    const both = { present: ids(maya, robin), complete: true };
    await soon(() => expect([toldTo(leading), toldTo(reading)]).toEqual([both, both]));
    const late = await device(there, kai);
    const three = { present: ids(maya, robin, kai), complete: true };
    await soon(() => expect([leading, reading, late].map(toldTo)).toEqual([three, three, three]));
    reading.leave();
    const left = { present: ids(maya, kai), complete: true };
    await soon(() => expect([leading, late].map(toldTo)).toEqual([left, left]));
  });

  it('is told at most once a second, however many come and go', async () => {
    await start(redis.url);
    const watching = await device(here, maya);
    await soon(() => expect(toldTo(watching)).toEqual({ present: ids(maya), complete: true }));
    const before = watching.told('room.presence').length;
    for (let times = 0; times < 8; times += 1) (await device(there, robin)).leave();
    await device(there, kai);
    await soon(() => expect(toldTo(watching)?.present).toEqual(ids(maya, kai)));
    const beganAt = clock.now();
    await soon(() => expect(clock.now() - beganAt).toBeGreaterThan(3 * secondMs));
    expect(watching.told('room.presence').length - before).toBeLessThanOrEqual(4);
  });

  it('is not claimed to be all while a server cannot be heard, and is right again when it can', async () => {
    await start(redis.url);
    const [leading, reading] = [await device(here, maya), await device(there, robin)];
    await soon(() => expect(toldTo(leading)).toEqual({ present: ids(maya, robin), complete: true }));
    await redis.kill();
    await soon(() => expect(toldTo(leading)?.complete).toBe(false));
    const late = await device(there, kai);
    await soon(() => expect(toldTo(late)).toMatchObject({ complete: false }));
    await redis.restart();
    const three = { present: ids(maya, robin, kai), complete: true };
    await soon(() => expect([leading, reading, late].map(toldTo)).toEqual([three, three, three]));
  });

  it('is right again soon also where Redis went and came back between two looks', async () => {
    await start(redis.url);
    const leading = await device(here, maya);
    await device(there, robin);
    await soon(() => expect(toldTo(leading)).toEqual({ present: ids(maya, robin), complete: true }));
    await redis.kill();
    await device(there, kai);
    clock.pass(secondMs);
    await redis.restart();
    await vi.waitFor(async () => expect(await redis.clients()).toBe(4), { timeout: 20_000 });
    const backAt = clock.now();
    await soon(() => expect(toldTo(leading)?.present).toEqual(ids(maya, robin, kai)), 500);
    expect(clock.now() - backAt).toBeLessThanOrEqual(10 * secondMs);
  });

  it('no longer counts the people of a server that stopped, nor waits for it', async () => {
    await start(redis.url);
    const leading = await device(here, maya);
    await device(there, robin);
    await soon(() => expect(toldTo(leading)).toEqual({ present: ids(maya, robin), complete: true }));
    await there.stop();
    await soon(() => expect(toldTo(leading)).toEqual({ present: ids(maya), complete: true }));
  });

  it('is never claimed to be all where servers share a database and nothing else', async () => {
    await start(undefined);
    const leading = await device(here, maya);
    await device(there, robin);
    await soon(() => expect(toldTo(leading)).toEqual({ present: ids(maya), complete: false }));
    await there.stop();
    await soon(() => expect(toldTo(leading)).toEqual({ present: ids(maya), complete: true }));
  });
});
