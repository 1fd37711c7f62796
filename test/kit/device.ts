import { randomUUID } from 'node:crypto';
import type { AnyEvent } from '@cairn/server/src/log/record';
import { type Command, fold } from '@cairn/shared/registry/decide';
import { type RoomState, unopenedRoom } from '@cairn/shared/registry/state';
import { vi } from 'vitest';
import { type Actor, accepted, connect, type LiveAnswer } from './actors.ts';
import type { Person } from './server.ts';

/**
 * A device that does what the browser's client does: it holds each room's log without a hole, comes back by itself (to
 * another server where its own is gone), asks for what it missed, and sends again what was not acknowledged.
 */
export interface Device {
  readonly person: Person;
  /** Opens a room, and holds its log from the first event on. */
  follow(roomId: string): Promise<void>;
  held(roomId: string): readonly AnyEvent[];
  /** The room as this device has folded it. */
  state(roomId: string): RoomState;
  /** Sends a command until it is answered. */
  send(roomId: string, command: Command): Promise<LiveAnswer<{ seq: number }>>;
  /** The room as this device has folded it, once it is so. */
  until(roomId: string, isSo: (state: RoomState) => boolean): Promise<RoomState>;
  /** The connection in use. */
  connected(): Promise<Actor>;
  /** What no server may do: saying less on coming back than was known. */
  readonly troubles: readonly string[];
  /** Does not come back when its connection breaks. */
  stayAway(): void;
  /** Goes now, and does not come back. */
  leave(): void;
}

export interface DeviceOptions {
  readonly person: Person;
  /** The servers that it finds, the nearest first. */
  readonly urls: readonly string[];
}

const againAfterMs = 20;
const patience = { timeout: 40_000, interval: 20 };

/** What a server or a database that is away answers: it is sent again. */
const outages: ReadonlySet<string> = new Set(['storage.unavailable', 'server.draining']);

const pause = () => new Promise<void>((resolve) => void setTimeout(resolve, againAfterMs));

/** Connects a device. */
export async function openDevice({ person, urls }: DeviceOptions): Promise<Device> {
  const rooms = new Map<string, { readonly held: AnyEvent[]; state: RoomState }>();
  const troubles: string[] = [];
  let comesBack = true;

  const roomOf = (roomId: string) => {
    const room = rooms.get(roomId);
    if (!room) throw new Error(`${person.id} does not follow ${roomId}`);
    return room;
  };

  /** Takes what is next in line; false: something before it is missing. */
  const take = (roomId: string, events: readonly AnyEvent[]): boolean => {
    const room = rooms.get(roomId);
    for (const event of events) {
      if (!room || event.seq <= room.held.length) continue;
      if (event.seq > room.held.length + 1) return false;
      room.held.push(event);
      room.state = fold(room.state, event);
    }
    return true;
  };

  const catchUp = async (actor: Actor, roomId: string): Promise<void> => {
    for (;;) {
      const after = roomOf(roomId).held.length;
      const { head, events } = accepted(await actor.open(roomId, after));
      if (head < after) {
        troubles.push(`${person.id} knew ${roomId} up to ${after}, and was told of ${head}`);
        throw new Error('the server is behind');
      }
      if (take(roomId, events)) return;
      const limit = 200;
      take(roomId, accepted(await actor.history(roomId, after + limit + 1, limit)).events);
    }
  };

  const connectTo = async (url: string): Promise<Actor> => {
    const actor = await connect(url, person.token);
    const lookAgain = (roomId: string) => void catchUp(actor, roomId).catch(() => {});
    actor.socket.on('room.events', ({ roomId, events }: { roomId: string; events: AnyEvent[] }) => {
      if (!take(roomId, events)) lookAgain(roomId);
    });
    actor.socket.on('room.head', ({ roomId, seq }: { roomId: string; seq: number }) => {
      if (seq > (rooms.get(roomId)?.held.length ?? seq)) lookAgain(roomId);
    });
    await Promise.all([...rooms.keys()].map((roomId) => catchUp(actor, roomId)));
    if (!actor.socket.connected) throw new Error('the connection broke again');
    actor.socket.once('disconnect', () => {
      if (!comesBack) return;
      current = comeBack();
      current.catch(() => {});
    });
    return actor;
  };

  const comeBack = async (): Promise<Actor> => {
    for (let attempt = 0; comesBack; attempt += 1) {
      try {
        return await connectTo(urls[attempt % urls.length] ?? '');
      } catch {
        await pause();
      }
    }
    throw new Error(`${person.id} has gone`);
  };

  let current = connectTo(urls[0] ?? '');
  await current;

  return {
    person,
    troubles,
    connected: () => current,

    async follow(roomId) {
      if (!rooms.has(roomId)) rooms.set(roomId, { held: [], state: unopenedRoom });
      await catchUp(await current, roomId);
    },

    held: (roomId) => roomOf(roomId).held,
    state: (roomId) => roomOf(roomId).state,

    async send(roomId, command) {
      const commandId = randomUUID();
      for (;;) {
        const actor = await current;
        const answer = await actor.submit(roomId, command, commandId).catch(() => undefined);
        if (answer && (answer.ok || !outages.has(answer.refusal.code))) return answer;
        await pause();
      }
    },

    until: (roomId, isSo) =>
      vi.waitFor(() => {
        const { state } = roomOf(roomId);
        if (!isSo(state)) throw new Error(`${person.id} waits in vain for ${isSo}: ${JSON.stringify(state.floor)}`);
        return state;
      }, patience),

    stayAway() {
      comesBack = false;
    },

    leave() {
      comesBack = false;
      void current.then(
        (actor) => actor.leave(),
        () => {},
      );
    },
  };
}
