import { createClient } from 'redis';
import type { Log } from '../config/log.ts';

/** A Redis that several servers share. It only makes things faster (law L4): it may be away at any time. */
export interface Redis {
  /** For everything but listening. While Redis is away its commands fail at once. */
  readonly publisher: Client;
  /** For listening. What it listens to, it listens to again when Redis is back. */
  readonly subscriber: Client;
  /** Whether it is there now, to be written to and to be heard. */
  readonly isReady: boolean;
  /** Grows each time that it is there again: what was said in between, nobody heard. */
  readonly returns: number;
  stop(): void;
}

const connectWithinMs = 2_000;
const longestRetryMs = 2_000;

type Client = ReturnType<typeof clientOf>;

function clientOf(url: string, disableOfflineQueue: boolean) {
  return createClient({
    url,
    disableOfflineQueue,
    socket: {
      connectTimeout: connectWithinMs,
      reconnectStrategy: (retries: number) => Math.min(50 * 2 ** retries, longestRetryMs),
    },
  });
}

/** Begins to connect. A Redis that is away is tried again and again, and never keeps the server from its work. */
export function openRedis(url: string, log: Log): Redis {
  // While Redis is away nothing piles up that would have been said.
  const publisher = clientOf(url, true);
  const subscriber = clientOf(url, false);
  let away = false;
  let returns = 0;
  for (const client of [publisher, subscriber]) {
    client.on('error', (error: unknown) => {
      if (!away) log.warn({ err: error }, 'Redis is away; servers read from the database what they miss');
      away = true;
    });
    client.on('ready', () => {
      away = false;
      returns += 1;
    });
    client.connect().catch(() => {});
  }
  return {
    publisher,
    subscriber,
    get isReady() {
      return publisher.isReady && subscriber.isReady;
    },
    get returns() {
      return returns;
    },
    stop() {
      for (const client of [publisher, subscriber]) client.destroy();
    },
  };
}
