import type { AnyEvent } from '@cairn/server/src/log/record';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { type Device, openDevice } from '../kit/device.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { freePort } from '../kit/redis.ts';
import { embeddedPid, openSite, type Person, removeDataDir, type SpawnedServer, spawnServer } from '../kit/server.ts';
import { openPhase, openSessionRoom } from '../kit/sessions.ts';
import { expectSessionLog } from '../sessions/replay.ts';

const walk: readonly PhasePlan[] = [
  openPhase('Check-in', 8 * secondMs),
  { ...openPhase('Process', 2 * secondMs), floor: 'hands' },
  openPhase('Close'),
];
const breath: readonly PhasePlan[] = [{ ...openPhase('Process'), floor: 'hands', turnMs: 30 * secondMs }];

let dataDir: string;
let maya: Person;
let people: readonly [Person, Person];
let urls: readonly string[];
let ports: readonly number[];
const servers: SpawnedServer[] = [];

beforeEach(async () => {
  const site = await openSite({ embedded: true });
  dataDir = site.dataDir;
  maya = await site.person('facilitator', 'facilitator.maya');
  people = [await site.person('participant', 'participant.robin'), await site.person('participant', 'participant.kai')];
  const group = { staff: [maya], participants: people, startsAt: Date.now() + minuteMs, status: 'lobby' } as const;
  await openSessionRoom(site, { sessionId: 'walk', phases: walk, ...group });
  await openSessionRoom(site, { sessionId: 'breath', phases: breath, ...group });
  await site.leave();
  ports = [await freePort(), await freePort()];
  urls = ports.map((port) => `http://127.0.0.1:${port}`);
  await start();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill('SIGKILL')));
  await removeDataDir(dataDir);
});

async function start(): Promise<void> {
  for (const port of ports) {
    const server = spawnServer({ PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production' });
    servers.push(server);
    await server.url;
  }
}

/** Everything that runs, at once. */
async function killAll(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.kill('SIGKILL')));
  const pid = await embeddedPid(dataDir);
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}

async function enter(person: Person, url: string | undefined): Promise<Device> {
  const device = await openDevice({ person, urls: [url ?? ''] });
  for (const roomId of ['walk', 'breath']) await device.follow(roomId);
  return device;
}

/** The two sessions, live: small groups are open in the one, in the other everybody breathes in the middle of a turn. */
async function begin(facilitator: Device): Promise<void> {
  const send = async (roomId: string, command: Parameters<Device['send']>[1]) =>
    accepted(await facilitator.send(roomId, command));
  await facilitator.until('breath', ({ presence }) => people.every(({ id }) => presence[id]?.servers.length === 1));
  await send('breath', { type: 'session.begin' });
  await send('breath', { type: 'floor.give', memberId: people[0].id });
  await send('walk', { type: 'session.begin' });
  const memberIds = people.map(({ id }) => id);
  await send('walk', { type: 'breakout.open', lengthMs: 8 * secondMs, groups: [{ title: 'Both', memberIds }] });
  await send('breath', { type: 'session.pause', exercise: { kind: 'breathing', lengthMs: 10 * secondMs } });
}

/** What stood when everything was killed. */
interface Before {
  readonly walk: RoomState;
  readonly walkLog: readonly AnyEvent[];
  readonly breath: RoomState;
}

/** When the breathing was planned to end: the last of all that is due. */
function breathesUntil({ breath }: Before): number {
  return breath.session?.pause?.exercise?.endsAt ?? Number.NaN;
}

/** What was carried while nobody had the rooms open: the phases that were entered, from when they count, and when that was. */
async function carriedByThemselves(): Promise<{ readonly since: unknown; readonly at: number }[]> {
  const site = await openSite({ dataDir, embedded: true });
  const ofType = async (roomId: string, wanted: string) =>
    (await storedLog(site.core, roomId)).filter(({ type }) => type === wanted);
  const entered = await vi.waitFor(
    async () => {
      expect(await ofType('walk', 'breakouts.closed')).toHaveLength(1);
      expect(await ofType('breath', 'session.resumed')).toHaveLength(1);
      const both = await ofType('walk', 'phase.entered');
      expect(both).toHaveLength(2);
      return both;
    },
    { timeout: 30_000, interval: 100 },
  );
  for (const roomId of ['walk', 'breath']) expectOneLog(await storedLog(site.core, roomId));
  await site.leave();
  return entered.map(({ open, at }) => ({ since: open.since, at }));
}

/** Everybody is where the plan has them, as if nothing had been killed. */
function expectOnTime(device: Device, before: Before): void {
  expect(device.held('walk').slice(0, before.walkLog.length)).toEqual(before.walkLog);
  const beganAt = before.walk.session?.beganAt ?? Number.NaN;
  const since = beganAt + 10 * secondMs;
  expect(device.state('walk').session?.phase).toMatchObject({ index: 2, since, endsAt: since + 10 * minuteMs });
  const { session, floor } = device.state('breath');
  const { phase } = before.breath.session ?? {};
  const turn = before.breath.floor?.turn;
  expect(session?.pause).toBeNull();
  expect(session?.phase?.endsAt).toBe(breathesUntil(before) + (phase?.leftMs ?? Number.NaN));
  expect(floor?.turn).toEqual({ ...turn, endsAt: breathesUntil(before) + (turn?.leftMs ?? Number.NaN), leftMs: null });
  for (const roomId of ['walk', 'breath']) expectSessionLog(device.held(roomId));
}

it('goes on as planned where all servers and the database were killed, and everything came due meanwhile', async () => {
  const facilitator = await enter(maya, urls[0]);
  const devices = [facilitator, await enter(people[0], urls[1]), await enter(people[1], urls[0])];
  await begin(facilitator);
  const words = accepted(await facilitator.send('walk', { type: 'message.post', body: 'the last words before' }));
  const walk = await facilitator.until('walk', ({ seq }) => seq >= words.seq);
  const breath = await facilitator.until('breath', ({ session }) => session?.pause != null);
  const before = { walk, walkLog: [...facilitator.held('walk')], breath };
  for (const device of devices) device.stayAway();
  await killAll();
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(breathesUntil(before) + secondMs), { timeout: 30_000 });
  const startedAt = Date.now();
  await start();

  const beganAt = walk.session?.beganAt ?? Number.NaN;
  const entered = await carriedByThemselves();
  expect(entered.map(({ since }) => since)).toEqual([beganAt + 8 * secondMs, beganAt + 10 * secondMs]);
  for (const { at } of entered) expect(at).toBeGreaterThanOrEqual(startedAt);

  for (const device of [await enter(maya, urls[1]), await enter(people[0], urls[0])]) {
    expectOnTime(device, before);
    device.leave();
  }
  const groupId = walk.session?.breakouts?.groups[0]?.roomId ?? '';
  const member = await openDevice({ person: people[1], urls });
  await member.follow(groupId);
  await member.until(groupId, ({ lock }) => lock !== null && lock.until === null);
  const tooLate = await member.send(groupId, { type: 'message.post', body: 'still here' });
  expect(refusedWith(tooLate)).toBe('room.locked');
  member.leave();
});
