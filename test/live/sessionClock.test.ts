import type { Clock } from '@cairn/client/live/clock';
import type { Live, TokenSource } from '@cairn/client/live/contract';
import { openLive } from '@cairn/client/live/live';
import { hourMs, minuteMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { phaseLeftMs } from '@cairn/shared/sessions/clock';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSite, type Person, type Site } from '../kit/server.ts';
import { openPhase, openSessionRoom } from '../kit/sessions.ts';
import { freshBrowser } from './kit/browser.ts';

/** How far the time that is shown may be off: half the way to the server and back, on a busy machine. */
const toleranceMs = 250;

let site: Site;
let url: string;
let maya: Person;
const open: Live[] = [];

beforeAll(async () => {
  freshBrowser();
  site = await openSite();
  url = (await site.startServer()).url;
  maya = await site.person('facilitator');
  const phases = [openPhase('Process'), openPhase('Close')];
  const times = { startsAt: Date.now(), status: 'live' } as const;
  await openSessionRoom(site, { sessionId: 'session', staff: [maya], phases, ...times });
});
afterAll(async () => {
  await Promise.all(open.map((live) => live.stop()));
  await site.stop();
});

/** A device of the facilitator's whose own clock says what it wants. */
async function enter(aheadMs: number) {
  const device = { aheadMs };
  const clock: Clock = {
    now: () => Date.now() + device.aheadMs,
    after(delayMs, call) {
      const timer = setTimeout(call, delayMs);
      return () => clearTimeout(timer);
    },
  };
  const token = { kind: 'answered', answer: { token: maya.token, renewAt: clock.now() + 5 * minuteMs } } as const;
  const tokens: TokenSource = { current: async () => token, renew: async () => token, ended: () => undefined };
  const live = await openLive({ accountId: maya.id, tokens, url, clock });
  open.push(live);
  const room = live.room('session');
  live.serverClock.follow();
  await vi.waitFor(() => {
    expect(room.view.get().phase).toBe('open');
    expectServerTime(live);
  });
  const state = (): RoomState => {
    const { state: now } = room.view.get();
    if (!now) throw new Error('the room is open');
    return now;
  };
  return { device, live, room, state };
}

function expectServerTime({ serverClock }: Live): void {
  expect(Math.abs(serverClock.now() - Date.now())).toBeLessThanOrEqual(toleranceMs);
}

/** What the device shows as the time that is left, against what is left. */
function expectTimeLeft({ live, state }: Pick<Awaited<ReturnType<typeof enter>>, 'live' | 'state'>): void {
  const { session } = state();
  const shownMs = (session && phaseLeftMs(session, live.serverClock.now())) ?? Number.NaN;
  const leftMs = (session?.phase?.endsAt ?? Number.NaN) - Date.now();
  expect(Math.abs(shownMs - leftMs)).toBeLessThanOrEqual(toleranceMs);
}

describe.each([
  ['five hours fast', 5 * hourMs],
  ['three hours slow', -3 * hourMs],
])('a device whose clock is %s', (_, aheadMs) => {
  it('shows the time that is left in a phase, also when its clock is set meanwhile', async () => {
    const { device, live, state } = await enter(aheadMs);
    expectTimeLeft({ live, state });
    device.aheadMs = -aheadMs;
    expectServerTime(live);
    expectTimeLeft({ live, state });
  });

  it('changes no time of the session: what it sends happens at the server’s time', async () => {
    const { room, state } = await enter(aheadMs);
    const before = state();
    const sentAt = Date.now();
    const posted = await room.post({ body: 'what time is it?', replyTo: null, warning: null });
    const extended = await room.submit({ type: 'session.extend', byMs: minuteMs });
    expect([posted.kind, extended.kind]).toEqual(['answered', 'answered']);
    await vi.waitFor(() => expect(room.view.get()).toMatchObject({ pending: [], stale: false }));
    await vi.waitFor(() => expect(state().seq).toBeGreaterThanOrEqual(before.seq + 2));
    const { session, floor, at } = state();
    expect(session?.phase).toEqual({
      ...before.session?.phase,
      endsAt: (before.session?.phase?.endsAt ?? 0) + minuteMs,
    });
    for (const time of [at, floor?.spoken[maya.id]?.lastAt ?? 0]) {
      expect(time).toBeGreaterThanOrEqual(sentAt);
      expect(time).toBeLessThanOrEqual(Date.now());
    }
  });
});
