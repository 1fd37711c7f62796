import type { Live, RoomHandle, RoomView } from '@cairn/client/live/contract';
import { openLive } from '@cairn/client/live/live';
import { openTabs } from '@cairn/client/live/tabs';
import { refusal } from '@cairn/shared/kernel/refusal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserLocks, forgetfulBrowser, freshBrowser, rewriteKept } from './kit/browser.ts';
import { testClock } from './kit/time.ts';
import { fillRoom, lastingTokens, startWire, type WireServer } from './kit/wire.ts';

let server: WireServer;
let clock = testClock();
let locks = browserLocks();
const open = new Set<Live>();

beforeEach(async () => {
  freshBrowser();
  clock = testClock();
  locks = browserLocks();
  server = await startWire();
  fillRoom(server, 'mornings', ['ana', 'ben']);
  fillRoom(server, 'evenings', ['ana']);
});

afterEach(async () => {
  for (const live of open) await leave(live);
  await server.close();
});

interface Page {
  readonly live: Live;
  readonly room: RoomHandle;
  view(): RoomView;
}

/** A page of the browser. Offline pages have no server to go to. */
async function openPage(accountId = 'ana', tabs = openTabs({ clock, locks, name: 'cairn.live' })): Promise<Page> {
  const live = await openLive({ accountId, tokens: lastingTokens(accountId), url: server.url, clock, tabs });
  open.add(live);
  const room = live.room('mornings');
  return { live, room, view: room.view.get };
}

async function openOnline(accountId?: string): Promise<Page> {
  const page = await openPage(accountId);
  await clock.until(() => page.view().phase === 'open');
  return page;
}

async function leave(live: Live): Promise<void> {
  open.delete(live);
  await live.stop();
}

function goOffline(): void {
  server.isUp = false;
  server.cut();
}

/** The messages of a room's log, as the server has them. */
function said(roomId = 'mornings'): readonly unknown[] {
  return server
    .log(roomId)
    .flatMap(({ type, data }) => (type === 'message.posted' ? Reflect.get(Object(data), 'body') : []));
}

function shown({ messages, pending }: RoomView): readonly unknown[] {
  return [...[...messages.values()].map(({ body }) => body), ...pending.map(({ body }) => body)];
}

describe('the outbox', () => {
  it('sends a message again under the same id when the acknowledgement is lost, and it is there once', async () => {
    const { room, view } = await openOnline();
    let tries = 0;
    server.fate = () => (++tries < 3 ? 'lostAfter' : 'answered');
    await room.post({ body: 'hello', replyTo: null, warning: null });
    await clock.until(() => view().pending.length === 0 && tries === 3);
    expect(new Set(server.submissions.map(({ commandId }) => commandId)).size).toBe(1);
    expect(said()).toEqual(['hello']);
    expect(shown(view())).toEqual(['hello']);
  });

  it('survives a reload: what was written offline is sent by the next page', async () => {
    const first = await openOnline();
    goOffline();
    await clock.until(() => first.view().stale);
    await first.room.post({ body: 'one', replyTo: null, warning: null });
    await first.room.post({ body: 'two', replyTo: null, warning: null });
    await leave(first.live);
    server.isUp = true;
    const second = await openPage();
    expect(second.view().pending.map(({ body }) => body)).toEqual(['one', 'two']);
    await clock.until(() => second.view().messages.size === 2 && second.view().pending.length === 0);
    expect(said()).toEqual(['one', 'two']);
    expect(second.live.outboxSize.get()).toBe(0);
  });

  it('keeps a content warning with its words, over a reload and on the wire', async () => {
    const first = await openOnline();
    goOffline();
    await clock.until(() => first.view().stale);
    await first.room.post({ body: 'it was a hard night', replyTo: null, warning: 'substance use' });
    await first.room.post({ body: 'better now', replyTo: null, warning: '  ' });
    await leave(first.live);
    server.isUp = true;
    const second = await openPage();
    expect(second.view().pending.map(({ warning }) => warning)).toEqual(['substance use', null]);
    await clock.until(() => second.live.outboxSize.get() === 0);
    const commands = server.submissions.map(({ command }) => command);
    expect(commands).toMatchObject([{ warning: 'substance use' }, { body: 'better now' }]);
    expect(commands[1]).not.toHaveProperty('warning');
  });

  it('sends what a page from before there were content warnings has left', async () => {
    const first = await openOnline();
    goOffline();
    await clock.until(() => first.view().stale);
    await first.room.post({ body: 'from before', replyTo: null, warning: null });
    first.room.setDraft({ body: 'begun before', replyTo: null, warning: null });
    await leave(first.live);
    await rewriteKept('cairn', ['outbox', 'drafts'], ({ warning: _warning, ...rest }) => rest);
    server.isUp = true;
    const second = await openPage();
    expect(second.view().pending).toMatchObject([{ body: 'from before', warning: null }]);
    expect(second.room.draft.get()).toEqual({ body: 'begun before', replyTo: null, warning: null });
    await clock.until(() => second.view().pending.length === 0);
    expect(said()).toEqual(['from before']);
  });

  it('survives a reload between sending and the acknowledgement, and never shows the message twice', async () => {
    const first = await openOnline();
    server.fate = () => 'lostAfter';
    await first.room.post({ body: 'hello', replyTo: null, warning: null });
    await clock.until(() => server.submissions.length === 1);
    await leave(first.live);
    expect(said()).toEqual(['hello']);
    const second = await openPage();
    const seen: unknown[] = [];
    second.room.view.subscribe(() => seen.push(shown(second.view()).length));
    server.fate = () => (server.submissions.length < 4 ? 'lostBefore' : 'answered');
    await clock.until(() => second.live.outboxSize.get() === 0);
    await clock.until(() => second.view().messages.size === 1);
    expect(seen.every((count) => count === 1)).toBe(true);
    expect(new Set(server.submissions.map(({ commandId }) => commandId)).size).toBe(1);
    expect(said()).toEqual(['hello']);
  });

  it('is sent from wherever the person is: also when another room is open', async () => {
    const { live, room } = await openOnline();
    goOffline();
    await clock.until(() => live.status.get().kind === 'offline');
    await room.post({ body: 'for the morning', replyTo: null, warning: null });
    await leave(live);
    server.isUp = true;
    const tabs = openTabs({ clock, locks, name: 'cairn.live' });
    const later = await openLive({ accountId: 'ana', tokens: lastingTokens('ana'), url: server.url, clock, tabs });
    open.add(later);
    await clock.until(() => later.outboxSize.get() === 0);
    expect(said()).toEqual(['for the morning']);
  });

  it('keeps the order of a room while answers are lost', async () => {
    const { room, view } = await openOnline();
    let tries = 0;
    server.fate = () => (++tries % 2 === 1 ? 'lostBefore' : 'answered');
    const words = ['a', 'b', 'c', 'd'];
    await Promise.all(words.map((body) => room.post({ body, replyTo: null, warning: null })));
    await clock.until(() => view().messages.size === 4 && view().pending.length === 0);
    expect(said()).toEqual(words);
  });

  it('keeps a refused message with its words, until it is sent again under the same id', async () => {
    const { room, view } = await openOnline();
    server.fate = () => refusal('room.locked');
    await room.post({ body: 'held back', replyTo: null, warning: null });
    await room.post({ body: 'this too', replyTo: null, warning: null });
    await clock.until(() => view().pending.every(({ status }) => status === 'refused'));
    expect(view().pending.map(({ body, refusal }) => [body, refusal?.code])).toEqual([
      ['held back', 'room.locked'],
      ['this too', 'room.locked'],
    ]);
    server.fate = () => 'answered';
    const [first, second] = view().pending;
    expect(await room.discard(second?.commandId ?? '')).toEqual({ body: 'this too', replyTo: null, warning: null });
    await room.retry(first?.commandId ?? '');
    await clock.until(() => view().pending.length === 0 && view().messages.size === 1);
    expect(said()).toEqual(['held back']);
    expect(new Set(server.submissions.map(({ commandId }) => commandId)).size).toBe(2);
  });

  it('keeps refused messages over a reload', async () => {
    const { live, room, view } = await openOnline();
    server.fate = () => refusal('room.locked');
    await room.post({ body: 'held back', replyTo: null, warning: null });
    await clock.until(() => view().pending[0]?.status === 'refused');
    await leave(live);
    const later = await openOnline();
    expect(later.view().pending).toMatchObject([
      { body: 'held back', status: 'refused', refusal: { code: 'room.locked' } },
    ]);
    expect(server.submissions.length).toBe(1);
  });

  it('waits as long as it is told to when it was too fast', async () => {
    const { room, view } = await openOnline();
    server.fate = () =>
      server.submissions.length === 1 ? refusal('request.tooMany', { retryAfterMs: 60_000 }) : 'answered';
    const before = clock.now();
    await room.post({ body: 'hello', replyTo: null, warning: null });
    await clock.until(() => view().pending.length === 0);
    expect(clock.now() - before).toBeGreaterThanOrEqual(60_000);
    expect(said()).toEqual(['hello']);
  });

  it('tells the person when the server fails at one message again and again, and goes on with the next', async () => {
    const { room, view } = await openOnline();
    server.fate = ({ command }) =>
      'body' in command && command.body === 'bad' ? refusal('request.failed') : 'answered';
    await room.post({ body: 'bad', replyTo: null, warning: null });
    await room.post({ body: 'good', replyTo: null, warning: null });
    await clock.until(() => view().messages.size === 1);
    expect(view().pending).toMatchObject([{ body: 'bad', status: 'refused' }]);
    expect(said()).toEqual(['good']);
  });

  it('refuses to take what has nothing to see in it, or is too long, and keeps the draft', async () => {
    const { room } = await openPage();
    room.setDraft({ body: '  ', replyTo: null, warning: null });
    expect(await room.post(room.draft.get())).toEqual({ kind: 'refused', refusal: refusal('request.invalid') });
    expect(await room.post({ body: 'x'.repeat(4_001), replyTo: null, warning: null })).toMatchObject({
      kind: 'refused',
    });
    expect(room.draft.get().body).toBe('  ');
  });

  it('sends the same words twice when they were written twice', async () => {
    const { room, view } = await openOnline();
    server.fate = () => (server.submissions.length % 2 === 1 ? 'lostAfter' : 'answered');
    for (let count = 0; count < 3; count += 1) await room.post({ body: 'yes', replyTo: null, warning: null });
    await clock.until(() => view().messages.size === 3 && view().pending.length === 0);
    expect(said()).toEqual(['yes', 'yes', 'yes']);
  });
});

describe('two tabs of one browser', () => {
  it('both show what waits, and each message is sent by one of them', async () => {
    const one = await openOnline();
    const two = await openOnline();
    goOffline();
    await clock.until(() => one.view().stale && two.view().stale);
    await one.room.post({ body: 'from one', replyTo: null, warning: null });
    await two.room.post({ body: 'from two', replyTo: null, warning: null });
    await clock.until(() => one.view().pending.length === 2 && two.view().pending.length === 2);
    server.isUp = true;
    await clock.until(() => [one, two].every(({ view }) => view().messages.size === 2 && view().pending.length === 0));
    expect(said()).toEqual(['from one', 'from two']);
    expect(server.submissions.length).toBe(2);
  });

  it('send all the same when the tab that holds the lock was put to sleep', async () => {
    void locks.request('cairn.live.outbox.ana.mornings', () => new Promise(() => undefined));
    const { room, view } = await openOnline();
    await room.post({ body: 'hello', replyTo: null, warning: null });
    await clock.until(() => view().messages.size === 1 && view().pending.length === 0);
  });

  it('never show or send what another account left', async () => {
    const ana = await openOnline('ana');
    goOffline();
    await clock.until(() => ana.view().stale);
    await ana.room.post({ body: 'only mine', replyTo: null, warning: null });
    ana.room.setDraft({ body: 'mine as well', replyTo: null, warning: null });
    await leave(ana.live);
    server.isUp = true;
    const ben = await openOnline('ben');
    expect(ben.view().pending).toEqual([]);
    expect(ben.room.draft.get().body).toBe('');
    expect(ben.live.outboxSize.get()).toBe(0);
    await ben.room.post({ body: 'from ben', replyTo: null, warning: null });
    await clock.until(() => ben.view().messages.size === 1);
    expect(server.submissions.map(({ actor }) => actor)).toEqual(['ben']);
    await leave(ben.live);
    const again = await openOnline('ana');
    await clock.until(() => again.view().messages.size === 2);
    expect(said()).toEqual(['from ben', 'only mine']);
  });

  it('do not show a message twice while the one that sent it first is gone, and another holds the lock', async () => {
    const first = await openOnline();
    server.fate = () => 'lostAfter';
    await first.room.post({ body: 'hello', replyTo: null, warning: null });
    await clock.until(() => server.submissions.length === 1);
    await leave(first.live);
    let release = (): void => undefined;
    const asleep = new Promise<void>((resolve) => {
      release = resolve;
    });
    void locks.request('cairn.live.outbox.ana.mornings', () => asleep);
    const second = await openOnline();
    expect(shown(second.view())).toEqual(['hello']);
    expect(second.live.outboxSize.get()).toBe(1);
    server.fate = () => 'answered';
    release();
    await clock.until(() => second.live.outboxSize.get() === 0);
    expect(said()).toEqual(['hello']);
  });

  it('do not send what another one has sent, even when they cannot tell each other', async () => {
    const first = await openOnline();
    goOffline();
    await clock.until(() => first.view().stale);
    await first.room.post({ body: 'hello', replyTo: null, warning: null });
    await leave(first.live);
    const mute = () => ({ ...openTabs({ clock, locks, name: 'cairn.live' }), tell: () => undefined });
    const pages = [await openPage('ana', mute()), await openPage('ana', mute())];
    server.isUp = true;
    await clock.until(() => pages.every(({ view }) => view().messages.size === 1 && view().pending.length === 0));
    await clock.until(() => pages.every(({ live }) => live.outboxSize.get() === 0));
    expect(server.submissions.length).toBe(1);
  });
});

describe('on a device', () => {
  it('that keeps nothing, messages are sent all the same, and the page can say so', async () => {
    const remember = forgetfulBrowser();
    const { live, room, view } = await openOnline();
    expect(live.keeps.get()).toBe(false);
    await room.post({ body: 'one', replyTo: null, warning: null });
    await room.post({ body: 'two', replyTo: null, warning: null });
    await clock.until(() => view().messages.size === 2 && view().pending.length === 0);
    remember();
    expect(said()).toEqual(['one', 'two']);
  });

  it('nothing of the account stays after it was cleared', async () => {
    const { live, room, view } = await openOnline();
    goOffline();
    await clock.until(() => view().stale);
    await room.post({ body: 'not sent', replyTo: null, warning: null });
    room.setDraft({ body: 'begun', replyTo: null, warning: null });
    await live.clear();
    expect(view().pending).toEqual([]);
    expect(room.draft.get().body).toBe('');
    await leave(live);
    server.isUp = true;
    const later = await openOnline();
    expect(later.view().pending).toEqual([]);
    expect(later.room.draft.get().body).toBe('');
    expect(server.submissions).toEqual([]);
  });
});

describe('a draft', () => {
  it('survives a reload, room by room', async () => {
    const { live, room } = await openPage();
    for (const body of ['d', 'dr', 'draft']) room.setDraft({ body, replyTo: null, warning: null });
    live.room('evenings').setDraft({ body: 'other', replyTo: 3, warning: null });
    await leave(live);
    const later = await openPage();
    expect(later.room.draft.get().body).toBe('draft');
    expect(later.live.room('evenings').draft.get()).toEqual({ body: 'other', replyTo: 3, warning: null });
  });

  it('is gone once it has become a message, after a reload too', async () => {
    const { live, room } = await openPage();
    room.setDraft({ body: 'hel', replyTo: null, warning: null });
    room.setDraft({ body: 'hello', replyTo: null, warning: null });
    await room.post(room.draft.get());
    expect(room.draft.get().body).toBe('');
    room.setDraft({ body: 'next', replyTo: null, warning: null });
    await leave(live);
    const later = await openPage();
    expect(later.room.draft.get().body).toBe('next');
  });
});
