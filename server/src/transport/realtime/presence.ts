import type { Clock } from '../../config/clock.ts';

/** Who has which room open here, told to those who have it open: at most one change a second a room. */
export interface Presence {
  /** Somebody came or went. */
  changed(roomId: string): void;
  stop(): void;
}

/** People who come at the same moment are told of together. */
const gatherMs = 30;
const everyMs = 1_000;

/** @param tell sends the room's present people to its readers; not called for a room that nobody reads. */
export function openPresence(clock: Clock, tell: (roomId: string) => void): Presence {
  const toldAt = new Map<string, number>();
  const waiting = new Map<string, () => void>();

  return {
    changed(roomId) {
      if (waiting.has(roomId)) return;
      const sinceMs = clock.now() - (toldAt.get(roomId) ?? 0);
      const stop = clock.after(Math.max(gatherMs, everyMs - sinceMs), () => {
        waiting.delete(roomId);
        toldAt.set(roomId, clock.now());
        tell(roomId);
      });
      waiting.set(roomId, stop);
    },

    stop() {
      for (const stop of waiting.values()) stop();
      waiting.clear();
    },
  };
}
