import type { Grants } from '@cairn/client/live/contract';
import { createGrants, type GrantNotes } from '@cairn/client/live/grants';
import { createHttp } from '@cairn/client/live/http';
import { openTabs, type Tabs } from '@cairn/client/live/tabs';
import { refusal } from '@cairn/shared/kernel/refusal';
import { listRooms } from '@cairn/shared/rooms/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AccountServer, browserFetch, startAccounts } from './kit/accounts.ts';
import { browserLocks } from './kit/browser.ts';
import { testClock } from './kit/time.ts';

let server: AccountServer;
let clock = testClock();
let browser: { fetch: typeof fetch; locks: Pick<LockManager, 'request'>; notes: GrantNotes };
const tabs: Tabs[] = [];

beforeEach(async () => {
  server = await startAccounts();
  clock = testClock();
  const written = new Map<string, string>();
  const notes: GrantNotes = {
    read: (name) => written.get(name) ?? null,
    write: (name, text) => (text === null ? written.delete(name) : written.set(name, text)),
  };
  browser = { fetch: browserFetch(), locks: browserLocks(), notes };
});

afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.close();
  await server.close();
});

/** A tab of the one browser, before it has asked who is signed in. */
function openTab(): Grants {
  const { locks, ...own } = browser;
  const tab = openTabs({ clock, locks, name: 'cairn.grants' });
  tabs.push(tab);
  return createGrants({ url: server.url, clock, tabs: tab, ...own });
}

async function openSignedIn(login = 'ana', password = 'a good password'): Promise<Grants> {
  const grants = openTab();
  expect(await grants.signIn(login, password)).toMatchObject({ kind: 'answered', answer: { id: login } });
  return grants;
}

const isSignedIn = (accountId: string) => ({ kind: 'signedIn', account: { id: accountId } });

describe('signing in', () => {
  it('is refused with the wrong password', async () => {
    const grants = openTab();
    expect(await grants.signIn('ana', 'guess')).toEqual({ kind: 'refused', refusal: refusal('signin.refused') });
    expect(grants.state.get()).toEqual({ kind: 'unknown', offline: false });
  });

  it('lasts over a reload', async () => {
    await openSignedIn();
    const later = openTab();
    expect(await later.restore()).toMatchObject(isSignedIn('ana'));
  });

  it('was not there in a browser where nobody is signed in, and nothing needs saying', async () => {
    expect(await openTab().restore()).toEqual({ kind: 'signedOut', refusal: null });
  });

  it('is not known while the server cannot be reached, and can be asked again', async () => {
    await openSignedIn();
    const later = openTab();
    server.isUp = false;
    expect(await later.restore()).toEqual({ kind: 'unknown', offline: true });
    server.isUp = true;
    expect(await later.restore()).toMatchObject(isSignedIn('ana'));
  });
});

describe('the refresh cookie', () => {
  it('is used once when many tabs open at the same moment', async () => {
    await openSignedIn();
    const opened = await Promise.all([openTab(), openTab(), openTab()].map((grants) => grants.restore()));
    for (const state of opened) expect(state).toMatchObject(isSignedIn('ana'));
    expect(await openTab().restore()).toMatchObject(isSignedIn('ana'));
  });

  it('is used once when a tab needs a token in several places', async () => {
    const tokens = (await openSignedIn()).tokensOf('ana');
    clock.advance(server.lifetimeMs);
    const answers = await Promise.all([tokens.current(), tokens.current(), tokens.renew('token-1')]);
    expect(new Set(answers.map((outcome) => outcome.kind === 'answered' && outcome.answer.token))).toEqual(
      new Set(['token-2']),
    );
  });

  it('is not used where another tab has a new token already', async () => {
    const one = await openSignedIn();
    const two = openTab();
    await one.tokensOf('ana').renew('token-1');
    await vi.waitFor(() => expect(two.state.get()).toMatchObject(isSignedIn('ana')));
    expect(await two.tokensOf('ana').current()).toMatchObject({ answer: { token: 'token-2' } });
    expect(server.asked.length).toBe(2);
  });

  it('is not used again by a page that takes the place of one that was just renewing', async () => {
    await openSignedIn();
    let isLeft = false;
    let taken: Promise<unknown> | null = null;
    const { fetch: ask } = browser;
    // The page before is gone before its answer comes; the browser takes in the cookie all the same.
    const leaving: typeof fetch = async (input, init) => {
      expect(init?.keepalive).toBe(true);
      isLeft = true;
      clock.after(500, () => {
        taken = ask(input, init);
      });
      return await new Promise<Response>(() => undefined);
    };
    const { notes } = browser;
    const tab = openTabs({ clock, locks: browserLocks(), name: 'cairn.grants.left' });
    tabs.push(tab);
    void createGrants({ url: server.url, clock, tabs: tab, notes, fetch: leaving }).restore();
    await vi.waitFor(() => expect(isLeft).toBe(true));
    const restoring = openTab().restore();
    clock.advance(500);
    await taken;
    clock.advance(1_500);
    expect(await restoring).toMatchObject(isSignedIn('ana'));
  });
});

describe('a token', () => {
  it('is renewed a minute before it runs out, however far off the clock of the device is', async () => {
    server.aheadMs = -7_200_000;
    const tokens = (await openSignedIn()).tokensOf('ana');
    clock.advance(server.lifetimeMs - 65_000);
    expect(await tokens.current()).toMatchObject({ answer: { token: 'token-1' } });
    clock.advance(10_000);
    expect(await tokens.current()).toMatchObject({ answer: { token: 'token-2' } });
  });

  it('that ran out early is renewed on the way, and the question asked again', async () => {
    const grants = await openSignedIn();
    const http = createHttp({ url: server.url, tokens: grants.tokensOf('ana') });
    server.expired.add('token-1');
    expect(await http.request(listRooms)).toEqual({ kind: 'answered', answer: [] });
    expect(server.asked.slice(1)).toEqual(['GET /api/rooms', 'POST /api/grants/renew', 'GET /api/rooms']);
  });

  it('of somebody who was signed out elsewhere ends the sign-in here too', async () => {
    const grants = await openSignedIn();
    const http = createHttp({ url: server.url, tokens: grants.tokensOf('ana') });
    await openSignedInElsewhereAndOut();
    expect(await http.request(listRooms)).toEqual({ kind: 'refused', refusal: refusal('grant.ended') });
    expect(grants.state.get()).toEqual({ kind: 'signedOut', refusal: refusal('grant.ended') });

    async function openSignedInElsewhereAndOut(): Promise<void> {
      await fetch(`${server.url}/api/grants/current`, {
        method: 'DELETE',
        headers: { authorization: 'Bearer token-1' },
      });
    }
  });

  it('is never that of another person who signed in meanwhile', async () => {
    const ana = await openSignedIn();
    const anasTokens = ana.tokensOf('ana');
    await openSignedIn('ben', 'another password');
    await vi.waitFor(() => expect(ana.state.get()).toMatchObject(isSignedIn('ben')));
    expect(await anasTokens.current()).toEqual({ kind: 'refused', refusal: refusal('grant.ended') });
    anasTokens.ended(refusal('grant.ended'));
    expect(ana.state.get()).toMatchObject(isSignedIn('ben'));
  });
});

describe('signing out', () => {
  it('signs out every tab, and the cookie is worth nothing', async () => {
    const one = await openSignedIn();
    const two = openTab();
    await two.restore();
    await one.signOut();
    await vi.waitFor(() => expect(two.state.get()).toEqual({ kind: 'signedOut', refusal: null }));
    expect(await openTab().restore()).toMatchObject({ kind: 'signedOut' });
  });

  it('holds even when the server cannot be reached: the next page tells it before anything else', async () => {
    const grants = await openSignedIn();
    server.isUp = false;
    await grants.signOut();
    expect(grants.state.get()).toEqual({ kind: 'signedOut', refusal: null });
    expect(await openTab().restore()).toEqual({ kind: 'signedOut', refusal: null });
    server.isUp = true;
    expect(await openTab().restore()).toEqual({ kind: 'signedOut', refusal: null });
    expect(server.asked.slice(1)).toEqual(['POST /api/grants/renew', 'DELETE /api/grants/current']);
    expect(await openTab().restore()).toMatchObject({ kind: 'signedOut' });
  });
});
