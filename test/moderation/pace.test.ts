import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { describe, expect, it, vi } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { setUpWard } from '../kit/ward.ts';

const ward = setUpWard();
const words = { type: 'message.post', body: 'words' } as const;

describe('slow mode', () => {
  it('has each person wait between two messages, says how long, and lets staff be', async () => {
    const [maya, robin, kai] = [
      await ward.device(ward.maya),
      await ward.device(ward.robin),
      await ward.device(ward.kai),
    ];
    accepted(await maya.submit(ward.roomId, { type: 'room.slow', everyMs: 30 * secondMs }));
    await robin.post(ward.roomId, 'one');
    ward.clock.pass(10 * secondMs);
    expect(await robin.submit(ward.roomId, words)).toMatchObject({
      refusal: { code: 'room.slow', retryAfterMs: 20 * secondMs },
    });
    await kai.post(ward.roomId, 'each at their own pace');
    await maya.post(ward.roomId, 'one');
    await maya.post(ward.roomId, 'two');
    ward.clock.pass(20 * secondMs);
    await robin.post(ward.roomId, 'two');
    accepted(await maya.submit(ward.roomId, { type: 'room.slow', everyMs: null }));
    await robin.post(ward.roomId, 'three');
    await robin.post(ward.roomId, 'four');
  });

  it('is refused for who does not lead, and where nothing would change', async () => {
    const [maya, lee, robin] = [
      await ward.device(ward.maya),
      await ward.device(ward.lee),
      await ward.device(ward.robin),
    ];
    const slow = { type: 'room.slow', everyMs: minuteMs } as const;
    for (const actor of [lee, robin]) expect(refusedWith(await actor.submit(ward.roomId, slow))).toBe('role.refused');
    accepted(await maya.submit(ward.roomId, slow));
    expect(refusedWith(await maya.submit(ward.roomId, slow))).toBe('slow.unchanged');
  });
});

describe('a pinned message', () => {
  it('stands at the top until it is taken down or out; staff alone put it there, and no more than ten', async () => {
    const [maya, lee, robin] = [
      await ward.device(ward.maya),
      await ward.device(ward.lee),
      await ward.device(ward.robin),
    ];
    const seqs: number[] = [];
    for (let n = 0; n < 11; n += 1) seqs.push(await robin.post(ward.roomId, `number ${n}`));
    const [first = 0, second = 0] = seqs;
    const pin = (messageSeq: number) => ({ type: 'message.pin', messageSeq }) as const;
    expect(refusedWith(await robin.submit(ward.roomId, pin(first)))).toBe('role.refused');
    accepted(await lee.submit(ward.roomId, pin(first)));
    expect(refusedWith(await lee.submit(ward.roomId, pin(first)))).toBe('message.unchanged');
    expect(refusedWith(await lee.submit(ward.roomId, pin(9_999)))).toBe('message.unknown');
    for (const seq of seqs.slice(1, 10)) accepted(await maya.submit(ward.roomId, pin(seq)));
    expect(refusedWith(await maya.submit(ward.roomId, pin(seqs[10] ?? 0)))).toBe('pin.tooMany');
    accepted(await maya.submit(ward.roomId, { type: 'message.redact', messageSeq: first }));
    accepted(await maya.submit(ward.roomId, { type: 'message.unpin', messageSeq: second }));
    const { state } = accepted(await robin.open(ward.roomId));
    expect(state.pins).toEqual(seqs.slice(2, 10).reverse());
    expect(refusedWith(await maya.submit(ward.roomId, pin(first)))).toBe('message.redacted');
    expect(refusedWith(await maya.submit(ward.roomId, { type: 'message.unpin', messageSeq: second }))).toBe(
      'message.unchanged',
    );
  });
});

describe('a mute', () => {
  it('is told to whom it is about, and ends by itself; they can look how long it lasts', async () => {
    const [maya, robin, kai] = [
      await ward.device(ward.maya),
      await ward.device(ward.robin),
      await ward.device(ward.kai),
    ];
    const until = ward.clock.now() + 2 * minuteMs;
    accepted(await maya.submit(ward.roomId, { type: 'member.mute', memberId: ward.robin.id, until }));
    await vi.waitFor(() => expect(robin.told('room.muted')).toEqual([{ roomId: ward.roomId, until }]));
    const own = `GET /rooms/${ward.roomId}/held/own`;
    expect((await ward.call(ward.robin, own)).body).toEqual({ held: [], mutedUntil: until });
    ward.clock.pass(2 * minuteMs);
    await ward.soon(() => expect(robin.told('room.muted').at(-1)).toEqual({ roomId: ward.roomId, until: null }));
    expect((await ward.call(ward.robin, own)).body).toEqual({ held: [], mutedUntil: null });
    expect(kai.told('room.muted')).toEqual([]);
  });
});
