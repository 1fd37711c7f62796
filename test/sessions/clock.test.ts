import { closesAt, phaseLeftMs, plannedEndAt } from '@cairn/shared/sessions/clock';
import { graceMs } from '@cairn/shared/sessions/plan';
import { describe, expect, it } from 'vitest';
import { sessionOf } from './invariants.ts';
import { carry, elapse, firstDue, runOut } from './time.ts';
import { begun, later, maya, phase, scheduled, startsAt, take, takeAll, type World } from './world.ts';

const minuteMs = 60_000;
const plan = { phases: [phase('open', 10 * minuteMs), phase('hands', 20 * minuteMs), phase('round', 5 * minuteMs)] };

const leftMs = (world: World) => phaseLeftMs(sessionOf(world), world.now);
const endsAt = (world: World) => plannedEndAt(sessionOf(world));
const indexOf = (world: World) => sessionOf(world).phase?.index;
const exercise = { kind: 'breathing', lengthMs: minuteMs } as const;

describe('before a session begins', () => {
  it('nothing is left of a phase, and the end is planned from the start', () => {
    const world = scheduled(plan);
    expect(leftMs(world)).toBeNull();
    expect(endsAt(world)).toBe(startsAt + 35 * minuteMs);
  });

  it('the lobby opens by itself, and a session that nobody begins is cancelled after its planned end and a grace', () => {
    const world = scheduled(plan);
    expect(sessionOf(elapse(world, startsAt - 10 * minuteMs - world.now - 1)).status).toBe('scheduled');
    expect(sessionOf(elapse(world, startsAt - 10 * minuteMs - world.now)).status).toBe('lobby');
    const over = runOut(world);
    expect([sessionOf(over).status, sessionOf(over).endedAt]).toEqual([
      'cancelled',
      startsAt + 35 * minuteMs + graceMs,
    ]);
  });
});

describe('a phase', () => {
  it('goes on to the next when its time is up, to the millisecond', () => {
    const world = begun(plan);
    const before = elapse(world, 10 * minuteMs - 1);
    expect([indexOf(before), leftMs(before)]).toEqual([0, 1]);
    const after = elapse(world, 10 * minuteMs);
    expect([indexOf(after), leftMs(after)]).toEqual([1, 20 * minuteMs]);
  });

  it('that is carried late takes no time from the session: the next ones count from when they were due', () => {
    const world = begun(plan);
    const back = elapse(later(world, 31 * minuteMs), 0);
    expect([indexOf(back), leftMs(back)]).toEqual([2, 4 * minuteMs]);
    expect(endsAt(back)).toBe(endsAt(world));
  });

  it('that whoever leads ends early brings the end forward', () => {
    const world = take(later(begun(plan), 4 * minuteMs), { actor: maya, command: { type: 'session.next' } });
    expect([indexOf(world), leftMs(world)]).toEqual([1, 20 * minuteMs]);
    expect(endsAt(world)).toBe(startsAt + 29 * minuteMs);
  });

  it('has as much more time as it is given; what it has run over is not taken from it', () => {
    const extend = { actor: maya, command: { type: 'session.extend', byMs: 3 * minuteMs } } as const;
    expect(leftMs(take(later(begun(plan), 8 * minuteMs), extend))).toBe(5 * minuteMs);
    const last = elapse(begun(plan), 40 * minuteMs);
    expect([indexOf(last), leftMs(last)]).toEqual([2, 0]);
    expect(leftMs(take(last, extend))).toBe(3 * minuteMs);
  });

  it('that is extended while it stands still has the time once it goes on', () => {
    const world = takeAll(later(begun(plan), 8 * minuteMs), [
      [maya, { type: 'session.pause' }],
      [maya, { type: 'session.extend', byMs: 3 * minuteMs }],
    ]);
    expect(leftMs(later(world, minuteMs))).toBe(5 * minuteMs);
    const resumed = take(later(world, minuteMs), { actor: maya, command: { type: 'session.resume' } });
    expect(sessionOf(resumed).phase?.endsAt).toBe(startsAt + 14 * minuteMs);
  });

  it('is not ended by a server that has not heard yet that it was extended', () => {
    const world = begun(plan);
    const due = firstDue(world, Number.MAX_SAFE_INTEGER);
    if (!due) throw new Error('a phase has an end');
    const extended = take(later(world, 10 * minuteMs), {
      actor: maya,
      command: { type: 'session.extend', byMs: minuteMs },
    });
    const stale = carry(extended, due);
    expect([stale.refused, indexOf(stale)]).toEqual(['deadline.moved', 0]);
  });
});

describe('a pause', () => {
  it('lets everything stand still, and the phase goes on where it stood', () => {
    const world = later(begun(plan), 4 * minuteMs);
    const paused = take(world, { actor: maya, command: { type: 'session.pause' } });
    const waiting = elapse(paused, 8 * minuteMs);
    expect(leftMs(waiting)).toBe(6 * minuteMs);
    const resumed = take(waiting, { actor: maya, command: { type: 'session.resume' } });
    expect([leftMs(resumed), endsAt(resumed)]).toEqual([6 * minuteMs, endsAt(world) + 8 * minuteMs]);
  });

  it('with an exercise ends by itself, and is planned from its beginning', () => {
    const world = later(begun(plan), 4 * minuteMs);
    const paused = take(world, { actor: maya, command: { type: 'session.pause', exercise } });
    expect(endsAt(paused)).toBe(endsAt(world) + minuteMs);
    const after = elapse(paused, minuteMs);
    expect([sessionOf(after).pause, leftMs(after), endsAt(after)]).toEqual([null, 6 * minuteMs, endsAt(paused)]);
  });

  it('whose end is carried late took no longer than the exercise: a server that was away changes nothing', () => {
    const paused = take(begun(plan), { actor: maya, command: { type: 'session.pause', exercise } });
    const late = elapse(later(paused, 4 * minuteMs), 0);
    expect(sessionOf(late).phase).toEqual(sessionOf(elapse(paused, minuteMs)).phase);
  });

  it('is not ended by a server that thinks of one before', () => {
    const paused = take(begun(plan), { actor: maya, command: { type: 'session.pause', exercise } });
    const due = firstDue(paused, paused.now + minuteMs);
    if (!due) throw new Error('an exercise has an end');
    const again = takeAll(later(paused, minuteMs), [
      [maya, { type: 'session.resume' }],
      [maya, { type: 'session.pause' }],
    ]);
    expect(carry(again, due).refused).toBe('deadline.moved');
  });

  it('that nobody ends does not keep a session from closing itself', () => {
    const paused = take(begun(plan), { actor: maya, command: { type: 'session.pause' } });
    const over = runOut(paused);
    expect([sessionOf(over).status, sessionOf(over).endedAt]).toEqual(['ended', closesAt(sessionOf(paused))]);
  });
});

describe('a session that nobody ends', () => {
  it('closes itself after its planned end and a grace', () => {
    const over = runOut(begun(plan));
    expect([sessionOf(over).status, sessionOf(over).endedAt]).toEqual(['ended', startsAt + 35 * minuteMs + graceMs]);
    expect(over.events.at(-1)?.data).toEqual({ why: 'time', breakoutIds: [] });
  });

  it('stays open for as long as it was given', () => {
    const extended = take(elapse(begun(plan), 40 * minuteMs), {
      actor: maya,
      command: { type: 'session.extend', byMs: 30 * minuteMs },
    });
    expect(sessionOf(runOut(extended)).endedAt).toBe(startsAt + 70 * minuteMs + graceMs);
  });
});
