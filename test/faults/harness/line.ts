import type { Refusal } from '@cairn/shared/kernel/refusal';
import { io } from 'socket.io-client';
import type { LiveAnswer } from '../../kit/actors.ts';
import type { ServerPart } from './topology.ts';

/** One connection to one server, which does not come back by itself. */
export interface Line {
  readonly server: number;
  readonly isOpen: boolean;
  readonly closed: Promise<void>;
  /** Null: the connection ended, or the patience did, before the answer. A late answer is given to `onLate`. */
  ask<Answer>(name: string, payload: object, options?: AskOptions<Answer>): Promise<LiveAnswer<Answer> | null>;
  on<Message>(name: string, listener: (message: Message) => void): void;
  close(): void;
}

export interface AskOptions<Answer> {
  readonly patienceMs?: number;
  readonly onLate?: (answer: LiveAnswer<Answer>) => void;
}

const connectWithinMs = 3_000;
const usualPatienceMs = 5_000;

/** Connects; otherwise gives the refusal, or null where there was none. */
export function openLine(
  { url, index }: Pick<ServerPart, 'url' | 'index'>,
  token: string,
): Promise<Line | Refusal | null> {
  const socket = io(url, { auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true });
  const closed = new Promise<void>((resolve) => {
    socket.once('disconnect', () => resolve());
  });
  const line: Line = {
    server: index,
    closed,
    get isOpen() {
      return socket.connected;
    },

    ask(name, payload, { patienceMs = usualPatienceMs, onLate } = {}) {
      return new Promise((resolve) => {
        if (!socket.connected) return resolve(null);
        let isLate = false;
        const giveUp = () => {
          isLate = true;
          clearTimeout(timer);
          socket.off('disconnect', giveUp);
          resolve(null);
        };
        const timer = setTimeout(giveUp, patienceMs);
        socket.once('disconnect', giveUp);
        socket.emit(name, payload, (answer: LiveAnswer<never>) => {
          if (isLate) return onLate?.(answer);
          clearTimeout(timer);
          socket.off('disconnect', giveUp);
          resolve(answer);
        });
      });
    },

    on: (name, listener) => void socket.on(name, listener as (message: unknown) => void),
    close: () => void socket.close(),
  };
  return new Promise((resolve) => {
    const fail = (why: Refusal | null) => {
      clearTimeout(timer);
      socket.close();
      resolve(why);
    };
    const timer = setTimeout(() => fail(null), connectWithinMs);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(line);
    });
    socket.once('connect_error', (error: Error & { data?: { refusal?: Refusal } }) =>
      fail(error.data?.refusal ?? null),
    );
  });
}

/** Whether connecting came to a connection. */
export function isLine(opened: Line | Refusal | null): opened is Line {
  return opened !== null && 'ask' in opened;
}
