import type { App } from '@cairn/server/src/app';
import type { AnyEvent } from '@cairn/server/src/log/record';
import { secondMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { metric } from '../kit/metrics.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';
import { openSessionRoom, type SessionSetup } from '../kit/sessions.ts';

let site: Site;
let clock: HeldClock;
let here: App;
let there: App;
let maya: Person;
let robin: Person;
let kai: Person;

beforeEach(async () => {
  clock = holdClock();
  site = await openSite({ clock });
  here = await site.startServer();
  there = await site.startServer();
  maya = await site.person('facilitator');
  [robin, kai] = [await site.person('participant'), await site.person('participant')];
});
afterEach(() => site.stop());

const session = (status: NonNullable<SessionSetup['status']>) =>
  openSessionRoom(site, {
    ...{ sessionId: 'session', staff: [maya], participants: [robin, kai], status },
    startsAt: clock.now() + 3_600 * secondMs,
  });

async function device({ url }: App, { token }: Person): Promise<Actor> {
  const actor = await connect(url, token);
  accepted(await actor.open('session'));
  return actor;
}

/** Who came and went, as it is in the log. */
async function comings(): Promise<Pick<AnyEvent, 'type' | 'at' | 'data'>[]> {
  const records = await storedLog(site.core, 'session');
  expectOneLog(records);
  return records
    .filter(({ type }) => type.startsWith('presence.'))
    .map(({ type, at, open }) => ({ type, at, data: open }));
}

/** What the log comes to for a person. */
const presenceOf = ({ id }: Person): Promise<RoomState['presence'][string] | undefined> =>
  site.withRooms(async ({ hosts }) => (await hosts.get('session')).state.presence[id]);

/** Closes a connection, and waits until its server has noticed. Gives when. */
async function leave(actor: Actor, { url }: App): Promise<number> {
  const before = await metric(url, 'cairn_sockets');
  actor.leave();
  await vi.waitFor(async () => expect(await metric(url, 'cairn_sockets')).toBe(before - 1));
  return clock.now();
}

/** Lets a second pass again and again until it is so. */
const soon = <Result>(check: () => Result | Promise<Result>) =>
  vi.waitFor(
    async () => {
      clock.pass(secondMs);
      return check();
    },
    { timeout: 20_000, interval: 100 },
  );

/** Lets time pass as servers are used to: with time to do what is to be done each second. */
async function live(durationMs: number): Promise<void> {
  const until = clock.now() + durationMs;
  await soon(() => expect(clock.now()).toBeGreaterThanOrEqual(until));
}

describe('who is in a session', () => {
  it('is in its log at once, on however many devices; and who goes, some seconds later, as of when they went', async () => {
    await session('live');
    const cameAt = clock.now();
    const [first, second] = [await device(here, robin), await device(here, robin)];
    await vi.waitFor(async () => expect(await comings()).toHaveLength(1));
    expect(await comings()).toMatchObject([{ type: 'presence.began', at: cameAt, data: { memberId: robin.id } }]);
    await leave(first, here);
    await live(10 * secondMs);
    expect((await comings()).filter(({ data }) => data.memberId === robin.id)).toHaveLength(1);
    const wentAt = await leave(second, here);
    const ended = { type: 'presence.ended', data: { memberId: robin.id, since: wentAt } };
    await soon(async () => expect((await comings()).at(-1)).toMatchObject(ended));
    expect((await comings()).at(-1)?.at).toBeGreaterThanOrEqual(wentAt + 5 * secondMs);
    expect(await presenceOf(robin)).toEqual({ servers: [], since: wentAt });
  });

  it('did not go if they are back at once', async () => {
    await session('live');
    const first = await device(here, robin);
    await vi.waitFor(async () => expect(await comings()).toHaveLength(1));
    await leave(first, here);
    await live(3 * secondMs);
    await device(here, robin);
    await live(10 * secondMs);
    expect(await comings()).toHaveLength(1);
  });

  it('is there as long as they are on one of the servers', async () => {
    await session('live');
    const cameAt = clock.now();
    const [one, other] = [await device(here, robin), await device(there, robin)];
    await soon(async () => expect((await presenceOf(robin))?.servers).toHaveLength(2));
    await leave(one, here);
    await soon(async () => expect((await presenceOf(robin))?.servers).toHaveLength(1));
    expect((await presenceOf(robin))?.since).toBe(cameAt);
    const wentAt = await leave(other, there);
    await soon(async () => expect(await presenceOf(robin)).toEqual({ servers: [], since: wentAt }));
  });

  it('has no gap where they moved from a server that is gone; the others went when it was last alive', async () => {
    await session('live');
    const cameAt = clock.now();
    await device(there, robin);
    await device(there, kai);
    await device(here, maya);
    await soon(async () => expect(await presenceOf(kai)).toBeDefined());
    await live(20 * secondMs);
    const goneAt = clock.now();
    await there.stop();
    await live(8 * secondMs);
    await device(here, robin);
    await soon(async () => expect((await presenceOf(kai))?.servers).toEqual([]));
    expect(clock.now()).toBeGreaterThan(goneAt + 15 * secondMs);
    expect((await presenceOf(kai))?.since).toBe(goneAt);
    await vi.waitFor(async () => expect((await presenceOf(robin))?.servers).toHaveLength(1));
    expect((await presenceOf(robin))?.since).toBe(cameAt);
    expect((await presenceOf(maya))?.servers).toHaveLength(1);
  });

  it('counts from when the lobby opens, also for those who are there already, to the end', async () => {
    await session('scheduled');
    const facilitator = await device(here, maya);
    await live(5 * secondMs);
    expect(await comings()).toEqual([]);
    accepted(await facilitator.submit('session', { type: 'session.lobby' }));
    await vi.waitFor(async () => expect(await comings()).toHaveLength(1));
    accepted(await facilitator.submit('session', { type: 'session.begin' }));
    accepted(await facilitator.submit('session', { type: 'session.end' }));
    await leave(facilitator, here);
    await live(10 * secondMs);
    expect(await comings()).toHaveLength(1);
  });

  it('counts to when they went, also right before the end', async () => {
    await session('live');
    const facilitator = await device(here, maya);
    const participant = await device(there, robin);
    await soon(async () => expect((await presenceOf(robin))?.servers).toHaveLength(1));
    const wentAt = await leave(participant, there);
    clock.pass(secondMs);
    accepted(await facilitator.submit('session', { type: 'session.end' }));
    await soon(async () => expect(await presenceOf(robin)).toEqual({ servers: [], since: wentAt }));
    await leave(facilitator, here);
    await live(10 * secondMs);
    expect((await comings()).filter(({ data }) => data.memberId === maya.id)).toHaveLength(1);
  });

  it('is set right where the log says otherwise', async () => {
    await session('live');
    await device(here, robin);
    await vi.waitFor(async () => expect(await comings()).toHaveLength(1));
    const [began] = await comings();
    await site.withRooms(async (rooms) => {
      const host = await rooms.hosts.get('session');
      const server = String(began?.data.server);
      const actor = { id: 'system', role: 'system', programId: '' } as const;
      const wrong = [
        { type: 'presence.end', memberId: robin.id, server, since: clock.now() },
        { type: 'presence.begin', memberId: kai.id, server },
      ] as const;
      for (const command of wrong)
        expect((await host.submit({ actor, commandId: command.type, command })).ok).toBe(true);
    });
    await soon(async () =>
      expect((await comings()).map(({ type, data }) => [type, data.memberId]).slice(3)).toEqual([
        ['presence.began', robin.id],
        ['presence.ended', kai.id],
      ]),
    );
  });
});
