import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AnyEvent } from '@cairn/server/src/log/record';
import type { Refusal, RefusalCode } from '@cairn/shared/kernel/refusal';
import type { Command } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import { io, type Socket } from 'socket.io-client';

/** The answer to a live request. */
export type LiveAnswer<Answer> = ({ readonly ok: true } & Answer) | { readonly ok: false; readonly refusal: Refusal };

export interface Opened {
  readonly state: RoomState;
  readonly events: readonly AnyEvent[];
  readonly head: number;
  readonly readSeq: number;
}

/** One device of a person: a socket, and what it was told. */
export interface Actor {
  readonly socket: Socket;
  /** Sends any request, well-formed or not. Rejects when the connection breaks before the answer. */
  ask<Answer>(name: string, ...payload: unknown[]): Promise<LiveAnswer<Answer>>;
  open(roomId: string, after?: number): Promise<LiveAnswer<Opened>>;
  submit(roomId: string, command: Command, commandId?: string): Promise<LiveAnswer<{ seq: number; care?: true }>>;
  /** Posts, and gives the seq. @throws when refused */
  post(roomId: string, body: string): Promise<number>;
  history(roomId: string, before: number, limit: number): Promise<LiveAnswer<{ events: readonly AnyEvent[] }>>;
  /** The events of a room that came live, as they came. */
  heard(roomId: string): readonly AnyEvent[];
  /** Every message from the server, by name, as it came. */
  told(name: string): readonly unknown[];
  leave(): void;
}

/** Connects with a token. @throws an error whose message is the refusal's code when the handshake is refused */
export async function connect(url: string, token: string, headers: Record<string, string> = {}): Promise<Actor> {
  const socket = io(url, {
    ...{ auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true },
    extraHeaders: headers,
  });
  const told = new Map<string, unknown[]>();
  socket.onAny((name: string, message: unknown) => {
    const messages = told.get(name) ?? [];
    messages.push(message);
    told.set(name, messages);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });

  const ask: Actor['ask'] = (name, ...payload) =>
    new Promise((resolve, reject) => {
      const broken = () => reject(new Error(`the connection broke before ${name} was answered`));
      if (!socket.connected) return broken();
      socket.once('disconnect', broken);
      socket.emit(name, ...payload, (answer: LiveAnswer<never>) => {
        socket.off('disconnect', broken);
        resolve(answer);
      });
    });

  const submit: Actor['submit'] = (roomId, command, commandId = randomUUID()) =>
    ask('room.submit', { roomId, commandId, command });

  return {
    socket,
    ask,
    submit,
    open: (roomId, after) => ask('room.open', { roomId, ...(after !== undefined && { after }) }),
    post: async (roomId, body) => accepted(await submit(roomId, { type: 'message.post', body })).seq,
    history: (roomId, before, limit) => ask('room.history', { roomId, before, limit }),
    heard: (roomId) =>
      (told.get('room.events') ?? []).flatMap((message) => {
        const { roomId: of, events } = message as { roomId: string; events: AnyEvent[] };
        return of === roomId ? events : [];
      }),
    told: (name) => told.get(name) ?? [],
    leave: () => void socket.close(),
  };
}

/** The answer of a request that must have been accepted. */
export function accepted<Answer>(answer: LiveAnswer<Answer>): Answer {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer;
}

/** The code of a request that must have been refused. */
export function refusedWith(answer: LiveAnswer<unknown>): RefusalCode {
  if (answer.ok) throw new Error('accepted, where a refusal was expected');
  return answer.refusal.code;
}

/** The code with which a handshake is refused. */
export async function handshakeRefusal(connecting: Promise<Actor>): Promise<string> {
  const outcome = await connecting.then(
    (actor) => actor,
    (error: Error) => error,
  );
  if (outcome instanceof Error) return outcome.message;
  outcome.leave();
  throw new Error('connected, where a refusal was expected');
}

/** Waits until the server has closed a connection. */
export async function cutOff(actor: Actor): Promise<void> {
  if (actor.socket.connected) await once(actor.socket as never, 'disconnect');
}
