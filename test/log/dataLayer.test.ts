import { randomBytes } from 'node:crypto';
import { openRoomRecords } from '@cairn/server/src/features/rooms/records';
import { type EventStore, openEventStore } from '@cairn/server/src/log/append';
import { chainStart, type EventRecord, firstTampered, toRecord } from '@cairn/server/src/log/record';
import { openMilestones } from '@cairn/server/src/storage/milestones';
import { openSnapshots } from '@cairn/server/src/storage/snapshots';
import { openVault } from '@cairn/server/src/storage/vault';
import { unopenedRoom } from '@cairn/shared/registry/state';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDatabase, type TestDatabase } from '../kit/database.ts';

/** The data layer's contract, on whatever database there is: the embedded one, or the MongoDB of `MONGODB_URL`. */

let database: TestDatabase;
let db: Connection;
let elsewhere: Connection;
let store: EventStore;
let room: string;
let rooms = 0;

beforeAll(async () => {
  database = await startDatabase();
  db = await database.connect();
  elsewhere = await database.connect();
  store = await openEventStore(db);
});
afterAll(() => database.stop());
beforeEach(() => {
  rooms += 1;
  room = `room-${rooms}`;
});

interface Made {
  readonly from: number;
  readonly count: number;
  readonly actor?: string;
  readonly roomId?: string;
}

/** Records of messages, with commands named after their seq. */
function messages({ from, count, actor = 'ana', roomId = room }: Made): EventRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const event = {
      seq: from + index,
      type: 'message.posted',
      at: 1,
      actor,
      data: { body: 'words', warning: '', replyTo: null, card: null },
    };
    const sealing = { roomId, commandId: `c${event.seq}`, key: randomBytes(32), previousHash: chainStart };
    return toRecord(event, sealing);
  });
}

const seqs = (records: readonly EventRecord[]) => records.map(({ seq }) => seq);

describe('the store of events', () => {
  it('gives back what was inserted, byte for byte', async () => {
    const [record] = messages({ from: 1, count: 1 });
    if (!record) throw new Error('one was made');
    expect(await store.insert([record])).toBe(1);
    const [read] = await store.after(room, 0, 10);
    expect(read).toEqual(record);
    expect(firstTampered(read ? [read] : [], chainStart)).toBeNull();
  });

  it('writes in order up to the seq that somebody else took (L1)', async () => {
    await store.insert(messages({ from: 3, count: 1, actor: 'ben' }));
    expect(await store.insert(messages({ from: 1, count: 5 }))).toBe(2);
    expect((await store.after(room, 0, 10)).map(({ seq, actor }) => [seq, actor])).toEqual([
      [1, 'ana'],
      [2, 'ana'],
      [3, 'ben'],
    ]);
  });

  it('writes in order up to the command that was executed before (L2)', async () => {
    await store.insert(messages({ from: 1, count: 3 }));
    const batch = messages({ from: 4, count: 3 }).map((record) =>
      record.seq === 5 ? { ...record, commandId: 'c2' } : record,
    );
    expect(await store.insert(batch)).toBe(1);
    expect(await store.head(room)).toBe(4);
    expect(await store.ofCommand(room, 'ana', 'c2')).toBe(2);
    expect(await store.ofCommand(room, 'ben', 'c2')).toBeNull();
    expect(await store.ofCommand('no-such-room', 'ana', 'c2')).toBeNull();
  });

  it('keeps rooms apart, and lets the same command id be used by others and elsewhere', async () => {
    expect(await store.insert(messages({ from: 1, count: 2 }))).toBe(2);
    expect(await store.insert(messages({ from: 1, count: 2, roomId: `${room}.desk` }))).toBe(2);
    const bens = messages({ from: 3, count: 1, actor: 'ben' }).map((record) => ({ ...record, commandId: 'c1' }));
    expect(await store.insert(bens)).toBe(1);
    expect([await store.head(room), await store.head(`${room}.desk`), await store.head('no-such-room')]).toEqual([
      3, 2, 0,
    ]);
  });

  it('lets one of many win each seq, and loses nothing of theirs before it', async () => {
    const theirs = await openEventStore(elsewhere);
    const written = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? store : theirs).insert(messages({ from: 1, count: 4, actor: `actor-${index}` })),
      ),
    );
    expect(written.reduce((sum, count) => sum + count)).toBe(4);
    expect(seqs(await store.after(room, 0, 100))).toEqual([1, 2, 3, 4]);
  });

  it('reads after and before a seq, in order, as many as asked', async () => {
    await store.insert(messages({ from: 1, count: 30 }));
    expect(seqs(await store.after(room, 25, 100))).toEqual([26, 27, 28, 29, 30]);
    expect(seqs(await store.after(room, 10, 3))).toEqual([11, 12, 13]);
    expect(seqs(await store.before(room, 10, 3))).toEqual([7, 8, 9]);
    expect(seqs(await store.before(room, 3, 10))).toEqual([1, 2]);
    expect(await store.after(room, 30, 10)).toEqual([]);
    expect(await store.before(room, 1, 10)).toEqual([]);
  });

  it('finds the rooms that have gone beyond what is known, among many', async () => {
    await store.insert(messages({ from: 1, count: 5 }));
    const others = Array.from({ length: 250 }, (_, index) => ({ roomId: `${room}.${index}`, seq: 0 }));
    await store.insert(messages({ from: 1, count: 1, roomId: `${room}.249` }));
    const beyond = await store.roomsBeyond([{ roomId: room, seq: 4 }, ...others]);
    expect(beyond).toEqual(new Set([room, `${room}.249`]));
    expect(await store.roomsBeyond([{ roomId: room, seq: 5 }])).toEqual(new Set());
    expect(await store.roomsBeyond([])).toEqual(new Set());
  });

  it('counts the messages of others after a seq, up to a most', async () => {
    await store.insert([
      ...messages({ from: 1, count: 10 }),
      ...messages({ from: 11, count: 2, actor: 'ben' }).map((record) => ({ ...record, type: 'message.reacted' })),
      ...messages({ from: 13, count: 3, actor: 'ben' }),
    ]);
    const unread = (reader: string, after: number, max = 100) =>
      store.countUnread({ roomId: room, after, reader, max });
    expect(await unread('ana', 0)).toBe(3);
    expect(await unread('ben', 4)).toBe(6);
    expect(await unread('cy', 0)).toBe(13);
    expect(await unread('cy', 0, 5)).toBe(5);
    expect(await unread('cy', 15)).toBe(0);
  });

  it('finds what is about a message, and marks what was superseded, once', async () => {
    const edit = (record: EventRecord): EventRecord => ({ ...record, type: 'message.edited', open: { messageSeq: 2 } });
    const [one, two, three, four, five] = messages({ from: 1, count: 5 });
    if (!one || !two || !three || !four || !five) throw new Error('five were made');
    await store.insert([one, two, edit(three), four, edit(five)]);
    expect(seqs(await store.aboutMessage(room, 2, 5))).toEqual([2, 3, 5]);
    expect(seqs(await store.aboutMessage(room, 2, 4))).toEqual([2, 3]);
    expect(seqs(await store.aboutMessage(room, 1, 5))).toEqual([1]);
    await store.supersede(room, 2, 3);
    await store.supersede(room, 2, 5);
    await store.supersede(room, 2, 5);
    const marks = (await store.after(room, 0, 10)).map(({ supersededBy }) => supersededBy ?? null);
    expect(marks).toEqual([null, 3, 5, null, null]);
  });
});

describe('the vault', () => {
  it('makes one key an owner, whoever asks first, and gives everybody the same', async () => {
    const masterKey = randomBytes(32);
    const vaults = [openVault(db, masterKey), openVault(elsewhere, masterKey)];
    const owners = ['ana', 'ben'].map((name) => `${room}.${name}`);
    const given = await Promise.all(vaults.flatMap((vault) => [vault.keysFor(owners), vault.keysFor(owners)]));
    const [first] = given;
    expect([...(first?.values() ?? [])].map((key) => key.length)).toEqual([32, 32]);
    for (const keys of given) expect(keys).toEqual(first);
    expect(new Set([...(first?.values() ?? [])].map((key) => key.toString('hex'))).size).toBe(2);
    expect(await openVault(elsewhere, masterKey).keysFor(owners)).toEqual(first);
  });

  it('keeps keys wrapped, opens them with the master key alone, and never makes a new one for an erased owner', async () => {
    const masterKey = randomBytes(32);
    const vault = openVault(db, masterKey);
    const key = (await vault.keysFor([room])).get(room);
    const raw = await db.collection<{ _id: string }>('keys').findOne({ _id: room });
    expect(JSON.stringify(raw)).not.toContain(key?.toString('base64') ?? '-');
    await expect(openVault(elsewhere, randomBytes(32)).keysFor([room])).rejects.toThrow();
    await vault.erase(room);
    await vault.erase(room);
    expect(await vault.keysFor([room])).toEqual(new Map());
    expect(await openVault(elsewhere, masterKey).keysFor([room])).toEqual(new Map());
  });
});

describe('snapshots', () => {
  it('keep the newest, sealed, and are passed over once their key is gone', async () => {
    const vault = openVault(db, randomBytes(32));
    const snapshots = openSnapshots(db, vault);
    const at = (seq: number) => ({ state: { ...unopenedRoom, seq, title: `Title ${seq}` }, hash: randomBytes(32) });
    expect(await snapshots.load(room)).toBeNull();
    const newest = at(20);
    for (const snapshot of [at(10), newest, at(15)]) await snapshots.save(room, snapshot);
    expect(await snapshots.load(room)).toEqual(newest);
    const raw = await db.collection<{ _id: string }>('snapshots').findOne({ _id: room });
    expect(Buffer.from(JSON.stringify(raw)).includes('Title')).toBe(false);
    await vault.erase(`room:${room}`);
    expect(await snapshots.load(room)).toBeNull();
    await snapshots.save(room, at(30));
    expect(await snapshots.load(room)).toBeNull();
  });
});

describe('the records of rooms', () => {
  it('add a room once, and find it, its desk and its members', async () => {
    const records = await openRoomRecords(db);
    const record = {
      _id: room,
      programId: 'p',
      kind: 'cohort' as const,
      title: 'Mornings',
      deskOf: null,
      partOf: null,
      about: null,
      createdBy: 'ines',
      openedAt: null,
    };
    const added = await Promise.all([1, 2, 3].map(() => records.add(record)));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await records.add({ ...record, title: 'Another' })).toBe(false);
    await records.add({ ...record, _id: `${room}.desk`, kind: 'desk', deskOf: room });
    expect(await records.find(room)).toEqual(record);
    expect((await records.desksOf(room)).map(({ _id }) => _id)).toEqual([`${room}.desk`]);
    await records.add({ ...record, _id: `${room}.desk-maya`, kind: 'desk', deskOf: room, about: 'maya' });
    expect((await records.desksAbout('p')).map(({ _id }) => _id)).toEqual([`${room}.desk-maya`]);
    expect(await records.desksOf(room)).toHaveLength(2);
    expect((await records.findAll([room, `${room}.desk`, 'none'])).map(({ _id }) => _id).toSorted()).toEqual([
      room,
      `${room}.desk`,
    ]);
    expect(await records.find('none')).toBeNull();
    await records.add({ ...record, _id: `${room}.part`, kind: 'session', partOf: room });
    expect((await records.partsOf(room)).map(({ _id }) => _id)).toEqual([`${room}.part`]);
  });

  it('follow the log in its order, whatever order they hear of it in, and keep read positions', async () => {
    const records = await openRoomRecords(db);
    const accountId = `${room}.ana`;
    const follow = (active: boolean, seq: number) => records.follow({ roomId: room, accountId, active, seq });
    await Promise.all([follow(true, 2), follow(true, 2)]);
    await records.read({ roomId: room, accountId, seq: 7 });
    await records.read({ roomId: room, accountId, seq: 3 });
    await follow(false, 9);
    await follow(true, 2);
    expect(await records.membership(room, accountId)).toMatchObject({ active: false, seq: 9, readSeq: 7 });
    expect(await records.membershipsOf(accountId)).toEqual([]);
    await follow(true, 12);
    expect(await records.membershipsOf(accountId)).toMatchObject([{ roomId: room, readSeq: 7 }]);
  });
});

describe('milestones', () => {
  it('are reached once and for all', async () => {
    const milestones = openMilestones(db);
    expect(await milestones.isReached(room)).toBe(false);
    await Promise.all([milestones.reach(room, 1), openMilestones(elsewhere).reach(room, 2)]);
    expect(await milestones.isReached(room)).toBe(true);
  });
});
