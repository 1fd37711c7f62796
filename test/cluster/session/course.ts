import { secondMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { isPresent } from '@cairn/shared/rooms/rules';
import { expect, vi } from 'vitest';
import { accepted, refusedWith } from '../../kit/actors.ts';
import type { Device } from '../../kit/device.ts';
import type { Person } from '../../kit/server.ts';
import { expectPresent, type Meeting, type Name, onTime } from './meeting.ts';

/** What happens in the session, part by part. */

type Turn = NonNullable<NonNullable<RoomState['floor']>['turn']>;

const turnOf = ({ floor }: RoomState): Turn | null => floor?.turn ?? null;

function needed<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the state lacks what was to be there');
  return value;
}

/** Everybody comes to the lobby and is let in: the first one by one, the others together. Gives when it began. */
export async function gather(meeting: Meeting): Promise<number> {
  const { sessionId, maya, urls, call, person } = meeting;
  const enter = (name: Name | 'fern', url: string) => {
    const said = name === 'sage' ? {} : { place: `at ${name}’s`, reach: '555-0100' };
    const checkin = { mood: 4, craving: 6, sharedWith: name === 'robin' ? 'group' : 'staff' };
    return call(person(name), `POST ${url}/api/sessions/${sessionId}/entry`, { ...said, checkin });
  };
  await maya.until(sessionId, ({ session }) => session?.status === 'lobby');
  const entered = await Promise.all(onTime.map((name, index) => enter(name, urls[index % 2 === 0 ? 0 : 1])));
  expect(entered.map(({ body }) => body)).toEqual(onTime.map(() => ({ standing: 'waiting' })));
  expect((await enter('fern', urls[1])).refusal?.code).toBe('room.unknown');

  const desk = await maya.until(`${sessionId}.desk`, ({ entries }) => onTime.every((name) => entries[person(name).id]));
  expect(desk.entries[person('sage').id]).toMatchObject({ skipped: true, place: null, reach: null });
  expect(desk.entries[person('kai').id]).toMatchObject({ skipped: false, place: 'at kai’s' });
  const admit = async (name: Name) =>
    accepted(await maya.send(sessionId, { type: 'member.admit', memberId: person(name).id }));
  for (const name of onTime.slice(0, 5)) await admit(name);
  await Promise.all(onTime.slice(5).map(admit));

  await Promise.all(onTime.map((name) => meeting.arrive(name)));
  for (const url of urls) await meeting.arrive('kai', url);
  await meeting.arrive('robin', urls[1]);
  await expectPresent(meeting, [maya.person.id, meeting.dana.person.id, ...onTime.map((name) => person(name).id)]);
  accepted(await maya.send(sessionId, { type: 'session.begin' }));
  return Date.now();
}

/** Holds a round to its end: whoever has the floor does their part. */
export async function holdRound(meeting: Meeting, part: (speaker: Device, turn: Turn) => Promise<void>) {
  const { maya, sessionId, deviceOf } = meeting;
  for (let last = 0; ; ) {
    const isNew = ({ floor }: RoomState) => floor?.turn?.seq !== last && floor?.turn !== null;
    // Who is away keeps the place, and holds up nobody.
    const isOver = (state: RoomState) =>
      !state.floor?.turn && !state.floor?.round?.waiting.some((id) => isPresent(state, id));
    const turn = turnOf(await maya.until(sessionId, (state) => isNew(state) || isOver(state)));
    if (!turn) return;
    last = turn.seq;
    const speaker = deviceOf(turn.memberId);
    await speaker.until(sessionId, (state) => turnOf(state)?.seq === turn.seq);
    await part(speaker, turn);
  }
}

/** Says one thing, and gives the floor back. */
export async function speak(meeting: Meeting, speaker: Device, turn: Turn): Promise<void> {
  await meeting.say(speaker, `${speaker.person.id} in turn ${turn.seq}`);
  accepted(await speaker.send(meeting.sessionId, { type: 'floor.pass', turnSeq: turn.seq }));
}

/** Somebody goes, or loses the connection. Gives when. */
export function dropOff({ deviceOf, devices, person }: Meeting, name: Name): number {
  const device = deviceOf(person(name).id);
  device.leave();
  devices.splice(devices.indexOf(device), 1);
  return Date.now();
}

/** A server is killed while its people write. Nothing of the session is another for it. Gives when. */
export async function killMidTurn(meeting: Meeting, speaker: Device): Promise<number> {
  const { maya, dana, sessionId, devices, person, deviceOf } = meeting;
  deviceOf(person('juniper').id).stayAway();
  const before = await dana.until(sessionId, (state) => turnOf(state)?.memberId === speaker.person.id);
  const lines = Array.from({ length: 15 }, (_, index) => `line ${index}`);
  const saidBefore = meeting.acknowledged.length;
  const writing = [speaker, maya, dana].map(async (device) => {
    for (const line of lines) await meeting.say(device, `${device.person.id}: ${line}`);
  });
  await vi.waitFor(() => expect(meeting.acknowledged.length).toBeGreaterThan(saidBefore + 9), { interval: 1 });
  const killedAt = Date.now();
  await meeting.kill();
  await Promise.all(writing);
  const left = devices.filter(({ person: { id } }) => id !== person('juniper').id);
  await Promise.all(left.map((device) => device.connected()));
  for (const device of left) {
    const { session, floor } = await device.until(sessionId, ({ seq }) => seq >= maya.state(sessionId).seq);
    expect([session?.phase, session?.leadId, floor?.turn]).toEqual([
      before.session?.phase,
      before.session?.leadId,
      before.floor?.turn,
    ]);
  }
  return killedAt;
}

export async function moveOn({ maya, sessionId }: Meeting): Promise<void> {
  const { session } = maya.state(sessionId);
  accepted(await maya.send(sessionId, { type: 'session.next', from: needed(session?.phase).seq }));
}

/** A prompt that stands, in a phase where the group listens. */
export async function openTopic({ maya, sessionId, devices }: Meeting): Promise<void> {
  const card = { kind: 'prompt' } as const;
  accepted(await maya.send(sessionId, { type: 'message.post', body: 'What helped this week?', card }));
  for (const device of devices) {
    const isShown = ({ session }: RoomState) => session?.prompt?.text === 'What helped this week?';
    if (device.person.id !== 'participant.juniper') await device.until(sessionId, isShown);
  }
}

/** Two hands, in their order. The first speaks and is done; the second still has the floor when this is done. */
export async function takeHands(meeting: Meeting): Promise<Device> {
  const { maya, sessionId, deviceOf, person } = meeting;
  const [first, second] = [deviceOf(person('robin').id), deviceOf(person('kai').id)];
  for (const device of [first, second]) {
    await device.until(sessionId, ({ floor }) => floor?.mode === 'hands');
    accepted(await device.send(sessionId, { type: 'hand.raise' }));
    expect(refusedWith(await device.send(sessionId, { type: 'hand.raise' }))).toBe('hand.alreadyRaised');
  }
  for (const device of [first, second]) {
    await maya.until(sessionId, (at) => !turnOf(at) && needed(at.floor).hands.at(-1) === second.person.id);
    accepted(await maya.send(sessionId, { type: 'floor.give', after: 0 }));
    const state = await device.until(sessionId, ({ floor: is }) => is?.turn?.memberId === device.person.id);
    if (device === first) await speak(meeting, device, needed(turnOf(state)));
    else await meeting.say(device, 'the second who had a hand up');
  }
  return second;
}

/** Everybody breathes together in the middle of a turn: the clocks stand still, and go on by themselves. */
export async function breathe(meeting: Meeting, speaker: Device): Promise<void> {
  const { maya, dana, sessionId } = meeting;
  const before = maya.state(sessionId);
  const exercise = { kind: 'breathing', lengthMs: 10 * secondMs } as const;
  accepted(await maya.send(sessionId, { type: 'session.pause', exercise }));
  const { session, floor } = await speaker.until(sessionId, (state) => state.session?.pause != null);
  const pause = needed(session?.pause);
  expect(refusedWith(await speaker.send(sessionId, { type: 'message.post', body: 'x' }))).toBe('floor.quiet');
  await meeting.say(dana, 'in … and out');
  const after = await maya.until(sessionId, (state) => state.session?.pause === null);
  const goesOnAt = needed(pause.exercise).endsAt;
  expect(goesOnAt).toBe(pause.since + exercise.lengthMs);
  expect(after.session?.phase?.endsAt).toBe(needed(before.session?.phase?.endsAt) + exercise.lengthMs);
  expect(turnOf(after)).toEqual({ ...turnOf(before), endsAt: goesOnAt + needed(floor?.turn?.leftMs) });
  expect(turnOf(after)?.endsAt).toBe(needed(turnOf(before)?.endsAt) + exercise.lengthMs);
}

/** Twelve vote at once, on both servers; nobody twice, and nobody after the end. */
export async function vote(meeting: Meeting): Promise<void> {
  const { maya, dana, sessionId, urls, call, person } = meeting;
  const options = ['Yes', 'No', 'Not sure'];
  const { seq } = accepted(await maya.send(sessionId, { type: 'poll.open', question: 'Once more?', options }));
  const voters = [...[...onTime.filter((name) => name !== 'juniper'), 'river' as const].map(person), dana.person];
  const cast = (who: Person, url: string, option: number) =>
    call(who, `POST ${url}/api/rooms/${sessionId}/polls/${seq}/votes`, { option });
  expect(voters).toHaveLength(12);
  const first = await Promise.all(voters.map((who, index) => cast(who, urls[index % 2 === 0 ? 0 : 1], index % 3)));
  expect(first.map(({ status }) => status)).toEqual(voters.map(() => 204));
  const again = await Promise.all(voters.map((who, index) => cast(who, urls[index % 2 === 0 ? 1 : 0], 0)));
  expect(again.map(({ refusal }) => refusal?.code)).toEqual(voters.map(() => 'poll.alreadyVoted'));
  await maya.until(sessionId, ({ session }) => session?.poll?.votes === 12);
  const closed = accepted(await maya.send(sessionId, { type: 'poll.close', pollSeq: seq }));
  await maya.until(sessionId, ({ seq: head }) => head >= closed.seq);
  expect(maya.held(sessionId)[closed.seq - 1]?.data).toMatchObject({ pollSeq: seq, counts: [4, 4, 4] });
  for (const url of urls) {
    const late = await cast(person('juniper'), url, 0);
    expect(late.refusal?.code).toBe('poll.isClosed');
  }
}

/** Two small groups, each in a room of its own with the staff, until their time is over. */
export async function splitAndReturn(meeting: Meeting): Promise<void> {
  const { maya, dana, sessionId, devices, person } = meeting;
  const group = devices.filter((device) => ![maya, dana].includes(device) && device.person.id !== person('juniper').id);
  const ids = [...new Set(group.map(({ person: { id } }) => id))];
  const groups = [ids.slice(0, 6), ids.slice(6)].map((memberIds, index) => ({ title: `Group ${index}`, memberIds }));
  accepted(await maya.send(sessionId, { type: 'breakout.open', lengthMs: 3 * secondMs, groups }));
  const { session } = await dana.until(sessionId, (state) => state.session?.breakouts != null);
  const breakouts = needed(session?.breakouts);
  const roomsOf = (device: Device) =>
    breakouts.groups.filter(({ memberIds }) => [maya, dana].includes(device) || memberIds.includes(device.person.id));
  await Promise.all(
    [dana, ...group].map(async (device) => {
      await device.until(sessionId, (state) => state.session?.breakouts?.seq === breakouts.seq);
      for (const { roomId } of roomsOf(device)) {
        await device.follow(roomId);
        accepted(await device.send(roomId, { type: 'message.post', body: `${device.person.id} is here` }));
      }
    }),
  );
  const [one, other] = breakouts.groups;
  const outsider = needed(group.find(({ person: { id } }) => one?.memberIds.includes(id)));
  const away = await (await outsider.connected()).open(needed(other).roomId);
  expect(refusedWith(away)).toBe('room.unknown');

  await maya.until(sessionId, (state) => state.session?.breakouts === null);
  const closed = needed(maya.held(sessionId).findLast(({ type }) => type === 'breakouts.closed'));
  expect(closed.at).toBeGreaterThanOrEqual(breakouts.endsAt);
  expect(closed.at).toBeLessThan(breakouts.endsAt + 2 * secondMs);
  for (const device of group) {
    for (const { roomId } of roomsOf(device)) {
      await device.until(roomId, ({ lock }) => lock !== null);
      const late = await device.send(roomId, { type: 'message.post', body: 'too late' });
      expect(refusedWith(late)).toBe('room.locked');
    }
  }
}

/** A turn whose time runs out ends by itself, on time. */
export async function runOut({ maya, sessionId }: Meeting, speaker: Device): Promise<void> {
  const isTheirs = ({ data }: { data: object }) => Reflect.get(data, 'memberId') === speaker.person.id;
  await maya.until(sessionId, (state) => turnOf(state) === null);
  const ended = needed(maya.held(sessionId).findLast(({ type, data }) => type === 'turn.ended' && isTheirs({ data })));
  expect(ended.data).toMatchObject({ how: 'timeUp' });
}

/** The log says, in its own time, that somebody who was at the killed server and stayed away is gone. */
export async function waitUntilGone({ maya, person, sessionId }: Meeting, name: Name): Promise<void> {
  await maya.until(sessionId, (state) => !isPresent(state, person(name).id));
}
