import { minuteMs } from '@cairn/shared/kernel/time';
import { reviewWithinMs } from '@cairn/shared/moderation/rules';
import type { RoomSummary } from '@cairn/shared/rooms/contract';
import { climbAfterMs } from '@cairn/shared/safety/rules';
import type { CareItem } from '@cairn/shared/safety/wire';
import { describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import type { Person } from '../kit/server.ts';
import { setUpWard } from '../kit/ward.ts';

const ward = setUpWard();
const flag = (about: { messageSeq?: number; memberId?: string }) =>
  ({ type: 'message.flag', reason: 'harassing', note: 'This hurt.', ...about }) as const;

const idle = (person: Person): Promise<Actor> => ward.device(person, ward.here, []);
const roomsOf = async (person: Person) => (await ward.call(person, 'GET /rooms')).body as RoomSummary[];
const careOf = async (person: Person) => (await ward.call(person, 'GET /care')).body as CareItem[];
const deskAbout = async (subject: Person, reader: Person) =>
  (await roomsOf(reader)).find(({ deskOf, about }) => deskOf === ward.roomId && about === subject.id);

/** Kai reports somebody of the staff; gives the desk where it is written, as a reader finds it. */
async function report(subject: Person, reader: Person): Promise<string> {
  const kai = await ward.device(ward.kai);
  accepted(await kai.submit(ward.roomId, flag({ memberId: subject.id })));
  const desk = await deskAbout(subject, reader);
  if (!desk) throw new Error('there is no such desk');
  return desk.id;
}

describe('a report on one of the staff', () => {
  it('is written where they do not read it, with the words as they were; its reporter sees the same thanks', async () => {
    const [kai, maya] = [await ward.device(ward.kai), await ward.device(ward.maya)];
    const messageSeq = await maya.post(ward.roomId, 'a hard word');
    expect(accepted(await kai.submit(ward.roomId, flag({ messageSeq }))).seq).toBe(messageSeq);
    expect((await ward.desk()).flags).toEqual({});
    const desk = await deskAbout(ward.maya, ward.lee);
    const lee = await idle(ward.lee);
    const { state } = accepted(await lee.open(desk?.id ?? ''));
    expect(Object.values(state.flags)).toMatchObject([
      { by: ward.kai.id, memberId: ward.maya.id, snapshot: 'a hard word', note: 'This hurt.' },
    ]);
    expect(refusedWith(await kai.submit(ward.roomId, flag({ messageSeq }), 'again'))).toBe('flag.alreadyRaised');
    // In nothing that its subject can read is there a trace of it.
    const id = desk?.id ?? '';
    expect(refusedWith(await maya.open(id))).toBe('room.unknown');
    expect(refusedWith(await maya.history(id, 9, 9))).toBe('room.unknown');
    expect(JSON.stringify([await roomsOf(ward.maya), await careOf(ward.maya)])).not.toContain(id);
    const readable = [
      ...(await storedLog(ward.site.core, ward.deskId)),
      ...(await storedLog(ward.site.core, ward.roomId)),
    ];
    expect(JSON.stringify(readable)).not.toContain('flagged');
    expect(JSON.stringify(maya.told('care.changed'))).not.toContain(id);
  });

  it('is read and dealt with by the room’s other staff and by admins, on the page of what waits', async () => {
    const [lee, ines] = [await idle(ward.lee), await idle(ward.ines)];
    const id = await report(ward.maya, ward.ines);
    for (const reader of [ward.lee, ward.ines])
      expect(await careOf(reader)).toContainEqual(
        expect.objectContaining({ ...{ deskId: id, about: ward.maya.id, what: 'flag' }, alias: ward.maya.alias }),
      );
    expect(refusedWith(await (await idle(ward.dana)).open(id))).toBe('room.unknown');
    const flagSeq = Number(Object.keys(accepted(await ines.open(id)).state.flags)[0]);
    accepted(await ines.submit(id, { type: 'flag.claim', flagSeq }));
    expect(refusedWith(await lee.submit(id, { type: 'flag.resolve', flagSeq }))).toBe('flag.taken');
    accepted(await ines.submit(id, { type: 'flag.resolve', flagSeq, note: 'Talked with Maya.' }));
    expectOneLog(await storedLog(ward.site.core, id));
  });

  it('is kept from an admin too, where it is about them; also where they are all there is of admins', async () => {
    const maya = await ward.device(ward.maya);
    accepted(await maya.submit(ward.roomId, { type: 'member.admit', memberId: ward.ines.id }));
    const id = await report(ward.ines, ward.maya);
    const ines = await idle(ward.ines);
    expect(refusedWith(await ines.open(id))).toBe('room.unknown');
    expect(await deskAbout(ward.ines, ward.ines)).toBeUndefined();
    expect((await careOf(ward.ines)).filter(({ deskId }) => deskId === id)).toEqual([]);
  });

  it('is for the room’s staff as they come and go; its subject never gets in, whoever tries', async () => {
    const id = await report(ward.maya, ward.ines);
    const [ines, maya, dana] = [await idle(ward.ines), await ward.device(ward.maya), await idle(ward.dana)];
    expect(refusedWith(await ines.submit(id, { type: 'member.admit', memberId: ward.maya.id }))).toBe('role.refused');
    accepted(await maya.submit(ward.roomId, { type: 'member.admit', memberId: ward.dana.id }));
    accepted(await dana.open(id));
    accepted(await maya.submit(ward.roomId, { type: 'member.admit', memberId: ward.ines.id }));
    for (const memberId of [ward.dana.id, ward.maya.id, ward.ines.id])
      accepted(await ines.submit(ward.roomId, { type: 'member.remove', memberId }));
    expect(refusedWith(await dana.open(id))).toBe('member.removed');
    // An admin leaves the room, and reads on.
    expect(Object.keys(accepted(await ines.open(id)).state.members)).not.toContain(ward.maya.id);
  });

  it('that nobody looks at calls others than its subject, who is on call first', async () => {
    const overrides = [{ from: 0, to: ward.clock.now() + 60 * minuteMs, ladder: [ward.maya.id, ward.dana.id] }];
    const rota = { shifts: [], overrides };
    await ward.call(ward.ines, 'PUT /on-call', { rota, acceptGaps: true });
    const id = await report(ward.maya, ward.ines);
    const [maya, dana] = [await idle(ward.maya), await idle(ward.dana)];
    ward.clock.pass(reviewWithinMs);
    const called = (actor: Actor) =>
      actor.told('care.changed').some((told) => (told as { deskId: string }).deskId === id);
    await ward.soon(() => expect(called(dana)).toBe(true));
    const { state } = accepted(await dana.open(id));
    const [[seq, alert] = []] = Object.entries(state.alerts);
    expect(alert).toMatchObject({ kind: 'report', memberId: ward.maya.id, rung: 0 });
    expect(Object.values(state.flags)).toMatchObject([{ overdue: true }]);
    for (const rung of [1, 2]) {
      ward.clock.pass(climbAfterMs);
      await ward.soon(async () =>
        expect(accepted(await dana.open(id)).state.alerts[Number(seq)]).toMatchObject({ rung }),
      );
    }
    expect(called(maya)).toBe(false);
    // Whoever takes it does not come into the room: its subject would see them come.
    accepted(await dana.submit(id, { type: 'alert.claim', alertSeq: Number(seq) }));
    const errands = ward.site.core.database.connection.collection('errands');
    await ward.soon(async () =>
      expect(await errands.countDocuments({ 'what.deskId': id, nextAt: { $exists: true } })).toBe(0),
    );
    expect(refusedWith(await dana.open(ward.roomId))).toBe('room.unknown');
  });

  it('reaches an admin who begins to work there later, and is no place to silence people', async () => {
    const id = await report(ward.maya, ward.ines);
    const later = await ward.site.person('admin');
    expect((await deskAbout(ward.maya, later))?.id).toBe(id);
    const admin = await idle(later);
    const mute = { type: 'member.mute', memberId: ward.robin.id } as const;
    expect(refusedWith(await admin.submit(id, mute))).toBe('role.refused');
    await ward.call(ward.ines, `POST /accounts/${later.id}/deactivate`, {});
  });

  it('in a room of which its subject is all the staff there is, goes to the admins', async () => {
    const alone = `alone-${ward.roomId}`;
    await ward.site.room(alone, [ward.dana, ward.kai]);
    const kai = await ward.device(ward.kai, ward.here, [alone]);
    accepted(await kai.submit(alone, flag({ memberId: ward.dana.id })));
    await vi.waitFor(async () =>
      expect(await careOf(ward.ines)).toContainEqual(expect.objectContaining({ about: ward.dana.id, roomId: alone })),
    );
    expect((await careOf(ward.dana)).filter(({ roomId }) => roomId === alone)).toEqual([]);
  });
});
