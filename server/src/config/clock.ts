/** Time, handed in, so that tests can hold it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `task` once after `delayMs`; gives its stop. */
  after(delayMs: number, task: () => void): () => void;
}

/** Node's timers take at most a signed 32-bit number of milliseconds (about 24.8 days). */
const longestTimerMs = 2 ** 31 - 1;

/** The machine's own clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, Math.min(Math.max(delayMs, 0), longestTimerMs));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves after `delayMs`. */
export function passed(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => void clock.after(delayMs, resolve));
}

/** Runs `task` every `periodMs`, the next run only after the last has ended; gives its stop. A task handles its own errors. */
export function every(clock: Clock, periodMs: number, task: () => Promise<void> | void): () => void {
  let stopped = false;
  let cancel = () => {};
  const arm = () => {
    cancel = clock.after(periodMs, () => {
      void (async () => {
        await task();
        if (!stopped) arm();
      })();
    });
  };
  arm();
  return () => {
    stopped = true;
    cancel();
  };
}
