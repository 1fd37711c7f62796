import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Live, RoomView } from '@cairn/client/live/contract';
import { createGrants } from '@cairn/client/live/grants';
import { createHttp } from '@cairn/client/live/http';
import { openLive } from '@cairn/client/live/live';
import { openTabs } from '@cairn/client/live/tabs';
import { type App, startApp } from '@cairn/server/src/app';
import { systemClock } from '@cairn/server/src/config/clock';
import { readConfig } from '@cairn/server/src/config/env';
import { openLog } from '@cairn/server/src/config/log';
import { demoPassword } from '@cairn/server/src/demo/people';
import { listRooms } from '@cairn/shared/rooms/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserFetch } from './kit/accounts.ts';
import { browserLocks, freshBrowser } from './kit/browser.ts';

/** The same journeys as over the test's own wire, in short, on the real server with its demonstration. */

const waiting = { timeout: 20_000, interval: 20 };
const roomId = 'morning-cohort';

let dataDir: string;
let app: App;
const open: Live[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cairn-live-'));
  app = await start('0');
});

afterAll(async () => {
  await Promise.all(open.map((live) => live.stop()));
  await app?.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

function start(port: string): Promise<App> {
  const config = readConfig({ PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  return startApp({ config, clock: systemClock, log: openLog('error', { write: () => undefined }) });
}

/** Somebody of the demonstration in a browser of their own. */
async function enter(login: string) {
  const written = new Map<string, string>();
  const grants = createGrants({
    url: app.url,
    fetch: browserFetch(),
    tabs: openTabs({ clock: systemClock, locks: browserLocks(), name: `grants of ${login}` }),
    notes: {
      read: (name) => written.get(name) ?? null,
      write: (name, text) => (text === null ? written.delete(name) : written.set(name, text)),
    },
  });
  const entered = await grants.signIn(login, demoPassword);
  if (entered.kind !== 'answered') throw new Error(JSON.stringify(entered));
  const tokens = grants.tokensOf(entered.answer.id);
  const live = await openLive({ accountId: entered.answer.id, tokens, url: app.url });
  open.push(live);
  const room = live.room(roomId);
  await vi.waitFor(() => expect(room.view.get().phase).toBe('open'), waiting);
  return { grants, http: createHttp({ url: app.url, tokens }), live, room, view: room.view.get };
}

function lastWords({ items }: RoomView, count: number): readonly unknown[] {
  return items.slice(-count).map((item) => (item.kind === 'message' ? item.message.body : item.event.type));
}

describe('with the real server', () => {
  it('two people see one conversation, over a server that was away while one of them wrote', async () => {
    freshBrowser();
    const robin = await enter('robin');
    const wren = await enter('wren');
    await robin.room.post({ body: 'before', replyTo: null, warning: null });
    await vi.waitFor(() => expect(lastWords(wren.view(), 1)).toEqual(['before']), waiting);
    const { port } = new URL(app.url);
    await app.stop();
    await vi.waitFor(() => expect(robin.live.status.get().kind).toBe('offline'), waiting);
    expect(robin.view().stale).toBe(true);
    await robin.room.post({ body: 'written while the server was away', replyTo: null, warning: null });
    await robin.room.post({ body: 'and another', replyTo: null, warning: null });
    expect(robin.view().pending.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
    app = await start(port);
    await vi.waitFor(() => expect(robin.live.outboxSize.get()).toBe(0), waiting);
    const words = ['before', 'written while the server was away', 'and another'];
    await vi.waitFor(() => expect(lastWords(wren.view(), 3)).toEqual(words), waiting);
    await vi.waitFor(() => expect(robin.view()).toMatchObject({ pending: [], stale: false }), waiting);
    expect(robin.view().items).toEqual(wren.view().items);
    expect(robin.view().state).toEqual(wren.view().state);
    const reacted = await wren.room.submit({
      type: 'message.react',
      messageSeq: wren.view().head,
      reaction: 'hug',
      on: true,
    });
    expect(reacted.kind).toBe('answered');
    await vi.waitFor(() => expect(robin.view().head).toBe(wren.view().head), waiting);
    wren.room.markRead(wren.view().head);
    await vi.waitFor(async () => {
      const rooms = await wren.http.request(listRooms);
      expect(rooms).toMatchObject({
        answer: expect.arrayContaining([expect.objectContaining({ id: roomId, unread: 0 })]),
      });
    }, waiting);
    const again = await robin.grants.tokensOf('robin').renew('');
    expect(again.kind).toBe('answered');
  });

  it('who is removed from a room, or signed out, is told at once', async () => {
    const maya = await enter('maya');
    const ash = await enter('ash');
    const removal = await maya.room.submit({ type: 'member.remove', memberId: 'ash' });
    expect(removal.kind).toBe('answered');
    await vi.waitFor(() => expect(ash.view().refusal?.code).toBe('member.removed'), waiting);
    await ash.grants.signOut();
    await vi.waitFor(() => expect(ash.live.status.get()).toMatchObject({ kind: 'ended' }), waiting);
    expect(ash.grants.state.get()).toEqual({ kind: 'signedOut', refusal: null });
    expect((await ash.grants.restore()).kind).toBe('signedOut');
  });
});
