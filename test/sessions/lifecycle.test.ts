import type { Command } from '@cairn/shared/registry/decide';
import { afterStep, isEntryOpen, isOver, sessionStatusSchema } from '@cairn/shared/sessions/lifecycle';
import { describe, expect, it } from 'vitest';
import { sessionOf } from './invariants.ts';
import {
  ash,
  begun,
  comes,
  dana,
  group,
  juniper,
  kai,
  lee,
  maya,
  phase,
  robin,
  says,
  scheduled,
  take,
  takeAll,
  wren,
} from './world.ts';

const plan = { phases: [phase('open', 600_000), phase('hands', 600_000)] };
const live = begun(plan);
const statuses = sessionStatusSchema.options;

describe('the life of a session', () => {
  it('has these steps and no other', () => {
    const steps = (['lobby', 'begin', 'end', 'cancel'] as const).flatMap((step) =>
      statuses.flatMap((from) => {
        const to = afterStep(from, step);
        return to ? [`${step}: ${from} → ${to}`] : [];
      }),
    );
    expect(steps).toEqual([
      'lobby: scheduled → lobby',
      'begin: lobby → live',
      'end: live → ended',
      'cancel: scheduled → cancelled',
      'cancel: lobby → cancelled',
    ]);
  });

  it('has no way back from its end', () => {
    for (const status of statuses.filter(isOver)) expect(isEntryOpen(status)).toBe(false);
    for (const end of ['session.end', 'session.cancel'] as const) {
      const world = end === 'session.end' ? live : scheduled(plan);
      const over = take(world, { actor: maya, command: { type: end } });
      for (const type of ['session.lobby', 'session.begin', 'session.end', 'session.cancel'] as const)
        expect(take(over, { actor: maya, command: { type } }).refused).toBe('session.over');
    }
  });

  it('is scheduled once, and in a room for sessions', () => {
    const { lobbyMs, capacity, phases, startsAt } = sessionOf(live);
    const again: Command = { type: 'session.schedule', startsAt, lobbyMs, capacity, phases: [...phases] };
    expect(take(live, { actor: maya, command: again }).refused).toBe('session.alreadyScheduled');
  });

  it('begins with whoever begins it in the lead, and in the first phase', () => {
    const lobby = takeAll(scheduled(plan), [[maya, { type: 'session.lobby' }]]);
    const world = takeAll(lobby, [[dana, { type: 'session.begin' }]]);
    expect(sessionOf(world)).toMatchObject({ status: 'live', leadId: dana, phase: { index: 0 } });
  });

  it('does not begin without its lobby', () => {
    expect(take(scheduled(plan), { actor: maya, command: { type: 'session.begin' } }).refused).toBe('session.notNow');
  });
});

describe('two who press "next" at once', () => {
  it('move on by one phase: one wins, and the other is told', () => {
    const next = { type: 'session.next', from: sessionOf(live).phase?.seq ?? 0 } as const;
    const first = take(live, { actor: maya, command: next });
    const second = take(first, { actor: dana, command: next });
    expect([first.refused, second.refused, sessionOf(second).phase?.index]).toEqual([null, 'phase.moved', 1]);
  });

  it('cannot go beyond the last phase, nor on in a pause', () => {
    const last = take(live, { actor: maya, command: { type: 'session.next' } });
    expect(take(last, { actor: maya, command: { type: 'session.next' } }).refused).toBe('phase.last');
    const paused = take(live, { actor: maya, command: { type: 'session.pause' } });
    expect(take(paused, { actor: maya, command: { type: 'session.next' } }).refused).toBe('session.isPaused');
  });
});

describe('words', () => {
  it('wait for the session to begin, and for a pause to end; those of staff do not', () => {
    const early = takeAll(scheduled(plan), [[maya, { type: 'member.admit', memberId: kai }]]);
    expect(take(early, { actor: kai, command: says }).refused).toBe('session.notBegun');
    expect(take(early, { actor: lee, command: says }).refused).toBeNull();
    const paused = take(live, { actor: maya, command: { type: 'session.pause' } });
    expect(take(paused, { actor: kai, command: says }).refused).toBe('floor.quiet');
    expect(take(paused, { actor: lee, command: says }).refused).toBeNull();
  });

  it('end with the session, for everybody; what was written can still be taken out', () => {
    const over = takeAll(live, [
      [kai, says],
      [maya, { type: 'session.end' }],
    ]);
    const messageSeq = live.state.seq + 1;
    for (const actor of [kai, maya]) {
      expect(take(over, { actor, command: says }).refused).toBe('session.over');
      const react = { type: 'message.react', messageSeq, reaction: 'hug', on: true } as const;
      expect(take(over, { actor, command: react }).refused).toBe('session.over');
      expect(take(over, { actor, command: { type: 'message.redact', messageSeq } }).refused).toBeNull();
    }
  });
});

describe('the lobby', () => {
  const world = { ...begun({ ...plan, capacity: 3 }, [ash, kai]), waiting: new Set([wren, robin]) };
  const admit = (memberId: string) => ({ actor: maya, command: { type: 'member.admit', memberId } }) as const;

  it('lets in who waits there, as many as the group takes', () => {
    expect(take(world, admit(juniper)).refused).toBe('lobby.notThere');
    const full = take(world, admit(wren));
    expect([full.refused, take(full, admit(robin)).refused]).toEqual([null, 'session.full']);
    const left = take(full, { actor: maya, command: { type: 'member.remove', memberId: ash } });
    expect(take(left, admit(robin)).refused).toBeNull();
  });

  it('is passed by staff, who take nobody’s place', () => {
    const full = take(world, admit(wren));
    expect(take(full, admit('peer.sam')).refused).toBeNull();
  });

  it('is closed once the session is over', () => {
    const over = take(world, { actor: maya, command: { type: 'session.end' } });
    expect(take(over, admit(wren)).refused).toBe('session.over');
  });

  it('gives a late joiner the current phase', () => {
    const moved = takeAll(world, [
      [maya, { type: 'session.next' }],
      [maya, { type: 'member.admit', memberId: wren }],
      ['system', comes(wren)],
    ]);
    expect(sessionOf(moved).phase?.index).toBe(1);
    expect(take(moved, { actor: wren, command: { type: 'hand.raise' } }).refused).toBeNull();
  });
});

it('everything in the room that is the session’s own is gone at its end, but who has spoken', () => {
  const busy = takeAll(live, [
    [kai, says],
    [maya, { type: 'message.post', body: 'And you?', card: { kind: 'prompt' } }],
    [maya, { type: 'poll.open', question: 'Shall we?', options: ['Yes', 'No'] }],
    [maya, { type: 'breakout.open', lengthMs: 60_000, groups: [{ title: 'All', memberIds: [...group] }] }],
    [maya, { type: 'floor.mode', mode: 'hands' }],
    [kai, { type: 'hand.raise' }],
    [maya, { type: 'session.pause' }],
    [maya, { type: 'session.end' }],
  ]);
  expect(sessionOf(busy)).toMatchObject({ phase: null, pause: null, prompt: null, poll: null, breakouts: null });
  expect(busy.state.floor).toMatchObject({ mode: 'quiet', hands: [], turn: null, frozen: false });
  expect(busy.state.floor?.spoken[kai]?.times).toBe(1);
  expect(busy.events.at(-1)?.data).toMatchObject({ why: 'staff', breakoutIds: [expect.stringContaining('.b')] });
});
