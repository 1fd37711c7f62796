import type { App } from '@cairn/server/src/app';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect, refusedWith } from '../kit/actors.ts';
import { storedLog } from '../kit/log.ts';
import { send } from '../kit/send.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let app: App;
let maya: Person;
let robin: Person;
let kai: Person;
let stranger: Person;
let roomId: string;
let rooms = 0;
const devices: Actor[] = [];

beforeAll(async () => {
  site = await openSite();
  app = await site.startServer();
  maya = await site.person('facilitator');
  robin = await site.person('participant');
  kai = await site.person('participant');
  stranger = await site.person('participant');
});
afterAll(() => site.stop());

beforeEach(async () => {
  for (const device of devices.splice(0)) device.leave();
  rooms += 1;
  roomId = `room-${rooms}`;
  await site.room(roomId, [maya, robin, kai]);
});

async function device({ token }: Person, ...open: string[]): Promise<Actor> {
  const actor = await connect(app.url, token);
  devices.push(actor);
  for (const room of open) accepted(await actor.open(room));
  return actor;
}

const words = { type: 'message.post', body: 'words' } as const;

describe('a room', () => {
  it('is closed to strangers, who cannot tell it from one that does not exist (L5)', async () => {
    const outside = await device(stranger);
    const inside = await device(robin, roomId);
    const asked = async (room: string) => [
      await outside.open(room),
      await outside.open(room, 0),
      await outside.submit(room, words),
      await outside.history(room, 5, 10),
      await outside.ask('room.read', { roomId: room, seq: 1 }),
    ];
    const answers = await asked(roomId);
    expect(new Set(answers.map(refusedWith))).toEqual(new Set(['room.unknown']));
    expect(answers).toEqual(await asked('no-such-room'));
    expect(answers).toEqual(await asked(`${roomId}.desk`));

    outside.socket.emit('room.typing', { roomId });
    await inside.post(roomId, 'between us');
    await vi.waitFor(() => expect(inside.heard(roomId)).toHaveLength(1));
    accepted(await outside.ask('room.close', { roomId }));
    expect(outside.told('room.events')).toEqual([]);
    expect(inside.told('room.typing')).toEqual([]);
    const hub = await send(`${app.url}/api/rooms`, { method: 'GET', token: stranger.token });
    expect(hub.body).toEqual([]);
  });

  it('has a desk for its staff alone (L5)', async () => {
    const desk = `${roomId}.desk`;
    const facilitator = await device(maya, roomId, desk);
    const participant = await device(robin, roomId);
    expect(refusedWith(await participant.open(desk))).toBe('room.unknown');
    expect(refusedWith(await participant.submit(desk, words))).toBe('room.unknown');
    expect(refusedWith(await facilitator.submit(desk, { type: 'member.admit', memberId: robin.id }))).toBe(
      'role.refused',
    );
    await facilitator.post(desk, 'staff alone');
    await facilitator.post(roomId, 'for everybody');
    await vi.waitFor(() => expect(participant.heard(roomId)).toHaveLength(1));
    expect(JSON.stringify(participant.told('room.events'))).not.toContain('staff alone');
    const listed = await send(`${app.url}/api/rooms`, { method: 'GET', token: robin.token });
    expect((listed.body as { id: string }[]).map(({ id }) => id)).not.toContain(desk);
  });

  it('lets a leader admit somebody, who then sees it at once', async () => {
    const newcomer = await site.person('participant');
    const [facilitator, arriving] = [await device(maya, roomId), await device(newcomer)];
    expect(refusedWith(await arriving.open(roomId))).toBe('room.unknown');
    expect(refusedWith(await facilitator.submit(roomId, { type: 'member.admit', memberId: 'nobody' }))).toBe(
      'account.unknown',
    );
    accepted(await facilitator.submit(roomId, { type: 'member.admit', memberId: newcomer.id }));
    expect(accepted(await arriving.open(roomId)).state.members[newcomer.id]?.alias).toBe(newcomer.alias);
    expect(refusedWith(await arriving.submit(roomId, { type: 'member.remove', memberId: kai.id }))).toBe(
      'role.refused',
    );
  });

  it('is cut for all devices of somebody who is removed, at the removal and not before', async () => {
    const phones = [await device(robin, roomId), await device(robin, roomId)];
    const facilitator = await device(maya, roomId);
    await facilitator.post(roomId, 'before');
    const removal = { type: 'member.remove', memberId: robin.id, reason: 'a break' } as const;
    const { seq } = accepted(await facilitator.submit(roomId, removal));
    await facilitator.post(roomId, 'after');
    await vi.waitFor(() => expect(facilitator.heard(roomId).at(-1)?.seq).toBe(seq + 1));
    for (const phone of phones) {
      expect(refusedWith(await phone.open(roomId))).toBe('member.removed');
      expect(refusedWith(await phone.open(roomId, 0))).toBe('member.removed');
      expect(refusedWith(await phone.submit(roomId, words))).toBe('member.removed');
      expect(refusedWith(await phone.history(roomId, seq + 2, 10))).toBe('member.removed');
      expect(phone.heard(roomId).map((event) => event.seq)).toEqual([seq - 1, seq]);
    }
    const records = await storedLog(site.core, roomId);
    expect(records.at(-1)?.seq).toBe(seq + 1);
  });

  it('is quiet while it is locked, but for staff', async () => {
    const [facilitator, participant] = [await device(maya, roomId), await device(robin, roomId)];
    const seq = await participant.post(roomId, 'before');
    expect(refusedWith(await participant.submit(roomId, { type: 'room.lock' }))).toBe('role.refused');
    accepted(await facilitator.submit(roomId, { type: 'room.lock', reason: 'a pause' }));
    expect(refusedWith(await participant.submit(roomId, words))).toBe('room.locked');
    expect(refusedWith(await participant.submit(roomId, { type: 'message.edit', messageSeq: seq, body: 'x' }))).toBe(
      'room.locked',
    );
    expect(refusedWith(await facilitator.submit(roomId, { type: 'room.lock' }))).toBe('room.alreadyLocked');
    await facilitator.post(roomId, 'take your time');
    accepted(await participant.submit(roomId, { type: 'message.redact', messageSeq: seq }));
    accepted(await facilitator.submit(roomId, { type: 'room.unlock' }));
    await participant.post(roomId, 'thank you');
  });
});

describe('who is there', () => {
  it('is told to those who have the room open, and changes when somebody comes and goes', async () => {
    const here = await device(maya, roomId);
    const present = () => (here.told('room.presence').at(-1) as { present: string[] } | undefined)?.present.toSorted();
    const both = [maya.id, robin.id].toSorted();
    const [first, second] = [await device(robin, roomId), await device(robin, roomId)];
    await vi.waitFor(() => expect(present()).toEqual(both), { timeout: 5_000 });
    accepted(await first.ask('room.close', { roomId }));
    await device(kai, roomId);
    await vi.waitFor(() => expect(present()).toEqual([...both, kai.id].toSorted()), { timeout: 5_000 });
    second.leave();
    await vi.waitFor(() => expect(present()).toEqual([maya.id, kai.id].toSorted()), { timeout: 5_000 });
    expect(here.told('room.presence').every((message) => (message as { roomId: string }).roomId === roomId)).toBe(true);
  });

  it('is heard writing by the others who have the room open', async () => {
    const [writing, listening, elsewhere] = [
      await device(robin, roomId),
      await device(kai, roomId),
      await device(maya),
    ];
    for (let times = 0; times < 5; times++) writing.socket.emit('room.typing', { roomId });
    await vi.waitFor(() => expect(listening.told('room.typing')).toEqual([{ roomId, memberId: robin.id }]));
    await writing.post(roomId, 'done');
    expect(listening.told('room.typing')).toHaveLength(1);
    expect([...writing.told('room.typing'), ...elsewhere.told('room.typing')]).toEqual([]);
  });
});

describe('what one has read', () => {
  it('counts the messages of others, and never moves back', async () => {
    const [reader, writer] = [await device(kai, roomId), await device(robin, roomId)];
    const first = await writer.post(roomId, 'one');
    accepted(await writer.submit(roomId, { type: 'message.react', messageSeq: first, reaction: 'hug', on: true }));
    const last = await writer.post(roomId, 'two');
    await reader.post(roomId, 'mine');
    const own = async (person: Person) => {
      const listed = await send(`${app.url}/api/rooms`, { method: 'GET', token: person.token });
      const line = (listed.body as { id: string; unread: number; readSeq: number }[]).find(({ id }) => id === roomId);
      return { unread: line?.unread, readSeq: line?.readSeq };
    };
    expect(await own(kai)).toEqual({ unread: 2, readSeq: 0 });
    accepted(await reader.ask('room.read', { roomId, seq: first }));
    expect(await own(kai)).toEqual({ unread: 1, readSeq: first });
    accepted(await reader.ask('room.read', { roomId, seq: last }));
    accepted(await reader.ask('room.read', { roomId, seq: 1 }));
    expect(await own(kai)).toEqual({ unread: 0, readSeq: last });
    accepted(await reader.ask('room.read', { roomId, seq: 1_000_000 }));
    expect((await own(kai)).readSeq).toBe(last + 1);
    expect(accepted(await reader.open(roomId)).readSeq).toBe(last + 1);
    expect(await own(robin)).toEqual({ unread: 1, readSeq: 0 });
  });
});
