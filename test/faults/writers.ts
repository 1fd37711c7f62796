import { once } from 'node:events';
import type { AnyEvent } from '@cairn/server/src/log/record';
import { io, type Socket } from 'socket.io-client';
import type { LiveAnswer, Opened } from '../kit/actors.ts';

/** A command that was acknowledged. `sent` and `acked` are moments of one count over all writers. */
export interface Acknowledged {
  readonly writer: number;
  readonly commandId: string;
  readonly seq: number;
  readonly sent: number;
  readonly acked: number;
}

/** People who write without a pause, and send again what was not acknowledged, by the same commandId. */
export interface Writers {
  readonly acknowledged: readonly Acknowledged[];
  /** Until this many more were acknowledged. Rejects when a writer is refused for anything but an outage. */
  more(count: number): Promise<void>;
  /** Lets each writer finish the command it is at. */
  finish(): Promise<void>;
}

const answerWithinMs = 8_000;
const againAfterMs = 20;

/** A connection that comes back by itself: also when the server is there again before the database is, and refuses the handshake. */
function reconnecting(url: string, token: string): Socket {
  const socket = io(url, {
    ...{ auth: { token }, transports: ['websocket'], forceNew: true },
    ...{ reconnectionDelay: againAfterMs, reconnectionDelayMax: 100, timeout: 2_000 },
  });
  socket.on('connect_error', () => {
    if (!socket.active) setTimeout(() => socket.connect(), againAfterMs);
  });
  return socket;
}

export function startWriters(url: string, roomId: string, tokens: readonly string[]): Writers {
  const acknowledged: Acknowledged[] = [];
  const waiting = new Set<{ readonly until: number; readonly resolve: () => void }>();
  let moment = 0;
  let finishing = false;

  const note = (entry: Acknowledged) => {
    acknowledged.push(entry);
    for (const waiter of waiting) {
      if (acknowledged.length < waiter.until) continue;
      waiting.delete(waiter);
      waiter.resolve();
    }
  };

  const write = async (writer: number, token: string) => {
    const socket = reconnecting(url, token);
    for (let index = 0; !finishing; index++) {
      const commandId = `${writer}.${index}`;
      const command = { type: 'message.post', body: `words ${commandId}` };
      const sent = moment++;
      const seq = await sendUntilAcknowledged(socket, { roomId, commandId, command });
      note({ writer, commandId, seq, sent, acked: moment++ });
    }
    socket.close();
  };
  const writing = Promise.all(tokens.map((token, writer) => write(writer, token)));
  // Told by whoever waits next.
  writing.catch(() => {});

  return {
    acknowledged,
    async more(count) {
      const reached = new Promise<void>((resolve) => {
        waiting.add({ until: acknowledged.length + count, resolve });
      });
      await Promise.race([reached, writing]);
    },
    async finish() {
      finishing = true;
      await writing;
    },
  };
}

async function sendUntilAcknowledged(socket: Socket, message: object): Promise<number> {
  for (;;) {
    if (!socket.connected) await once(socket as never, 'connect');
    const answer = await answerOf(socket, message);
    if (answer?.ok) return answer.seq;
    // All that these people may meet is a server or a database that is away.
    if (answer && answer.refusal.code !== 'storage.unavailable') throw new Error(`refused: ${answer.refusal.code}`);
  }
}

/** The answer; undefined where none came. */
function answerOf(socket: Socket, message: object): Promise<LiveAnswer<{ seq: number }> | undefined> {
  return new Promise((resolve) => {
    const lost = () => resolve(undefined);
    socket.once('disconnect', lost);
    socket
      .timeout(answerWithinMs)
      .emit('room.submit', message, (late: Error | null, answer: LiveAnswer<{ seq: number }>) => {
        socket.off('disconnect', lost);
        resolve(late ? undefined : answer);
      });
  });
}

/** Somebody who reads along: applies what is next in line, and asks for the rest where there is a gap (L3). */
export interface Reader {
  readonly held: readonly AnyEvent[];
  stop(): void;
}

export function startReader(url: string, roomId: string, token: string): Reader {
  const socket = reconnecting(url, token);
  const held: AnyEvent[] = [];
  const last = () => held.at(-1)?.seq ?? 0;

  const apply = (events: readonly AnyEvent[]) => {
    for (const event of events) {
      if (event.seq === last() + 1) held.push(event);
      else if (event.seq > last()) return open();
    }
  };
  const open = () => {
    socket.emit('room.open', { roomId, after: last() }, (answer: LiveAnswer<Opened>) => {
      const [first] = answer.ok ? answer.events : [];
      if (!answer.ok) open();
      else if (first && first.seq > last() + 1) fill(first.seq);
      else apply(answer.events);
    });
  };
  const fill = (before: number) => {
    const limit = Math.min(before - last() - 1, 200);
    const next = { roomId, before: last() + limit + 1, limit };
    socket.emit('room.history', next, (answer: LiveAnswer<{ events: AnyEvent[] }>) => {
      if (answer.ok) apply(answer.events);
      open();
    });
  };
  socket.on('connect', open);
  socket.on('room.events', ({ events }: { events: AnyEvent[] }) => apply(events));
  return { held, stop: () => void socket.close() };
}
