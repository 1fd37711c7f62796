import type { Command } from '@cairn/shared/registry/decide';
import { describe, expect, it } from 'vitest';
import { carry, elapse, firstDue } from '../sessions/time.ts';
import {
  ash,
  begun,
  comes,
  goes,
  juniper,
  kai,
  later,
  lee,
  maya,
  phase,
  says,
  take,
  takeAll,
  type World,
  wren,
} from '../sessions/world.ts';
import { floorOf } from './invariants.ts';

const hourMs = 3_600_000;
const raise = { type: 'hand.raise' } as const;
const give = (memberId?: string): Command => ({ type: 'floor.give', ...(memberId && { memberId }) });
const pass = { type: 'floor.pass' } as const;
const three = [ash, kai, wren];

const speaker = (world: World) => floorOf(world).turn?.memberId ?? null;
const refusalOf = (world: World, actor: string, command: Command) => take(world, { actor, command }).refused;

describe('hands', () => {
  const world = begun({ phases: [phase('hands', hourMs, 120_000)] }, three);
  const raised = takeAll(world, [
    [kai, raise],
    [ash, raise],
  ]);

  it('are taken in the order in which they went up, and one hand a person', () => {
    expect(floorOf(raised).hands).toEqual([kai, ash]);
    expect(refusalOf(raised, kai, raise)).toBe('hand.alreadyRaised');
    const first = take(raised, { actor: maya, command: give() });
    expect([speaker(first), floorOf(first).hands]).toEqual([kai, [ash]]);
    expect(refusalOf(first, kai, raise)).toBe('hand.notNeeded');
    expect(refusalOf(first, ash, says)).toBe('floor.otherTurn');
    expect(refusalOf(first, kai, says)).toBeNull();
    expect(refusalOf(first, lee, says)).toBeNull();
  });

  it('of people who are away are passed over, and stay up', () => {
    const away = take(raised, { actor: 'system', command: goes(kai) });
    const given = take(away, { actor: maya, command: give() });
    expect([speaker(given), floorOf(given).hands]).toEqual([ash, [kai]]);
    expect(refusalOf(away, maya, give(kai))).toBe('member.absent');
  });

  it('let one of two who give the floor at once win, and tell the other', () => {
    const after = { type: 'floor.give', after: 0 } as const;
    const first = take(raised, { actor: maya, command: after });
    expect(refusalOf(first, 'clinician.dana', after)).toBe('turn.moved');
  });

  it('wait when the session goes into another phase with hands, and go down where there are none', () => {
    const again = take(raised, { actor: maya, command: { type: 'floor.mode', mode: 'listen' } });
    expect(floorOf(again).hands).toEqual([kai, ash]);
    const open = take(raised, { actor: maya, command: { type: 'floor.mode', mode: 'open' } });
    expect(floorOf(open).hands).toEqual([]);
  });

  it('are nowhere once their owner is removed', () => {
    const given = take(raised, { actor: maya, command: give() });
    const removed = take(given, { actor: maya, command: { type: 'member.remove', memberId: kai } });
    expect([speaker(removed), floorOf(removed).hands]).toEqual([null, [ash]]);
  });
});

describe('a speaker', () => {
  const raised = takeAll(begun({ phases: [phase('hands', hourMs)] }, three), [
    [kai, raise],
    [ash, raise],
    [maya, give()],
  ]);
  const gone = take(raised, { actor: 'system', command: goes(kai) });

  it('who drops off yields after a minute, and is first in line again', () => {
    expect(speaker(elapse(gone, 59_999))).toBe(kai);
    const yielded = elapse(gone, 60_000);
    expect([speaker(yielded), floorOf(yielded).hands]).toEqual([null, [kai, ash]]);
  });

  it('who is back in time speaks on, also where a server has not heard of it', () => {
    const due = firstDue(gone, gone.now + 60_000);
    const back = take(later(gone, 60_000), { actor: 'system', command: comes(kai) });
    if (!due) throw new Error('an absent speaker yields');
    expect([carry(back, due).refused, speaker(back)]).toEqual(['deadline.moved', kai]);
  });

  it('who is at another device speaks on', () => {
    const twice = takeAll(raised, [
      ['system', comes(kai, 's2')],
      ['system', goes(kai, 's1')],
    ]);
    expect(speaker(elapse(twice, 600_000))).toBe(kai);
  });

  it('keeps the floor in a pause, with the eyes closed and the screen dark', () => {
    const paused = take(gone, {
      actor: maya,
      command: { type: 'session.pause', exercise: { kind: 'breathing', lengthMs: 120_000 } },
    });
    const during = elapse(paused, 110_000);
    expect(speaker(during)).toBe(kai);
    const back = take(during, { actor: 'system', command: comes(kai) });
    expect(speaker(elapse(back, 60_000))).toBe(kai);
  });
});

describe('a turn with a limit', () => {
  const world = takeAll(begun({ phases: [phase('hands', hourMs, 120_000)] }, three), [[maya, give(kai)]]);

  it('ends when its time is up, to the millisecond', () => {
    expect(speaker(elapse(world, 119_999))).toBe(kai);
    expect(speaker(elapse(world, 120_000))).toBeNull();
  });

  it('stands still in a pause, and goes on where it stood', () => {
    const paused = take(later(world, 100_000), { actor: maya, command: { type: 'session.pause' } });
    const resumed = take(elapse(paused, 600_000), { actor: maya, command: { type: 'session.resume' } });
    expect(speaker(elapse(resumed, 19_999))).toBe(kai);
    expect(speaker(elapse(resumed, 20_000))).toBeNull();
  });

  it('that is given in a pause has all its time afterwards', () => {
    const paused = takeAll(world, [
      [maya, { type: 'session.pause' }],
      [maya, give(ash)],
    ]);
    const resumed = take(later(paused, 600_000), { actor: maya, command: { type: 'session.resume' } });
    expect(floorOf(resumed).turn?.endsAt).toBe(resumed.now + 120_000);
  });
});

describe('a round', () => {
  const world = begun({ phases: [phase('round', hourMs, 120_000)] }, three);
  const asked = (from: World, ...steps: (readonly [string, Command])[]) => takeAll(from, steps);

  it('asks everybody once, in the order in which they came', () => {
    const order = [speaker(world)];
    let current = world;
    for (let turn = 0; turn < 3; turn += 1) {
      current = take(current, { actor: speaker(current) ?? '', command: pass });
      order.push(speaker(current));
    }
    expect(order).toEqual([ash, kai, wren, null]);
    expect(refusalOf(current, maya, give(ash))).toBe('round.asked');
    expect(refusalOf(current, ash, says)).toBe('floor.roundWaits');
  });

  it('lets who passed come back, after the others, and nobody who has spoken', () => {
    const back = asked(world, [ash, pass], [ash, raise], [kai, says], [kai, pass]);
    expect([speaker(back), floorOf(back).round]).toEqual([wren, { waiting: [ash], done: [kai], passed: [] }]);
    expect(refusalOf(back, ash, raise)).toBe('hand.alreadyRaised');
    expect(refusalOf(back, kai, raise)).toBe('round.spoken');
    expect(speaker(take(back, { actor: wren, command: pass }))).toBe(ash);
  });

  it('goes on without who is away, and asks them when they are back', () => {
    const without = asked(world, ['system', goes(kai)], [ash, pass]);
    expect(speaker(without)).toBe(wren);
    const back = asked(without, ['system', comes(kai)], [wren, pass]);
    expect(speaker(back)).toBe(kai);
  });

  it('asks who dropped off again, before the others', () => {
    const dropped = elapse(take(world, { actor: 'system', command: goes(ash) }), 60_000);
    expect(speaker(dropped)).toBe(kai);
    expect(speaker(asked(dropped, ['system', comes(ash)], [kai, pass]))).toBe(ash);
  });

  it('waits for somebody to come where nobody is here', () => {
    const empty = asked(world, ...three.map((id) => ['system', goes(id)] as const));
    const waiting = elapse(empty, 600_000);
    expect(speaker(waiting)).toBeNull();
    expect(speaker(take(waiting, { actor: 'system', command: comes(wren) }))).toBe(wren);
  });

  it('asks who came late, after the others', () => {
    const late = asked(world, [maya, { type: 'member.admit', memberId: juniper }], ['system', comes(juniper)]);
    expect(floorOf(late).round?.waiting).toEqual([kai, wren, juniper]);
  });

  it('does not ask again who was removed and let in again', () => {
    const comeBack = (from: World, id: string) =>
      takeAll({ ...from, waiting: new Set([id]) }, [
        [maya, { type: 'member.admit', memberId: id }],
        ['system', comes(id)],
      ]);
    const remove = (id: string) => [maya, { type: 'member.remove', memberId: id }] as const;
    const inTheTurn = comeBack(asked(world, remove(ash)), ash);
    expect([speaker(inTheTurn), floorOf(inTheTurn).round?.waiting]).toEqual([kai, [wren]]);
    const afterPassing = comeBack(asked(world, [ash, pass], remove(ash)), ash);
    expect([floorOf(afterPassing).round?.waiting, floorOf(afterPassing).round?.passed]).toEqual([[wren], [ash]]);
    const beforeTheTurn = comeBack(asked(world, remove(kai)), kai);
    expect(floorOf(beforeTheTurn).round?.waiting).toEqual([wren, kai]);
  });

  it('may be asked again once it is over, and not before', () => {
    const same = { type: 'floor.mode', mode: 'round', turnMs: 120_000 } as const;
    expect(refusalOf(world, maya, same)).toBe('floor.unchanged');
    const over = asked(world, [ash, pass], [kai, pass], [wren, pass]);
    expect(speaker(take(over, { actor: maya, command: same }))).toBe(ash);
  });
});
