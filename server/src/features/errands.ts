import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { type Clock, every } from '../config/clock.ts';
import type { Log } from '../config/log.ts';
import type { DueErrand, Errand, Errands } from '../storage/errands.ts';

/** Does errands of a kind. Each is harmless twice. Throwing means that it is tried again. */
export type Carrier = (what: Errand['what']) => Promise<void>;

/** The errands, on a server that does them. */
export interface ErrandRunner {
  /** Looks now: there is something new. */
  look(): void;
  /** Begins nothing new. What is underway may be cut off: then it is done again, here or elsewhere. */
  stop(): void;
}

export interface ErrandPorts {
  readonly errands: Errands;
  /** By kind. What is of another kind waits for a server that knows it. */
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly clock: Clock;
  readonly log: Log;
}

const lookEveryMs = 2 * secondMs;

/** Longer than any errand takes: what is not done by then, its server did not live to do. */
const takenForMs = 15 * secondMs;

const firstRetryMs = 2 * secondMs;
const longestRetryMs = 2 * minuteMs;
const errandsPerLook = 200;

/** Does errands as they come due, side by side, so that one which hangs holds up nothing else. */
export function runErrands({ errands, carriers, clock, log }: ErrandPorts): ErrandRunner {
  let looking = false;
  let lookAgain = false;
  let stopped = false;

  const carry = async (errand: DueErrand, carrier: Carrier) => {
    const { id, kind, what, tries } = errand;
    if (!(await errands.take(errand, clock.now() + takenForMs))) return;
    try {
      await carrier(what);
      await errands.done(id, clock.now());
      // One errand may have led to others.
      void look();
    } catch (error) {
      log.warn({ err: error, kind, tries: tries + 1 }, 'an errand failed; it is tried again');
      await errands.retry(id, clock.now() + Math.min(firstRetryMs * 2 ** tries, longestRetryMs));
    }
  };

  const begin = (errand: DueErrand) => {
    const carrier = carriers.get(errand.kind);
    if (!carrier || stopped) return;
    // The database is away: whoever took it on, it is free again once its time has run out.
    carry(errand, carrier).catch((error: unknown) => {
      if (!stopped) log.warn({ err: error, kind: errand.kind }, 'an errand could not be settled');
    });
  };

  const look = async () => {
    lookAgain = true;
    if (looking) return;
    looking = true;
    try {
      while (lookAgain && !stopped) {
        lookAgain = false;
        for (const errand of await errands.due(clock.now(), errandsPerLook)) begin(errand);
      }
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'looking for errands failed; the next look tries again');
    }
    looking = false;
  };

  void look();
  const stopLooking = every(clock, lookEveryMs, look);
  return {
    look: () => void look(),
    stop() {
      stopped = true;
      stopLooking();
    },
  };
}
