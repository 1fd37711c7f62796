import { randomBytes } from 'node:crypto';
import {
  type AnyEvent,
  chainStart,
  type EventRecord,
  firstTampered,
  toEvent,
  toRecord,
} from '@cairn/server/src/log/record';
import { minuteMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDatabase, type TestDatabase } from '../kit/database.ts';
import { expectOneLog } from '../kit/log.ts';
import { ana, type Engine, furnish, lou, openEngine, says, seqOf } from './engine.ts';

const key = randomBytes(32);
const roomId = 'mornings';

function chain(): EventRecord[] {
  let previousHash: Buffer = chainStart;
  return Array.from({ length: 5 }, (_, index) => {
    const data = { body: `words ${index}`, warning: '', replyTo: null, card: null };
    const event: AnyEvent = { seq: index + 1, type: 'message.posted', at: 1_000 + index, actor: 'ana', data };
    const record = toRecord(event, { roomId, commandId: `c${index}`, key, previousHash });
    previousHash = record.hash;
    return record;
  });
}

describe('the chain of hashes (L8)', () => {
  it('proves a log as it was written, and a later part of it', () => {
    const records = chain();
    expect(firstTampered(records, chainStart)).toBeNull();
    expect(firstTampered(records.slice(2), records[1]?.hash ?? chainStart)).toBeNull();
  });

  const changes: readonly (readonly [what: string, change: Partial<EventRecord>])[] = [
    ['who', { actor: 'ben' }],
    ['when', { at: 0 }],
    ['where', { roomId: 'evenings' }],
    ['its place', { seq: 4 }],
    ['its kind', { type: 'message.edited' }],
    ['its command', { commandId: 'other' }],
    ['its open part', { open: { replyTo: 1 } }],
    ['whose key', { owner: 'ben' }],
    ['its digest', { digest: randomBytes(32) }],
    ['its body', { body: randomBytes(64) }],
    ['its hash', { hash: randomBytes(32) }],
  ];
  it.each(changes)('shows a change of %s', (_what, change) => {
    const records = chain().map((record) => (record.seq === 3 ? { ...record, ...change } : record));
    expect(firstTampered(records, chainStart)).toBe(change.seq ?? 3);
  });

  it('shows what was left out, put in, or put elsewhere', () => {
    const records = chain();
    const [one, two, three, four, five] = records;
    if (!one || !two || !three || !four || !five) throw new Error('five were made');
    expect(firstTampered([one, two, four, five], chainStart)).toBe(4);
    expect(firstTampered([one, two, two, three], chainStart)).toBe(2);
    expect(firstTampered([one, three, two], chainStart)).toBe(3);
  });

  it('holds for a log whose bodies were erased or superseded', () => {
    const records = chain().map((record) =>
      record.seq % 2 === 0 ? { ...record, body: null, supersededBy: 9 } : record,
    );
    expect(firstTampered(records, chainStart)).toBeNull();
  });
});

describe('a sealed body', () => {
  it('opens with its key in its place alone', () => {
    const [record, another] = chain();
    if (!record || !another) throw new Error('five were made');
    expect(toEvent(record, key).data).toEqual({ replyTo: null, card: null, body: 'words 0', warning: '' });
    expect(toEvent(record, undefined).data).toEqual({ replyTo: null, card: null, body: null, warning: null });
    expect(toEvent({ ...record, supersededBy: 2 }, key).data.body).toBeNull();
    expect(() => toEvent(record, randomBytes(32))).toThrow();
    expect(() => toEvent({ ...another, body: record.body }, key)).toThrow();
    expect(() => toEvent({ ...record, roomId: 'evenings' }, key)).toThrow();
  });
});

describe('in the database', () => {
  let database: TestDatabase;
  let engine: Engine;
  beforeAll(async () => {
    database = await startDatabase();
    engine = await openEngine(database);
    await furnish(engine, roomId);
  });
  afterAll(async () => {
    await engine.stop();
    await database.stop();
  });

  it('stands no word, no reason and no name that can be read', async () => {
    const seq = await seqOf(engine.send(roomId, ana, says('unmistakable words')));
    await seqOf(engine.send(roomId, ana, { type: 'message.edit', messageSeq: seq, body: 'unmistakable change' }));
    await seqOf(engine.send(roomId, ana, { type: 'message.redact', messageSeq: seq, reason: 'unmistakable reason' }));
    for (let events = 0; events < 60; events++) await seqOf(engine.send(roomId, ana, says('unmistakable again')));
    const until = engine.clock.now() + minuteMs;
    await seqOf(engine.send(roomId, lou, { type: 'room.lock', until, reason: 'unmistakable reason' }));
    await seqOf(engine.send(roomId, lou, { type: 'room.unlock' }));
    await engine.stop();
    const db = (await database.connect()).db;
    if (!db) throw new Error('the database is open');
    const names = (await db.listCollections().toArray()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['events', 'snapshots', 'keys', 'dues']));
    for (const name of names) {
      const raw = await db.collection(name).find({}, { raw: true }).toArray();
      const bytes = Buffer.concat(raw as unknown as Buffer[]);
      expect(bytes.length).toBeGreaterThan(0);
      expect(bytes.includes('unmistakable'), name).toBe(false);
      expect(bytes.includes('Alias '), name).toBe(false);
    }
    engine = await openEngine(database);
  });

  it("leaves of an erased person's words the proof alone, and takes none from anybody else", async () => {
    await seqOf(engine.send(roomId, 'participant.ben', says('what stays')));
    await engine.vault.erase(ana);
    await engine.stop();
    engine = await openEngine(database);
    const host = await engine.hosts.get(roomId);
    const posted = host.newest(60).filter(({ type }) => type === 'message.posted');
    expect(new Set(posted.filter(({ actor }) => actor === ana).map(({ data }) => data.body))).toEqual(new Set([null]));
    expect(posted.at(-1)?.data.body).toBe('what stays');
    expectOneLog(await engine.store.after(roomId, 0, 1_000));
    expect(await engine.vault.keysFor([ana])).toEqual(new Map());
    await seqOf(engine.send(roomId, ana, says('gone at once')));
    expectOneLog(await engine.store.after(roomId, 0, 1_000));
  });
});
