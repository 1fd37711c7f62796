import { secondMs } from '@cairn/shared/kernel/time';
import { type Clock, every } from '../../config/clock.ts';
import type { Log } from '../../config/log.ts';
import type { Leases } from '../../storage/leases.ts';

/** A server's sign of life in the database, and its judgement on others by theirs. */
export interface Lease {
  /**
   * Which of these servers are gone, and when each was last alive, epoch milliseconds (0: it never was). A server that
   * itself did not reach the database all the time judges nobody: an outage of the database ends nothing.
   */
  deadAmong(servers: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The other servers that are alive, or were a moment ago. */
  others(): Promise<readonly string[]>;
  /** Leaves the last sign of life in place. */
  stop(): Promise<void>;
}

/** A server that has not given a sign of life for so long is gone. */
const leaseMs = 15 * secondMs;
const beatEveryMs = 5 * secondMs;
/** Beats further apart than this, and the database was away. */
const steadyGapMs = 8 * secondMs;
const lookEveryMs = secondMs;

export interface LeasePorts {
  readonly server: string;
  readonly leases: Leases;
  readonly clock: Clock;
  readonly log: Log;
}

/** Begins to give signs of life: the first is there when this resolves. */
export async function holdLease({ server, leases, clock, log }: LeasePorts): Promise<Lease> {
  let beatAt = clock.now();
  let steadySince = beatAt;
  await leases.beat(server, beatAt);

  const beat = async () => {
    const at = clock.now();
    if (at - beatAt < beatEveryMs) return;
    try {
      await leases.beat(server, at);
      if (clock.now() - beatAt > steadyGapMs) steadySince = clock.now();
      beatAt = at;
    } catch (error) {
      log.warn({ err: error }, 'the sign of life could not be given; the next look tries again');
    }
  };
  const stopBeating = every(clock, lookEveryMs, beat);

  return {
    async deadAmong(servers) {
      const now = clock.now();
      if (servers.length === 0 || now - beatAt > steadyGapMs || now - steadySince < leaseMs) return new Map();
      const lastBeats = await leases.lastBeats(servers);
      return new Map(
        servers.map((one) => [one, lastBeats.get(one) ?? 0] as const).filter(([, aliveAt]) => aliveAt < now - leaseMs),
      );
    },

    others: async () => (await leases.beatSince(clock.now() - leaseMs)).filter((one) => one !== server),

    async stop() {
      stopBeating();
      await leases.beat(server, clock.now()).catch(() => {});
    },
  };
}
