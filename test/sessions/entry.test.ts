import { dayMs, minuteMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { storedLog } from '../kit/log.ts';
import { type Group, openGroup, soon } from './group.ts';

let group: Group;

beforeAll(async () => {
  group = await openGroup();
});
afterAll(() => group.stop());

const entry = { place: 'at my sister’s, 12 Elm Street', reach: '555-0100' };

describe('scheduling a session', () => {
  it('opens its room and desk with the staff of the group in them, and puts it into the timetable of the group alone', async () => {
    const { maya, lee, robin, river } = group;
    const startsAt = Date.now() + dayMs;
    const sessionId = await group.schedule({ startsAt });
    expect(await group.summary(robin, sessionId)).toEqual({
      ...{ id: sessionId, cohortId: 'morning', cohortTitle: 'Title of morning', title: 'Morning group' },
      ...{ status: 'scheduled', startsAt, lobbyAt: startsAt - 10 * minuteMs, endsAt: startsAt + 50 * minuteMs },
      standing: 'outside',
    });
    for (const who of [maya, lee]) {
      expect(await group.summary(who, sessionId)).toMatchObject({ standing: 'in' });
      expect(Object.keys((await group.state(who, `${sessionId}.desk`)).members)).toEqual(['maya', 'lee']);
    }
    expect(await group.summary(river, sessionId)).toBeUndefined();
  });

  it('is harmless when repeated, also with other words, and refused for an id that is in use otherwise', async () => {
    const { maya, dana, call } = group;
    const sessionId = await group.schedule();
    const log = await storedLog(group.site.core, sessionId);
    const again = { sessionId, cohortId: 'morning', title: 'Another', startsAt: Date.now() + dayMs };
    expect(await call(maya, 'POST /sessions', again)).toMatchObject({ status: 201, body: { sessionId } });
    const steps = (await storedLog(group.site.core, sessionId)).filter(({ commandId }) => !/^deadline/.test(commandId));
    expect(steps).toEqual(log.filter(({ commandId }) => !/^deadline/.test(commandId)));
    expect(await group.summary(maya, sessionId)).toMatchObject({ title: 'Morning group' });
    const stolen = await call(dana, 'POST /sessions', { ...again, cohortId: 'evening' });
    expect(stolen.refusal?.code).toBe('room.exists');
    const asRoom = await call(maya, 'POST /sessions', { ...again, sessionId: 'evening-' });
    expect(asRoom.status).toBe(201);
  });

  it('is for those who lead the group', async () => {
    const { maya, lee, robin, dana, call } = group;
    const plan = { sessionId: 'never-scheduled', cohortId: 'morning', title: 'No', startsAt: Date.now() + dayMs };
    const code = async (who: typeof maya, more: object = {}) =>
      (await call(who, 'POST /sessions', { ...plan, ...more })).refusal?.code;
    expect(await code(lee)).toBe('role.refused');
    expect(await code(robin)).toBe('role.refused');
    expect(await code(dana)).toBe('room.unknown');
    expect(await code(maya, { cohortId: 'nowhere' })).toBe('room.unknown');
    expect(await code(maya, { cohortId: 'morning.desk' })).toBe('room.unknown');
    expect(await code(maya, { startsAt: Date.now() - dayMs })).toBe('request.invalid');
    expect(await code(maya, { capacity: 0 })).toBe('request.invalid');
    expect(await group.site.withRooms(({ records }) => records.find(plan.sessionId))).toBeNull();
  });

  it('takes the phases of the program’s plan, which its admin can change', async () => {
    const { maya, lee, call, site } = group;
    const admin = await site.person('admin');
    const phases = [{ title: 'Skills', lengthMs: 30 * minuteMs, floor: 'open', turnMs: null, question: '' }];
    expect((await call(lee, 'GET /session-plan')).body).toMatchObject({ phases: [{ title: 'Check-in' }, {}, {}, {}] });
    expect((await call(maya, 'PUT /session-plan', { phases })).refusal?.code).toBe('role.refused');
    expect((await call(admin, 'PUT /session-plan', { phases })).status).toBe(204);
    expect((await call(lee, 'GET /session-plan')).body).toEqual({ phases });
    const sessionId = await group.schedule();
    expect((await group.state(maya, sessionId)).session?.phases).toEqual(phases);
    await site.core.database.connection.collection('sessionPlans').deleteMany({});
  });
});

it('nobody can be invited into a session: people come by its group and its lobby', async () => {
  const { maya, call, site } = group;
  const sessionId = await group.schedule();
  for (const who of [maya, await site.person('admin')]) {
    expect((await call(who, 'GET /invitations/rooms')).text).not.toContain(sessionId);
    const body = { role: 'participant', roomIds: [sessionId] };
    expect((await call(who, 'POST /invitations', body)).refusal?.code).toBe('room.unknown');
  }
});

describe('the lobby', () => {
  it('takes people in before they are in the room: staff see where they are, and nobody else anything', async () => {
    const { robin, kai, maya } = group;
    const sessionId = await group.schedule();
    const facilitator = await group.device(maya, sessionId, `${sessionId}.desk`);
    const checkin = { mood: 4, craving: 7, sharedWith: 'staff' };
    expect(await group.enter(robin, sessionId, { ...entry, checkin })).toMatchObject({
      status: 200,
      body: { standing: 'waiting' },
    });
    expect(await group.summary(robin, sessionId)).toMatchObject({ status: 'lobby', standing: 'waiting' });
    const desk = await group.state(maya, `${sessionId}.desk`);
    expect(desk.entries.robin).toMatchObject({ waiting: true, skipped: false, ...entry });
    expect(desk.checkins.robin).toMatchObject(checkin);
    const outside = await group.device(robin);
    for (const room of [sessionId, `${sessionId}.desk`]) {
      expect(refusedWith(await outside.open(room))).toBe('room.unknown');
      expect(refusedWith(await outside.history(room, 99, 50))).toBe('room.unknown');
      expect(refusedWith(await outside.submit(room, { type: 'message.post', body: 'x' }))).toBe('room.unknown');
    }

    expect(refusedWith(await facilitator.submit(sessionId, { type: 'member.admit', memberId: 'kai' }))).toBe(
      'lobby.notThere',
    );
    accepted(await facilitator.submit(sessionId, { type: 'member.admit', memberId: 'robin' }));
    expect(await group.summary(robin, sessionId)).toMatchObject({ standing: 'in' });
    expect((await group.state(maya, `${sessionId}.desk`)).entries.robin).toMatchObject({ waiting: false });
    const { entries, checkins } = await group.state(robin, sessionId);
    expect([entries, checkins]).toEqual([{}, {}]);
    const seen = JSON.stringify([await group.state(robin, sessionId), outside.told('room.events')]);
    expect(seen).not.toContain('Elm Street');
    expect(await group.summary(kai, sessionId)).toMatchObject({ standing: 'outside' });
  });

  it('shares a check-in with the group once the person is in, and keeps to oneself what is for nobody', async () => {
    const { robin, kai, maya } = group;
    const sessionId = await group.schedule();
    const facilitator = await group.device(maya, sessionId);
    await group.enter(robin, sessionId, { checkin: { mood: 8, craving: 1, sharedWith: 'group' } });
    await group.enter(kai, sessionId, { checkin: { mood: 2, craving: 9, sharedWith: 'me' } });
    expect((await group.state(maya, sessionId)).checkins).toEqual({});
    for (const memberId of ['robin', 'kai'])
      accepted(await facilitator.submit(sessionId, { type: 'member.admit', memberId }));
    await vi.waitFor(
      async () =>
        expect((await group.state(kai, sessionId)).checkins).toMatchObject({ robin: { mood: 8, craving: 1 } }),
      soon,
    );
    const desk = await group.state(maya, `${sessionId}.desk`);
    expect(desk.checkins.kai).toMatchObject({ sharedWith: 'me', mood: null, craving: null });
    expect(Object.keys((await group.state(kai, sessionId)).checkins)).toEqual(['robin']);
    const { database, sessionsIn } = group.site.core;
    const kept = await group.site.withRooms((rooms) => sessionsIn(rooms).records.checkins.read('kai', sessionId));
    expect(kept).toEqual({ mood: 2, craving: 9 });
    const [stored] = await database.connection.collection('checkins').find({}).toArray();
    expect(JSON.stringify(stored)).not.toContain('mood');
  });

  it('takes a check-in once: a repeat of the request is answered alike, and the first values stay', async () => {
    const { robin, maya, lee } = group;
    const sessionId = await group.schedule();
    const first = { mood: 5, craving: 5, sharedWith: 'staff' };
    const ask = (checkin: object) => group.enter(robin, sessionId, { ...entry, checkin });
    const replies = await Promise.all([ask(first), ask(first), ask(first)]);
    expect(replies.map(({ body }) => body)).toEqual(Array(3).fill({ standing: 'waiting' }));
    expect(await ask({ ...first, mood: 10, sharedWith: 'group' })).toMatchObject({ status: 200 });
    expect((await group.state(maya, `${sessionId}.desk`)).checkins.robin).toMatchObject(first);
    const given = (await storedLog(group.site.core, `${sessionId}.desk`)).filter(
      ({ type }) => type === 'checkin.given',
    );
    expect(given).toHaveLength(1);
    expect(await group.enter(lee, sessionId)).toMatchObject({ body: { standing: 'in' } });
  });

  it('sets right what was said when somebody comes again, and writes nothing where nothing is new', async () => {
    const { robin, maya } = group;
    const sessionId = await group.schedule();
    const requests = async () =>
      (await storedLog(group.site.core, `${sessionId}.desk`)).filter(({ type }) => type === 'entry.requested').length;
    await group.enter(robin, sessionId);
    expect((await group.state(maya, `${sessionId}.desk`)).entries.robin).toMatchObject({ skipped: true, place: null });
    await group.enter(robin, sessionId, entry);
    await group.enter(robin, sessionId, entry);
    expect((await group.state(maya, `${sessionId}.desk`)).entries.robin).toMatchObject({ skipped: false, ...entry });
    expect(await requests()).toBe(2);
  });

  it('can be left, once', async () => {
    const { robin, maya, river, call } = group;
    const sessionId = await group.schedule();
    await group.enter(robin, sessionId, entry);
    const leave = (who = robin) => call(who, `DELETE /sessions/${sessionId}/entry`);
    expect((await leave(river)).refusal?.code).toBe('room.unknown');
    expect((await leave()).status).toBe(204);
    expect((await leave()).refusal?.code).toBe('lobby.notThere');
    expect(await group.summary(robin, sessionId)).toMatchObject({ standing: 'outside' });
    const facilitator = await group.device(maya);
    const admitted = await facilitator.submit(sessionId, { type: 'member.admit', memberId: 'robin' });
    expect(refusedWith(admitted)).toBe('lobby.notThere');
  });

  it('opens at its time, also for the first who looks, and closes with the session', async () => {
    const { robin, maya, call } = group;
    const sessionId = await group.schedule({ startsAt: Date.now() + 11 * minuteMs });
    expect((await group.enter(robin, sessionId, entry)).refusal?.code).toBe('session.notOpen');
    const facilitator = await group.device(maya, sessionId);
    accepted(await facilitator.submit(sessionId, { type: 'session.lobby' }));
    expect((await group.enter(robin, sessionId, entry)).status).toBe(200);
    accepted(await facilitator.submit(sessionId, { type: 'session.cancel', reason: 'the heating is broken' }));
    expect((await group.enter(robin, sessionId, entry)).refusal?.code).toBe('session.over');
    expect(await group.summary(robin, sessionId)).toMatchObject({ status: 'cancelled' });
    expect((await call(robin, 'GET /sessions')).text).not.toContain('heating');
  });

  it('gives people of other groups, and who comes to a full one, the answer of a session that is none', async () => {
    const { robin, kai, river, dana, maya, call } = group;
    const { sessionId } = await group.live([robin], { capacity: 1 });
    const answers = async (id: string) => {
      const all = [await group.enter(river, id, entry), await group.enter(dana, id), await group.enter(kai, id, entry)];
      all.push(await call(river, `DELETE /sessions/${id}/entry`));
      return all.map(({ status, body }) => ({ status, body }));
    };
    const unknown = await answers('no-such-session');
    expect(await answers(sessionId)).toEqual(unknown);
    expect(new Set(unknown.map(({ status }) => status))).toEqual(new Set([404]));
    expect(Object.keys((await group.state(maya, `${sessionId}.desk`)).entries)).toEqual(['robin']);
    expect((await call(maya, 'POST /sessions/morning/entry', {})).refusal?.code).toBe('room.unknown');
  });

  it('is closed to whoever was removed from the session, and lets in whoever is of the group alone', async () => {
    const { robin, river, kai, maya, site } = group;
    const { sessionId, facilitator } = await group.live([robin]);
    accepted(await facilitator.submit(sessionId, { type: 'member.remove', memberId: 'robin' }));
    expect((await group.enter(robin, sessionId, entry)).refusal?.code).toBe('member.removed');
    expect(await group.summary(robin, sessionId)).toMatchObject({ standing: 'removed' });
    const admit = (memberId: string) => facilitator.submit(sessionId, { type: 'member.admit', memberId });
    expect(refusedWith(await admit(river.id))).toBe('account.unknown');
    // Whoever has left the group meanwhile is not let in from the lobby.
    const guest = await site.person('participant');
    await site.room('morning', [guest]);
    await group.enter(guest, sessionId, entry);
    const cohort = await group.device(maya, 'morning');
    await vi.waitFor(async () => expect((await group.state(maya, 'morning')).members).toHaveProperty(guest.id), soon);
    accepted(await cohort.submit('morning', { type: 'member.remove', memberId: guest.id }));
    expect((await group.state(maya, `${sessionId}.desk`)).entries[guest.id]).toMatchObject({ waiting: false });
    expect(refusedWith(await admit(guest.id))).toBe('account.unknown');
    await group.enter(kai, sessionId);
    accepted(await admit('kai'));
    expect((await group.enter(kai, sessionId, entry)).body).toEqual({ standing: 'in' });
  });

  it('lets staff in at once who came to the group after the session was scheduled', async () => {
    const { site, robin } = group;
    const sessionId = await group.schedule();
    const { id, ...late } = await site.person('clinician');
    await site.room('morning', [{ id, ...late }]);
    expect(await group.summary({ id, ...late }, sessionId)).toMatchObject({ standing: 'outside' });
    expect((await group.enter({ id, ...late }, sessionId)).body).toEqual({ standing: 'in' });
    expect(Object.keys((await group.state({ id, ...late }, `${sessionId}.desk`)).members)).toContain(id);
    expect((await group.enter(robin, sessionId)).body).toEqual({ standing: 'waiting' });
  });
});
