import type { Socket } from 'socket.io';

/** What is used of Engine.IO's connection and of the WebSocket under it; neither library declares all of it. */
interface Connection {
  flush(): void;
  readonly transport: { readonly name: string; readonly socket?: { readonly _socket?: Corkable | null } };
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

let waiting: { readonly connection: Connection; readonly flush: () => void }[] = [];

/**
 * Writes what a connection is told within one turn of the event loop with one call to the system. Somebody who writes
 * into a busy room is told the batch that their words are in and, apart from that, that their words are in: two frames,
 * which would be two writes, one of them waiting for the other. A write to the network costs more than all else that is
 * done for a frame.
 */
export function gatherWrites({ conn }: Socket): void {
  const connection = conn as unknown as Connection;
  const flush = connection.flush.bind(connection);
  let isWaiting = false;
  connection.flush = () => {
    if (isWaiting) return;
    isWaiting = true;
    if (waiting.length === 0) setImmediate(flushAll);
    waiting.push({
      connection,
      flush() {
        isWaiting = false;
        flush();
      },
    });
  };
}

function flushAll(): void {
  const all = waiting;
  waiting = [];
  for (const { connection, flush } of all) {
    const { transport } = connection;
    const stream = transport.name === 'websocket' ? transport.socket?._socket : undefined;
    stream?.cork();
    flush();
    stream?.uncork();
  }
}
