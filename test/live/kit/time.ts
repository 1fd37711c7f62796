import type { Clock } from '@cairn/client/live/clock';

/** A clock that stands still until the test moves it. */
export interface TestClock extends Clock {
  /** Lets time pass; what falls due is called in its order. */
  advance(byMs: number): void;
  /** Lets time pass, a little at every look, until the condition holds. Fails after ten real seconds. */
  until(holds: () => boolean, what?: string): Promise<void>;
}

const stepMs = 100;
const patienceMs = 10_000;

export function testClock(): TestClock {
  let now = 1_750_000_000_000;
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();

  function advance(byMs: number): void {
    const end = now + byMs;
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.delete(next);
      now = Math.max(now, next.at);
      next.call();
    }
    now = end;
  }

  return {
    now: () => now,
    after(delayMs, call) {
      const timer = { at: now + delayMs, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance,
    async until(holds, what = holds.toString()) {
      const deadline = Date.now() + patienceMs;
      while (!holds()) {
        if (Date.now() > deadline) throw new Error(`did not come about: ${what}`);
        await new Promise((look) => setTimeout(look, 2));
        if (!holds()) advance(stepMs);
      }
    },
  };
}
