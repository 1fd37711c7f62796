import { toEvents } from '@cairn/server/src/log/load';
import type { AnyEvent } from '@cairn/server/src/log/record';
import { secondMs } from '@cairn/shared/kernel/time';
import type { Command } from '@cairn/shared/registry/decide';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ana, ben, type Engine, furnish, lou, says, seqOf, setUpBench } from './engine.ts';

const bench = setUpBench();
const { open } = bench;
let engine: Engine;
let room: string;
beforeEach(() => {
  ({ engine, room } = bench);
});

/** Fills the room up to a head. */
async function fillTo(head: number): Promise<void> {
  const host = await engine.hosts.get(room);
  while (host.state.seq < head) {
    const count = Math.min(250, head - host.state.seq);
    await Promise.all(
      Array.from({ length: count }, (_, place) => seqOf(engine.send(room, ben, says(`words ${place}`)))),
    );
  }
}

const limits = { most: 500, instead: 60 };
const seqs = (events: readonly AnyEvent[]) => events.map(({ seq }) => seq);
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('catching up (L3)', () => {
  it('gives all that came since, up to 500 events, and else the newest 60', async () => {
    await fillTo(1_000);
    for (const server of [engine, await open()]) {
      const host = await server.hosts.get(room);
      expect(seqs(await host.since(1_000, limits))).toEqual([]);
      expect(seqs(await host.since(2_000, limits))).toEqual([]);
      expect(seqs(await host.since(999, limits))).toEqual([1_000]);
      expect(seqs(await host.since(700, limits))).toEqual(range(701, 1_000));
      expect(seqs(await host.since(500, limits))).toEqual(range(501, 1_000));
      expect(seqs(await host.since(499, limits))).toEqual(range(941, 1_000));
      expect(seqs(await host.since(0, limits))).toEqual(range(941, 1_000));
      expect(seqs(host.newest(60))).toEqual(range(941, 1_000));
    }
  });

  it('is right while others go on writing', async () => {
    await fillTo(600);
    const host = await engine.hosts.get(room);
    const writing = Array.from({ length: 50 }, (_, index) => seqOf(engine.send(room, ana, says(`new ${index}`))));
    const caughtUp = host.since(150, limits);
    const events = await caughtUp;
    const head = host.state.seq;
    expect(seqs(events)).toEqual(range(151, head));
    await Promise.all(writing);
  });
});

/** All ways in which a reader of this server can be given events. */
async function everyReading(server: Engine): Promise<string> {
  const host = await server.hosts.get(room);
  const history = await toEvents(server.vault, await server.store.before(room, 1_000_000, 200));
  return JSON.stringify([host.newest(60), await host.since(0, limits), await host.since(3, limits), history]);
}

describe('words that were changed or taken out (L8)', () => {
  it('are given to nobody any more, on any server, also after a restart', async () => {
    const edit = (messageSeq: number, body: string): Command => ({ type: 'message.edit', messageSeq, body });
    const other = await open();
    await other.hosts.get(room);
    const edited = await seqOf(engine.send(room, ana, says('first version')));
    const redacted = await seqOf(engine.send(room, ana, says('first secret')));
    await seqOf(engine.send(room, ana, edit(edited, 'second version')));
    await seqOf(engine.send(room, ana, edit(edited, 'third version')));
    await seqOf(engine.send(room, ana, edit(redacted, 'second secret')));
    await seqOf(engine.send(room, lou, { type: 'message.redact', messageSeq: redacted, reason: 'a kind reason' }));
    await (await other.hosts.get(room)).catchUp();
    await engine.stop();
    for (const server of [engine, other, await open()]) {
      const given = await everyReading(server);
      expect(given).not.toMatch(/first|second/);
      expect(given).toContain('third version');
      expect(given).toContain('a kind reason');
    }
  });

  it('are found again where the server died between the change and what follows from it', async () => {
    const posted = await seqOf(engine.send(room, ana, says('first words')));
    await seqOf(engine.send(room, ana, { type: 'message.edit', messageSeq: posted, body: 'second words' }));
    // As a crash right after the write leaves it: the event is there, the mark is not.
    const db = await bench.database.connect();
    await db.collection('events').updateOne({ roomId: room, seq: posted }, { $unset: { supersededBy: 1 } });
    expect(await everyReading(await open())).not.toContain('first words');
  });
});

describe('opening a room', () => {
  it('reads no more of a log of 20,000 events than of one of 1,000', async () => {
    const costOfOpening = async () => {
      await engine.stop();
      const fresh = await open();
      const host = await fresh.hosts.get(room);
      engine = fresh;
      return { head: host.state.seq, read: fresh.eventsRead(), members: Object.keys(host.state.members) };
    };
    await fillTo(1_000);
    const small = await costOfOpening();
    await fillTo(20_000);
    const large = await costOfOpening();
    expect([small.head, large.head]).toEqual([1_000, 20_000]);
    expect(large.read).toBe(small.read);
    expect(large.read).toBeLessThanOrEqual(256);
    expect(large.members).toEqual([lou, ana, ben]);
  });

  it('stays cheap where the last server was killed: a snapshot is never more than 500 events and a batch behind', async () => {
    await fillTo(3_000);
    const fresh = await open();
    await fresh.hosts.get(room);
    expect(fresh.eventsRead()).toBeLessThanOrEqual(256 + 500 + 256);
  });

  it('folds the whole log where a snapshot cannot be read', async () => {
    await fillTo(1_200);
    await engine.stop();
    const db = await bench.database.connect();
    await db.collection<{ _id: string }>('snapshots').updateOne({ _id: room }, { $set: { version: 0 } });
    const host = await (await open()).hosts.get(room);
    expect(host.state).toMatchObject({ seq: 1_200, members: { [ana]: { removedAt: null } } });
  });
});

describe('memory', () => {
  const minutes = async (server: Engine, count: number) => {
    for (let minute = 0; minute < count; minute++) {
      const size = server.hosts.size;
      server.clock.pass(60 * secondMs);
      await vi.waitFor(() => expect(server.hosts.size).toBeLessThanOrEqual(size));
    }
  };

  it('lets go of rooms that nobody uses, keeps those that are read, and reads a room anew when it is needed', async () => {
    const release = engine.hosts.hold(room);
    await furnish(engine, `${room}-idle`);
    expect(engine.hosts.size).toBe(2);
    await vi.waitFor(() => {
      engine.clock.pass(60 * secondMs);
      expect(engine.hosts.size).toBe(1);
    });
    expect(engine.hosts.peek(room)).not.toBeNull();
    release();
    await vi.waitFor(() => {
      engine.clock.pass(60 * secondMs);
      expect(engine.hosts.size).toBe(0);
    });
    expect(await seqOf(engine.send(room, ana, says('still here')))).toBe(5);
    await minutes(engine, 1);
    expect(engine.hosts.size).toBe(1);
  });
});
