import { minuteMs } from '@cairn/shared/kernel/time';
import { defaultPolicies } from '@cairn/shared/safety/policy';
import { describe, expect, it, vi } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { openSessionRoom } from '../kit/sessions.ts';
import { says, setUpWard } from '../kit/ward.ts';

const ward = setUpWard();
const post = (body: string) => ({ type: 'message.post', body }) as const;

const alertsOf = async () => Object.values((await ward.desk()).alerts);
const heldOf = async () => Object.values((await ward.desk()).held);

describe('words that speak of suicide', () => {
  it('are delivered, call staff first, and show their author the way to help', async () => {
    const robin = await ward.device(ward.robin);
    const answer = accepted(await robin.submit(ward.roomId, post(says.selfHarm), 'c1'));
    expect(answer.care).toBe(true);
    const [alert] = await alertsOf();
    expect(alert).toMatchObject({
      ...{ kind: 'self-harm', memberId: ward.robin.id, roomId: ward.roomId, body: says.selfHarm, ownerId: null },
      rules: ['self-harm.intent.kill-myself'],
    });
    const inRoom = (await storedLog(ward.site.core, ward.roomId)).at(-1);
    expect(alert?.at).toBeLessThanOrEqual(inRoom?.at ?? 0);
    expect(JSON.stringify(accepted(await robin.open(ward.roomId)).state.alerts)).toBe('{}');
  });

  it('call once, however often they are sent, on whichever server', async () => {
    const [first, second] = [await ward.device(ward.robin), await ward.device(ward.robin, ward.there)];
    const answers = await Promise.all(
      [first, second, first, second].map((actor) => actor.submit(ward.roomId, post(says.selfHarm), 'same')),
    );
    expect(new Set(answers.map((answer) => accepted(answer).seq)).size).toBe(1);
    expect(answers.every((answer) => accepted(answer).care)).toBe(true);
    await ward.soon(async () => expect(await alertsOf()).toHaveLength(1));
    expectOneLog(await storedLog(ward.site.core, ward.deskId));
    expectOneLog(await storedLog(ward.site.core, ward.roomId));
  });

  it('call also where the room does not take them: from the muted, and in a locked room', async () => {
    const [maya, robin, kai] = [
      await ward.device(ward.maya),
      await ward.device(ward.robin),
      await ward.device(ward.kai),
    ];
    accepted(await maya.submit(ward.roomId, { type: 'member.mute', memberId: ward.robin.id }));
    const muted = await robin.submit(ward.roomId, post(says.selfHarm));
    expect(muted).toMatchObject({ ok: false, refusal: { code: 'member.muted', care: true } });
    accepted(await maya.submit(ward.roomId, { type: 'room.lock' }));
    expect(await kai.submit(ward.roomId, post(says.selfHarm))).toMatchObject({
      refusal: { code: 'room.locked', care: true },
    });
    expect((await alertsOf()).map(({ memberId }) => memberId)).toEqual([ward.robin.id, ward.kai.id]);
    // What the room does not take is not held either: nobody would know where it went.
    expect(refusedWith(await robin.submit(ward.roomId, post(says.sourcing)))).toBe('member.muted');
    expect(await heldOf()).toEqual([]);
  });

  it('call when they come in by an edit or stand in a content warning', async () => {
    const robin = await ward.device(ward.robin);
    const seq = await robin.post(ward.roomId, 'good morning');
    const edit = { type: 'message.edit', messageSeq: seq, body: says.selfHarm } as const;
    expect(accepted(await robin.submit(ward.roomId, edit)).care).toBe(true);
    const warned = { ...post('see above'), warning: says.selfHarm } as const;
    expect(accepted(await robin.submit(ward.roomId, warned)).care).toBe(true);
    // What staff read has the words that were seen, wherever they stood.
    expect(await alertsOf()).toMatchObject([{ body: says.selfHarm, more: [{ body: `see above\n${says.selfHarm}` }] }]);
  });
});

describe('other words', () => {
  it('of relapse call staff; of recovery pass; of staff are nobody’s to look at', async () => {
    const [robin, maya] = [await ward.device(ward.robin), await ward.device(ward.maya)];
    expect(accepted(await robin.submit(ward.roomId, post(says.benign)))).not.toHaveProperty('care');
    await maya.post(ward.roomId, says.selfHarm);
    expect(await alertsOf()).toEqual([]);
    expect(accepted(await robin.submit(ward.roomId, post(says.relapse)))).not.toHaveProperty('care');
    expect(await alertsOf()).toMatchObject([{ kind: 'relapse-overdose' }]);
  });

  it('that offer drugs or threaten wait for staff, and nobody else sees them', async () => {
    const [robin, kai] = [await ward.device(ward.robin), await ward.device(ward.kai)];
    expect(refusedWith(await robin.submit(ward.roomId, post(says.sourcing), 'c1'))).toBe('message.held');
    expect(refusedWith(await robin.submit(ward.roomId, post(says.sourcing), 'c1'))).toBe('message.held');
    expect(refusedWith(await robin.submit(ward.roomId, post(says.threat)))).toBe('message.held');
    const [sourcing, threat, ...more] = await heldOf();
    expect(more).toEqual([]);
    expect(sourcing).toMatchObject({ commandId: 'c1', body: says.sourcing, signals: [{ category: 'sourcing' }] });
    expect(threat).toMatchObject({ roomId: ward.roomId, memberId: ward.robin.id, messageSeq: null });
    expect(kai.heard(ward.roomId)).toEqual([]);
    expect(JSON.stringify(await storedLog(ward.site.core, ward.deskId))).not.toContain('percs');
  });

  it('that say how to reach somebody are asked about, and go on when their author says so', async () => {
    const robin = await ward.device(ward.robin);
    const asked = await robin.submit(ward.roomId, post(says.phone), 'c1');
    expect(asked).toMatchObject({
      refusal: { code: 'message.ask', signals: [{ category: 'personal-identifiers', span: [11, 23] }] },
    });
    expect(asked).not.toHaveProperty('refusal.care');
    accepted(await robin.submit(ward.roomId, { ...post(says.phone), confirmed: true }, 'c1'));
    const warned = { ...post('hi'), warning: '415-555-0134' };
    expect(await robin.submit(ward.roomId, warned)).toMatchObject({ refusal: { signals: [{ span: [3, 15] }] } });
  });

  it('that speak of suicide and say how to reach somebody call at once, once, and are asked about', async () => {
    const robin = await ward.device(ward.robin);
    expect(await robin.submit(ward.roomId, post(says.both), 'c1')).toMatchObject({
      refusal: { code: 'message.ask', care: true },
    });
    expect(await alertsOf()).toHaveLength(1);
    accepted(await robin.submit(ward.roomId, { ...post(says.both), confirmed: true }, 'c1'));
    expect(await alertsOf()).toHaveLength(1);
  });

  it('of ten thousand emoji, of one letter again and again, hidden in zero width, hold up nobody', async () => {
    const [robin, kai] = [await ward.device(ward.robin), await ward.device(ward.kai)];
    const hard = [
      '\u{1F600}'.repeat(2_000),
      'a'.repeat(4_000),
      'k\u200Bi\u200Bl\u200Bl '.repeat(400),
      '\u202E('.repeat(2_000),
    ];
    const answers = Promise.all(hard.map((body) => robin.submit(ward.roomId, { ...post(body), confirmed: true })));
    const others = Promise.all([1, 2, 3].map(() => kai.post(ward.roomId, 'good morning')));
    const startedAt = performance.now();
    await others;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    for (const answer of await answers) expect(answer.ok || answer.refusal.code).not.toBe('request.failed');
    expect(refusedWith(await robin.submit(ward.roomId, post('\u{1F600}'.repeat(10_000))))).toBe('request.invalid');
  });
});

describe('what follows', () => {
  it('is set by an admin, for a kind of room, and is in the audit; talk of self-harm cannot be let go', async () => {
    const policies = {
      ...defaultPolicies,
      cohort: { ...defaultPolicies.cohort, sourcing: 'none', 'self-harm': 'hold' },
    };
    expect((await ward.call(ward.maya, 'PUT /policies', { policies })).refusal?.code).toBe('role.refused');
    expect((await ward.call(ward.ines, 'PUT /policies', { policies })).status).toBe(204);
    const robin = await ward.device(ward.robin);
    accepted(await robin.submit(ward.roomId, post(says.sourcing)));
    expect(await robin.submit(ward.roomId, post(says.selfHarm))).toMatchObject({
      refusal: { code: 'message.held', care: true },
    });
    expect(await alertsOf()).toMatchObject([{ kind: 'self-harm' }]);
    expect((await ward.call(ward.maya, 'GET /policies')).body).toEqual({ policies });
    const careless = { ...policies, cohort: { ...policies.cohort, 'self-harm': 'none' } };
    expect((await ward.call(ward.ines, 'PUT /policies', { policies: careless })).refusal?.code).toBe('request.invalid');
    const audit = await ward.site.core.database.connection.collection('audit').findOne({ action: 'policies.update' });
    expect(audit).toMatchObject({ actor: ward.ines.id, details: { 'cohort/sourcing': 'none' } });
    expect((await ward.call(ward.ines, 'PUT /policies', { policies: defaultPolicies })).status).toBe(204);
  });

  it('in a session and its small groups is written at the session’s desk', async () => {
    const sessionId = `session-of-${ward.roomId}`;
    await openSessionRoom(ward.site, {
      ...{ sessionId, staff: [ward.maya], participants: [ward.robin], startsAt: ward.clock.now(), status: 'live' },
      phases: [{ title: 'Open', lengthMs: 60 * minuteMs, floor: 'quiet', turnMs: null, question: '' }],
    });
    const maya = await ward.device(ward.maya, ward.here, [sessionId]);
    const robin = await ward.device(ward.robin, ward.here, [sessionId]);
    expect(refusedWith(await robin.submit(sessionId, post(says.relapse)))).toBe('floor.quiet');
    const groups = [{ title: 'One', memberIds: [ward.robin.id] }];
    const open = { type: 'breakout.open' as const, lengthMs: 10 * minuteMs, groups };
    const { seq } = accepted(await maya.submit(sessionId, open));
    const breakoutId = `${sessionId}.b${seq}.1`;
    accepted(await robin.open(breakoutId));
    expect(refusedWith(await robin.submit(breakoutId, post(says.sourcing)))).toBe('message.held');
    const { state } = accepted(await maya.open(`${sessionId}.desk`));
    expect(Object.values(state.alerts)).toMatchObject([{ kind: 'relapse-overdose', roomId: sessionId }]);
    expect(Object.values(state.held)).toMatchObject([{ roomId: breakoutId }]);
    const heldSeq = Number(Object.keys(state.held)[0]);
    accepted(await maya.submit(breakoutId, { type: 'held.release', heldSeq }));
    await vi.waitFor(() => expect(robin.heard(breakoutId).at(-1)).toMatchObject({ type: 'message.posted' }));
  });
});

describe('a screening that does not work', () => {
  it('counts as an alert, and the words go on (L7)', async () => {
    const broken = await ward.site.startServer({
      screen: () => {
        throw new Error('out of order');
      },
    });
    const robin = await ward.device(ward.robin, broken);
    accepted(await robin.submit(ward.roomId, post('good morning')));
    await ward.soon(async () => expect(await alertsOf()).toMatchObject([{ kind: 'unscreened', body: 'good morning' }]));
  });
});

describe('a name for the group', () => {
  it('that says how to reach somebody is refused, kindly; others are as free as ever', async () => {
    const { accounts } = ward.site.core;
    const inviter = { accountId: ward.ines.id, programId: 'program', role: 'admin' } as const;
    const { token } = await accounts.invitations.make({ inviter, role: 'participant', roomIds: [] });
    const signUp = (alias: string) =>
      ward.call(ward.ines, 'POST /accounts', { token, login: 'newcomer', password: 'stepping-stones', alias });
    expect((await signUp('415 555 0134')).refusal?.code).toBe('alias.refused');
    expect((await signUp('Sparrow')).status).toBe(201);
  });
});
