import { secondMs } from '@cairn/shared/kernel/time';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdClock } from '../kit/clock.ts';
import { expectOneLog } from '../kit/log.ts';
import { ana, ben, codeOf, type Engine, lou, says, seqOf, setUpBench } from './engine.ts';

const bench = setUpBench();
const { open } = bench;
let engine: Engine;
let room: string;
beforeEach(() => {
  ({ engine, room } = bench);
});

/** The same room on a server that has just been started. */
async function restarted(): Promise<Engine> {
  await engine.stop();
  return open();
}

const log = (of = engine) => of.store.after(room, 0, 10_000);

describe('a batch', () => {
  it('takes in what is sent at once, writes it in one go, and delivers before it acknowledges', async () => {
    const before = engine.announced.length;
    const host = await engine.hosts.get(room);
    const heads: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const seq = await seqOf(engine.send(room, ana, says(`words ${index}`)));
        heads.push(engine.delivered(room).at(-1)?.seq ?? 0);
        return seq;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 100 }, (_, index) => 5 + index));
    expect(Math.min(...heads)).toBe(104);
    expect(engine.announced.length - before).toBeLessThanOrEqual(2);
    expect(host.state.seq).toBe(104);
    expectOneLog(await log());
  });

  it('decides each command on the state that the ones before it lead to', async () => {
    const answers = await Promise.all([
      codeOf(engine.send(room, ana, says('before'))),
      codeOf(engine.send(room, lou, { type: 'room.lock' })),
      codeOf(engine.send(room, ana, says('while locked'))),
      codeOf(engine.send(room, lou, { type: 'member.remove', memberId: ben })),
      codeOf(engine.send(room, ben, says('while gone'))),
      codeOf(engine.send(room, lou, { type: 'room.unlock' })),
      codeOf(engine.send(room, ana, { type: 'message.edit', messageSeq: 5, body: 'after' })),
    ]);
    expect(answers).toEqual([
      'accepted as 5',
      'accepted as 6',
      'room.locked',
      'accepted as 7',
      'member.removed',
      'accepted as 8',
      'accepted as 9',
    ]);
  });
});

describe('a command that is sent again (L2)', () => {
  it('gets its first answer while it is on its way, afterwards, after a restart and on another server', async () => {
    const [first, twin] = await Promise.all([1, 2].map(() => seqOf(engine.send(room, ana, says('once'), 'c1'))));
    expect(twin).toBe(first);
    const other = await open();
    expect(await seqOf(engine.send(room, ana, says('once'), 'c1'))).toBe(first);
    expect(await seqOf(other.send(room, ana, says('once'), 'c1'))).toBe(first);
    const later = await restarted();
    expect(await seqOf(later.send(room, ana, says('once'), 'c1'))).toBe(first);
    expect((await log(later)).filter(({ type }) => type === 'message.posted')).toHaveLength(1);
  });

  it('gets it also where it would be refused by now', async () => {
    const posted = await seqOf(engine.send(room, ana, says('once'), 'c1'));
    const redact = { type: 'message.redact', messageSeq: posted } as const;
    const redacted = await seqOf(engine.send(room, ana, redact, 'c2'));
    await seqOf(engine.send(room, lou, { type: 'room.lock' }));
    await seqOf(engine.send(room, lou, { type: 'member.remove', memberId: ana }));
    for (const server of [engine, await restarted()]) {
      expect(await codeOf(server.send(room, ana, says('once'), 'c1'))).toBe(`accepted as ${posted}`);
      expect(await codeOf(server.send(room, ana, redact, 'c2'))).toBe(`accepted as ${redacted}`);
      expect(await codeOf(server.send(room, ana, says('new'), 'c3'))).toBe('member.removed');
    }
  });

  it('gets it also where it is too long ago to be at hand, among commands that are new', async () => {
    const posted = await seqOf(engine.send(room, ana, says('once'), 'old'));
    for (let index = 0; index < 3; index++) {
      const batch = Array.from({ length: 250 }, (_, place) => seqOf(engine.send(room, ben, says(`${index} ${place}`))));
      await Promise.all(batch);
    }
    const later = await restarted();
    const [before, again, after] = await Promise.all(
      [says('new'), says('once'), says('newer')].map((command, index) =>
        seqOf(later.send(room, ana, command, ['n1', 'old', 'n2'][index])),
      ),
    );
    expect(again).toBe(posted);
    expect([before, after]).toEqual([756, 757]);
    expectOneLog(await log(later));
  });

  it("is somebody else's own where somebody else sends the same id", async () => {
    const mine = await seqOf(engine.send(room, ana, says('mine'), 'same'));
    expect(await seqOf(engine.send(room, ben, says('yours'), 'same'))).toBe(mine + 1);
  });
});

describe('two servers', () => {
  it('that decide at once write one log, and neither loses a command (L1)', async () => {
    const other = await open();
    await other.hosts.get(room);
    const sent = Array.from({ length: 40 }, (_, index) =>
      seqOf((index % 2 === 0 ? engine : other).send(room, ana, says(`words ${index}`), `c${index}`)),
    );
    const seqs = await Promise.all(sent);
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => 5 + index));
    expect(engine.conflicts() + other.conflicts()).toBeGreaterThan(0);
    expectOneLog(await log());
  });

  it('take in what is announced, in order, late, twice or not at all (L3, L4)', async () => {
    const other = await open();
    const host = await other.hosts.get(room);
    for (const body of ['one', 'two', 'three', 'four']) await seqOf(engine.send(room, ana, says(body)));
    const [one, two, three, four] = engine.announced.slice(-4);
    if (!one || !two || !three || !four) throw new Error('each message was to be announced');
    for (const announcement of [one, one, three]) host.receive(announcement);
    // The third came before the second: the room was read instead.
    await vi.waitFor(() => expect(host.state.seq).toBe(8));
    for (const announcement of [two, four, three]) host.receive(announcement);
    expect(other.delivered(room).map(({ seq }) => seq)).toEqual([5, 6, 7, 8]);
    expect(await seqOf(other.send(room, ben, says('five')))).toBe(9);
    expectOneLog(await log());
  });

  it('notice within a second what nobody announced', async () => {
    const other = await open();
    await other.hosts.get(room);
    await seqOf(engine.send(room, ana, says('unheard')));
    await vi.waitFor(() => {
      other.clock.pass(secondMs);
      expect(other.delivered(room).map(({ data }) => data.body)).toEqual(['unheard']);
    });
  });
});

describe('time', () => {
  it('lifts a lock once, whichever server says so first, also after a restart (L6)', async () => {
    const until = engine.clock.now() + 60 * secondMs;
    await seqOf(engine.send(room, lou, { type: 'room.lock', until }));
    const other = await open();
    await other.hosts.get(room);
    for (const server of [engine, other]) server.clock.pass(61 * secondMs);
    await vi.waitFor(async () => expect((await log()).at(-1)?.type).toBe('room.unlocked'));
    const late = await open({ clock: holdClock(until + secondMs) });
    await late.hosts.get(room);
    expect((await log()).filter(({ type }) => type === 'room.unlocked')).toHaveLength(1);
    expect(await seqOf(late.send(room, ana, says('back')))).toBe(7);
  });

  it('that was due while no server ran is made up for at the next opening', async () => {
    const until = engine.clock.now() + 60 * secondMs;
    await seqOf(engine.send(room, lou, { type: 'room.lock', until }));
    await engine.stop();
    const late = await open({ clock: holdClock(until + secondMs) });
    await late.hosts.get(room);
    late.clock.pass(1);
    await vi.waitFor(async () => expect((await log(late)).at(-1)?.type).toBe('room.unlocked'));
  });

  it('never runs backwards in a log, even where a clock is set back', async () => {
    await seqOf(engine.send(room, ana, says('now')));
    const behind = await open({ clock: holdClock(engine.clock.now() - 3_600 * secondMs) });
    await seqOf(behind.send(room, ben, says('earlier?')));
    const times = (await log()).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
