import { deadlinesOf } from '@cairn/shared/registry/decide';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isHere, sessionOf } from '../sessions/invariants.ts';
import { anyLife, live } from '../sessions/lives.ts';
import { elapse } from '../sessions/time.ts';
import { isStaffId, type World } from '../sessions/world.ts';
import { expectFloorHolds, floorOf, mayWrite, watchRound, whoCanWrite } from './invariants.ts';

it('the floor holds, whatever people send: one place each, turns for those who are here, hands and rounds in order', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, expectFloorHolds);
    }),
    { numRuns: 600 },
  );
});

it('at any time exactly those can write whom the mode promises it to: never two of the group in hands or in a round', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, (next) => {
        const writers = whoCanWrite(next);
        expect(writers.toSorted()).toEqual(mayWrite(next, next.now).toSorted());
        if (floorOf(next).mode !== 'open') expect(writers.filter((id) => !isStaffId(id)).length).toBeLessThan(2);
      });
    }),
    { numRuns: 200 },
  );
});

it('nobody is asked twice in a round, but who dropped off and who came back after passing', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, watchRound());
    }),
    { numRuns: 600 },
  );
});

it('a speaker who is away yields after 60 seconds to the millisecond, and one whose time is up then; not in a pause', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, ({ state, now }) => {
        const { turn, frozen } = floorOf({ state });
        const ends = deadlinesOf(state).flatMap(({ at, command }) =>
          command.type === 'turn.end' ? [[command.how, at]] : [],
        );
        const due: [string, number][] = [];
        if (turn && !frozen && turn.endsAt !== null) due.push(['timeUp', turn.endsAt]);
        if (turn && !frozen && !isHere(state, turn.memberId))
          due.push(['dropped', Math.max(state.presence[turn.memberId]?.since ?? now, turn.since) + 60_000]);
        expect(ends).toEqual(due);
      });
    }),
    { numRuns: 300 },
  );
});

it('a round in which nobody does anything goes on by itself until everybody who is here was asked', () => {
  /** The phase that the round is in has all the time it wants. */
  const undisturbed = (world: World): World => {
    const { session } = world.state;
    if (!session?.phase) return world;
    const phase = { ...session.phase, endsAt: world.now + 36_000_000 };
    return { ...world, state: { ...world.state, session: { ...session, phase } } };
  };
  fc.assert(
    fc.property(anyLife, (life) => {
      const world = live(life, () => {});
      const { mode, turnMs, frozen } = floorOf(world);
      fc.pre(sessionOf(world).status === 'live' && mode === 'round' && turnMs !== null && !frozen);
      const { turn, round } = floorOf(elapse(undisturbed(world), 3_600_000));
      expect(turn).toBeNull();
      for (const id of round?.waiting ?? []) expect(isHere(world.state, id)).toBe(false);
    }),
    { numRuns: 100 },
  );
});
