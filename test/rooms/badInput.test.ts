import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, accepted, connect, cutOff, handshakeRefusal, refusedWith } from '../kit/actors.ts';
import { metric } from '../kit/metrics.ts';
import { send } from '../kit/send.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let url: string;
let robin: Person;
let maya: Person;
let device: Actor;
let first: number;

beforeAll(async () => {
  site = await openSite();
  url = (await site.startServer()).url;
  robin = await site.person('participant', 'robin');
  maya = await site.person('facilitator', 'maya');
  await site.room('own', [robin, maya]);
  await site.room('other', [maya]);
  device = await connect(url, robin.token);
  accepted(await device.open('own'));
  first = await device.post('own', 'the first words');
});
afterAll(async () => {
  device.leave();
  await site.stop();
});

const post = (body: unknown) => ({ type: 'message.post', body });
const submit = (command: unknown, more: object = {}) => [
  'room.submit',
  { roomId: 'own', commandId: 'c', command, ...more },
];

/** What is sent, and the refusal it gets. One connection sends all of it. */
const cases: readonly (readonly [what: string, sent: () => readonly unknown[], code: string])[] = [
  ['an unknown field', () => submit(post('x'), { asRole: 'admin' }), 'request.invalid'],
  ['an unknown field in the command', () => submit({ ...post('x'), actor: 'maya' }), 'request.invalid'],
  ['a number for a text', () => submit(post(7)), 'request.invalid'],
  ['an empty message', () => submit(post('  \u200b\n ')), 'request.invalid'],
  ['control characters', () => submit(post('a\u0000b')), 'request.invalid'],
  ['4,001 characters', () => submit(post('x'.repeat(4_001))), 'request.invalid'],
  ['a body of 1 MB', () => submit(post('x'.repeat(1_000_000))), 'request.tooLarge'],
  ['just above 64 KB', () => submit(post('x'.repeat(64 * 1024))), 'request.tooLarge'],
  ['a command that is none', () => submit({ type: 'room.explode' }), 'request.invalid'],
  [
    'the command that only set-up may send',
    () => submit({ type: 'room.create', kind: 'cohort', title: 'Mine' }),
    'request.invalid',
  ],
  [
    'a commandId with spaces',
    () => ['room.submit', { roomId: 'own', commandId: 'a b', command: post('x') }],
    'request.invalid',
  ],
  ['a room id that is an operator', () => ['room.open', { roomId: { $ne: '' } }], 'request.invalid'],
  ['a seq below the first', () => ['room.history', { roomId: 'own', before: 0, limit: 10 }], 'request.invalid'],
  ['a page without end', () => ['room.history', { roomId: 'own', before: 9, limit: 100_000 }], 'request.invalid'],
  ['a seq that is no whole number', () => ['room.read', { roomId: 'own', seq: 1.5 }], 'request.invalid'],
  ['nothing', () => ['room.open'], 'request.invalid'],
  ['a list', () => ['room.open', ['own']], 'request.invalid'],
  ['a request that is none', () => ['room.everything', {}], 'request.unknown'],
  ['a name from the object prototype', () => ['constructor', {}], 'request.unknown'],
  ["a stranger's room", () => ['room.open', { roomId: 'other' }], 'room.unknown'],
  ["a stranger's history", () => ['room.history', { roomId: 'other', before: 9, limit: 5 }], 'room.unknown'],
  ["a word into a stranger's room", () => submit(post('hello?'), { roomId: 'other' }), 'room.unknown'],
  ['the desk of the own room', () => ['room.open', { roomId: 'own.desk' }], 'room.unknown'],
  ['a word onto the desk', () => submit(post('hello?'), { roomId: 'own.desk' }), 'room.unknown'],
  ['a room that is none', () => ['room.open', { roomId: 'nowhere' }], 'room.unknown'],
  ['a message that is none', () => submit({ type: 'message.edit', messageSeq: 999, body: 'x' }), 'message.unknown'],
  [
    'an event that is no message',
    () => submit({ type: 'message.react', messageSeq: 1, reaction: 'hug' }),
    'message.unknown',
  ],
  [
    'a reaction that is none',
    () => submit({ type: 'message.react', messageSeq: first, reaction: 'thumbsdown' }),
    'request.invalid',
  ],
  ['a lock by a participant', () => submit({ type: 'room.lock' }), 'role.refused'],
  ['a removal by a participant', () => submit({ type: 'member.remove', memberId: 'maya' }), 'role.refused'],
  ['an admission by a participant', () => submit({ type: 'member.admit', memberId: 'robin' }), 'role.refused'],
  ['a token that is none', () => ['grant.renew', { token: 'x.y.z' }], 'grant.invalid'],
  ["somebody else's token", () => ['grant.renew', { token: maya.token }], 'grant.invalid'],
];

describe('what a connection may send', () => {
  it.each(cases)('%s is refused and counted, and the connection lives', async (_what, sent, code) => {
    const [name, ...payload] = sent();
    const counted = () => metric(url, 'cairn_refusals_total', { transport: 'live', code });
    const before = await counted();
    expect(refusedWith(await device.ask(String(name), ...payload))).toBe(code);
    expect(await counted()).toBe(before + 1);
    expect(device.socket.connected).toBe(true);
  });

  it('a command to a locked room is refused to participants, not to staff, and nothing of it is stored', async () => {
    const facilitator = await connect(url, maya.token);
    accepted(await facilitator.submit('own', { type: 'room.lock', reason: 'a pause' }));
    expect(refusedWith(await device.submit('own', { type: 'message.post', body: 'too late' }))).toBe('room.locked');
    await facilitator.post('own', 'back at three');
    accepted(await facilitator.submit('own', { type: 'room.unlock' }));
    facilitator.leave();
    expect(JSON.stringify(accepted(await device.open('own')))).not.toContain('too late');
  });

  it('texts of refusals tell no internals', async () => {
    const answer = await device.ask('room.submit', {
      roomId: 'own',
      commandId: 'c',
      command: { type: 'room.explode' },
    });
    expect(JSON.stringify(answer)).not.toMatch(/zod|mongo|stack|\bat \w+ \(|invalid_union|discriminator/i);
  });

  it('requests without an acknowledgement, and acknowledgements without a request, harm nothing', async () => {
    device.socket.emit('room.open');
    device.socket.emit('room.open', { roomId: 7 }, 'not a function');
    device.socket.emit('room.typing', { roomId: 'other' });
    expect(accepted(await device.open('own')).head).toBeGreaterThan(0);
  });

  it('was all heard by one connection, and none of it reached a log line', () => {
    expect(device.socket.connected).toBe(true);
    expect(site.logged()).not.toContain('the first words');
    expect(site.logged()).not.toContain(robin.token);
  });
});

describe('a handshake', () => {
  it('without a token, or with one that is none, is refused', async () => {
    expect(await handshakeRefusal(connect(url, ''))).toBe('grant.missing');
    expect(await handshakeRefusal(connect(url, 'x'))).toBe('grant.invalid');
  });

  it('from a page of another origin is refused, from our own is not', async () => {
    await expect(connect(url, robin.token, { origin: 'https://elsewhere.example' })).rejects.toThrow();
    (await connect(url, robin.token, { origin: url })).leave();
  });

  it('with the token of a sign-in that has ended is refused, and the end closed every device at once', async () => {
    const person = await site.person('participant');
    const devices = [await connect(url, person.token), await connect(url, person.token)];
    expect((await send(`${url}/api/grants/current`, { method: 'DELETE', token: person.token })).status).toBe(204);
    await Promise.all(devices.map(cutOff));
    expect(devices.map((each) => each.told('grant.ended'))).toEqual([
      [{ code: 'grant.ended' }],
      [{ code: 'grant.ended' }],
    ]);
    expect(await handshakeRefusal(connect(url, person.token))).toBe('grant.ended');
  });

  it('of a closed account is refused, and closing it ended its connections at once', async () => {
    const admin = await site.person('admin');
    const person = await site.person('participant');
    const open = await connect(url, person.token);
    const path = `${url}/api/accounts/${person.id}/deactivate`;
    expect((await send(path, { method: 'POST', token: admin.token, body: {} })).status).toBe(204);
    await cutOff(open);
    expect(open.told('grant.ended')).toEqual([{ code: 'account.deactivated' }]);
    expect(await handshakeRefusal(connect(url, person.token))).toBe('account.deactivated');
  });
});
