import { secondMs } from '@cairn/shared/kernel/time';
import type { Socket } from 'socket.io';
import { type Clock, every } from '../../config/clock.ts';

/** What is used of the WebSocket under a connection; Engine.IO declares none of it. */
interface WebSocket {
  readonly _socket?: Stream | null;
  terminate(): void;
}

interface Stream {
  /** Bytes handed over so far, those that still wait included. */
  readonly bytesWritten: number;
  /** Of these, the ones that wait for the network to take them. */
  readonly writableLength: number;
}

const lookEveryMs = 5 * secondMs;
/** Nothing taken over so many looks in a row: nobody reads at the other end. */
const looksWithoutProgress = 3;
/** So much waits for one reader at most, however steadily they read. */
const backlogMaxBytes = 16 * 1024 * 1024;

/**
 * Lets go of readers who take nothing of what waits for them, before it fills the memory. They lose nothing: whoever
 * comes back reads on from the last event they have (law L3).
 * @param dropped is told of each
 * @returns the stop
 */
export function watchSlowReaders(
  clock: Clock,
  { sockets, dropped }: { readonly sockets: () => Iterable<Socket>; readonly dropped: () => void },
): () => void {
  const stuck = new WeakMap<Socket, { readonly taken: number; readonly looks: number }>();

  /** How many looks in a row nothing was taken of what waits. */
  const looksStuck = (socket: Socket, { bytesWritten, writableLength }: Stream): number => {
    const taken = bytesWritten - writableLength;
    const before = stuck.get(socket);
    const looks = writableLength > 0 && before?.taken === taken ? before.looks + 1 : 0;
    stuck.set(socket, { taken, looks });
    return looks;
  };

  return every(clock, lookEveryMs, () => {
    for (const socket of sockets()) {
      const webSocket = webSocketOf(socket);
      const stream = webSocket?._socket;
      if (!stream) continue;
      const looks = looksStuck(socket, stream);
      if (looks < looksWithoutProgress && stream.writableLength <= backlogMaxBytes) continue;
      dropped();
      webSocket.terminate();
    }
  });
}

/** Undefined while somebody is connected by polling: what waits is then bounded by the heartbeat, which they miss. */
function webSocketOf({ conn }: Socket): WebSocket | undefined {
  const { transport } = conn as unknown as { transport: { name: string; socket?: WebSocket } };
  return transport.name === 'websocket' ? transport.socket : undefined;
}
