import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TokenSource } from '@cairn/client/live/contract';
import type { Event } from '@cairn/shared/kernel/event';
import { type Refusal, type RefusalCode, refusal } from '@cairn/shared/kernel/refusal';
import type { Command } from '@cairn/shared/registry/decide';
import { catchUpMaxEvents, openingEvents } from '@cairn/shared/rooms/live';
import { mayRead, wasRemoved } from '@cairn/shared/rooms/rules';
import { Server, type Socket } from 'socket.io';
import { readAfresh } from './logs.ts';
import { openRooms } from './rooms.ts';

/**
 * A server that speaks the wire over real sockets and real rules, and misbehaves where a test wants it to: it loses
 * acknowledgements, cuts connections, leaves events out. Its log is in memory.
 */

export interface Submission {
  readonly roomId: string;
  readonly commandId: string;
  readonly command: Command;
  readonly actor: string;
}

/**
 * What happens to a submission; `lostBefore` and `lostAfter` cut the connection before or after it is stored, with
 * `ackFirst` the event comes a while after the acknowledgement.
 */
export type Fate = 'answered' | 'ackFirst' | 'lostBefore' | 'lostAfter' | Refusal;

export interface WireServer {
  readonly url: string;
  /** All that came in, repeats included. */
  readonly submissions: Submission[];
  /** What was asked of it, by name. */
  readonly asked: { readonly name: string; readonly payload: unknown }[];
  /** Decides on what happens to the next submissions. */
  fate: (submission: Submission) => Fate;
  /** Whether a token gets in; by default all do. A token is an account's id, and may go on after a colon. */
  admit: (token: string) => Refusal | null;
  /** Whether an event of a room reaches its readers; by default all do. */
  deliver: (event: Event) => boolean;
  /** False: nobody can connect. */
  isUp: boolean;
  log(roomId: string): readonly Event[];
  /** Does something in a room as somebody, without a client. */
  act(roomId: string, actor: string, command: Command): void;
  /** Sends something to everybody who has the room open. */
  say(roomId: string, name: string, payload: unknown): void;
  /** Sends something to everybody. */
  sayToAll(name: string, payload: unknown): void;
  sockets(): readonly Socket[];
  cut(): void;
  close(): Promise<void>;
}

export async function startWire(): Promise<WireServer> {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket', 'polling'] });
  const { roomOf, commit } = openRooms();
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const { port } = http.address() as AddressInfo;

  const server: WireServer = {
    url: `http://127.0.0.1:${port}`,
    submissions: [],
    asked: [],
    fate: () => 'answered',
    admit: () => null,
    deliver: () => true,
    isUp: true,
    log: (roomId) => roomOf(roomId).events,
    act(roomId, actor, command) {
      const decided = commit(roomId, actor, command);
      if (typeof decided !== 'number') throw new Error(decided.code);
      broadcast(roomId, decided);
    },
    say: (roomId, name, payload) => io.to(roomId).emit(name, payload),
    sayToAll: (name, payload) => io.emit(name, payload),
    sockets: () => [...io.sockets.sockets.values()],
    cut() {
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
    },
    close: () => io.close(),
  };

  function broadcast(roomId: string, seq: number): void {
    const event = roomOf(roomId).events[seq - 1];
    if (event && server.deliver(event)) io.to(roomId).emit('room.events', { roomId, events: [event] });
  }

  function publish(roomId: string, seq: number, isLate: boolean): void {
    if (isLate) setTimeout(() => broadcast(roomId, seq), 5);
    else broadcast(roomId, seq);
  }

  type Ack = (answer: unknown) => void;
  type Handler = (payload: never, actor: string, socket: Socket) => object | Refusal;

  const refused = (code: RefusalCode): Refusal => refusal(code);

  function admission(roomId: string, actor: string): Refusal | null {
    const { state } = roomOf(roomId);
    if (mayRead(state, { id: actor, role: 'participant' })) return null;
    return refused(wasRemoved(state, actor) ? 'member.removed' : 'room.unknown');
  }

  const handlers: Readonly<Record<string, Handler>> = {
    'room.open': ({ roomId, after }: { roomId: string; after?: number }, actor, socket) => {
      const refusedEntry = admission(roomId, actor);
      if (refusedEntry) return refusedEntry;
      void socket.join(roomId);
      const { events, state } = roomOf(roomId);
      const known = readAfresh(events, events.length);
      const isDelta = after !== undefined && events.length - after <= catchUpMaxEvents;
      return {
        state,
        head: events.length,
        readSeq: 0,
        events: isDelta ? known.slice(after) : known.slice(-openingEvents),
      };
    },
    'room.history': ({ roomId, before, limit }: { roomId: string; before: number; limit: number }, actor) => {
      const { events } = roomOf(roomId);
      const known = readAfresh(events, events.length);
      return admission(roomId, actor) ?? { events: known.slice(Math.max(0, before - 1 - limit), before - 1) };
    },
    'room.read': () => ({}),
    'room.close': ({ roomId }: { roomId: string }, _actor, socket) => {
      void socket.leave(roomId);
      return {};
    },
    'grant.renew': ({ token }: { token: string }) => server.admit(token) ?? { expiresAt: 0 },
  };

  function decideOn({ roomId, commandId, command, actor }: Submission, fate: Fate): number | Refusal {
    if (typeof fate === 'object') return fate;
    const { answers } = roomOf(roomId);
    const id = `${actor} ${commandId}`;
    const first = answers.get(id);
    if (first !== undefined) return first;
    const decided = admission(roomId, actor) ?? commit(roomId, actor, command);
    if (typeof decided === 'number') answers.set(id, decided);
    return decided;
  }

  function take(submission: Submission, socket: Socket, ack: Ack): void {
    server.submissions.push(submission);
    const fate = server.fate(submission);
    if (fate === 'lostBefore') socket.conn.close();
    if (fate === 'lostBefore') return;
    const isNew = !roomOf(submission.roomId).answers.has(`${submission.actor} ${submission.commandId}`);
    const decided = decideOn(submission, fate);
    const answer = typeof decided === 'number' ? { ok: true, seq: decided } : { ok: false, refusal: decided };
    if (fate === 'ackFirst') ack(answer);
    if (typeof decided === 'number' && isNew) publish(submission.roomId, decided, fate === 'ackFirst');
    if (fate === 'lostAfter') socket.conn.close();
    else if (fate !== 'ackFirst') ack(answer);
  }

  io.use((socket, next) => {
    const { token } = socket.handshake.auth as { token: string };
    const why = server.isUp ? server.admit(token) : refused('storage.unavailable');
    next(why ? Object.assign(new Error(why.code), { data: { refusal: why } }) : undefined);
  });

  io.on('connection', (socket) => {
    const actor = String(socket.handshake.auth.token).split(':')[0] ?? '';
    socket.onAny((name: string, payload: unknown) => server.asked.push({ name, payload }));
    socket.on('room.submit', (payload: Omit<Submission, 'actor'>, ack: Ack) =>
      take({ ...payload, actor }, socket, ack),
    );
    for (const [name, handler] of Object.entries(handlers)) {
      socket.on(name, (payload: unknown, ack: Ack) => {
        const said = handler(payload as never, actor, socket);
        ack('code' in said ? { ok: false, refusal: said } : { ok: true, ...said });
      });
    }
  });

  return server;
}

/** A room with people in it. */
export function fillRoom(server: WireServer, roomId: string, people: readonly string[]): void {
  server.act(roomId, 'system', { type: 'room.create', kind: 'cohort', title: 'Mornings' });
  for (const memberId of people) server.act(roomId, 'system', { type: 'member.admit', memberId });
}

/** Tokens of somebody who stays signed in. */
export function lastingTokens(accountId: string): TokenSource {
  const token = { kind: 'answered', answer: { token: accountId, renewAt: Number.POSITIVE_INFINITY } } as const;
  return { current: async () => token, renew: async () => token, ended: () => undefined };
}
