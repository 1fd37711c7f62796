import type { Live, RoomHandle, RoomView } from '@cairn/client/live/contract';
import { openLive } from '@cairn/client/live/live';
import { refusal } from '@cairn/shared/kernel/refusal';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshBrowser } from './kit/browser.ts';
import { testClock } from './kit/time.ts';
import { type Fate, fillRoom, lastingTokens, startWire, type WireServer } from './kit/wire.ts';

let server: WireServer;
let clock = testClock();
const open: Live[] = [];

beforeEach(async () => {
  freshBrowser();
  clock = testClock();
  server = await startWire();
  fillRoom(server, 'mornings', ['lead-lou', 'ana', 'ben']);
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((live) => live.stop()));
  await server.close();
});

async function enter(accountId: string): Promise<{ live: Live; room: RoomHandle; view: () => RoomView }> {
  const live = await openLive({ accountId, tokens: lastingTokens(accountId), url: server.url, clock });
  open.push(live);
  const room = live.room('mornings');
  await clock.until(() => room.view.get().phase !== 'opening' && live.status.get().kind === 'online');
  return { live, room, view: room.view.get };
}

function bodies(view: RoomView): readonly (string | null)[] {
  return [...view.messages.values()].map(({ body }) => body);
}

function post(actor: string, body: string): void {
  server.act('mornings', actor, { type: 'message.post', body });
}

describe('a room', () => {
  it('shows what was said before and what is said now', async () => {
    post('ben', 'earlier');
    const { view } = await enter('ana');
    post('ben', 'now');
    await clock.until(() => view().messages.size === 2);
    expect(bodies(view())).toEqual(['earlier', 'now']);
    expect(view().items.map(({ kind }) => kind)).toEqual([
      'notice',
      'notice',
      'notice',
      'notice',
      'message',
      'message',
    ]);
    expect(view()).toMatchObject({ phase: 'open', head: 6, stale: false, reachedStart: true });
  });

  it('keeps the identity of what did not change', async () => {
    post('ben', 'one');
    const { view } = await enter('ana');
    const before = view().items;
    post('ben', 'two');
    await clock.until(() => view().messages.size === 2);
    expect(
      view()
        .items.slice(0, before.length)
        .every((item, index) => item === before[index]),
    ).toBe(true);
  });

  it('asks for what is missing when something came too early', async () => {
    const { view } = await enter('ana');
    server.deliver = ({ seq }) => seq !== 5;
    post('ben', 'lost on the way');
    post('ben', 'arrives');
    await clock.until(() => view().messages.size === 2);
    expect(bodies(view())).toEqual(['lost on the way', 'arrives']);
    expect(server.asked.filter(({ name }) => name === 'room.open').map(({ payload }) => payload)).toEqual([
      { roomId: 'mornings' },
      { roomId: 'mornings', after: 4 },
    ]);
  });

  it('notices by the announced head that the last event is missing', async () => {
    const { view } = await enter('ana');
    server.deliver = () => false;
    post('ben', 'lost on the way');
    server.say('mornings', 'room.head', { roomId: 'mornings', seq: 5 });
    await clock.until(() => view().messages.size === 1);
    expect(bodies(view())).toEqual(['lost on the way']);
  });

  it('says that what it shows may be old while offline, and catches up with one read', async () => {
    const { live, view } = await enter('ana');
    server.isUp = false;
    server.cut();
    await clock.until(() => view().stale);
    expect(live.status.get()).toMatchObject({ kind: 'offline' });
    for (const body of ['a', 'b', 'c']) post('ben', body);
    server.isUp = true;
    await clock.until(() => !view().stale);
    expect(bodies(view())).toEqual(['a', 'b', 'c']);
    expect(server.asked.at(-1)).toEqual({ name: 'room.open', payload: { roomId: 'mornings', after: 4 } });
    expect(view().newAfter).toBe(0);
  });

  it('begins a new window after being away for long, and loads back from there', async () => {
    const { view, room } = await enter('ana');
    server.isUp = false;
    server.cut();
    await clock.until(() => view().stale);
    for (let count = 1; count <= 600; count += 1) post('ben', `message ${count}`);
    server.isUp = true;
    await clock.until(() => !view().stale);
    expect(view()).toMatchObject({ window: 1, reachedStart: false, head: 604 });
    expect(bodies(view())[0]).toBe('message 541');
    const index = view().firstItemIndex;
    await room.loadEarlier();
    expect(bodies(view())[0]).toBe('message 441');
    expect(view().firstItemIndex).toBe(index - 100);
    while (!view().reachedStart) await room.loadEarlier();
    expect(view().messages.size).toBe(600);
    expect(view().items[0]).toMatchObject({ kind: 'notice', seq: 1 });
  });

  it('lets go of everything when the person is removed, and opens again when they are back', async () => {
    post('ben', 'between us');
    const { live, view } = await enter('ana');
    server.act('mornings', 'lead-lou', { type: 'member.remove', memberId: 'ana' });
    await clock.until(() => view().phase === 'refused');
    expect(view()).toMatchObject({ refusal: refusal('member.removed'), items: [], state: null });
    server.act('mornings', 'lead-lou', { type: 'member.admit', memberId: 'ana' });
    live.room('mornings');
    await clock.until(() => view().phase === 'open');
    expect(bodies(view())).toEqual(['between us']);
  });

  it('is refused to strangers', async () => {
    const { view } = await enter('stranger');
    expect(view()).toMatchObject({ phase: 'refused', refusal: refusal('room.unknown') });
  });

  it('says who is writing, until their message is here or five seconds have passed', async () => {
    const { view } = await enter('ana');
    for (const memberId of ['ben', 'lead-lou', 'ana'])
      server.say('mornings', 'room.typing', { roomId: 'mornings', memberId });
    await clock.until(() => view().typing.length === 2);
    expect(view().typing).toEqual(['ben', 'lead-lou']);
    post('ben', 'here it is');
    await clock.until(() => view().messages.size === 1);
    expect(view().typing).toEqual(['lead-lou']);
    clock.advance(5_000);
    expect(view().typing).toEqual([]);
  });

  it('tells that one is writing at most every three seconds', async () => {
    const { room } = await enter('ana');
    const told = () => server.asked.filter(({ name }) => name === 'room.typing').length;
    for (let key = 0; key < 10; key += 1) room.typing();
    clock.advance(3_000);
    for (let key = 0; key < 10; key += 1) room.typing();
    await clock.until(() => told() === 2);
    await room.submit({ type: 'message.react', messageSeq: 1, reaction: 'hug', on: true });
    expect(told()).toBe(2);
  });

  it('tells how far one has read once a second, and again after being offline', async () => {
    for (const body of ['a', 'b', 'c']) post('ben', body);
    const { room, view } = await enter('ana');
    const told = () => server.asked.filter(({ name }) => name === 'room.read').map(({ payload }) => payload);
    for (const seq of [5, 6, 7, 6, 99]) room.markRead(seq);
    expect(view().readSeq).toBe(7);
    await clock.until(() => told().length > 0);
    expect(told()).toEqual([{ roomId: 'mornings', seq: 7 }]);
  });

  it('marks what is new since the person was away', async () => {
    for (const body of ['a', 'b']) post('ben', body);
    const { room, view } = await enter('ana');
    expect(view().newAfter).toBe(0);
    room.markRead(6);
    room.returned();
    expect(view().newAfter).toBe(0);
    post('ben', 'while the page was hidden');
    await clock.until(() => view().head === 7);
    room.returned();
    expect(view().newAfter).toBe(6);
  });

  it('sends other commands again under the same id until they are answered', async () => {
    post('ben', 'hello');
    const { room, view } = await enter('ana');
    let tries = 0;
    server.fate = () => {
      tries += 1;
      return tries === 1 ? 'lostAfter' : 'answered';
    };
    const submitting = room.submit({ type: 'message.react', messageSeq: 5, reaction: 'hug', on: true });
    await clock.until(() => tries === 2);
    expect(await submitting).toMatchObject({ kind: 'answered', answer: { seq: 6 } });
    expect(new Set(server.submissions.map(({ commandId }) => commandId)).size).toBe(1);
    await clock.until(() => view().messages.get(5)?.reactions.hug?.length === 1);
    expect(await room.submit({ type: 'message.edit', messageSeq: 5, body: 'mine' })).toEqual({
      kind: 'refused',
      refusal: refusal('message.notYours'),
    });
  });
});

describe('two windows', () => {
  it('show the same conversation after one of them was offline and wrote meanwhile', async () => {
    const ana = await enter('ana');
    const ben = await enter('ben');
    await ana.room.post({ body: 'before', replyTo: null, warning: null });
    await clock.until(() => ben.view().messages.size === 1);
    server.admit = (token) => (token === 'ana' ? refusal('storage.unavailable') : null);
    for (const socket of server.sockets()) if (socket.handshake.auth.token === 'ana') socket.conn.close();
    await clock.until(() => ana.live.status.get().kind === 'offline');
    await ana.room.post({ body: 'written offline', replyTo: null, warning: null });
    await ana.room.post({ body: 'and another', replyTo: null, warning: null });
    await ben.room.post({ body: 'meanwhile', replyTo: null, warning: null });
    await clock.until(() => ben.view().messages.size === 2);
    expect(ana.view().pending.map(({ body, status }) => [body, status])).toEqual([
      ['written offline', 'waiting'],
      ['and another', 'waiting'],
    ]);
    expect(ana.live.outboxSize.get()).toBe(2);
    server.admit = () => null;
    await clock.until(() => ana.view().messages.size === 4 && ben.view().messages.size === 4);
    expect(bodies(ana.view())).toEqual(['before', 'meanwhile', 'written offline', 'and another']);
    expect(ana.view().items).toEqual(ben.view().items);
    expect(ana.view().state).toEqual(ben.view().state);
    await clock.until(() => ana.view().pending.length === 0);
  });

  it('never show a message twice and never lose sight of one, whatever gets lost', async () => {
    const fate = fc.constantFrom<Fate[]>(
      'answered',
      'ackFirst',
      'lostBefore',
      'lostAfter',
      refusal('storage.unavailable'),
    );
    const posting = fc.record({ body: fc.constantFrom('yes', 'no', 'thanks'), waits: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(posting, { minLength: 1, maxLength: 6 }),
        fc.array(fate, { maxLength: 8 }),
        async (postings, fates) => {
          const { room, view, live } = await enter('ana');
          const others = view().messages.size;
          let nextFate = 0;
          server.fate = () => fates[nextFate++] ?? 'answered';
          let posted = 0;
          const seen: string[] = [];
          const stopLooking = room.view.subscribe(() => {
            const shown = view().messages.size + view().pending.length - others;
            // A message shows at the latest when `post` has answered.
            if (shown < posted || shown > postings.length) seen.push(`${shown} shown of ${posted} posted`);
          });
          for (const { body, waits } of postings) {
            await room.post({ body, replyTo: null, warning: null });
            posted += 1;
            expect(view().messages.size + view().pending.length - others).toBe(posted);
            if (waits) await clock.until(() => live.outboxSize.get() === 0);
          }
          await clock.until(() => view().pending.length === 0 && view().messages.size === others + posted);
          stopLooking();
          expect(seen).toEqual([]);
          expect(bodies(view()).slice(others)).toEqual(postings.map(({ body }) => body));
          await live.stop();
        },
      ),
      { numRuns: 40 },
    );
  });
});
