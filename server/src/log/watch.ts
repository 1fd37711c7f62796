import { type Clock, every } from '../config/clock.ts';
import type { Log } from '../config/log.ts';
import type { Due, Dues } from '../storage/dues.ts';
import { recordStaysMs } from './deadlines.ts';
import type { Hosts } from './hosts.ts';

const lookEveryMs = 2_000;

/** Rooms are opened this long before something is due in them, so that it happens on time. */
const openAheadMs = 6_000;

const duesPerLook = 2_000;

export interface WatchPorts {
  readonly hosts: Pick<Hosts, 'get'>;
  readonly dues: Dues;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens the rooms in which something is due, also those that nobody has open (law L6), and keeps them open meanwhile.
 * @returns the stop
 */
export function watchDues({ hosts, dues, clock, log }: WatchPorts): () => void {
  let stopped = false;

  const visit = async ({ roomId, at }: Due) => {
    const host = await hosts.get(roomId);
    if (!stopped && at <= clock.now() - recordStaysMs) await host.settleDue(at);
  };

  const look = async () => {
    try {
      const found = await dues.until(clock.now() + openAheadMs, duesPerLook);
      if (stopped) return;
      const visits = await Promise.allSettled(found.map(visit));
      const failed = visits.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'looking for what is due failed; the next look tries again');
    }
  };

  void look();
  const stopLooking = every(clock, lookEveryMs, look);
  return () => {
    stopped = true;
    stopLooking();
  };
}
