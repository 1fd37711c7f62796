import type { Event } from '@cairn/shared/kernel/event';
import { fold } from '@cairn/shared/registry/decide';
import { type RoomState, unopenedRoom } from '@cairn/shared/registry/state';
import { expectFloorHolds, watchRound } from '../floor/invariants.ts';
import { expectSessionHolds } from './invariants.ts';
import { memberIdOf, type World } from './world.ts';

/**
 * Folds a session's log as somebody read it, and holds each step against what must hold of sessions and of the floor:
 * only who has the floor wrote, nobody was asked twice, no time grew. Ids of people begin with their role (world.ts).
 */
export function expectSessionLog(log: readonly Event[]): RoomState {
  // Who was let in had come to the lobby: that is in another log, and held elsewhere.
  const waiting = new Set(log.filter(({ type }) => type === 'member.joined').map(memberIdOf));
  const watch = watchRound();
  let world: World = {
    ...{ state: unopenedRoom, now: 0, events: [], messages: new Map(), waiting, made: new Set(), refused: null },
  };
  for (const event of log) {
    const next: World = {
      ...world,
      state: fold(world.state, event),
      now: event.at,
      events: log.slice(0, event.seq),
    };
    if (world.state.session) {
      expectSessionHolds(next, world);
      expectFloorHolds(next, world);
      watch(next);
    }
    world = next;
  }
  return world.state;
}
