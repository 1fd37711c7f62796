import type { Clock } from '@cairn/server/src/config/clock';

export interface HeldClock extends Clock {
  /** Lets time pass, and runs what was due on the way, in its order. */
  pass(durationMs: number): void;
}

/** Time that stands still until a test lets it pass. Begins at the machine's time, so that databases do not think it long gone. */
export function holdClock(startsAt = Date.now()): HeldClock {
  let now = startsAt;
  const waiting = new Set<{ readonly dueAt: number; readonly task: () => void }>();
  return {
    now: () => now,
    after(delayMs, task) {
      const timer = { dueAt: now + delayMs, task };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    pass(durationMs) {
      const until = now + durationMs;
      for (;;) {
        const [next] = [...waiting].filter(({ dueAt }) => dueAt <= until).sort((a, b) => a.dueAt - b.dueAt);
        if (!next) break;
        waiting.delete(next);
        now = Math.max(now, next.dueAt);
        next.task();
      }
      now = until;
    },
  };
}
