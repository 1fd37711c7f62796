import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdClock } from '../kit/clock.ts';
import { expectOneLog } from '../kit/log.ts';
import { ana, ben, codeOf, type Engine, furnishSession, lou, says, seqOf, setUpBench } from './engine.ts';

/** A session carries its deadlines itself, on whatever servers there are. The engine is the real one; time is held. */

const bench = setUpBench();
const { open } = bench;

const phase = (floor: PhasePlan['floor'], lengthMs: number, turnMs: number | null = null): PhasePlan => ({
  ...{ title: floor, lengthMs, floor, turnMs, question: '' },
});
const phases = [phase('round', 10 * minuteMs, minuteMs), phase('hands', 20 * minuteMs), phase('open', 5 * minuteMs)];

let engine: Engine;
let room: string;
let start: number;
beforeEach(async () => {
  engine = bench.engine;
  room = `${bench.room}.session`;
  start = engine.clock.now();
  await furnishSession(engine, room, phases);
});

const log = (of = engine) => of.store.after(room, 0, 10_000);
const stateAt = async (of: Engine): Promise<RoomState> => (await of.hosts.get(room)).state;
const phaseAt = async (of: Engine) => (await stateAt(of)).session?.phase;
const speakerAt = async (of: Engine) => (await stateAt(of)).floor?.turn?.memberId ?? null;
const events = async (type: string, of = engine) => (await log(of)).filter((record) => record.type === type);

describe('a session on one server', () => {
  it('goes through its phases and its turns by itself, each on time, and closes itself', async () => {
    expect(await speakerAt(engine)).toBe(ana);
    engine.clock.pass(minuteMs);
    await vi.waitFor(async () => expect(await speakerAt(engine)).toBe(ben));
    engine.clock.pass(minuteMs);
    await vi.waitFor(async () => expect(await speakerAt(engine)).toBeNull());
    engine.clock.pass(8 * minuteMs);
    await vi.waitFor(async () => expect((await phaseAt(engine))?.index).toBe(1));
    engine.clock.pass(20 * minuteMs);
    await vi.waitFor(async () => expect((await phaseAt(engine))?.index).toBe(2));
    engine.clock.pass(20 * minuteMs);
    await vi.waitFor(async () => expect((await stateAt(engine)).session?.status).toBe('ended'));
    const times = (await log()).filter(({ actor, seq }) => actor === 'system' && seq > 10);
    expect(times.map(({ type, at }) => [type, at - start])).toEqual([
      ['turn.ended', minuteMs],
      ['turn.ended', 2 * minuteMs],
      ['phase.entered', 10 * minuteMs],
      ['phase.entered', 30 * minuteMs],
      ['session.ended', 50 * minuteMs],
    ]);
    expect(await codeOf(engine.send(room, ana, says('Is anybody still here?')))).toBe('session.over');
  });

  it('makes up for what came due while no server ran, without losing a minute of the plan', async () => {
    const { seq } = (await phaseAt(engine)) ?? { seq: 0 };
    await engine.stop();
    const late = await open({ clock: holdClock(start + 31 * minuteMs) });
    await late.hosts.get(room);
    await vi.waitFor(async () => {
      late.clock.pass(1);
      expect((await phaseAt(late))?.index).toBe(2);
    });
    const now = await phaseAt(late);
    expect([now?.since, now?.endsAt]).toEqual([start + 30 * minuteMs, start + 35 * minuteMs]);
    expect(now?.seq).toBeGreaterThan(seq);
    expectOneLog(await log(late));
  });
});

describe('a session on two servers', () => {
  it('moves on once, whichever server says so', async () => {
    const other = await open({ clock: holdClock(start) });
    await other.hosts.get(room);
    for (const { clock } of [engine, other]) clock.pass(10 * minuteMs);
    await vi.waitFor(async () => {
      for (const server of [engine, other]) {
        server.clock.pass(secondMs);
        expect((await phaseAt(server))?.index).toBe(1);
      }
    });
    expect(await events('phase.entered')).toHaveLength(1);
    expectOneLog(await log());
  });

  it('gives the phase its time where one was extended and the other has not heard of it', async () => {
    const other = await open({ clock: holdClock(start) });
    await other.hosts.get(room);
    engine.clock.pass(10 * minuteMs - 10);
    await seqOf(engine.send(room, lou, { type: 'session.extend', byMs: 5 * minuteMs }));
    const { endsAt } = (await phaseAt(engine)) ?? {};
    expect(endsAt).toBe(start + 15 * minuteMs);
    other.clock.pass(10 * minuteMs);
    await vi.waitFor(async () => expect((await stateAt(other)).session?.phase?.endsAt).toBe(endsAt));
    await vi.waitFor(async () => expect((await other.hosts.get(room)).busy).toBe(false));
    expect(await events('phase.entered')).toEqual([]);
  });

  it('lets one of two who press "next" at once win, and tells the other', async () => {
    const other = await open({ clock: holdClock(start) });
    const { seq: from = 0 } = (await phaseAt(other)) ?? {};
    const codes = await Promise.all(
      [engine, other].map((server) => codeOf(server.send(room, lou, { type: 'session.next', from }))),
    );
    expect(codes.toSorted()).toEqual([expect.stringMatching(/^accepted/), 'phase.moved']);
    expect(await events('phase.entered')).toHaveLength(1);
  });

  it('lets one of two who give the floor at once win, and tells the other', async () => {
    await seqOf(engine.send(room, lou, { type: 'session.next' }));
    for (const who of [ana, ben]) await seqOf(engine.send(room, who, { type: 'hand.raise' }));
    const other = await open({ clock: holdClock(start) });
    const codes = await Promise.all(
      [engine, other].map((server) => codeOf(server.send(room, lou, { type: 'floor.give', after: 0 }))),
    );
    expect(codes.toSorted()).toEqual([expect.stringMatching(/^accepted/), 'turn.moved']);
    await (await engine.hosts.get(room)).catchUp();
    expect((await stateAt(engine)).floor).toMatchObject({ turn: { memberId: ana }, hands: [ben] });
  });

  it('keeps its frame where a clock is set wrong: a server that is behind takes no time from a phase', async () => {
    engine.clock.pass(minuteMs - 1);
    await seqOf(engine.send(room, lou, says('Shall we go on?')));
    const behind = await open({ clock: holdClock(start - 60 * minuteMs) });
    await seqOf(behind.send(room, lou, { type: 'session.next' }));
    const next = await phaseAt(behind);
    expect([next?.since, next?.endsAt]).toEqual([start + minuteMs - 1, start + 21 * minuteMs - 1]);
  });
});

describe('a speaker who drops off', () => {
  it('yields after a minute on the next server too, and is first in line again', async () => {
    await seqOf(engine.send(room, lou, { type: 'session.next' }));
    for (const who of [ana, ben]) await seqOf(engine.send(room, who, { type: 'hand.raise' }));
    await seqOf(engine.send(room, lou, { type: 'floor.give' }));
    engine.clock.pass(5 * secondMs);
    const since = engine.clock.now();
    await seqOf(engine.send(room, 'system', { type: 'presence.end', memberId: ana, server: 's1', since }));
    await engine.stop();
    const next = await open({ clock: holdClock(since + 59 * secondMs) });
    expect(await speakerAt(next)).toBe(ana);
    next.clock.pass(secondMs);
    await vi.waitFor(async () => expect(await speakerAt(next)).toBeNull());
    expect((await stateAt(next)).floor?.hands).toEqual([ana, ben]);
    expect((await events('turn.ended', next)).map(({ at }) => at)).toEqual([since + minuteMs]);
  });
});
