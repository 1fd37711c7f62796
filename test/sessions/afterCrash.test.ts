import { programId } from '@cairn/server/src/features/programs/defaults';
import { createRoom } from '@cairn/server/src/features/rooms/actions';
import { followSessions } from '@cairn/server/src/features/sessions/effects';
import { toEvents } from '@cairn/server/src/log/load';
import { dayMs, minuteMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { accepted } from '../kit/actors.ts';
import { storedLog } from '../kit/log.ts';
import { type Group, openGroup, soon } from './group.ts';

let group: Group;

beforeAll(async () => {
  group = await openGroup();
});
afterAll(() => group.stop());

const collection = (name: string) => group.site.core.database.connection.collection<{ _id: string }>(name);

/** The rooms of a session: its own, its desk, its breakouts. */
async function roomsOf(sessionId: string): Promise<string[]> {
  const all = await collection('rooms').find({}).toArray();
  return all.map(({ _id }) => _id).filter((id) => id.startsWith(sessionId));
}

/** A session in which everything that has effects has happened, and small groups are open. */
async function busySession(): Promise<string> {
  const { robin, kai, wren } = group;
  const checkin = { mood: 3, craving: 3, sharedWith: 'group' };
  const sessionId = await group.schedule();
  for (const who of [robin, kai, wren]) await group.enter(who, sessionId, { place: 'at home', checkin });
  const facilitator = await group.device(group.maya, sessionId);
  for (const memberId of ['robin', 'kai'])
    accepted(await facilitator.submit(sessionId, { type: 'member.admit', memberId }));
  accepted(await facilitator.submit(sessionId, { type: 'session.begin' }));
  const groups = [
    { title: 'One', memberIds: ['robin'] },
    { title: 'Two', memberIds: ['kai'] },
  ];
  accepted(await facilitator.submit(sessionId, { type: 'breakout.open', lengthMs: 5 * minuteMs, groups }));
  await vi.waitFor(async () => expect((await group.state(group.maya, sessionId)).checkins).toHaveProperty('kai'), soon);
  facilitator.leave();
  return sessionId;
}

it('effects that are carried out again, in any order, change nothing', async () => {
  const { site } = group;
  const sessionId = await busySession();
  const facilitator = await group.device(group.maya, sessionId);
  accepted(await facilitator.submit(sessionId, { type: 'breakout.close' }));
  accepted(await facilitator.submit(sessionId, { type: 'member.remove', memberId: 'kai' }));
  accepted(await facilitator.submit(sessionId, { type: 'session.end' }));
  facilitator.leave();
  const roomIds = await roomsOf(sessionId);
  const content = async () => ({
    logs: await Promise.all(
      roomIds.map(async (id) => (await storedLog(site.core, id)).filter(({ type }) => !type.startsWith('presence.'))),
    ),
    records: await Promise.all(
      ['sessions', 'memberships', 'rooms', 'polls'].map((name) => collection(name).find({}).sort({ _id: 1 }).toArray()),
    ),
  });
  const before = await content();
  await site.withRooms(async (rooms) => {
    const context = site.core.sessionsIn(rooms);
    for (const roomId of roomIds) {
      const events = await toEvents(rooms.storage.vault, await storedLog(site.core, roomId));
      const twice = [...events, ...events].sort((one, other) => ((one.seq * 7) % 5) - ((other.seq * 7) % 5));
      await Promise.all(twice.map((event) => followSessions(context, roomId, event)));
    }
  });
  expect(await content()).toEqual(before);
});

it('what follows from a removal does not follow again once the person is back', async () => {
  const { site, maya, wren } = group;
  const cohort = await group.device(maya, 'morning');
  const { seq } = accepted(await cohort.submit('morning', { type: 'member.remove', memberId: 'wren' }));
  accepted(await cohort.submit('morning', { type: 'member.admit', memberId: 'wren' }));
  const { sessionId } = await group.live([wren]);
  await site.withRooms(async (rooms) => {
    const records = (await storedLog(site.core, 'morning')).filter((record) => record.seq === seq);
    for (const event of await toEvents(rooms.storage.vault, records)) {
      await followSessions(site.core.sessionsIn(rooms), 'morning', event);
    }
  });
  expect(await group.summary(wren, sessionId)).toMatchObject({ standing: 'in' });
});

it('effects that a crash cut off are carried out when the room is opened again', async () => {
  const { site } = group;
  const sessionId = await busySession();
  const [record] = await collection('sessions').find({ _id: sessionId }).toArray();
  const breakouts = (await roomsOf(sessionId)).filter((id) => id.includes('.b'));
  expect(breakouts).toHaveLength(2);
  // As if nothing but the event itself had come to disk.
  await collection('sessions').deleteMany({ _id: sessionId });
  for (const roomId of breakouts) {
    await collection('rooms').deleteMany({ _id: roomId });
    await site.core.database.connection.collection('events').deleteMany({ roomId });
    await site.core.database.connection.collection('memberships').deleteMany({ roomId });
  }
  await site.withRooms(async (rooms) => {
    await rooms.hosts.get(sessionId);
    expect(await collection('sessions').find({ _id: sessionId }).toArray()).toEqual([record]);
    const members = await Promise.all(
      breakouts.map(async (id) => Object.keys((await rooms.hosts.get(id)).state.members)),
    );
    expect(members).toEqual([
      expect.arrayContaining(['maya', 'lee', 'robin']),
      expect.arrayContaining(['maya', 'lee', 'kai']),
    ]);
    expect(members.map(({ length }) => length)).toEqual([3, 3]);
  });
});

it('scheduling that a crash cut off is gone on with by its repeat', async () => {
  const { site, maya, lee, robin, call } = group;
  const sessionId = 'cut-off-session';
  await site.withRooms((rooms) =>
    createRoom(rooms, {
      ...{ roomId: sessionId, kind: 'session', title: 'Cut off', programId },
      ...{ createdBy: 'maya', partOf: 'morning' },
    }),
  );
  expect(await group.summary(robin, sessionId)).toBeUndefined();
  expect((await group.enter(robin, sessionId)).refusal?.code).toBe('room.unknown');
  const body = { sessionId, cohortId: 'morning', title: 'Cut off', startsAt: Date.now() + dayMs };
  expect((await call(maya, 'POST /sessions', body)).status).toBe(201);
  expect(await group.summary(lee, sessionId)).toMatchObject({ status: 'scheduled', standing: 'in' });
});
