import type { Clock } from '../config/clock.ts';

/** A clock that the demonstration turns, so that its days are in the past. */
export interface DemoClock extends Clock {
  set(at: number): void;
}

/** A clock for making the past. Its timers are the machine's. */
export function openDemoClock(machine: Clock): DemoClock {
  let at = machine.now();
  return {
    now: () => at,
    after: (delayMs, task) => machine.after(delayMs, task),
    set(next) {
      at = next;
    },
  };
}
