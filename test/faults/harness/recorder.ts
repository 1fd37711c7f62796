import type { History } from './history.ts';

/** What the actors of a run write down, and the run's clock. */
export interface Recorder extends Records {
  /** Milliseconds since the run began, as far as the harness itself could run. */
  now(): number;
  stop(): void;
}

/** The lists of a history, while they grow. */
type Records = { readonly [List in Exclude<keyof History, 'seed' | 'logs'>]: History[List][number][] };

const tickEveryMs = 100;
/** A harness that did not run for so long saw nothing meanwhile: nobody is late for that. */
const stallMs = 1_000;

/** Begins to record. */
export function startRecorder(): Recorder {
  let seenAt = performance.now();
  let ranMs = 0;
  const now = () => {
    const at = performance.now();
    const sinceMs = at - seenAt;
    seenAt = at;
    ranMs += sinceMs < stallMs ? sinceMs : 0;
    return ranMs;
  };
  const ticking = setInterval(now, tickEveryMs);
  return {
    ...{ rounds: [], commands: [], posts: [], readers: [], views: [], removals: [], given: [] },
    ...{ stays: [], presences: [], endings: [], troubles: [] },
    now,
    stop: () => clearInterval(ticking),
  };
}
