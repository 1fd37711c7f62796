import { createAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import type { Server } from 'socket.io';
import type { Log } from '../../config/log.ts';
import type { GrantEnd } from '../../features/accounts/grants.ts';
import type { Announcement } from '../../log/ports.ts';

/** What servers tell each other. Each of it would also be found in the database, a little later. */
interface BusMessages {
  readonly 'room.committed': Announcement;
  readonly 'grant.ended': GrantEnd;
  /** Somebody is called: it is in the database. */
  readonly 'calls.made': null;
}

/** The way between servers. It may lose, repeat, reorder or be away; nothing rests on it (law L4). */
export interface Bus {
  readonly adapter: ReturnType<typeof createAdapter>;
  /** Tells the other servers. */
  say<Name extends keyof BusMessages>(io: Server, name: Name, message: BusMessages[Name]): void;
  /** Hears what another server says. */
  hear<Name extends keyof BusMessages>(io: Server, name: Name, listener: (message: BusMessages[Name]) => void): void;
  stop(): Promise<void>;
}

const connectWithinMs = 2_000;
const longestRetryMs = 2_000;

/** Opens the bus over Redis. A Redis that is away is tried again and again, and never keeps the server from its work. */
export function openBus(redisUrl: string, log: Log): Bus {
  const options = {
    url: redisUrl,
    // While Redis is away nothing piles up for it.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: connectWithinMs,
      reconnectStrategy: (retries: number) => Math.min(50 * 2 ** retries, longestRetryMs),
    },
  };
  const publisher = createClient(options);
  const subscriber = createClient({ ...options, disableOfflineQueue: false });
  let away = false;
  for (const client of [publisher, subscriber]) {
    client.on('error', (error: unknown) => {
      if (!away) log.warn({ err: error }, 'Redis is away; servers read from the database what they miss');
      away = true;
    });
    client.on('ready', () => {
      away = false;
    });
    client.connect().catch(() => {});
  }

  return {
    adapter: createAdapter(shielded(publisher), shielded(subscriber)),

    say(io, name, message) {
      if (publisher.isReady) io.serverSideEmit(name, message);
    },

    hear: (io, name, listener) => void io.on(name as string, listener),

    async stop() {
      for (const client of [publisher, subscriber]) client.destroy();
    },
  };
}

/** The adapter waits for none of the promises that its clients give. While Redis is away they reject: here that has a handler. */
function shielded<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args);
        if (result instanceof Promise) result.catch(() => {});
        return result;
      };
    },
  });
}
