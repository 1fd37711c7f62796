import { type Connection, openConnection } from '@cairn/client/live/connection';
import type { Outcome, Token, TokenSource } from '@cairn/client/live/contract';
import { type Refusal, refusal } from '@cairn/shared/kernel/refusal';
import { openRoom } from '@cairn/shared/registry/wire';
import { roomHeadMessage } from '@cairn/shared/rooms/live';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClock } from './kit/time.ts';
import { fillRoom, startWire, type WireServer } from './kit/wire.ts';

let server: WireServer;
let clock = testClock();
let connection: Connection;

beforeEach(async () => {
  clock = testClock();
  server = await startWire();
  fillRoom(server, 'mornings', ['ana']);
});

afterEach(async () => {
  connection.stop();
  await server.close();
});

/** Tokens that count up, each good for ten minutes. */
function countingTokens(renewed: (count: number) => Outcome<Token> | null = () => null) {
  let count = 1;
  let renewAt = clock.now() + 600_000;
  const endings: Refusal[] = [];
  const now = (): Outcome<Token> => ({ kind: 'answered', answer: { token: `ana:${count}`, renewAt } });
  const renew = async (): Promise<Outcome<Token>> => {
    count += 1;
    renewAt = clock.now() + 600_000;
    return renewed(count) ?? now();
  };
  const source: TokenSource = {
    current: async () => (clock.now() >= renewAt ? await renew() : now()),
    renew,
    ended: (why) => endings.push(why),
  };
  return { source, endings };
}

function connect(source: TokenSource): void {
  connection = openConnection({ url: server.url, tokens: source, clock, random: () => 0.5 });
}

const isOnline = (): boolean => connection.status.get().kind === 'online';

describe('a connection', () => {
  it('asks and gets typed answers and refusals', async () => {
    connect(countingTokens().source);
    expect(connection.status.get()).toEqual({ kind: 'connecting' });
    expect(await connection.request(openRoom, { roomId: 'mornings' })).toEqual({ kind: 'lost' });
    await clock.until(isOnline);
    expect(await connection.request(openRoom, { roomId: 'mornings' })).toMatchObject({
      kind: 'answered',
      answer: { head: 2 },
    });
    expect(await connection.request(openRoom, { roomId: 'nowhere' })).toEqual({
      kind: 'refused',
      refusal: refusal('room.unknown'),
    });
  });

  it('says since when it is offline, and comes back by itself', async () => {
    connect(countingTokens().source);
    await clock.until(isOnline);
    const before = clock.now();
    server.isUp = false;
    server.cut();
    await clock.until(() => connection.status.get().kind === 'offline');
    expect(connection.status.get()).toEqual({ kind: 'offline', since: before + (clock.now() - before) });
    const since = clock.now();
    clock.advance(60_000);
    await clock.until(() => clock.now() > since + 61_000);
    expect(connection.status.get()).toEqual({ kind: 'offline', since });
    server.isUp = true;
    await clock.until(isOnline);
  });

  it('renews a token that ran out once, and then gets in', async () => {
    server.admit = (token) => (token === 'ana:1' ? refusal('grant.expired') : null);
    const { source, endings } = countingTokens();
    connect(source);
    await clock.until(isOnline);
    expect(server.sockets().map(({ handshake }) => handshake.auth)).toEqual([{ token: 'ana:2' }]);
    expect(endings).toEqual([]);
  });

  it('ends when the renewed token is refused too', async () => {
    server.admit = () => refusal('grant.invalid');
    const { source, endings } = countingTokens();
    connect(source);
    await clock.until(() => connection.status.get().kind === 'ended');
    expect(connection.status.get()).toEqual({ kind: 'ended', refusal: refusal('grant.invalid') });
    expect(endings).toEqual([refusal('grant.invalid')]);
  });

  it('ends when there is no other token to be had', async () => {
    server.admit = () => refusal('grant.expired');
    const { source } = countingTokens(() => ({ kind: 'refused', refusal: refusal('grant.ended') }));
    connect(source);
    await clock.until(() => connection.status.get().kind === 'ended');
    expect(connection.status.get()).toEqual({ kind: 'ended', refusal: refusal('grant.ended') });
  });

  it('goes on trying while the renewal cannot be asked for', async () => {
    let isReachable = false;
    server.admit = (token) => (token === 'ana:1' ? refusal('grant.expired') : null);
    const { source } = countingTokens(() => (isReachable ? null : { kind: 'lost' }));
    connect(source);
    await clock.until(() => connection.status.get().kind === 'offline');
    isReachable = true;
    await clock.until(isOnline);
  });

  it('ends with the reason when the server ends the sign-in, and stays away', async () => {
    const { source, endings } = countingTokens();
    connect(source);
    await clock.until(isOnline);
    server.sayToAll('grant.ended', { code: 'account.deactivated' });
    await clock.until(() => connection.status.get().kind === 'ended');
    expect(endings).toEqual([refusal('account.deactivated')]);
    connection.reconnect();
    clock.advance(600_000);
    await clock.until(() => server.sockets().length === 0);
    expect(connection.status.get().kind).toBe('ended');
  });

  it('comes back with another token when the one in use ran out on the way', async () => {
    connect(countingTokens().source);
    await clock.until(isOnline);
    server.sayToAll('grant.ended', { code: 'grant.expired' });
    await clock.until(() => server.sockets().some(({ handshake }) => handshake.auth.token === 'ana:2'));
    await clock.until(isOnline);
  });

  it('renews its token in place, on the same connection', async () => {
    connect(countingTokens().source);
    await clock.until(isOnline);
    const [socket] = server.sockets();
    clock.advance(600_000);
    await clock.until(() => server.asked.length === 1);
    clock.advance(600_000);
    await clock.until(() => server.asked.length === 2);
    expect(server.asked).toEqual([
      { name: 'grant.renew', payload: { token: 'ana:2' } },
      { name: 'grant.renew', payload: { token: 'ana:3' } },
    ]);
    expect(server.sockets()).toEqual([socket]);
  });

  it('moves to another server at some moment of the time a draining one gives', async () => {
    connect(countingTokens().source);
    await clock.until(isOnline);
    const [before] = server.sockets();
    const heard = new Promise<void>((resolve) => void connection.on(roomHeadMessage, () => resolve()));
    server.sayToAll('server.draining', { withinMs: 10_000 });
    server.sayToAll('room.head', { roomId: 'mornings', seq: 1 });
    await heard;
    clock.advance(4_900);
    expect(isOnline()).toBe(true);
    clock.advance(100);
    expect(connection.status.get()).toEqual({ kind: 'connecting' });
    await clock.until(isOnline);
    expect(server.sockets().some(({ id }) => id === before?.id)).toBe(false);
  });

  it('gives up an answer when the connection is cut before it came', async () => {
    connect(countingTokens().source);
    await clock.until(isOnline);
    const [socket] = server.sockets();
    socket?.use((_packet, _next) => socket.conn.close());
    expect(await connection.request(openRoom, { roomId: 'mornings' })).toEqual({ kind: 'lost' });
  });
});
