import { minuteMs } from '@cairn/shared/kernel/time';
import { readClock } from '@cairn/shared/rooms/live';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { ServerTime } from './contract.ts';

const samplesAtOnce = 5;
const betweenSamplesMs = 200;
const againEveryMs = 3 * minuteMs;

/** How far two clocks go apart, at most: a sample is worth that much less with each millisecond of its age. */
const driftPerMs = 1e-4;

export interface ServerClockOptions {
  readonly connection: Pick<Connection, 'status' | 'request'>;
  /** For timers; its time stands in until the server has been asked. */
  readonly clock: Clock;
  /** Milliseconds on a clock that nobody can set, from whatever beginning. */
  readonly steady: () => number;
}

export interface ServerClock extends ServerTime {
  /** Trusts no earlier answer any more: the device may have slept, and the steady clock with it. */
  startOver(): void;
  stop(): void;
}

interface Sample {
  /** What is to be added to the steady clock. */
  readonly offsetMs: number;
  readonly roundTripMs: number;
  /** On the steady clock. */
  readonly takenAt: number;
}

/** Makes a server clock that asks only while it is followed. */
export function createServerClock({ connection, clock, steady }: ServerClockOptions): ServerClock {
  const { status } = connection;
  let best: Sample | null = null;
  let isTrusted = false;
  let followers = 0;
  let asking = 0;
  let stopTimer = (): void => undefined;

  function keep(sample: Sample): void {
    const aged = best && best.roundTripMs + (sample.takenAt - best.takenAt) * driftPerMs;
    if (!isTrusted || aged === null || sample.roundTripMs <= aged) best = sample;
    isTrusted = true;
  }

  /** Asks once; gives whether there was an answer. */
  async function ask(): Promise<boolean> {
    const askedAt = steady();
    const outcome = await connection.request(readClock, {});
    const takenAt = steady();
    if (outcome.kind !== 'answered') return false;
    const roundTripMs = takenAt - askedAt;
    // The answer was made somewhere between; half-way is wrong by half a round trip at most.
    keep({ offsetMs: outcome.answer.now - (askedAt + roundTripMs / 2), roundTripMs, takenAt });
    return true;
  }

  function measure(): void {
    stopTimer();
    asking += 1;
    const isCurrent = (
      (own) => () =>
        own === asking
    )(asking);
    void next(samplesAtOnce);

    async function next(left: number): Promise<void> {
      const isAnswered = await ask();
      if (!isCurrent()) return;
      const goesOn = isAnswered && left > 1;
      stopTimer = clock.after(goesOn ? betweenSamplesMs : againEveryMs, goesOn ? () => void next(left - 1) : measure);
    }
  }

  function look(): void {
    if (followers > 0 && status.get().kind === 'online') measure();
    else rest();
  }

  function rest(): void {
    asking += 1;
    stopTimer();
  }

  function startOver(): void {
    isTrusted = false;
    look();
  }

  const stopWatching = status.subscribe(startOver);

  return {
    now: () => (best ? Math.round(steady() + best.offsetMs) : clock.now()),
    follow() {
      followers += 1;
      if (followers === 1) look();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        followers -= 1;
        if (followers === 0) rest();
      };
    },
    startOver,
    stop() {
      stopWatching();
      followers = 0;
      rest();
    },
  };
}
