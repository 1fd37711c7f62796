import { secondMs } from '@cairn/shared/kernel/time';
import { careChangedMessage } from '@cairn/shared/safety/wire';
import { type Clock, every } from '../../config/clock.ts';
import type { Log } from '../../config/log.ts';
import type { Tell } from '../live.ts';
import type { CallRecord, SafetyRecords } from './records.ts';

/** The board of calls, on one server. */
export interface Board {
  /** Looks now: somebody has been called. */
  look(): void;
  stop(): void;
}

export interface BoardPorts {
  readonly records: Pick<SafetyRecords, 'callsSince'>;
  /** Tells those who are connected to this server. */
  readonly tellHere: Tell;
  readonly clock: Clock;
  readonly log: Log;
}

const lookEveryMs = secondMs;

/** Clocks of servers differ a little, and a look may fail: calls of this last while are looked at again, and told once. */
const lookBackMs = 60 * secondMs;

/** Tells people who are connected here that they are called, also where no bus carries it between servers (law L4). */
export function openBoard({ records, tellHere, clock, log }: BoardPorts): Board {
  const told = new Map<string, number>();
  const startedAt = clock.now();
  let stopped = false;

  const tellOnce = ({ _id, deskId, accountIds, at }: CallRecord) => {
    if (told.has(_id) || stopped) return;
    told.set(_id, at.getTime());
    tellHere(accountIds, careChangedMessage, { deskId, called: true });
  };

  const look = async () => {
    const since = Math.max(clock.now() - lookBackMs, startedAt - lookEveryMs);
    try {
      for (const call of await records.callsSince(since)) tellOnce(call);
      for (const [id, at] of told) if (at < since) told.delete(id);
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'looking for calls failed; the next look tries again');
    }
  };

  const stopLooking = every(clock, lookEveryMs, look);
  return {
    look: () => void look(),
    stop() {
      stopped = true;
      stopLooking();
    },
  };
}
