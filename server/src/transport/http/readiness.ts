import { secondMs } from '@cairn/shared/kernel/time';
import { type Clock, passed } from '../../config/clock.ts';

/** Whether the server may take traffic, and if not, why: words for whoever operates it. */
export interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

/** What `/readyz` says, and how a server that stops says it in time. */
export interface ReadinessGate {
  look(): Promise<Readiness>;
  /** From now on the server is not ready. Resolves once a proxy that asks has had the time to learn it. */
  close(): Promise<void>;
}

export interface ReadinessPorts {
  readonly clock: Clock;
  readonly isDatabaseReady: () => Promise<boolean>;
}

/** Whoever asked so recently asks again. */
const askedWithinMs = 10 * secondMs;
/** As long as deploy/haproxy.cfg takes at most to see it, and some. */
export const learnWithinMs = 2 * secondMs;

/** Opens the gate. A server that nobody asks, such as one on a machine of one's own, closes it without a wait. */
export function openReadiness({ clock, isDatabaseReady }: ReadinessPorts): ReadinessGate {
  let askedAt = Number.NEGATIVE_INFINITY;
  let closing = false;
  return {
    async look() {
      askedAt = clock.now();
      const reasons = closing ? ['draining'] : [];
      if (!(await isDatabaseReady())) reasons.push('the database does not answer');
      return { ready: reasons.length === 0, reasons };
    },
    async close() {
      closing = true;
      if (clock.now() - askedAt < askedWithinMs) await passed(clock, learnWithinMs);
    },
  };
}
