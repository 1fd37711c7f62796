import type { History } from './history.ts';

/** What the actors of a run write down, and the run's clock. */
export interface Recorder extends Records {
  /** Milliseconds since the run began. */
  now(): number;
}

/** The lists of a history, while they grow. */
type Records = { readonly [List in Exclude<keyof History, 'seed' | 'logs'>]: History[List][number][] };

/** Begins to record. */
export function startRecorder(): Recorder {
  const beganAt = performance.now();
  return {
    ...{ rounds: [], commands: [], posts: [], readers: [], views: [], removals: [], given: [] },
    ...{ stays: [], presences: [], endings: [], troubles: [] },
    now: () => performance.now() - beganAt,
  };
}
