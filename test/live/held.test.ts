import type { Live, RoomHandle, RoomView } from '@cairn/client/live/contract';
import { openLive } from '@cairn/client/live/live';
import { openTabs } from '@cairn/client/live/tabs';
import { refusal } from '@cairn/shared/kernel/refusal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserLocks, freshBrowser } from './kit/browser.ts';
import { testClock } from './kit/time.ts';
import { fillRoom, lastingTokens, startWire, type WireServer } from './kit/wire.ts';

let server: WireServer;
let clock = testClock();
let locks = browserLocks();
const open = new Set<Live>();

const roomId = 'mornings';
const words = { body: 'look what I can get you', replyTo: null, warning: null };

beforeEach(async () => {
  freshBrowser();
  clock = testClock();
  locks = browserLocks();
  server = await startWire();
  fillRoom(server, roomId, ['ana', 'ben']);
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

async function openPage(): Promise<Page> {
  const tabs = openTabs({ clock, locks, name: 'cairn.live' });
  const live = await openLive({ accountId: 'ana', tokens: lastingTokens('ana'), url: server.url, clock, tabs });
  open.add(live);
  const room = live.room(roomId);
  await clock.until(() => room.view.get().phase === 'open');
  return { live, room, view: room.view.get };
}

async function leave(live: Live): Promise<void> {
  open.delete(live);
  await live.stop();
}

/** A page whose message staff have; gives its command's id. */
async function openHeld(care = false): Promise<Page & { readonly commandId: string }> {
  const page = await openPage();
  server.fate = () => refusal('message.held', care ? { care } : {});
  await page.room.post(words);
  await clock.until(() => page.view().pending[0]?.status === 'held');
  server.fate = () => 'answered';
  const commandId = page.view().pending[0]?.commandId ?? '';
  return { ...page, commandId };
}

function shown({ messages, pending }: RoomView): readonly unknown[] {
  return [...[...messages.values()].map(({ body }) => body), ...pending.map(({ body }) => body)];
}

describe('a held message', () => {
  it('stays with its author over a reload, is not sent again by itself, and holds up nothing', async () => {
    const first = await openHeld();
    await first.room.post({ ...words, body: 'something else' });
    await clock.until(() => first.view().messages.size === 1);
    expect(first.live.outboxSize.get()).toBe(0);
    await leave(first.live);
    const second = await openPage();
    expect(second.view().pending).toMatchObject([{ body: words.body, status: 'held', word: null }]);
    expect(server.submissions).toHaveLength(2);
  });

  it('becomes the message without being there twice or blinking, whichever is heard first', async () => {
    for (const eventFirst of [true, false]) {
      const body = `words ${eventFirst}`;
      const page = await openPage();
      server.fate = () => refusal('message.held');
      await page.room.post({ ...words, body });
      await clock.until(() => page.view().pending[0]?.status === 'held');
      const commandId = page.view().pending[0]?.commandId ?? '';
      const seen: number[] = [];
      const stop = page.room.view.subscribe(() => {
        seen.push(shown(page.view()).filter((one) => one === body).length);
      });
      const post = () => server.act(roomId, 'ana', { type: 'message.post', body });
      const settle = () => server.sayToAll('held.settled', { roomId, commandId, outcome: 'released', word: null });
      if (eventFirst) post();
      else settle();
      await clock.until(() => seen.length > 0);
      if (eventFirst) settle();
      else post();
      await clock.until(() => [...page.view().messages.values()].some((message) => message.body === body));
      stop();
      expect(new Set(seen)).toEqual(new Set([1]));
      await leave(page.live);
      const next = await openPage();
      expect(shown(next.view()).filter((one) => one === body)).toHaveLength(1);
      await leave(next.live);
    }
  });

  it('comes back with the word of staff, over a reload too, and its words can be edited', async () => {
    const first = await openHeld();
    const { commandId } = first;
    server.sayToAll('held.settled', { roomId, commandId, outcome: 'refused', word: 'Let us talk about this.' });
    await clock.until(() => first.view().pending[0]?.status === 'returned');
    await leave(first.live);
    const second = await openPage();
    expect(second.view().pending).toMatchObject([{ status: 'returned', word: 'Let us talk about this.' }]);
    expect(await second.room.discard(commandId)).toEqual(words);
    expect(second.view().pending).toEqual([]);
  });

  it('hears later what was decided while nobody was there', async () => {
    const { room, view, commandId } = await openHeld();
    await room.settle({ commandId, outcome: 'held', word: null });
    expect(view().pending).toMatchObject([{ status: 'held' }]);
    await room.settle({ commandId: 'another', outcome: 'refused', word: null });
    expect(view().pending).toMatchObject([{ status: 'held' }]);
    await room.settle({ commandId, outcome: 'refused', word: null });
    expect(view().pending).toMatchObject([{ status: 'returned', word: null }]);
  });
});

describe('a message that its author is asked about', () => {
  it('waits for them, and goes out under the same id when they confirm it', async () => {
    const { room, view } = await openPage();
    const signals = [{ category: 'personal-identifiers', span: [0, 4] as const }];
    server.fate = ({ command }) =>
      command.type === 'message.post' && command.confirmed ? 'answered' : refusal('message.ask', { signals });
    await room.post(words);
    await clock.until(() => view().pending[0]?.status === 'refused');
    expect(view().pending[0]?.refusal).toMatchObject({ code: 'message.ask', signals });
    await room.confirm(view().pending[0]?.commandId ?? '');
    await clock.until(() => view().messages.size === 1 && view().pending.length === 0);
    expect(new Set(server.submissions.map(({ commandId }) => commandId)).size).toBe(1);
    expect(server.submissions.map(({ command }) => 'confirmed' in command)).toEqual([false, true]);
  });
});

describe('words that ask for care', () => {
  it('show their author the way to help at once, until it is put away', async () => {
    const { room } = await openHeld(true);
    expect(room.care.get()).toBe(true);
    room.dismissCare();
    expect(room.care.get()).toBe(false);
  });

  it('do so for what is done without the outbox too, and not after a reload', async () => {
    const first = await openPage();
    server.fate = () => refusal('message.held', { care: true });
    await first.room.submit({ type: 'message.edit', messageSeq: 1, body: 'heavy words' });
    expect(first.room.care.get()).toBe(true);
    await leave(first.live);
    expect((await openPage()).room.care.get()).toBe(false);
  });
});
