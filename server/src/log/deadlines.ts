import { deadlinesOf, isDue } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import type { Clock } from '../config/clock.ts';
import type { Dues } from '../storage/dues.ts';
import { type Answer, type Submission, systemSubmitter } from './ports.ts';

/** The deadlines of one open room: carried out when they are due, and recorded, so that some server looks when they are. */
export interface Deadlines {
  /** Sets the timer anew: the state is another. */
  arm(): void;
  /**
   * Makes sure that some server looks at the room no later than at this time. To be called before the events that lead
   * to it are written: a record too many makes a server look for nothing, one that is missing could mean that nobody looks.
   */
  record(at: number | null): Promise<void>;
  /** Takes away a record whose time has long passed, if what was due then has been carried out. */
  settle(at: number): Promise<void>;
  stop(): void;
}

export interface DeadlinePorts {
  readonly roomId: string;
  readonly clock: Clock;
  readonly dues: Dues;
  readonly state: () => RoomState;
  readonly submit: (submission: Submission) => Promise<Answer>;
}

/** How soon a deadline that could not be carried out (the database was away) is tried again. */
const retryMs = 1_000;

/**
 * A record is relied on for so long after its time, so that what follows from a deadline waits for no second write. It
 * stays longer than that, and goes only once what is next due has a record (`settle`).
 */
const reliedOnMs = 15_000;

/** A record stays so long after its time. What is between is for the write itself, and for clocks of servers that differ. */
export const recordStaysMs = 30_000;

/** When something is next due in a room, epoch milliseconds; null: nothing is. */
export function nextDueAt(state: RoomState): number | null {
  const times = deadlinesOf(state).map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}

export function openDeadlines({ roomId, clock, dues, state, submit }: DeadlinePorts): Deadlines {
  let stopTimer = () => {};
  let stopped = false;
  /** The time of a record that is there for sure, as long as it is relied on: until then nobody takes it away. */
  let recordedAt = 0;

  const arm = (overdueAfterMs = 0) => {
    stopTimer();
    const next = nextDueAt(state());
    if (next === null || stopped) return;
    const leftMs = next - clock.now();
    stopTimer = clock.after(leftMs > 0 ? leftMs : overdueAfterMs, () => void fire());
  };

  /**
   * Any server may say that a deadline has passed; the command's id and the fence let one win (law L6). A timer that
   * came too early, because it could not be set for so long or ran a little fast, finds nothing due and is set anew.
   */
  const fire = async () => {
    const now = clock.now();
    const due = deadlinesOf(state())
      .filter(({ at }) => at <= now)
      .toSorted((one, other) => one.at - other.at);
    await Promise.all(
      due.map(({ at, commandId, command }) => submit({ actor: systemSubmitter, commandId, command, dueAt: at })),
    );
    // Only what was tried in vain waits; not what has come due through it, nor a timer that came a moment early.
    arm(due.some(({ commandId }) => isDue(state(), commandId, now)) ? retryMs : 0);
  };

  const record: Deadlines['record'] = async (at) => {
    if (at === null || (recordedAt > clock.now() - reliedOnMs && recordedAt <= at)) return;
    await dues.add({ roomId, at });
    recordedAt = at;
  };

  return {
    arm: () => arm(),
    record,

    async settle(at) {
      const next = nextDueAt(state());
      if (next !== null && next <= clock.now()) return;
      await record(next);
      await dues.remove({ roomId, at });
    },

    stop() {
      stopped = true;
      stopTimer();
    },
  };
}
