import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@cairn/server/src/app';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';
import { openLine, openTally } from './fanout/wire.ts';

describe('a connection of the generator, which speaks the protocol over a plain WebSocket', () => {
  let site: Site;
  let server: App;
  let people: readonly [Person, Person, Person, Person];

  beforeAll(async () => {
    site = await openSite();
    const person = () => site.person('participant');
    people = [await site.person('facilitator'), await person(), await person(), await person()];
    server = await site.startServer();
  });
  afterAll(() => site.stop());

  /** With a count of its own. */
  const enter = async ({ token }: Pick<Person, 'token'>, roomId: string, url = server.url) => {
    const tally = openTally();
    return { line: await openLine({ url, dialect: 'cairn', roomId, token }, tally, true), tally };
  };

  it('counts each message and each frame that the real client gets, room by room', async () => {
    const startedAt = performance.now();
    for (const roomId of ['mornings', 'evenings']) {
      await site.room(roomId, people);
      const [, first, second, third] = people;
      const lines = [await enter(first, roomId), await enter(second, roomId)] as const;
      const client = await connect(server.url, third.token);
      accepted(await client.open(roomId));
      for (let round = 0; round < 10; round += 1) {
        const posts = [...lines, ...lines].map(({ line }) => line.post());
        await Promise.all([...posts, client.post(roomId, 'from the real client')]);
      }
      await vi.waitFor(() => expect(client.heard(roomId)).toHaveLength(50));
      for (const { line, tally } of lines) {
        await vi.waitFor(() => expect(tally.deliveries).toBe(50));
        expect(tally.frames).toBe(client.told('room.events').length);
        expect(tally.frames).toBeLessThan(50);
        // Those of the real client do not say when they were posted.
        expect(tally.latenciesMs).toHaveLength(40);
        for (const latencyMs of tally.latenciesMs) {
          expect(latencyMs).toBeGreaterThan(0);
          expect(latencyMs).toBeLessThan(performance.now() - startedAt);
        }
        expect(tally.broken).toBe(0);
        line.close();
      }
      client.leave();
    }
  });

  it('is told that a post is in when it is in the log, and not before', async () => {
    await site.room('acknowledged', people);
    const { line } = await enter(people[1], 'acknowledged');
    const head = () => site.withRooms(({ storage }) => storage.store.head('acknowledged'));
    for (let round = 0; round < 3; round += 1) {
      const before = await head();
      await line.post();
      expect(await head()).toBe(before + 1);
    }
    line.close();
  });

  it('fails when a post is refused', async () => {
    await site.room('locked', people);
    const { line } = await enter(people[1], 'locked');
    const lead = await connect(server.url, people[0].token);
    accepted(await lead.submit('locked', { type: 'room.lock' }));
    await expect(line.post()).rejects.toThrow('room.locked');
    lead.leave();
    line.close();
  });

  it('fails where it is not let in', async () => {
    await site.room('closed', []);
    await expect(enter(people[1], 'closed')).rejects.toThrow('room.unknown');
    await expect(enter({ token: 'made up' }, 'closed')).rejects.toThrow('grant.invalid');
  });

  it('notices that the server closed it', async () => {
    await site.room('ended', people);
    const ending = await site.startServer();
    const { line, tally } = await enter(people[1], 'ended', ending.url);
    await ending.stop();
    await vi.waitFor(() => expect(tally.broken).toBe(1));
    line.close();
  });

  it('answers each ping as the real client does, and lives on', async () => {
    const http = createServer();
    const bare = new Server(http, { pingInterval: 20, pingTimeout: 200 });
    const beats: number[] = [];
    const closed: string[] = [];
    bare.on('connection', (socket) => {
      const place = beats.push(0) - 1;
      socket.on('join', (_room: object, answer: (said: object) => void) => answer({ ok: true }));
      // The engine says so when a pong has come.
      socket.conn.on('heartbeat', () => {
        beats[place] = (beats[place] ?? 0) + 1;
      });
      socket.on('disconnect', (reason) => closed.push(reason));
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const client = io(url, { transports: ['websocket'], forceNew: true });
    const tally = openTally();
    const line = await openLine({ url, dialect: 'socketio', roomId: 'any', token: '' }, tally, false);
    await vi.waitFor(() => expect(Math.min(...beats)).toBeGreaterThan(20), { timeout: 20_000 });
    expect(beats).toHaveLength(2);
    expect(closed).toEqual([]);
    expect(tally.broken).toBe(0);
    line.close();
    client.close();
    await bare.close();
  });
});
