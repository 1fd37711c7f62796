import { createServer } from 'node:http';
import { createAdapter, createShardedAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import { tellAddress } from './tellAddress.ts';

/**
 * The measure: a Socket.IO server that only passes on. `io.to(room).emit`, acknowledged, nothing stored, nothing checked;
 * with `REDIS_URL`, over its Redis adapter, so that there can be two of them.
 */
const http = createServer();
const io = new Server(http, { serveClient: false });

const { REDIS_URL: redisUrl, REDIS_SHARDED: sharded } = process.env;
if (redisUrl !== undefined) {
  const [publisher, subscriber] = [createClient({ url: redisUrl }), createClient({ url: redisUrl })];
  await Promise.all([publisher.connect(), subscriber.connect()]);
  io.adapter(sharded ? createShardedAdapter(publisher, subscriber) : createAdapter(publisher, subscriber));
}

io.on('connection', (socket) => {
  socket.on('join', ({ roomId }: { roomId: string }, answer: (said: object) => void) => {
    void socket.join(roomId);
    answer({ ok: true });
  });
  socket.on('post', ({ roomId, body }: { roomId: string; body: string }, answer: (said: object) => void) => {
    io.to(roomId).emit('message', { roomId, from: socket.id, at: Date.now(), body });
    answer({ ok: true });
  });
});

http.listen(0, '127.0.0.1', () => tellAddress(http));
