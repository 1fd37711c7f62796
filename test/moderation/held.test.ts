import { minuteMs } from '@cairn/shared/kernel/time';
import { reviewWithinMs } from '@cairn/shared/moderation/rules';
import { describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { says, setUpWard } from '../kit/ward.ts';

const ward = setUpWard();

/** Robin writes what is held; gives it, and the device. */
async function withhold(commandId = 'c1', more: object = {}): Promise<{ robin: Actor; heldSeq: number }> {
  const robin = await ward.device(ward.robin);
  const post = { type: 'message.post', body: says.sourcing, ...more } as const;
  expect(refusedWith(await robin.submit(ward.roomId, post, commandId))).toBe('message.held');
  return { robin, heldSeq: Number(Object.keys((await ward.desk()).held).at(-1)) };
}

const release = (heldSeq: number) => ({ type: 'held.release', heldSeq }) as const;
const posted = async () =>
  (await storedLog(ward.site.core, ward.roomId)).filter(({ type }) => type === 'message.posted');
const own = async () => (await ward.call(ward.robin, `GET /rooms/${ward.roomId}/held/own`)).body;

describe('a held message', () => {
  it('that staff release stands in the room in its author’s name, and its author is told on every device', async () => {
    const { robin, heldSeq } = await withhold();
    const [kai, maya] = [await ward.device(ward.kai), await ward.device(ward.maya)];
    expect(await own()).toMatchObject({ held: [{ commandId: 'c1', outcome: 'held', word: null }], mutedUntil: null });
    accepted(await maya.submit(ward.roomId, release(heldSeq)));
    await vi.waitFor(() =>
      expect(kai.heard(ward.roomId)).toMatchObject([
        { type: 'message.posted', actor: ward.robin.id, data: { body: says.sourcing } },
      ]),
    );
    const settled = { roomId: ward.roomId, commandId: 'c1', outcome: 'released', word: null };
    await vi.waitFor(() => expect(robin.told('held.settled')).toEqual([settled]));
    expect(await own()).toMatchObject({ held: [{ commandId: 'c1', outcome: 'released' }] });
    // Its author, who did not hear of it, sends it again: it is there.
    const again = { type: 'message.post', body: says.sourcing } as const;
    const [message] = await posted();
    expect(accepted(await robin.submit(ward.roomId, again, 'c1')).seq).toBe(message?.seq);
    expect(await posted()).toHaveLength(1);
  });

  it('is known to each device of its author, also at a server that no bus reaches, and by its words after a reload', async () => {
    const [beside, elsewhere, kai] = [
      await ward.device(ward.robin, ward.here, []),
      await ward.device(ward.robin, ward.there, []),
      await ward.device(ward.kai, ward.there),
    ];
    const { robin, heldSeq } = await withhold();
    const waiting = { roomId: ward.roomId, commandId: 'c1' };
    await vi.waitFor(() => expect(beside.told('held.waiting')).toEqual([waiting]));
    await ward.soon(() => expect(elsewhere.told('held.waiting')).toEqual([waiting]));
    const before = { commandId: 'c1', outcome: 'held', body: says.sourcing, messageSeq: null, at: expect.any(Number) };
    expect(await own()).toMatchObject({ held: [before] });
    const maya = await ward.device(ward.maya);
    accepted(await maya.submit(ward.deskId, { type: 'held.refuse', heldSeq, word: 'Let us talk.' }));
    for (const device of [robin, beside, elsewhere])
      await ward.soon(() =>
        expect(device.told('held.settled')).toEqual([{ ...waiting, outcome: 'refused', word: 'Let us talk.' }]),
      );
    expect(await own()).toMatchObject({ held: [{ ...before, outcome: 'refused', word: 'Let us talk.' }] });
    // Once each, however often servers look; and to nobody else.
    await ward.soon(() => expect(elsewhere.told('held.waiting')).toHaveLength(1));
    expect([...kai.told('held.waiting'), ...kai.told('held.settled')]).toEqual([]);
  });

  it('that staff refuse goes back to its author with a word, which is for them alone', async () => {
    const { robin, heldSeq } = await withhold();
    const maya = await ward.device(ward.maya);
    const word = 'Let us talk about this on Monday.';
    accepted(await maya.submit(ward.deskId, { type: 'held.refuse', heldSeq, word }));
    await vi.waitFor(() => expect(robin.told('held.settled')).toMatchObject([{ outcome: 'refused', word }]));
    expect(await own()).toMatchObject({ held: [{ outcome: 'refused', word }] });
    expect((await ward.call(ward.kai, `GET /rooms/${ward.roomId}/held/own`)).body).toMatchObject({ held: [] });
    expect(refusedWith(await maya.submit(ward.deskId, release(heldSeq)))).toBe('held.settled');
    expect(await posted()).toEqual([]);
  });

  it('is decided on once, also where two press at once on two servers', async () => {
    const { heldSeq } = await withhold();
    const [here, there] = [await ward.device(ward.maya), await ward.device(ward.maya, ward.there)];
    const answers = await Promise.all([
      here.submit(ward.deskId, release(heldSeq)),
      there.submit(ward.deskId, { type: 'held.refuse', heldSeq }),
    ]);
    expect(answers.filter((answer) => !answer.ok)).toMatchObject([{ refusal: { code: 'held.settled' } }]);
    const both = await Promise.all([here, there].map((actor) => actor.submit(ward.deskId, release(heldSeq))));
    expect(both.map(refusedWith)).toEqual(['held.settled', 'held.settled']);
    expectOneLog(await storedLog(ward.site.core, ward.deskId));
  });

  it('is released though its author cannot write now, as staff have looked at it; not once they were removed', async () => {
    const [first, second] = [await withhold('c1'), await withhold('c2')];
    const maya = await ward.device(ward.maya);
    accepted(await maya.submit(ward.roomId, { type: 'member.mute', memberId: ward.robin.id }));
    accepted(await maya.submit(ward.roomId, { type: 'room.slow', everyMs: 60 * minuteMs }));
    accepted(await maya.submit(ward.roomId, { type: 'room.lock' }));
    accepted(await maya.submit(ward.roomId, release(first.heldSeq)));
    await vi.waitFor(async () => expect(await posted()).toHaveLength(1));
    accepted(await maya.submit(ward.roomId, { type: 'member.remove', memberId: ward.robin.id }));
    accepted(await maya.submit(ward.roomId, release(second.heldSeq)));
    const errands = ward.site.core.database.connection.collection('errands');
    await ward.soon(async () =>
      expect(await errands.countDocuments({ 'what.deskId': ward.deskId, doneAt: { $exists: true } })).toBe(2),
    );
    expect(await posted()).toHaveLength(1);
  });

  it('keeps what it answers and its content warning, and an edit changes the message it is about', async () => {
    const robin = await ward.device(ward.robin);
    const seq = await robin.post(ward.roomId, 'good morning');
    const { heldSeq } = await withhold('c1', { replyTo: seq, warning: 'About money' });
    const maya = await ward.device(ward.maya);
    accepted(await maya.submit(ward.roomId, release(heldSeq)));
    await vi.waitFor(() =>
      expect(robin.heard(ward.roomId).at(-1)?.data).toMatchObject({ replyTo: seq, warning: 'About money' }),
    );
    const edit = { type: 'message.edit', messageSeq: seq, body: says.threat } as const;
    expect(refusedWith(await robin.submit(ward.roomId, edit))).toBe('message.held');
    const edited = Number(Object.keys((await ward.desk()).held).at(-1));
    accepted(await maya.submit(ward.roomId, release(edited)));
    await vi.waitFor(() =>
      expect(robin.heard(ward.roomId).at(-1)).toMatchObject({ type: 'message.edited', data: { messageSeq: seq } }),
    );
    const others = { type: 'message.edit', messageSeq: seq, body: says.sourcing } as const;
    const kai = await ward.device(ward.kai);
    expect(refusedWith(await kai.submit(ward.roomId, others))).toBe('message.notYours');
  });

  it('that nobody looks at calls staff after its time, and is never published by itself', async () => {
    const { heldSeq } = await withhold();
    ward.clock.pass(reviewWithinMs);
    await ward.soon(async () => {
      const { alerts, held } = await ward.desk();
      expect(Object.values(alerts)).toMatchObject([{ kind: 'held', memberId: ward.robin.id, roomId: ward.roomId }]);
      expect(held[heldSeq]).toMatchObject({ overdue: true });
    });
    ward.clock.pass(60 * minuteMs);
    expect(await posted()).toEqual([]);
    expect((await ward.desk()).held[heldSeq]).toBeDefined();
  });

  it('is decided on by who leads: not by peer specialists, nor by people in care', async () => {
    const { robin, heldSeq } = await withhold();
    const lee = await ward.device(ward.lee);
    expect(refusedWith(await lee.submit(ward.deskId, release(heldSeq)))).toBe('role.refused');
    expect(refusedWith(await robin.submit(ward.roomId, release(heldSeq)))).toBe('role.refused');
    expect(refusedWith(await lee.submit(ward.deskId, { type: 'held.refuse', heldSeq }))).toBe('role.refused');
  });
});
