import { secondMs } from '@cairn/shared/kernel/time';
import { type Clock, every } from '../config/clock.ts';
import type { Log } from '../config/log.ts';
import type { Tell } from './live.ts';

/** Something for people to hear at once, wherever they are connected, though it would not be lost for good. */
export interface News {
  /** Told once under this name. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  tell(tellHere: Tell): void;
}

/** Where news stand that all servers look at: those since a time, in order. */
export type NewsSince = (at: number) => Promise<readonly News[]>;

/** The board of news, on one server. */
export interface Board {
  /** Looks now: something has been put there. */
  look(): void;
  stop(): void;
}

export interface BoardPorts {
  readonly sources: readonly NewsSince[];
  /** Tells those who are connected to this server. */
  readonly tellHere: Tell;
  readonly clock: Clock;
  readonly log: Log;
}

const lookEveryMs = secondMs;

/** Clocks of servers differ a little, and a look may fail: news of this last while are looked at again, and told once. */
const lookBackMs = 60 * secondMs;

/** Tells people who are connected here what concerns them, also where no bus carries it between servers (law L4). */
export function openBoard({ sources, tellHere, clock, log }: BoardPorts): Board {
  const told = new Map<string, number>();
  const startedAt = clock.now();
  let stopped = false;

  const tellOnce = ({ id, at, tell }: News) => {
    if (told.has(id) || stopped) return;
    told.set(id, at);
    tell(tellHere);
  };

  const look = async () => {
    const since = Math.max(clock.now() - lookBackMs, startedAt - lookEveryMs);
    try {
      const found = await Promise.all(sources.map((newsSince) => newsSince(since)));
      for (const news of found.flat()) tellOnce(news);
      for (const [id, at] of told) if (at < since) told.delete(id);
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'looking for news failed; the next look tries again');
    }
  };

  const stopLooking = every(clock, lookEveryMs, look);
  return {
    look: () => void look(),
    stop() {
      stopped = true;
      stopLooking();
    },
  };
}
