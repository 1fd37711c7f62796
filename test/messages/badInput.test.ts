import { randomUUID } from 'node:crypto';
import type { RefusalCode } from '@cairn/shared/kernel/refusal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, accepted, connect, type LiveAnswer, refusedWith } from '../kit/actors.ts';
import { metric } from '../kit/metrics.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let url: string;
let robin: Person;
let actor: Actor;
/** A message of the room that is robin's own, one that was taken out, and one of a room that robin is not in. */
let own: number;
let redacted: number;
let foreign: number;

beforeAll(async () => {
  site = await openSite();
  url = (await site.startServer()).url;
  robin = await site.person('participant');
  const [maya, other] = [await site.person('facilitator'), await site.person('participant')];
  await site.room('mornings', [robin, maya]);
  await site.room('evenings', [other, maya]);
  await site.room('resting', [robin, maya]);
  actor = await connect(url, robin.token);
  own = await actor.post('mornings', 'first');
  redacted = await actor.post('mornings', 'second');
  accepted(await actor.submit('mornings', { type: 'message.redact', messageSeq: redacted }));
  const leading = await connect(url, maya.token);
  accepted(await leading.submit('resting', { type: 'room.lock' }));
  for (let posts = 0; posts < 10; posts++) foreign = await leading.post('evenings', `elsewhere ${posts}`);
  leading.leave();
});
afterAll(async () => {
  actor.leave();
  await site.stop();
});

const submit = (command: unknown, more: object = {}) =>
  actor.ask('room.submit', { roomId: 'mornings', commandId: randomUUID(), command, ...more });
const post = (more: object) => submit({ type: 'message.post', body: 'words', ...more });

type Row = readonly [what: string, code: RefusalCode, send: () => Promise<LiveAnswer<unknown>>];

const rows: readonly Row[] = [
  ['bytes', 'request.invalid', () => actor.ask('room.open', Buffer.from('mornings'))],
  ['the actor in the payload', 'request.invalid', () => submit({ type: 'message.post', body: 'x', actor: 'maya' })],
  ['the seq in the payload', 'request.invalid', () => post({ seq: 1 })],
  ['a list of words', 'request.invalid', () => post({ body: ['a'] })],
  ['1 MB of bytes', 'request.tooLarge', () => actor.ask('room.open', Buffer.alloc(1024 * 1024))],
  ["another room's message", 'message.unknown', () => submit({ type: 'message.redact', messageSeq: foreign })],
  ["an answer to another room's message", 'message.unknown', () => post({ replyTo: foreign })],
  ['a message taken out', 'message.redacted', () => submit({ type: 'message.edit', messageSeq: redacted, body: 'x' })],
  ['the same words', 'message.unchanged', () => submit({ type: 'message.edit', messageSeq: own, body: 'first' })],
  [
    'a command to a locked room',
    'room.locked',
    () => submit({ type: 'message.post', body: 'x' }, { roomId: 'resting' }),
  ],
];

describe('what is refused about messages, and counted', () => {
  it.each(rows)('%s: %s', async (_what, code, sendIt) => {
    const before = await metric(url, 'cairn_refusals_total', { transport: 'live', code });
    expect(refusedWith(await sendIt())).toBe(code);
    expect(await metric(url, 'cairn_refusals_total', { transport: 'live', code })).toBe(before + 1);
    accepted(await actor.history('mornings', own + 1, 1));
  });

  it('counts what nobody waits for an answer to', async () => {
    const code = 'request.invalid';
    const before = await metric(url, 'cairn_refusals_total', { transport: 'live', code });
    actor.socket.emit('room.open', { roomId: 7 });
    actor.socket.emit('room.typing', 'mornings');
    accepted(await actor.history('mornings', own + 1, 1));
    expect(await metric(url, 'cairn_refusals_total', { transport: 'live', code })).toBe(before + 2);
  });

  it('wrote nothing of it all', async () => {
    expect(accepted(await actor.open('mornings')).head).toBe(redacted + 1);
    expect(actor.socket.connected).toBe(true);
  });
});
