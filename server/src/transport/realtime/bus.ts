import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { createAdapter, createShardedAdapter } from '@socket.io/redis-adapter';
import type { Server } from 'socket.io';
import type { GrantEnd } from '../../features/accounts/grants.ts';
import type { Announcement } from '../../log/ports.ts';
import type { Redis } from '../../storage/redis.ts';

/** What a server tells all others. Each of it would also be found in the database, a little later. */
interface BusMessages {
  readonly 'grant.ended': GrantEnd;
  /** Somebody is called: it is in the database. */
  readonly 'calls.made': null;
  /** A server can be heard. `going`: it stops, and nobody is there any more. */
  readonly 'server.heard': { readonly server: string; readonly going: boolean };
}

/** What servers that have a room open tell each other. */
export type RoomMessage =
  | { readonly kind: 'committed'; readonly announcement: Announcement }
  /** Who has the room open on a server. */
  | { readonly kind: 'here'; readonly server: string; readonly people: readonly string[] }
  /** A server has just opened the room and wants to know who is there. */
  | { readonly kind: 'who'; readonly server: string };

/** The way between servers. It may lose, repeat, reorder or be away; nothing rests on it (law L4). */
export interface Bus {
  readonly adapter: ReturnType<typeof createAdapter | typeof createShardedAdapter>;
  /** Whether Redis is there now, to be written to and to be heard. */
  readonly isReady: boolean;
  /** Grows each time that Redis is there again. */
  readonly returns: number;
  /** Tells the other servers. */
  say<Name extends keyof BusMessages>(io: Server, name: Name, message: BusMessages[Name]): void;
  /** Hears what another server says. */
  hear<Name extends keyof BusMessages>(io: Server, name: Name, listener: (message: BusMessages[Name]) => void): void;
  /** Tells the servers that follow a room, this one included. */
  sayIn(roomId: string, message: RoomMessage): void;
  /** Hears what is said in a room; gives the stop. */
  follow(roomId: string, listener: (message: RoomMessage) => void): () => void;
}

/** What the bus counts. */
export interface BusMeter {
  said(): void;
  heard(): void;
  /** Not said: Redis was away. */
  lost(): void;
}

/** So long a server waits at its start to learn what kind of Redis it has. */
const knowWithinMs = 2_000;

/**
 * Opens the bus over Redis. Each room has a channel of its own, so that a server hears of the rooms it has open and of no
 * others; sharded where Redis knows that (7 and later), so that the nodes of a Redis cluster share the channels among them.
 */
export async function openBus(redis: Redis, meter: BusMeter): Promise<Bus> {
  const { publisher, subscriber } = redis;
  // One that is away at the start is taken for a Redis of today: the oldest that is still looked after knows shards.
  const isSharded = await Promise.race([
    whenReady(publisher).then(() => knowsShards((channel) => publisher.sPublish(channel, ''))),
    setTimeout(knowWithinMs, true, { ref: false }),
  ]);
  const pair = [shielded(publisher), shielded(subscriber)] as const;

  return {
    adapter: isSharded ? createShardedAdapter(...pair) : createAdapter(...pair),

    get isReady() {
      return redis.isReady;
    },

    get returns() {
      return redis.returns;
    },

    say(io, name, message) {
      if (!publisher.isReady) return meter.lost();
      meter.said();
      io.serverSideEmit(name, message);
    },

    hear(io, name, listener) {
      io.on(name as string, (message) => {
        meter.heard();
        listener(message);
      });
    },

    sayIn(roomId, message) {
      if (!publisher.isReady) return meter.lost();
      const [channel, text] = [channelOf(roomId), JSON.stringify(message)];
      const said = isSharded ? publisher.sPublish(channel, text) : publisher.publish(channel, text);
      said.then(meter.said, meter.lost);
    },

    follow(roomId, listener) {
      const channel = channelOf(roomId);
      const hear = (text: string) => {
        meter.heard();
        listener(JSON.parse(text) as RoomMessage);
      };
      const began = isSharded ? subscriber.sSubscribe(channel, hear) : subscriber.subscribe(channel, hear);
      began.catch(() => {});
      return () => {
        const ended = isSharded ? subscriber.sUnsubscribe(channel, hear) : subscriber.unsubscribe(channel, hear);
        ended.catch(() => {});
      };
    },
  };
}

function channelOf(roomId: string): string {
  return `cairn:room:${roomId}`;
}

async function whenReady(client: Redis['publisher']): Promise<void> {
  if (!client.isReady) await once(client, 'ready');
}

async function knowsShards(publish: (channel: string) => Promise<unknown>): Promise<boolean> {
  return publish('cairn:shards').then(
    () => true,
    (error: unknown) => !(error instanceof Error && error.message.includes('unknown command')),
  );
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
