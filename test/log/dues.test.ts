import type { Clock } from '@cairn/server/src/config/clock';
import { dayMs, minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { ana, codeOf, type Engine, lou, says, seqOf, setUpBench } from './engine.ts';

const bench = setUpBench();
const { open } = bench;
let engine: Engine;
let room: string;
let start: number;
beforeEach(() => {
  ({ engine, room } = bench);
  start = engine.clock.now();
});

const lock = (until: number) => seqOf(engine.send(room, lou, { type: 'room.lock', until }));
const unlock = () => seqOf(engine.send(room, lou, { type: 'room.unlock' }));

/** When servers will look at the room, counted from the start. */
async function dues(of = engine): Promise<number[]> {
  const all = await of.dues.until(Number.MAX_SAFE_INTEGER, 1_000);
  return all.filter(({ roomId }) => roomId === room).map(({ at }) => at - start);
}

const typesIn = async (of: Engine) => (await of.store.after(room, 0, 1_000)).map(({ type }) => type);

/** Lets the server look again and again until it is so. */
const soon = <Result>(clock: HeldClock, check: () => Result | Promise<Result>, stepMs = 2 * secondMs) =>
  vi.waitFor(
    async () => {
      clock.pass(stepMs);
      return check();
    },
    { timeout: 10_000 },
  );

describe('what is due in a room (L6)', () => {
  it('happens on time after all servers were gone, although nobody opens the room', async () => {
    const until = start + minuteMs;
    await lock(until);
    await engine.stop();
    const later = await open({ clock: holdClock(until - 30 * secondMs) });
    later.clock.pass(20 * secondMs);
    await soon(later.clock, () => expect(later.hosts.peek(room)).not.toBeNull());
    later.clock.pass(until - later.clock.now());
    await vi.waitFor(async () => expect((await typesIn(later)).at(-1)).toBe('room.unlocked'));
    expect((await later.store.after(room, 5, 1))[0]?.at).toBe(until);
  });

  it('happens at once where its time passed while no server ran', async () => {
    await lock(start + minuteMs);
    await engine.stop();
    const later = await open({ clock: holdClock(start + dayMs) });
    await soon(later.clock, async () => expect((await typesIn(later)).at(-1)).toBe('room.unlocked'));
  });

  it('stays open to it while it is near, and is closed when nothing is', async () => {
    await lock(start + dayMs);
    const closed = () => expect(engine.hosts.peek(room)).toBeNull();
    await soon(engine.clock, closed, 6 * minuteMs);
    engine.clock.pass(start + dayMs - engine.clock.now() - 8 * secondMs);
    await soon(engine.clock, () => expect(engine.hosts.peek(room)).not.toBeNull(), secondMs);
    engine.clock.pass(8 * secondMs);
    await vi.waitFor(async () => expect((await typesIn(engine)).at(-1)).toBe('room.unlocked'));
    engine.clock.pass(minuteMs);
    await soon(engine.clock, async () => expect(await dues()).toEqual([]));
    await soon(engine.clock, closed, 6 * minuteMs);
  });

  it('happens neither early nor over and over where a timer cannot be set for so long', async () => {
    const { clock } = engine;
    let timers = 0;
    const short: Clock = {
      now: clock.now,
      after(delayMs, task) {
        timers += 1;
        return clock.after(Math.min(delayMs, dayMs), task);
      },
    };
    const far = await open({ clock, timers: short });
    const release = far.hosts.hold(room);
    await far.hosts.get(room);
    await lock(start + 10 * dayMs);
    await vi.waitFor(() => {
      clock.pass(secondMs);
      expect(far.hosts.peek(room)?.state.lock).not.toBeNull();
    });
    timers = 0;
    clock.pass(10 * dayMs - (clock.now() - start) - 1);
    expect(timers).toBeLessThan(20);
    expect((await typesIn(far)).at(-1)).toBe('room.locked');
    clock.pass(1);
    await vi.waitFor(async () => expect((await typesIn(far)).at(-1)).toBe('room.unlocked'));
    release();
  });
});

describe('the record of what is due', () => {
  it('is there before the event that leads to it, and goes some time after it has been carried out', async () => {
    await lock(start + minuteMs);
    expect(await dues()).toEqual([minuteMs]);
    engine.clock.pass(minuteMs);
    await vi.waitFor(async () => expect((await typesIn(engine)).at(-1)).toBe('room.unlocked'));
    expect(await dues()).toEqual([minuteMs]);
    engine.clock.pass(31 * secondMs);
    await soon(engine.clock, async () => expect(await dues()).toEqual([]));
  });

  it('counts what a part of a batch leads to, since a fence may stop the rest', async () => {
    await Promise.all([lock(start + minuteMs), unlock()]);
    expect(await dues()).toEqual([minuteMs]);
  });

  it('is not written again for what comes later; when its time has passed, another takes its place', async () => {
    await lock(start + minuteMs);
    await unlock();
    await lock(start + 2 * minuteMs);
    expect(await dues()).toEqual([minuteMs]);
    engine.clock.pass(minuteMs + 31 * secondMs);
    await soon(engine.clock, async () => expect(await dues()).toEqual([2 * minuteMs]));
    await unlock();
    await lock(start + 110 * secondMs);
    expect(await dues()).toEqual([110 * secondMs, 2 * minuteMs]);
  });

  it('is relied on for a moment after its time, so that what follows from a deadline is one write', async () => {
    await lock(start + minuteMs);
    engine.clock.pass(minuteMs);
    await vi.waitFor(async () => expect((await typesIn(engine)).at(-1)).toBe('room.unlocked'));
    await lock(start + 3 * minuteMs);
    expect(await dues()).toEqual([minuteMs]);
    await soon(engine.clock, async () => expect(await dues()).toEqual([3 * minuteMs]));
    await unlock();
    engine.clock.pass(3 * minuteMs);
    await lock(engine.clock.now() + 3 * minuteMs);
    expect(await dues()).toContain(engine.clock.now() + 3 * minuteMs - start);
  });

  it('is made when a room is opened whose events an older build wrote', async () => {
    await lock(start + minuteMs);
    await engine.dues.remove({ roomId: room, at: start + minuteMs });
    const other = await open();
    await other.hosts.get(room);
    expect(await dues(other)).toEqual([minuteMs]);
  });

  it('costs a room without deadlines nothing', async () => {
    await seqOf(engine.send(room, ana, says('hello')));
    expect(await codeOf(engine.send(room, ana, { type: 'room.unlock' }))).toBe('role.refused');
    expect(await dues()).toEqual([]);
  });
});
