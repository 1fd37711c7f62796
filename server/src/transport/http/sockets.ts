import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps hold of a server's connections, upgraded ones included; gives what cuts them. A server has ended once its last
 * connection has, and some do not end when they are asked: a reader that stands still, a sender that never finishes.
 */
export function holdSockets(http: Server): () => void {
  const open = new Set<Socket>();
  http.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}
