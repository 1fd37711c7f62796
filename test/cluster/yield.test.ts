import type { App } from '@cairn/server/src/app';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { isPresent } from '@cairn/shared/rooms/rules';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accepted } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { type Device, openDevice } from '../kit/device.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';
import { openPhase, openSessionRoom } from '../kit/sessions.ts';
import { expectSessionLog } from '../sessions/replay.ts';

let site: Site;
let clock: HeldClock;
let here: App;
let there: App;
let ash: Person;
let kai: Person;
let facilitator: Device;
let speaker: Device;
let next: Device;

const enter = async (person: Person, { url }: App): Promise<Device> => {
  const device = await openDevice({ person, urls: [url] });
  await device.follow('session');
  return device;
};

const turnOf = ({ floor }: RoomState): string | undefined => floor?.turn?.memberId;

/** Lets a second pass again and again, until the facilitator sees that it is so. */
const soon = (isSo: (state: RoomState) => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      clock.pass(secondMs);
      expect(isSo(facilitator.state('session'))).toBe(true);
    },
    { timeout: 40_000, interval: 60 },
  );

beforeEach(async () => {
  clock = holdClock();
  site = await openSite({ clock });
  [here, there] = [await site.startServer(), await site.startServer()];
  const maya = await site.person('facilitator', 'facilitator.maya');
  ash = await site.person('participant', 'participant.ash');
  kai = await site.person('participant', 'participant.kai');
  const group = { staff: [maya], participants: [ash, kai], startsAt: clock.now() } as const;
  await openSessionRoom(site, {
    sessionId: 'session',
    ...group,
    phases: [openPhase('All', 60 * minuteMs)],
    status: 'live',
  });
  facilitator = await enter(maya, here);
  [speaker, next] = [await enter(ash, there), await enter(kai, here)];
  await soon((state) => isPresent(state, ash.id) && isPresent(state, kai.id));
  accepted(await facilitator.send('session', { type: 'floor.mode', mode: 'round' }));
  await soon((state) => turnOf(state) === ash.id);
});
afterEach(async () => {
  for (const device of [facilitator, speaker, next]) device.leave();
  await site.stop();
});

it.each([
  ['dropped off', () => speaker.leave()],
  ['was on a server that is gone', () => there.stop()],
])('a speaker who %s yields a minute later, keeps the place, and is asked again when they are back', async (_, go) => {
  const goneAt = clock.now();
  speaker.stayAway();
  await go();
  await soon((state) => turnOf(state) === kai.id);
  const { floor, presence } = facilitator.state('session');
  const ended = facilitator.held('session').findLast(({ type }) => type === 'turn.ended');
  expect(ended?.data).toMatchObject({ memberId: ash.id, how: 'dropped' });
  expect(ended?.at).toBeGreaterThanOrEqual((presence[ash.id]?.since ?? Number.NaN) + minuteMs);
  expect(presence[ash.id]?.since).toBeLessThanOrEqual(goneAt + secondMs);
  expect(floor?.round).toEqual({ waiting: [ash.id], done: [], passed: [] });

  speaker = await enter(ash, here);
  await soon((state) => isPresent(state, ash.id));
  expect(turnOf(facilitator.state('session'))).toBe(kai.id);
  await next.until('session', (state) => turnOf(state) === kai.id);
  accepted(await next.send('session', { type: 'message.post', body: 'in their place' }));
  accepted(await next.send('session', { type: 'floor.pass' }));
  await soon((state) => turnOf(state) === ash.id);
  expectSessionLog(facilitator.held('session'));
});
