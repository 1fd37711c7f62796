import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { wakeDrainWaiters } from '@cairn/server/src/storage/drain';
import { expect, it } from 'vitest';

it('whoever waits for a socket to drain is woken when it closes without a word', async () => {
  const stop = wakeDrainWaiters();
  const server = createServer((socket) => socket.pause()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  // As the driver writes a command to a connection that has ended and not told so yet.
  expect(socket.write('a command')).toBe(false);
  await once(socket, 'drain');
  stop();
  server.close();
});
