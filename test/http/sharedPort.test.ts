import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from '../kit/server.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.stop();
});

describe('Pages, routes and sockets on one port', () => {
  it('leave each other’s requests alone: also a client that can only poll connects and is answered', async () => {
    const { url } = await site.startServer();
    const { token } = await site.person('participant');
    const socket = io(url, { transports: ['polling'], auth: { token }, reconnection: false, forceNew: true });
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(undefined)).once('connect_error', reject);
    });
    const answer = await socket.timeout(5_000).emitWithAck('room.close', { roomId: 'any' });
    expect(answer).toEqual({ ok: true });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    socket.disconnect();
  });
});
