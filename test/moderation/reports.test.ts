import { describe, expect, it, vi } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { storedLog } from '../kit/log.ts';
import { setUpWard } from '../kit/ward.ts';

const ward = setUpWard();
const flag = (about: { messageSeq?: number; memberId?: string }) =>
  ({ type: 'message.flag', reason: 'harassing', note: 'This hurt.', ...about }) as const;

const flagsOf = async () => Object.entries((await ward.desk()).flags);

describe('a report', () => {
  it('goes to the staff of the room with the words as they were, which stay when the message is taken out', async () => {
    const [robin, kai] = [await ward.device(ward.robin), await ward.device(ward.kai)];
    const messageSeq = await robin.post(ward.roomId, 'the first words');
    const answer = accepted(await kai.submit(ward.roomId, flag({ messageSeq }), 'r1'));
    // How much goes on at the desk is not for whoever reports.
    expect(answer.seq).toBe(messageSeq);
    accepted(await robin.submit(ward.roomId, { type: 'message.redact', messageSeq }));
    const [[, raised] = []] = await flagsOf();
    expect(raised).toMatchObject({
      ...{ by: ward.kai.id, memberId: ward.robin.id, messageSeq, reason: 'harassing', ownerId: null },
      ...{ snapshot: 'the first words', note: 'This hurt.', roomId: ward.roomId },
    });
    expect(JSON.stringify(await storedLog(ward.site.core, ward.deskId))).not.toContain('first words');
    expect((await ward.call(ward.maya, 'GET /care')).body).toMatchObject([{ what: 'flag', memberId: ward.robin.id }]);
  });

  it('tells nobody but staff who reported, nor that anybody did', async () => {
    const [robin, kai] = [await ward.device(ward.robin), await ward.device(ward.kai)];
    const messageSeq = await robin.post(ward.roomId, 'words');
    accepted(await kai.submit(ward.roomId, flag({ messageSeq })));
    const { state, events, head } = accepted(await robin.open(ward.roomId));
    expect(JSON.stringify([state.flags, events])).not.toContain('flag');
    expect(head).toBe(messageSeq);
    expect(robin.told('care.changed')).toEqual([]);
  });

  it('on a person is about somebody who is in the room', async () => {
    const kai = await ward.device(ward.kai);
    accepted(await kai.submit(ward.roomId, flag({ memberId: ward.robin.id })));
    expect((await flagsOf()).map(([, { memberId, messageSeq }]) => [memberId, messageSeq])).toEqual([
      [ward.robin.id, null],
    ]);
    expect(refusedWith(await kai.submit(ward.roomId, flag({ memberId: ward.dana.id })))).toBe('member.unknown');
    expect(refusedWith(await kai.submit(ward.roomId, flag({ memberId: '__proto__' })))).toBe('member.unknown');
  });

  it('on something unseen, on nothing, on two things at once, or again, is refused', async () => {
    const [robin, kai] = [await ward.device(ward.robin), await ward.device(ward.kai)];
    const messageSeq = await robin.post(ward.roomId, 'words');
    expect(refusedWith(await kai.submit(ward.roomId, flag({ messageSeq: 9_999 })))).toBe('message.unknown');
    expect(refusedWith(await kai.submit(ward.roomId, flag({ messageSeq: 1 })))).toBe('message.unknown');
    expect(refusedWith(await kai.submit(ward.roomId, flag({})))).toBe('request.invalid');
    const both = flag({ messageSeq, memberId: ward.robin.id });
    expect(refusedWith(await kai.submit(ward.roomId, both))).toBe('request.invalid');
    accepted(await kai.submit(ward.roomId, flag({ messageSeq }), 'r1'));
    accepted(await kai.submit(ward.roomId, flag({ messageSeq }), 'r1'));
    expect(refusedWith(await kai.submit(ward.roomId, flag({ messageSeq }), 'r2'))).toBe('flag.alreadyRaised');
    expect(await flagsOf()).toHaveLength(1);
    accepted(await robin.submit(ward.roomId, { type: 'message.redact', messageSeq }));
    expect(refusedWith(await kai.submit(ward.roomId, flag({ messageSeq }), 'r3'))).toBe('message.redacted');
    const stranger = await ward.device(await ward.site.person('participant'), ward.here, []);
    expect(refusedWith(await stranger.submit(ward.roomId, flag({ messageSeq })))).toBe('room.unknown');
  });

  it('is looked after by one of the staff, and dealt with by them', async () => {
    const [kai, maya, lee] = [
      await ward.device(ward.kai),
      await ward.device(ward.maya),
      await ward.device(ward.lee, ward.there),
    ];
    accepted(await kai.submit(ward.roomId, flag({ memberId: ward.robin.id })));
    await vi.waitFor(() => expect(maya.told('care.changed')).toContainEqual({ deskId: ward.deskId, called: false }));
    const flagSeq = Number((await flagsOf())[0]?.[0]);
    const claim = { type: 'flag.claim', flagSeq } as const;
    const answers = await Promise.all([maya, lee].map((actor) => actor.submit(ward.deskId, claim)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { ownerId } = (await ward.desk()).flags[flagSeq] ?? {};
    const [owner, other] = ownerId === ward.maya.id ? [maya, lee] : [lee, maya];
    const resolve = { type: 'flag.resolve', flagSeq, note: 'We talked.' } as const;
    expect(refusedWith(await other.submit(ward.deskId, resolve))).toBe('flag.taken');
    accepted(await owner.submit(ward.deskId, resolve));
    await ward.soon(async () => expect(refusedWith(await other.submit(ward.deskId, resolve))).toBe('flag.isResolved'));
  });
});
