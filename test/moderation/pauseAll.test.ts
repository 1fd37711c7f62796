import { minuteMs } from '@cairn/shared/kernel/time';
import { describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, refusedWith } from '../kit/actors.ts';
import { openPhase, openSessionRoom } from '../kit/sessions.ts';
import { says, setUpWard } from '../kit/ward.ts';

const ward = setUpWard();
const words = { type: 'message.post', body: 'words' } as const;

/** A live session of Maya and Lee with Robin and Kai, and a small group in it with Robin. */
async function openGroup() {
  const sessionId = `session-of-${ward.roomId}`;
  await openSessionRoom(ward.site, {
    ...{ sessionId, staff: [ward.maya, ward.lee], participants: [ward.robin, ward.kai], status: 'live' },
    ...{ startsAt: ward.clock.now(), phases: [openPhase('Open', 60 * minuteMs)] },
  });
  const maya = await ward.device(ward.maya, ward.here, [sessionId]);
  const lee = await ward.device(ward.lee, ward.here, [sessionId]);
  const robin = await ward.device(ward.robin, ward.here, [sessionId]);
  const kai = await ward.device(ward.kai, ward.here, [sessionId]);
  const groups = [{ title: 'One', memberIds: [ward.robin.id] }];
  const { seq } = accepted(await maya.submit(sessionId, { type: 'breakout.open', lengthMs: 30 * minuteMs, groups }));
  const groupId = `${sessionId}.b${seq}.1`;
  for (const actor of [maya, lee, robin]) accepted(await actor.open(groupId));
  return { sessionId, groupId, maya, lee, robin, kai };
}

const refusals = async (actor: Actor, roomId: string) => {
  const answer = await actor.submit(roomId, words);
  return answer.ok ? null : answer.refusal.code;
};

describe('stopping everybody from writing at once', () => {
  it('is one command in a group’s room: new words, changes and signs of support; staff go on', async () => {
    const [maya, lee] = [await ward.device(ward.maya), await ward.device(ward.lee)];
    const [robin, kai] = [await ward.device(ward.robin), await ward.device(ward.kai, ward.there)];
    const messageSeq = await robin.post(ward.roomId, 'before');
    accepted(await maya.submit(ward.roomId, { type: 'room.lock', reason: 'A breath for everybody.' }));
    expect(await refusals(robin, ward.roomId)).toBe('room.locked');
    await ward.soon(async () => expect(await refusals(kai, ward.roomId)).toBe('room.locked'));
    const edit = { type: 'message.edit', messageSeq, body: 'after' } as const;
    expect(refusedWith(await robin.submit(ward.roomId, edit))).toBe('room.locked');
    const react = { type: 'message.react', messageSeq, reaction: 'heart', on: true } as const;
    expect(refusedWith(await kai.submit(ward.roomId, react))).toBe('room.locked');
    for (const staff of [maya, lee]) await staff.post(ward.roomId, 'we are here');
    expect(refusedWith(await lee.submit(ward.roomId, { type: 'room.unlock' }))).toBe('role.refused');
    accepted(await maya.submit(ward.roomId, { type: 'room.unlock' }));
    await robin.post(ward.roomId, 'again');
  });

  it('is one command in a session, small groups and all; help stays open, and staff go on', async () => {
    const { sessionId, groupId, maya, lee, robin, kai } = await openGroup();
    await robin.post(groupId, 'before');
    expect(refusedWith(await robin.submit(sessionId, { type: 'session.pause' }))).toBe('role.refused');
    accepted(await maya.submit(sessionId, { type: 'session.pause' }));
    expect(await refusals(kai, sessionId)).toBe('floor.quiet');
    expect([await refusals(robin, sessionId), await refusals(robin, groupId)]).toEqual(['floor.quiet', 'floor.quiet']);
    for (const roomId of [sessionId, groupId]) for (const staff of [maya, lee]) await staff.post(roomId, 'we are here');
    // Words that speak of danger call staff all the same.
    const danger = await robin.submit(groupId, { type: 'message.post', body: says.selfHarm });
    expect(danger).toMatchObject({ refusal: { code: 'floor.quiet', care: true } });
    accepted(await maya.submit(sessionId, { type: 'session.resume' }));
    for (const roomId of [sessionId, groupId]) await robin.post(roomId, 'again');
    accepted(await maya.submit(sessionId, { type: 'room.lock' }));
    expect(await refusals(robin, groupId)).toBe('floor.quiet');
  });
});

describe('in a small group', () => {
  it('a mute is written at the session’s desk, holds in both, and is told', async () => {
    const { sessionId, groupId, maya, robin } = await openGroup();
    accepted(await maya.submit(groupId, { type: 'member.mute', memberId: ward.robin.id }));
    const { state } = accepted(await maya.open(`${sessionId}.desk`));
    expect(Object.keys(state.mutes)).toEqual([ward.robin.id]);
    expect([await refusals(robin, groupId), await refusals(robin, sessionId)]).toEqual([
      'member.muted',
      'member.muted',
    ]);
    await vi.waitFor(() => expect(robin.told('room.muted')).toMatchObject([{ roomId: sessionId }]));
    expect(refusedWith(await maya.submit(groupId, { type: 'member.mute', memberId: ward.lee.id }))).toBe(
      'role.refused',
    );
    accepted(await maya.submit(groupId, { type: 'member.unmute', memberId: ward.robin.id }));
    await robin.post(groupId, 'again');
  });

  it('held words wait at the session’s desk, and are let go or given back from the small group', async () => {
    const { sessionId, groupId, maya, robin } = await openGroup();
    const post = { type: 'message.post', body: says.sourcing } as const;
    expect(refusedWith(await robin.submit(groupId, post, 'c1'))).toBe('message.held');
    expect(refusedWith(await robin.submit(groupId, post, 'c2'))).toBe('message.held');
    const { state } = accepted(await maya.open(`${sessionId}.desk`));
    const [first = 0, second = 0] = Object.keys(state.held).map(Number);
    accepted(await maya.submit(groupId, { type: 'held.release', heldSeq: first }));
    accepted(await maya.submit(groupId, { type: 'held.refuse', heldSeq: second, word: 'Once is enough.' }));
    await vi.waitFor(() =>
      expect(robin.heard(groupId).filter(({ type }) => type === 'message.posted')).toHaveLength(1),
    );
    expect((await ward.call(ward.robin, `GET /rooms/${groupId}/held/own`)).body).toMatchObject({
      held: expect.arrayContaining([
        expect.objectContaining({ commandId: 'c1', outcome: 'released' }),
        expect.objectContaining({ commandId: 'c2', outcome: 'refused', word: 'Once is enough.' }),
      ]),
    });
  });
});
