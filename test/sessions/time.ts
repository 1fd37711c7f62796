import type { Deadline } from '@cairn/shared/kernel/deadline';
import { type Command, deadlinesOf } from '@cairn/shared/registry/decide';
import { take, type World } from './world.ts';

/** How time passes in a world: with servers that carry what is due, or without. */

/** Carries one deadline now, as a server does that thinks it has passed. */
export function carry(world: World, { commandId, command }: Deadline<Command>): World {
  return take(world, { actor: 'system', command, commandId });
}

/** The deadline that is first, of those up to a time. */
export function firstDue({ state }: World, until: number): Deadline<Command> | undefined {
  return deadlinesOf(state)
    .filter(({ at }) => at <= until)
    .toSorted((one, other) => one.at - other.at)[0];
}

/** Lets time pass while a server carries every deadline when it comes; `seen` gets each world on the way. */
export function elapse(world: World, byMs: number, seen: (next: World, before: World) => void = () => {}): World {
  const until = world.now + byMs;
  let current = world;
  for (let due = firstDue(current, until); due; due = firstDue(current, until)) {
    const before = { ...current, now: Math.max(current.now, due.at) };
    current = carry(before, due);
    if (current.events.length === before.events.length)
      throw new Error(`${due.commandId} would be tried for ever: ${current.refused ?? 'its id was used before'}`);
    seen(current, before);
  }
  return { ...current, now: until };
}

/** Goes on with deadlines alone until none is left. Throws where that takes suspiciously long. */
export function runOut(world: World): World {
  let current = world;
  for (let steps = 0; steps < 500; steps += 1) {
    const due = firstDue(current, Number.MAX_SAFE_INTEGER);
    if (!due) return current;
    current = elapse(current, Math.max(0, due.at - current.now));
  }
  throw new Error('deadlines come without end');
}
