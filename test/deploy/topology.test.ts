import { once } from 'node:events';
import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { refusals } from '@cairn/shared/kernel/refusal';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metric } from '../kit/metrics.ts';
import { send } from '../kit/send.ts';
import { type Person, sitePassword } from '../kit/server.ts';
import { freshBrowser } from '../live/kit/browser.ts';
import { type Cluster, openCluster, type ServerName, serverNames } from './cluster.ts';
import { type Visitor, visit } from './visitor.ts';

const roomId = 'everybody';

let cluster: Cluster;
let people: Person[];
const visitors: Visitor[] = [];

beforeAll(async () => {
  freshBrowser();
  cluster = await openCluster({
    async plant(site) {
      people = await Promise.all(Array.from({ length: 8 }, () => site.person('participant')));
      await site.room(roomId, people);
    },
  });
});
afterAll(async () => {
  await Promise.all(visitors.map((visitor) => visitor.stop()));
  await cluster?.stop();
});

function person(index: number): Person {
  const found = people[index];
  if (!found) throw new Error('nobody');
  return found;
}

async function come(index: number): Promise<Visitor> {
  const visitor = await visit(cluster.url, person(index), roomId);
  visitors.push(visitor);
  return visitor;
}

const everybodySees = (body: string) =>
  expect
    .poll(() => visitors.map((visitor) => visitor.sees().filter((seen) => seen === body).length))
    .toEqual(visitors.map(() => 1));

/** Asks without tidying up the path, as `fetch` would. */
function statusOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(cluster.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('Two servers behind the proxy', () => {
  it('give pages, sign people in, and name each request', async () => {
    const page = await send(cluster.url, { method: 'GET', headers: { accept: 'text/html' } });
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<div id="root"') });
    const { id } = person(0);
    const signIn = { method: 'POST', body: { login: id, password: sitePassword } };
    const answer = await send(`${cluster.url}/api/grants`, signIn);
    expect(answer).toMatchObject({ status: 201, refreshToken: expect.any(String), body: { account: { id } } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('let people on different servers talk with each other', async () => {
    await Promise.all([come(0), come(1), come(2), come(3)]);
    for (const name of serverNames) expect(await cluster.sockets(name)).toBe(2);
    await visitors[0]?.post('from the one');
    await everybodySees('from the one');
    await visitors[1]?.post('and from the other');
    await everybodySees('and from the other');
  });

  it('keep somebody who can only poll on one server, by a cookie and not by the address', async () => {
    const pollers = [4, 5, 6, 7].map((index) => {
      const options = { transports: ['polling'], withCredentials: true, reconnection: false, forceNew: true };
      return io(cluster.url, { ...options, auth: { token: person(index).token } });
    });
    const broken: string[] = [];
    for (const socket of pollers) socket.on('disconnect', (reason) => broken.push(reason));
    await Promise.all(pollers.map((socket) => once(socket as never, 'connect')));
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(
        pollers.map((socket, index) => {
          const command = { type: 'message.post', body: `polled ${round} by ${index}` };
          return socket.timeout(5_000).emitWithAck('room.submit', { roomId, commandId: `${index}.${round}`, command });
        }),
      );
      expect(answers).toEqual(answers.map(() => expect.objectContaining({ ok: true })));
    }
    await everybodySees('polled 4 by 3');
    // All from one address, and yet on both servers.
    for (const name of serverNames) expect(await cluster.sockets(name)).toBe(4);
    expect(broken).toEqual([]);
    for (const socket of pollers) socket.disconnect();

    const opening = await fetch(`${cluster.url}/socket.io/?EIO=4&transport=polling`);
    expect(opening.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^cairn_server=(one|two); path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect((await fetch(`${cluster.url}/api/program`)).headers.getSetCookie()).toEqual([]);
  });

  it('keep what is for operators to themselves', async () => {
    const paths = [
      '/metrics',
      '/metrics/',
      '//metrics',
      '/METRICS',
      '/%6detrics',
      '/metrics?all',
      '/readyz',
      '/ReadyZ/',
    ];
    for (const path of paths) expect([path, await statusOf(path)]).toEqual([path, 404]);
    // Also where a proxy knows nothing of them.
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const forwarded = await send(`${cluster.direct('one')}/metrics`, { method: 'GET', headers });
    expect(forwarded).toMatchObject({ status: refusals['request.unknown'].status });
    expect(await metric(cluster.direct('one'), 'cairn_deliveries_total')).toBeGreaterThan(0);
    // An outer balancer may know that the proxy has servers.
    expect(await statusOf('/healthz')).toBe(200);
  });

  it('know the address that somebody comes from, whatever they say', async () => {
    const guess = (from: number) =>
      send(`${cluster.url}/api/grants`, {
        method: 'POST',
        body: { login: 'somebody', password: 'a wrong password' },
        headers: { 'x-forwarded-for': `192.0.2.${from}` },
      });
    const codes: unknown[] = [];
    for (let from = 1; from <= 11; from += 1) codes.push((await guess(from)).refusal?.code);
    expect(codes.at(0)).toBe('signin.refused');
    expect(codes.at(-1)).toBe('request.tooMany');
  });

  it('take no endless headers, and wait for none', async () => {
    expect(await statusOf('/', { 'x-long': 'x'.repeat(32_768) })).toBeGreaterThanOrEqual(400);
    const { hostname, port } = new URL(cluster.url);
    const slow = connectTcp(Number(port), hostname);
    slow.write('GET / HTTP/1.1\r\nHost: cairn\r\n');
    let answer = '';
    slow.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    await once(slow, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('go on when one of them is killed: its people are with the other within seconds, and nothing is lost', async () => {
    const before = await Promise.all(serverNames.map(cluster.sockets));
    expect(before).toEqual([2, 2]);
    await cluster.server('one').kill('SIGKILL');
    // Written in the moment in which nobody listens.
    await Promise.all(visitors.map((visitor, index) => visitor.post(`words ${index} at the kill`)));
    const killedAt = performance.now();
    await expect.poll(() => cluster.sockets('two'), { interval: 50 }).toBe(4);
    expect(performance.now() - killedAt).toBeLessThan(5_000);
    for (const index of visitors.keys()) await everybodySees(`words ${index} at the kill`);
    await cluster.start('one');
  });

  it('send nobody to the one that stops, while it still answers those who are there', async () => {
    const going: ServerName = (await cluster.sockets('two')) > 0 ? 'two' : 'one';
    const server = cluster.server(going);
    const stoppedAt = performance.now();
    server.process.kill('SIGTERM');
    const readiness = () => send(`${cluster.direct(going)}/readyz`, { method: 'GET' });
    await expect.poll(readiness, { interval: 10 }).toMatchObject({ status: 503, body: { reasons: ['draining'] } });
    await visitors[0]?.post('while it drains');
    await expect.poll(() => cluster.proxy.uses(going), { interval: 20 }).toBe(false);
    // The proxy has seen it, and everybody is still there.
    expect(await cluster.sockets(going)).toBeGreaterThan(0);
    await everybodySees('while it drains');
    expect(await server.exited).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    await visitors[1]?.post('after it has gone');
    await everybodySees('after it has gone');
    expect(cluster.server('one').stderr() + cluster.server('two').stderr()).not.toContain('a request failed');
  });

  it('have a proxy that writes nobody’s address down', () => {
    expect(cluster.proxy.logged()).not.toMatch(/192\.0\.2\.|127\.0\.0\.1:\d+ \[/);
  });
});
