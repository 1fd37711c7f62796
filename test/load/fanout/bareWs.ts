import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { tellAddress } from './tellAddress.ts';

/** The floor: a WebSocket server that writes each message to each reader of its room, one frame each, and nothing else. */
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const rooms = new Map<string, Set<WebSocket>>();

server.on('connection', (socket) => {
  let readers = new Set<WebSocket>();
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    const space = text.indexOf(' ');
    const [kind, id, rest] = [text[0], text.slice(1, space), text.slice(space + 1)];
    if (kind === 'j') {
      readers = rooms.get(rest) ?? new Set();
      rooms.set(rest, readers.add(socket));
    } else {
      const frame = Buffer.from(`m${rest}`);
      for (const reader of readers) reader.send(frame, { binary: false });
    }
    socket.send(`a${id}`);
  });
  socket.on('close', () => readers.delete(socket));
});

http.listen(0, '127.0.0.1', () => tellAddress(http));
