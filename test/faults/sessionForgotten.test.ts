import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { graceMs, plannedMs } from '@cairn/shared/sessions/plan';
import type { Attendance, SessionSummary } from '@cairn/shared/sessions/wire';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { send } from '../kit/send.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';
import { openPhase, openSessionRoom, type SessionSetup } from '../kit/sessions.ts';

const phases = [openPhase('Topic'), openPhase('Close')];

let site: Site;
let clock: HeldClock;
let maya: Person;
let robin: Person;

beforeEach(async () => {
  clock = holdClock();
  site = await openSite({ clock });
  maya = await site.person('facilitator');
  robin = await site.person('participant');
});
afterEach(() => site.stop());

const session = (status: NonNullable<SessionSetup['status']>) =>
  openSessionRoom(site, {
    ...{ sessionId: 'session', staff: [maya], participants: [robin], phases, status },
    startsAt: clock.now(),
  });

const soon = <Result>(check: () => Result | Promise<Result>) =>
  vi.waitFor(
    async () => {
      clock.pass(secondMs);
      return check();
    },
    { timeout: 20_000, interval: 50 },
  );

async function open(url: string, { token }: Person): Promise<Actor> {
  const actor = await connect(url, token);
  accepted(await actor.open('session'));
  return actor;
}

const typesOf = async (...types: string[]) =>
  (await storedLog(site.core, 'session')).filter(({ type }) => types.includes(type));

/** What the API answers the facilitator, whose first sign-in has long run out. */
async function ask<Answer>(address: string): Promise<Answer> {
  const { token } = await site.core.accounts.grants.open({ _id: maya.id });
  return (await send(address, { method: 'GET', token })).body as Answer;
}

async function statusAt(url: string): Promise<string | undefined> {
  return (await ask<SessionSummary[]>(`${url}/api/sessions`))[0]?.status;
}

it('a session that everybody left, and whose server is gone, closes itself after its end and a grace', async () => {
  await session('live');
  const beganAt = clock.now();
  const first = await site.startServer();
  const left = [await open(first.url, maya), await open(first.url, robin)];
  await vi.waitFor(async () => expect(await typesOf('presence.began')).toHaveLength(2));
  clock.pass(minuteMs);
  await first.stop();
  const goneAt = clock.now();
  for (const actor of left) actor.leave();

  const closesAt = beganAt + plannedMs(phases) + graceMs;
  clock.pass(closesAt - minuteMs - clock.now());
  const { url } = await site.startServer();
  await soon(async () => expect(await typesOf('phase.entered')).toHaveLength(1));
  expect((await typesOf('phase.entered'))[0]?.open).toEqual({ index: 1, since: beganAt + 10 * minuteMs });
  expect(await typesOf('session.ended')).toEqual([]);
  await soon(async () => expect(await typesOf('session.ended')).toHaveLength(1));
  const [ended] = await typesOf('session.ended');
  expect(ended).toMatchObject({ actor: 'system', open: { why: 'time' } });
  expect(ended?.at).toBeGreaterThanOrEqual(closesAt);
  expect(ended?.at).toBeLessThanOrEqual(closesAt + secondMs);
  expect(await statusAt(url)).toBe('ended');
  expectOneLog(await storedLog(site.core, 'session'));

  const attended = await soon(async () => {
    const { people } = await ask<Attendance>(`${url}/api/sessions/session/attendance`);
    expect(people[0]?.intervals).toEqual([{ from: beganAt, to: goneAt }]);
    return people[0];
  });
  expect(attended).toMatchObject({ memberId: robin.id, attendedMs: minuteMs, minutes: 1 });
});

it('a session that nobody begins is cancelled by itself', async () => {
  await session('lobby');
  const startsAt = clock.now();
  const { url } = await site.startServer();
  const closesAt = startsAt + plannedMs(phases) + graceMs;
  clock.pass(closesAt - 10 * secondMs - clock.now());
  await soon(async () => expect(await typesOf('session.cancelled')).toHaveLength(1));
  const [cancelled] = await typesOf('session.cancelled');
  expect(cancelled).toMatchObject({ actor: 'system', open: { why: 'time' } });
  expect(cancelled?.at).toBeGreaterThanOrEqual(closesAt);
  expect(await statusAt(url)).toBe('cancelled');
});
