import { every } from '../config/clock.ts';
import { openHost, type RoomHost } from './host.ts';
import type { Announcement, LogPorts } from './ports.ts';

/** The rooms that are open on this server. */
export interface Hosts {
  /** The room's host; opened if it is not. A room without events has one too, in the unopened state. */
  get(roomId: string): Promise<RoomHost>;
  /** The room's host if it is open here and has events. */
  peek(roomId: string): RoomHost | null;
  /** The rooms that are open here now. */
  openNow(): readonly RoomHost[];
  /** Keeps a room open while somebody here reads it; gives the release. */
  hold(roomId: string): () => void;
  /** What another server announced; rooms that are not open here read it when they are opened. */
  receive(announcement: Announcement): void;
  /** How many rooms are open. */
  readonly size: number;
  stop(): Promise<void>;
}

const lookEveryMs = 1_000;
const sweepEveryMs = 60_000;
const idleAfterMs = 5 * 60_000;

interface Place {
  readonly host: Promise<RoomHost>;
  ready: RoomHost | null;
  holds: number;
  usedAt: number;
  readonly unfollow: () => void;
}

/** Opens the engine of rooms. Once a second it looks for what other servers wrote (law L4). */
export function openHosts(ports: LogPorts): Hosts {
  const { clock, log, storage } = ports;
  const places = new Map<string, Place>();
  let stopped = false;

  const placeOf = (roomId: string): Place => {
    const known = places.get(roomId);
    if (known) return known;
    // Followed before it is read: nothing falls between the two.
    const unfollow = ports.follow(roomId);
    const place: Place = { host: openHost(roomId, ports), ready: null, holds: 0, usedAt: clock.now(), unfollow };
    places.set(roomId, place);
    place.host.then(
      (host) => {
        place.ready = host;
      },
      () => forget(roomId, place),
    );
    return place;
  };

  const forget = (roomId: string, { unfollow }: Place) => {
    places.delete(roomId);
    unfollow();
  };

  const openNow = (): RoomHost[] => [...places.values()].flatMap(({ ready }) => (ready ? [ready] : []));

  const look = async () => {
    const hosts = openNow();
    if (hosts.length === 0) return;
    try {
      const beyond = await storage.store.roomsBeyond(hosts.map(({ roomId, state }) => ({ roomId, seq: state.seq })));
      await Promise.all(hosts.filter(({ roomId }) => beyond.has(roomId)).map((host) => host.catchUp()));
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'looking for new events failed; the next look tries again');
    }
  };

  const closeIfIdle = async (roomId: string, place: Place): Promise<void> => {
    const host = place.ready;
    if (!host || place.holds > 0 || host.busy || clock.now() - place.usedAt < idleAfterMs) return;
    forget(roomId, place);
    await host.close().catch((error: unknown) => log.warn({ err: error, roomId }, 'a snapshot could not be kept'));
  };

  const sweep = async () => {
    for (const [roomId, place] of places) await closeIfIdle(roomId, place);
  };

  const stops = [every(clock, lookEveryMs, look), every(clock, sweepEveryMs, sweep)];

  return {
    get(roomId) {
      const place = placeOf(roomId);
      place.usedAt = clock.now();
      return place.host;
    },

    peek(roomId) {
      const host = places.get(roomId)?.ready;
      return host && host.state.seq > 0 ? host : null;
    },

    openNow,

    hold(roomId) {
      const place = placeOf(roomId);
      place.holds += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        place.holds -= 1;
        place.usedAt = clock.now();
      };
    },

    receive(announcement) {
      const place = places.get(announcement.roomId);
      if (place?.ready) place.ready.receive(announcement);
      else
        place?.host.then(
          (host) => host.receive(announcement),
          () => {},
        );
    },

    get size() {
      return places.size;
    },

    async stop() {
      stopped = true;
      for (const stop of stops) stop();
      const closing = [...places.values()].map(async ({ host }) => (await host).close());
      for (const [roomId, place] of places) forget(roomId, place);
      await Promise.allSettled(closing);
    },
  };
}
