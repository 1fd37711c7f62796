import { randomUUID } from 'node:crypto';
import { programId } from '@cairn/server/src/features/programs/defaults';
import { dayMs, secondMs } from '@cairn/shared/kernel/time';
import type { RoomSummary } from '@cairn/shared/rooms/contract';
import type { CareItem } from '@cairn/shared/safety/wire';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import type { Person } from '../kit/server.ts';
import { setUpWard } from '../kit/ward.ts';

const ward = setUpWard();

const setOnCall = async (...people: readonly Person[]) => {
  const ladder = people.map(({ id }) => id);
  const overrides = ladder.length === 0 ? [] : [{ from: 0, to: ward.clock.now() + 7 * dayMs, ladder }];
  const rota = { shifts: [], overrides };
  expect((await ward.call(ward.ines, 'PUT /on-call', { rota, acceptGaps: true })).status).toBe(204);
};
beforeEach(() => setOnCall(ward.dana));

async function call(person: Person, roomId: string = randomUUID()): Promise<{ roomId: string; onDuty: boolean }> {
  const reply = await ward.call(person, 'POST /help', { roomId });
  expect(reply.status).toBe(201);
  return reply.body as { roomId: string; onDuty: boolean };
}

const helpAlert = async (roomId: string) => {
  const dana = await ward.device(ward.dana, ward.here, []);
  const opened = await vi.waitFor(async () => accepted(await dana.open(`${roomId}.desk`)));
  return { dana, alertSeq: Number(Object.keys(opened.state.alerts)[0]), alerts: Object.values(opened.state.alerts) };
};

describe('help now', () => {
  it('opens a private room with who is on call, who is told at once and can speak there', async () => {
    const { roomId, onDuty } = await call(ward.robin);
    expect(onDuty).toBe(true);
    const { dana, alerts } = await helpAlert(roomId);
    expect(alerts).toMatchObject([{ kind: 'help', memberId: ward.robin.id, roomId, ownerId: null }]);
    const robin = await ward.device(ward.robin, ward.here, [roomId]);
    accepted(await dana.open(roomId));
    await dana.post(roomId, 'I am here.');
    await vi.waitFor(() => expect(robin.heard(roomId).at(-1)?.data.body).toBe('I am here.'));
    for (const other of [ward.kai, ward.maya])
      expect(refusedWith(await (await ward.device(other)).open(roomId))).toBe('room.unknown');
    const rooms = (await ward.call(ward.robin, 'GET /rooms')).body;
    expect(rooms).toContainEqual(expect.objectContaining({ id: roomId, kind: 'help' }));
  });

  it('is one room as long as the call is open, on whichever device; afterwards it is a new one', async () => {
    const first = randomUUID();
    const both = await Promise.all([
      call(ward.robin, first),
      call(ward.robin, first),
      call(ward.robin),
      call(ward.robin),
    ]);
    expect(new Set(both.map(({ roomId }) => roomId)).size).toBe(1);
    const [{ roomId } = { roomId: '' }] = both;
    const { dana, alertSeq, alerts } = await helpAlert(roomId);
    expect(alerts).toHaveLength(1);
    accepted(await dana.submit(roomId, { type: 'alert.claim', alertSeq }));
    expect((await call(ward.robin)).roomId).toBe(roomId);
    accepted(await dana.submit(roomId, { type: 'alert.close', alertSeq, disposition: 'talked' }));
    expect((await ward.call(ward.robin, 'POST /help', { roomId })).refusal?.code).toBe('room.exists');
    expect((await call(ward.robin)).roomId).not.toBe(roomId);
    expect((await ward.call(ward.kai, 'POST /help', { roomId })).refusal?.code).toBe('room.exists');
  });

  it('is open to the muted, to who was removed, and before the agreement is signed', async () => {
    const maya = await ward.device(ward.maya);
    accepted(await maya.submit(ward.roomId, { type: 'member.mute', memberId: ward.robin.id }));
    accepted(await maya.submit(ward.roomId, { type: 'member.remove', memberId: ward.kai.id }));
    const fresh = randomUUID();
    const { accounts } = ward.site.core;
    await accounts.plant([
      { accountId: fresh, programId, login: fresh, passwordHash: '-', role: 'participant', alias: `New ${fresh}` },
    ]);
    const unsigned: Person = { ...ward.robin, id: fresh };
    for (const person of [ward.robin, ward.kai, unsigned]) {
      const { roomId } = await call(person);
      const actor = await ward.device(person, ward.here, [roomId]);
      await actor.post(roomId, 'please');
    }
    const actor = await ward.device(unsigned, ward.here, []);
    expect(refusedWith(await actor.open(ward.roomId))).toBe('agreement.unsigned');
  });

  it('is “Help now” for the person; staff see whose it is and since when, also of two at once', async () => {
    const first = await call(ward.robin);
    ward.clock.pass(secondMs);
    const rooms = [first, await call(ward.kai)].map(({ roomId }) => roomId);
    const titles = async (person: Person, of: string) =>
      ((await ward.call(person, 'GET /rooms')).body as RoomSummary[])
        .filter(({ id, deskOf }) => id === of || deskOf === of)
        .map(({ title }) => title);
    const since = (person: Person) =>
      expect.stringMatching(new RegExp(`^Help now: ${person.alias}, since \\d+:\\d\\d [AP]M$`));
    await helpAlert(rooms[0] ?? '');
    await helpAlert(rooms[1] ?? '');
    expect(await titles(ward.robin, rooms[0] ?? '')).toEqual(['Help now']);
    expect(await titles(ward.dana, rooms[0] ?? '')).toEqual([since(ward.robin), since(ward.robin)]);
    expect(await titles(ward.dana, rooms[1] ?? '')).toEqual([since(ward.kai), since(ward.kai)]);
    const care = (await ward.call(ward.dana, 'GET /care')).body as CareItem[];
    expect(care.filter(({ roomId }) => rooms.includes(roomId)).map(({ roomTitle }) => roomTitle)).toEqual([
      since(ward.robin),
      since(ward.kai),
    ]);
    ward.clock.pass(dayMs);
    expect((await titles(ward.dana, rooms[0] ?? ''))[0]).toMatch(/, since [A-Z][a-z]{2} \d+, \d+:\d\d [AP]M$/);
  });

  it('says truthfully when nobody is on call, and since when somebody will be; then everybody is called', async () => {
    await setOnCall();
    expect((await ward.call(ward.robin, 'GET /help')).body).toEqual({ onDuty: false, nextAt: null });
    const tomorrow = ward.clock.now() + dayMs;
    const rota = { shifts: [], overrides: [{ from: tomorrow, to: tomorrow + dayMs, ladder: [ward.dana.id] }] };
    await ward.call(ward.ines, 'PUT /on-call', { rota, acceptGaps: true });
    expect((await ward.call(ward.robin, 'GET /help')).body).toEqual({ onDuty: false, nextAt: tomorrow });
    const { roomId, onDuty } = await call(ward.robin);
    expect(onDuty).toBe(false);
    for (const person of [ward.dana, ward.lee, ward.ines]) {
      const actor = await ward.device(person, ward.here, []);
      await vi.waitFor(async () => accepted(await actor.open(roomId)));
    }
    await setOnCall(ward.dana);
    expect((await ward.call(ward.robin, 'GET /help')).body).toEqual({ onDuty: true, nextAt: null });
  });
});

describe('in a room for help', () => {
  it('whoever helps, leading or not, brings in a second helper and leaves; nobody else comes in', async () => {
    await setOnCall(ward.lee);
    const { roomId } = await call(ward.robin);
    const lee = await ward.device(ward.lee, ward.here, []);
    await vi.waitFor(async () => accepted(await lee.open(roomId)));
    const robin = await ward.device(ward.robin, ward.here, [roomId]);
    const admit = (memberId: string) => ({ type: 'member.admit', memberId }) as const;
    expect(refusedWith(await robin.submit(roomId, admit(ward.maya.id)))).toBe('role.refused');
    expect(refusedWith(await lee.submit(roomId, admit(ward.kai.id)))).toBe('role.refused');
    accepted(await lee.submit(roomId, admit(ward.maya.id)));
    const maya = await ward.device(ward.maya, ward.here, [roomId, `${roomId}.desk`]);
    const remove = (memberId: string) => ({ type: 'member.remove', memberId }) as const;
    expect(refusedWith(await maya.submit(roomId, remove(ward.lee.id)))).toBe('role.refused');
    accepted(await lee.submit(roomId, remove(ward.lee.id)));
    expect(refusedWith(await lee.submit(roomId, { type: 'message.post', body: 'x' }))).toBe('member.removed');
    await maya.post(roomId, 'I go on with you.');
  });

  it('nobody is silenced or sent away', async () => {
    const { roomId } = await call(ward.robin);
    const { dana } = await helpAlert(roomId);
    const memberId = ward.robin.id;
    expect(refusedWith(await dana.submit(roomId, { type: 'member.mute', memberId }))).toBe('member.unknown');
    for (const command of [
      { type: 'member.remove', memberId },
      { type: 'room.lock' },
      { type: 'room.slow', everyMs: 60_000 },
    ] as const)
      expect(refusedWith(await dana.submit(roomId, command))).toBe('role.refused');
    const robin = await ward.device(ward.robin, ward.here, [roomId]);
    expect(refusedWith(await robin.submit(roomId, { type: 'member.remove', memberId }))).toBe('role.refused');
  });
});
