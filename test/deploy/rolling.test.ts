import { once } from 'node:events';
import { connect as connectTcp, type Socket as TcpSocket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { openSite, type Person, removeDataDir, type Site, type SpawnedServer, spawnServer } from '../kit/server.ts';
import { freshBrowser } from '../live/kit/browser.ts';
import { type Cluster, openCluster, serverNames } from './cluster.ts';
import { type Visitor, visit } from './visitor.ts';

const roomId = 'busy';
const writers = 6;
const stopWithinMs = 10_000;
const backWithinMs = 3_000;

describe('A rolling restart of two servers under load', () => {
  let cluster: Cluster;
  let people: Person[];
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    freshBrowser();
    cluster = await openCluster({
      async plant(site) {
        people = await Promise.all(Array.from({ length: writers }, () => writerOf(site)));
        await site.room(roomId, people);
      },
    });
  });
  afterAll(async () => {
    await Promise.all(visitors.map((visitor) => visitor.stop()));
    await cluster?.stop();
  });

  it('loses nothing, says nothing twice, and has everybody back within three seconds', async () => {
    visitors = await Promise.all(people.map((person) => visit(cluster.url, person, roomId)));
    let writing = true;
    const written = visitors.map((visitor, index) => writeOn(visitor, `writer ${index}`, () => writing));

    for (const name of serverNames) {
      expect(await cluster.sockets(name)).toBeGreaterThan(0);
      const stoppedAt = performance.now();
      expect(await cluster.server(name).kill('SIGTERM')).toBe(0);
      expect(performance.now() - stoppedAt).toBeLessThan(stopWithinMs);
      expect(cluster.server(name).stderr()).toBe('');
      await cluster.start(name);
      // Newcomers go where there are fewest.
      const newcomer = await visit(cluster.url, people[0] as Person, roomId);
      await expect.poll(() => cluster.sockets(name)).toBeGreaterThan(0);
      visitors.push(newcomer);
    }
    writing = false;
    const bodies = await Promise.all(written);
    await expect.poll(() => visitors.map((visitor) => visitor.unsent())).toEqual(visitors.map(() => 0));

    const site = await openSite({ dataDir: cluster.dataDir, embedded: true });
    const log = await storedLog(site.core, roomId);
    await site.leave();
    expectOneLog(log);
    const posted = log.filter(({ type }) => type === 'message.posted').length;
    expect(posted).toBe(bodies.flat().length);
    const first = visitors[0];
    await expect.poll(() => first?.sees().length).toBe(posted);
    for (const visitor of visitors.slice(0, writers)) {
      expect(visitor.sees()).toEqual(first?.sees());
      expect(visitor.longestAwayMs()).toBeLessThan(backWithinMs);
    }
    // Everybody's words stand once, in the order in which they were written.
    for (const [index, own] of bodies.entries()) {
      expect(first?.sees().filter((body) => body.startsWith(`writer ${index},`))).toEqual(own);
    }
  });
});

/** One who writes more in a moment than people do in an hour. */
async function writerOf(site: Site): Promise<Person> {
  const person = await site.person('participant');
  const { token } = await site.core.accounts.grants.open({ _id: person.id }, { isUnlimited: true });
  return { ...person, token };
}

/** Writes the next words as soon as the last are acknowledged; gives all that was written. */
async function writeOn(visitor: Visitor, name: string, goesOn: () => boolean): Promise<string[]> {
  const written: string[] = [];
  while (goesOn()) {
    const body = `${name}, ${written.length}`;
    await visitor.post(body);
    written.push(body);
    await expect.poll(() => visitor.sees().includes(body), { interval: 20 }).toBe(true);
  }
  return written;
}

describe('A server that stops', () => {
  let dataDir: string;
  let server: SpawnedServer;
  const held: { destroy(): void }[] = [];

  afterEach(async () => {
    for (const socket of held.splice(0)) socket.destroy();
    await server?.kill('SIGKILL');
    await removeDataDir(dataDir);
  });

  it('waits for nobody who stands still: readers that read nothing, senders that never finish', async () => {
    const site = await openSite({ embedded: true });
    ({ dataDir } = site);
    const [writer, reader] = await Promise.all([writerOf(site), site.person('participant')]);
    await site.room(roomId, [writer, reader]);
    await site.leave();
    server = spawnServer({ PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'production' });
    const url = await server.url;

    await readNothing(url, reader.token);
    const actor = await connect(url, writer.token);
    await actor.open(roomId);
    // More than the network between the two holds.
    await Promise.all(Array.from({ length: 2_000 }, (_, index) => actor.post(roomId, `${index} ${'x'.repeat(3_900)}`)));
    await sendUpTo(
      url,
      'POST /api/grants HTTP/1.1\r\nHost: cairn\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{',
    );
    await sendUpTo(url, 'GET / HTTP/1.1\r\nHost: ca');
    await sendUpTo(url, '');

    const stoppedAt = performance.now();
    expect(await server.kill('SIGTERM')).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(stopWithinMs);
    expect(server.stderr()).toBe('');
    actor.leave();
  });

  /** Somebody who opens the room over a WebSocket and then never reads again. */
  async function readNothing(url: string, token: string): Promise<void> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    held.push({ destroy: () => socket.terminate() });
    const next = async () => String((await once(socket, 'message'))[0]);
    expect(await next()).toMatch(/^0\{/);
    socket.send(`40${JSON.stringify({ token })}`);
    expect(await next()).toMatch(/^40\{/);
    socket.send(`420${JSON.stringify(['room.open', { roomId }])}`);
    expect(await next()).toMatch(/^430\[/);
    socket.pause();
  }

  async function sendUpTo(url: string, text: string): Promise<TcpSocket> {
    const { hostname, port } = new URL(url);
    const socket = connectTcp(Number(port), hostname);
    socket.on('error', () => undefined);
    held.push(socket);
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  }
});
