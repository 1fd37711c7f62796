import { minuteMs } from '@cairn/shared/kernel/time';
import type { Command } from '@cairn/shared/registry/decide';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import type { Person } from '../kit/server.ts';
import { type Group, openGroup, soon } from './group.ts';

let group: Group;

beforeAll(async () => {
  group = await openGroup();
});
afterAll(() => group.stop());

const phase = (title: string, floor: PhasePlan['floor'], more: Partial<PhasePlan> = {}): PhasePlan => ({
  ...{ title, floor, lengthMs: 10 * minuteMs, turnMs: null, question: '' },
  ...more,
});
const phases = [
  phase('Check-in', 'round'),
  phase('Topic', 'listen'),
  phase('Process', 'hands'),
  phase('Close', 'round'),
];

const say = (body: string): Command => ({ type: 'message.post', body });
const give = (memberId: string): Command => ({ type: 'floor.give', memberId });

const place = 'Elm Street 12, the blue door';
const reach = '555-0100';

it('a session is held from the lobby to its end, and nobody outside of it learns anything', async () => {
  const { maya, lee, robin, kai, wren, river, site } = group;
  const sessionId = await group.schedule({ phases });
  const desk = `${sessionId}.desk`;
  const facilitator = await group.device(maya, sessionId, desk);
  const lees = await group.device(lee, sessionId, desk);
  const lead = async (command: Command) => accepted(await facilitator.submit(sessionId, command)).seq;
  const state = async () => accepted(await facilitator.open(sessionId)).state;
  const turnOf = async () => (await state()).floor?.turn?.memberId;

  const people = [robin, kai, wren];
  const waiting = await Promise.all(people.map((who) => group.device(who)));
  for (const who of people) {
    const checkin = { mood: 6, craving: 2, sharedWith: who === robin ? 'group' : 'staff' };
    expect((await group.enter(who, sessionId, { place, reach, checkin })).body).toEqual({ standing: 'waiting' });
  }
  for (const { id } of people) await lead({ type: 'member.admit', memberId: id });
  // Whoever is let in is told so on every device.
  await vi.waitFor(() => {
    for (const device of waiting) expect(device.told('room.joined')).toEqual([{ roomId: sessionId }]);
  }, soon);
  for (const device of waiting) accepted(await device.open(sessionId));
  const [robins, kais, wrens] = waiting as [Actor, Actor, Actor];
  await vi.waitFor(async () => expect(Object.keys((await state()).presence)).toHaveLength(5), soon);

  // A round asks everybody once, in order; words wait for their turn.
  await lead({ type: 'session.begin' });
  expect((await state()).session).toMatchObject({ status: 'live', leadId: 'maya', phase: { index: 0 } });
  expect(await turnOf()).toBe('robin');
  expect(refusedWith(await kais.submit(sessionId, say('me first')))).toBe('floor.otherTurn');
  for (const [device, words] of [
    [robins, 'tired'],
    [kais, 'all right'],
    [wrens, 'here'],
  ] as const) {
    await device.post(sessionId, words);
    accepted(await device.submit(sessionId, { type: 'floor.pass' }));
  }
  expect(await turnOf()).toBeUndefined();

  // A topic with a prompt; then hands, first in first out.
  await lead({ type: 'session.next' });
  await lead({ type: 'message.post', body: 'What pulls at you this week?', card: { kind: 'prompt' } });
  expect((await state()).session?.prompt).toMatchObject({ text: 'What pulls at you this week?' });
  await lead({ type: 'session.next' });
  for (const device of [wrens, robins]) accepted(await device.submit(sessionId, { type: 'hand.raise' }));
  await lead({ type: 'floor.give' });
  expect(await turnOf()).toBe('wren');
  await wrens.post(sessionId, 'the evenings');

  // Everybody breathes for a while; nobody but staff writes then, and reactions are always open.
  await lead({ type: 'session.pause', exercise: { kind: 'breathing', lengthMs: minuteMs } });
  expect(refusedWith(await wrens.submit(sessionId, say('one more thing')))).toBe('floor.quiet');
  await lees.post(sessionId, 'in … and out');
  await lead({ type: 'session.resume' });

  // A poll, and two small groups.
  const pollSeq = await lead({ type: 'poll.open', question: 'Again next week?', options: ['Yes', 'No'] });
  const votes = `/rooms/${sessionId}/polls/${pollSeq}/votes`;
  for (const who of people) expect((await group.call(who, `POST ${votes}`, { option: 0 })).status).toBe(204);
  await lead({ type: 'poll.close', pollSeq });
  const opened = await lead({
    type: 'breakout.open',
    lengthMs: 5 * minuteMs,
    groups: [
      { title: 'One', memberIds: ['robin', 'wren'] },
      { title: 'Two', memberIds: ['kai'] },
    ],
  });
  accepted(await robins.open(`${sessionId}.b${opened}.1`));
  await robins.post(`${sessionId}.b${opened}.1`, 'just the two of us');
  await lead({ type: 'breakout.close' });

  await lead({ type: 'session.next' });
  expect(await turnOf()).toBe('robin');
  await lead({ type: 'session.end' });
  expect(refusedWith(await robins.submit(sessionId, say('wait')))).toBe('session.over');
  expect(await group.summary(robin, sessionId)).toMatchObject({ status: 'ended', standing: 'in' });

  // All of it is one whole log, and nothing in it says where somebody is.
  const log = await storedLog(site.core, sessionId);
  expectOneLog(log);
  const seen = JSON.stringify([
    robins.told('room.events'),
    await robins.history(sessionId, 999, 200),
    await robins.open(sessionId),
  ]);
  for (const secret of [place, reach, '"sharedWith":"staff"']) expect(seen).not.toContain(secret);
  expect(seen).toContain('"sharedWith":"group"');
  const answers = await Promise.all([robin, river].map((who) => group.call(who, 'GET /sessions')));
  for (const { text } of answers) expect(text).not.toContain('Elm Street');
  expect(answers[1]?.body).toEqual([]);
});

describe('attendance', () => {
  it('is what was seen over all devices while the session was live; staff set it right, and what was seen stays', async () => {
    const { maya, lee, robin, kai, river, dana, call, site } = group;
    const { sessionId, facilitator } = await group.live([robin, kai], { phases: [phase('All', 'open')] });
    const [phone, laptop] = [await group.device(robin, sessionId), await group.device(robin, sessionId)];
    await vi.waitFor(
      async () => expect((await group.attendance(maya, sessionId)).people[0]?.intervals).toHaveLength(1),
      soon,
    );
    phone.leave();
    await laptop.post(sessionId, 'still here');
    accepted(await facilitator.submit(sessionId, { type: 'session.end' }));
    const correct = { type: 'attendance.correct', memberId: 'kai', minutes: 45, reason: 'by phone' } as const;
    accepted(await facilitator.submit(sessionId, { ...correct, minutes: 40 }));
    accepted(await facilitator.submit(sessionId, correct));

    const attendance = await group.attendance(maya, sessionId);
    const { beganAt, endedAt } = attendance;
    expect(attendance).toMatchObject({ status: 'ended', plannedMinutes: 10 });
    const [robins] = attendance.people;
    expect(robins).toMatchObject({ memberId: 'robin', alias: robin.alias, corrections: [], minutes: 0 });
    expect(robins?.intervals).toEqual([{ from: expect.any(Number), to: endedAt }]);
    expect(robins?.intervals[0]?.from).toBeGreaterThanOrEqual(beganAt ?? Number.POSITIVE_INFINITY);
    expect(robins?.attendedMs).toBe((endedAt ?? 0) - (robins?.intervals[0]?.from ?? 0));
    expect(attendance.people.find(({ memberId }) => memberId === 'kai')).toMatchObject({
      ...{ intervals: [], attendedMs: 0, minutes: 45 },
      corrections: [
        { by: 'maya', minutes: 40, reason: 'by phone' },
        { by: 'maya', minutes: 45, reason: 'by phone' },
      ],
    });
    expect(attendance.people.map(({ memberId }) => memberId).sort()).toEqual(['kai', 'robin', 'wren']);
    expect(attendance.people.find(({ memberId }) => memberId === 'wren')).toMatchObject({ intervals: [], minutes: 0 });

    const code = async (who: Person, id = sessionId) =>
      (await call(who, `GET /sessions/${id}/attendance`)).refusal?.code;
    expect(await code(robin)).toBe('role.refused');
    expect([await code(dana), await code(dana, 'no-such-session'), await code(maya, 'morning')]).toEqual(
      Array(3).fill('room.unknown'),
    );
    expect(await code(lee)).toBeUndefined();
    expect(await code(river)).toBe('role.refused');
    const looks = await site.core.database.connection
      .collection('audit')
      .countDocuments({ action: 'attendance.view', subject: sessionId, actor: 'lee' });
    expect(looks).toBe(1);
  });
});

describe('what comes at the wrong time or from the wrong person', () => {
  it('gets its refusal, and leaves no trace', async () => {
    const { maya, robin, kai, wren, site } = group;
    const sessionId = await group.schedule({ phases });
    const facilitator = await group.device(maya, sessionId, `${sessionId}.desk`);
    const robins = await group.device(robin);
    const lead = async (command: Command) => accepted(await facilitator.submit(sessionId, command)).seq;

    // People may come and go meanwhile.
    const events = async () =>
      (await storedLog(site.core, sessionId)).filter(({ type }) => !type.startsWith('presence.'));
    const refused = async (who: Actor, command: Command, code: string) => {
      const before = await events();
      expect([command.type, refusedWith(await who.submit(sessionId, command))]).toEqual([command.type, code]);
      expect(await events()).toHaveLength(before.length);
    };

    // Before it begins.
    await refused(facilitator, { type: 'session.next' }, 'session.notNow');
    await refused(facilitator, { type: 'floor.mode', mode: 'open' }, 'session.notNow');
    await refused(facilitator, { type: 'poll.open', question: 'Now?', options: ['a', 'b'] }, 'session.notNow');
    await refused(facilitator, { type: 'session.end' }, 'session.notNow');
    await refused(facilitator, { type: 'member.admit', memberId: 'robin' }, 'lobby.notThere');
    await refused(robins, { type: 'hand.raise' }, 'room.unknown');
    for (const who of [robin, kai]) {
      await group.enter(who, sessionId);
      await lead({ type: 'member.admit', memberId: who.id });
    }
    accepted(await robins.open(sessionId));
    await refused(robins, say('hello?'), 'session.notBegun');
    await lead({ type: 'session.begin' });
    await vi.waitFor(async () => expect((await group.state(maya, sessionId)).presence).toHaveProperty('robin'), soon);

    // A participant, and staff commands.
    const staffCommands: Command[] = [
      ...([{ type: 'session.next' }, { type: 'session.end' }, { type: 'session.pause' }] as const),
      ...([{ type: 'session.extend', byMs: minuteMs }, { type: 'floor.mode', mode: 'open' }, give('robin')] as const),
      ...([
        { type: 'member.admit', memberId: 'wren' },
        { type: 'member.remove', memberId: 'kai' },
      ] as const),
      ...([{ type: 'breakout.close' }, { type: 'poll.close', pollSeq: 3 }] as const),
      { type: 'poll.open', question: 'Mine?', options: ['a', 'b'] },
      { type: 'worksheet.post', title: 'Mine', items: ['a'] },
      { type: 'session.lead', memberId: 'robin' },
      { type: 'message.post', body: 'Mine', card: { kind: 'prompt' } },
    ];
    for (const command of staffCommands) await refused(robins, command, 'role.refused');

    // The floor.
    await lead({ type: 'floor.mode', mode: 'hands' });
    await refused(robins, say('without a hand'), 'floor.raiseHand');
    accepted(await robins.submit(sessionId, { type: 'hand.raise' }));
    await refused(robins, { type: 'hand.raise' }, 'hand.alreadyRaised');
    await refused(facilitator, give('kai'), 'member.absent');
    await refused(facilitator, give('wren'), 'member.unknown');
    await lead({ type: 'floor.mode', mode: 'open' });
    await refused(facilitator, give('robin'), 'floor.noTurns');

    // The program's own commands cannot be sent at all.
    for (const command of [
      { type: 'entry.request', memberId: 'wren', place: '', reach: '' },
      { type: 'poll.count', pollSeq: 1, votes: 9 },
      { type: 'presence.begin', memberId: 'wren', server: 'x' },
      { type: 'session.schedule', startsAt: 0, lobbyMs: 0, capacity: 99, phases },
    ] as Command[]) {
      await refused(facilitator, command, 'request.invalid');
    }
    expect((await group.call(wren, `POST /rooms/${sessionId}/polls/1/votes`, { option: 0 })).refusal?.code).toBe(
      'room.unknown',
    );
    await lead({ type: 'session.end' });
    await refused(facilitator, { type: 'session.begin' }, 'session.over');
    await refused(facilitator, { type: 'member.admit', memberId: 'wren' }, 'session.over');
  });

  it('of two who press “next” at once one wins and one is told', async () => {
    const { robin, maya, site } = group;
    const second = await site.person('facilitator');
    await site.room('morning', [second]);
    const { sessionId, facilitator } = await group.live([robin], { phases });
    await vi.waitFor(async () => expect((await group.enter(second, sessionId)).body).toEqual({ standing: 'in' }), soon);
    const other = await group.device(second, sessionId);
    const from = (await group.state(maya, sessionId)).session?.phase?.seq;
    if (from === undefined) throw new Error('the session is not live');
    const next: Command = { type: 'session.next', from };
    const answers = await Promise.all([facilitator.submit(sessionId, next), other.submit(sessionId, next)]);
    expect(answers.map((answer) => (answer.ok ? 'won' : answer.refusal.code)).sort()).toEqual(['phase.moved', 'won']);
    expect((await group.state(maya, sessionId)).session?.phase?.index).toBe(1);
  });
});
