import { secondMs } from '@cairn/shared/kernel/time';
import { isPresent } from '@cairn/shared/rooms/rules';
import { describe, expect, it, vi } from 'vitest';
import { accepted, connect, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { startRedis } from '../kit/redis.ts';
import { openSite } from '../kit/server.ts';
import { expectSessionLog } from '../sessions/replay.ts';
import {
  breathe,
  dropOff,
  gather,
  holdRound,
  killMidTurn,
  moveOn,
  openTopic,
  runOut,
  speak,
  splitAndReturn,
  takeHands,
  vote,
  waitUntilGone,
} from './session/course.ts';
import { expectPresent, type Meeting, type Name, onTime, openMeeting } from './session/meeting.ts';

/** When things happened, as this test has noted them. */
interface Moments {
  readonly beganAt: number;
  readonly killedAt: number;
  readonly ashWentAt: number;
  readonly ashCameAt: number;
  readonly riverCameAt: number;
  readonly marlowWentAt: number;
  readonly endedAt: number;
}

/** When somebody was there, as this test has noted it. */
type Noted = readonly (readonly [from: number, to: number])[];

/** The check-in round: one passes and comes back, one drops off and keeps the place, and a server is killed in it. */
async function checkIn(meeting: Meeting) {
  const { sessionId, maya, person, urls, call, deviceOf } = meeting;
  const [wren, ash, indigo] = (['wren', 'ash', 'indigo'] as const).map((name) => person(name).id);
  const ashWentAt = dropOff(meeting, 'ash');
  const noted = { killedAt: 0, ashWentAt, ashCameAt: 0, riverCameAt: 0 };
  let hasPassed = false;
  await holdRound(meeting, async (speaker, turn) => {
    const { id } = speaker.person;
    if (id === wren && !hasPassed) {
      hasPassed = true;
      accepted(await speaker.send(sessionId, { type: 'floor.pass', turnSeq: turn.seq }));
      await speaker.until(sessionId, ({ floor }) => floor?.round?.passed.includes(id) ?? false);
      accepted(await speaker.send(sessionId, { type: 'hand.raise' }));
    } else if (id === indigo) {
      const sage = deviceOf(person('sage').id);
      await sage.until(sessionId, ({ floor }) => floor?.turn?.seq === turn.seq);
      const refused = await sage.send(sessionId, { type: 'message.post', body: 'not my turn' });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'floor.otherTurn', turnOf: id } });
      await maya.until(sessionId, (state) => !isPresent(state, ash ?? ''));
      noted.killedAt = await killMidTurn(meeting, speaker);
      accepted(await speaker.send(sessionId, { type: 'floor.pass', turnSeq: turn.seq }));
    } else if (id === person('kai').id) {
      // Ash was passed over, and is asked next, being back.
      expect(maya.state(sessionId).floor?.round?.waiting[0]).toBe(ash);
      await meeting.arrive('ash');
      noted.ashCameAt = Date.now();
      await expectPresent(meeting, [ash ?? '']);
      const entry = { place: 'on the bus', reach: '555-0199' };
      await call(person('river'), `POST ${urls[1]}/api/sessions/${sessionId}/entry`, entry);
      await maya.until(`${sessionId}.desk`, ({ entries }) => entries[person('river').id]?.waiting === true);
      accepted(await maya.send(sessionId, { type: 'member.admit', memberId: person('river').id }));
      await meeting.arrive('river');
      noted.riverCameAt = Date.now();
      await expectPresent(meeting, [person('river').id]);
      await speak(meeting, speaker, turn);
      const { floor } = await maya.until(sessionId, (state) => state.floor?.turn?.seq !== turn.seq);
      expect(floor?.turn?.memberId).toBe(ash);
    } else await speak(meeting, speaker, turn);
  });
  return noted;
}

function expectNoted(name: Name, intervals: readonly { from: number; to: number | null }[], noted: Noted): void {
  expect(intervals, name).toHaveLength(noted.length);
  for (const [index, [from, to]] of noted.entries()) {
    const said = intervals[index];
    const differences = [Math.abs((said?.from ?? 0) - from), Math.abs((said?.to ?? 0) - to)];
    expect(Math.max(...differences), `${name}: ${differences}`).toBeLessThanOrEqual(secondMs);
  }
}

/** Whoever followed the session has the same log, and each message that was acknowledged once in it. */
async function expectOneStory(meeting: Meeting): Promise<void> {
  const { sessionId, devices, person, maya, acknowledged, urls } = meeting;
  const readers = devices.filter(
    (device) => device.person.id !== person('juniper').id && device.person.id !== person('marlow').id,
  );
  const head = Math.max(...readers.map((device) => device.state(sessionId).seq));
  await maya.until(sessionId, ({ seq }) => seq >= head);
  const log = maya.held(sessionId);
  for (const device of readers) {
    const state = await device.until(sessionId, ({ seq }) => seq >= head);
    expect(device.held(sessionId)).toEqual(log);
    expect(state).toEqual(maya.state(sessionId));
  }
  expect(devices.flatMap(({ troubles }) => troubles)).toEqual([]);
  const posted = log.filter(({ type, data }) => type === 'message.posted' && data.card === null);
  const said = posted.map(({ actor, data, seq }) => ({ actor, body: data.body, seq }));
  expect(said).toEqual(acknowledged.toSorted((one, other) => one.seq - other.seq));
  expect(expectSessionLog(log)).toEqual(maya.state(sessionId));
  for (const url of urls) {
    const fresh = await connect(url, maya.person.token);
    expect(accepted(await fresh.open(sessionId, head)).state).toEqual(maya.state(sessionId));
    fresh.leave();
  }
}

/** Who was there, and when, to the second. */
async function expectAttendance(meeting: Meeting, noted: Moments): Promise<void> {
  const { person } = meeting;
  const { beganAt, endedAt, killedAt } = noted;
  const { people, ...whole } = await vi.waitFor(
    async () => {
      const attendance = await meeting.attendance();
      // Whoever goes is known to have gone some seconds later.
      const marlow = attendance.people.find(({ memberId }) => memberId === person('marlow').id);
      expect(marlow?.intervals.at(-1)?.to).not.toBe(attendance.endedAt);
      return attendance;
    },
    { timeout: 20_000, interval: 100 },
  );
  expect(whole.status).toBe('ended');
  const intervalsOf = (name: Name) => people.find(({ memberId }) => memberId === person(name).id)?.intervals ?? [];
  for (const name of onTime.filter((one) => !['juniper', 'ash', 'marlow'].includes(one)))
    expectNoted(name, intervalsOf(name), [[beganAt, endedAt]]);
  expectNoted('river', intervalsOf('river'), [[noted.riverCameAt, endedAt]]);
  expectNoted('ash', intervalsOf('ash'), [
    [beganAt, noted.ashWentAt],
    [noted.ashCameAt, endedAt],
  ]);
  expectNoted('marlow', intervalsOf('marlow'), [[beganAt, noted.marlowWentAt]]);
  // Who was at the killed server and stayed away, was there until its last sign of life.
  const [juniper, ...more] = intervalsOf('juniper');
  expect(more).toEqual([]);
  expect(juniper?.to).toBeLessThanOrEqual(killedAt);
  expect(juniper?.to).toBeGreaterThan(killedAt - 6 * secondMs);
  expect(people.find(({ memberId }) => memberId === person('willow').id)).toMatchObject({ intervals: [], minutes: 0 });
  expect(people).toHaveLength(13);
}

async function holdSession(meeting: Meeting): Promise<void> {
  const { sessionId, maya, dana, person, deviceOf, dataDir } = meeting;
  const beganAt = await gather(meeting);
  const arrivals = await checkIn(meeting);
  await meeting.revive();
  await moveOn(meeting);
  await openTopic(meeting);
  await moveOn(meeting);
  const second = await takeHands(meeting);
  await breathe(meeting, second);
  await vote(meeting);
  await splitAndReturn(meeting);
  await runOut(meeting, second);
  await waitUntilGone(meeting, 'juniper');
  await moveOn(meeting);
  await holdRound(meeting, (speaker, turn) => speak(meeting, speaker, turn));
  const marlowWentAt = dropOff(meeting, 'marlow');
  await meeting.say(dana, 'Thank you all.');
  accepted(await maya.send(sessionId, { type: 'session.end' }));
  const endedAt = Date.now();
  for (const device of [maya, deviceOf(person('sage').id)]) {
    await device.until(sessionId, ({ session }) => session?.status === 'ended');
    expect(refusedWith(await device.send(sessionId, { type: 'message.post', body: 'x' }))).toBe('session.over');
  }
  await expectAttendance(meeting, { ...arrivals, beganAt, marlowWentAt, endedAt });
  await expectOneStory(meeting);

  const site = await openSite({ dataDir, embedded: true });
  for (const roomId of [sessionId, `${sessionId}.desk`]) expectOneLog(await storedLog(site.core, roomId));
  await site.leave();
}

describe.concurrent('a whole session on two servers, one of which is killed in the middle of a turn', () => {
  it.each([
    ['with Redis between them', true],
    ['that share nothing but the database', false],
  ])('goes its way: %s', async (_, hasRedis) => {
    const redis = hasRedis ? await startRedis() : null;
    const meeting = await openMeeting({ redisUrl: redis?.url });
    try {
      await holdSession(meeting);
    } finally {
      await meeting.stop();
      await redis?.kill();
    }
  });
});
