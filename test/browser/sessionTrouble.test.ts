import { randomUUID } from 'node:crypto';
import type { Followed, Visitor } from '@cairn/server/src/demo/session/wire';
import { hourMs, minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { slowNetwork } from './network.ts';
import { composer, log, say, shows, signIn } from './screens.ts';
import { cockpit, openPhase, openSession, phaseBar } from './sessionScreens.ts';

const cohortId = 'morning-cohort';

describe('A session, when something goes wrong', () => {
  let demo: Demo;
  let maya: Visitor;
  let kai: Visitor;
  beforeAll(async () => {
    demo = await openDemo();
    [maya, kai] = await Promise.all([demo.visitor('maya'), demo.visitor('kai')]);
    // So that there are two who lead.
    const cohort = await maya.follow(cohortId, () => {});
    expect(await cohort.submit({ type: 'member.admit', memberId: 'dana' })).toBeUndefined();
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  it('tells the same time as on other screens where the clock of a device is three hours wrong', async () => {
    const room = await schedule([openPhase('Check-in', minuteMs)]);
    const [right, early, late] = await Promise.all(['phone', 'phone', 'phone'].map(() => demo.window('phone')));
    if (!right || !early || !late) throw new Error('there are three windows');
    await Promise.all([setClock(early, 3 * hourMs), setClock(late, -3 * hourMs)]);
    const people = [
      { login: 'wren', page: right.page },
      { login: 'robin', page: early.page },
      { login: 'juniper', page: late.page },
    ] as const;
    await Promise.all(
      people.map(async ({ login, page }) => {
        await signIn(page, login);
        await page.locator(`a[href="/sessions/${room.roomId}"]`).click();
        await page.getByLabel('I’d rather not say').check();
        await page.getByRole('button', { name: 'Go to the lobby' }).click();
        await page.getByRole('heading', { name: 'You are in the lobby' }).waitFor();
        expect(await room.submit({ type: 'member.admit', memberId: login })).toBeUndefined();
        await page.waitForURL(`**/rooms/${room.roomId}`);
        await page.getByText('The session begins soon').waitFor();
      }),
    );
    expect(await room.submit({ type: 'session.begin' })).toBeUndefined();
    await Promise.all(people.map(({ page }) => phaseBar(page, 'Check-in').getByRole('timer').first().waitFor()));
    const [expected = 0, ...others] = await Promise.all(people.map(({ page }) => endsAt(page)));
    for (const other of others) expect(Math.abs(other - expected)).toBeLessThan(2 * secondMs);
  });

  it('moves on once where two who lead press at once, and tells the one who was second', async () => {
    const room = await schedule([openPhase('Check-in'), openPhase('Topic'), openPhase('Close')]);
    expect(await room.submit({ type: 'session.begin' })).toBeUndefined();
    const [first, second] = await Promise.all([demo.window('desktop'), demo.window('wide')]);
    const network = await slowNetwork(second);
    await Promise.all([signIn(first.page, 'maya'), signIn(second.page, 'dana')]);
    await Promise.all([first, second].map(({ page }) => openSession(page, room.roomId)));
    const next = (page: Page) => cockpit(page).getByRole('button', { name: 'Next: Topic' });
    await Promise.all([first, second].map(({ page }) => next(page).waitFor()));

    // Neither sees the other press: what the server says reaches the second only afterwards.
    network.hold();
    await next(first.page).click();
    await phaseBar(first.page, 'Topic').getByText('Phase 2 of 3').waitFor();
    await next(second.page).click();
    network.release();
    await cockpit(second.page).getByText('The session has just moved on. Please look again.').waitFor();
    await phaseBar(second.page, 'Topic').getByText('Phase 2 of 3').waitFor();
    expect(room.state.session?.phase?.index).toBe(1);
    await shows(second.page, 'session.second.wide');
    expect(await cockpit(first.page).getByText('The session has just moved on.').count()).toBe(0);
  });

  it('keeps a draft, and sends once what was sent, where the connection breaks in the middle of a turn', async () => {
    const round: PhasePlan = { ...openPhase('Check-in'), floor: 'round', question: 'How are you?' };
    const said: string[] = [];
    const room = await schedule([round], said);
    const robin = await demo.window('phone');
    const { page, context } = robin;
    await signIn(page, 'robin');
    await page.locator(`a[href="/sessions/${room.roomId}"]`).click();
    await page.getByLabel('How can we reach you today?').fill('My phone');
    await page.getByRole('button', { name: 'Go to the lobby' }).click();
    await page.getByRole('heading', { name: 'You are in the lobby' }).waitFor();
    await kai.request('POST', `/sessions/${room.roomId}/entry`, {});
    for (const memberId of ['robin', 'kai']) {
      expect(await room.submit({ type: 'member.admit', memberId })).toBeUndefined();
    }
    await kai.follow(room.roomId, () => {});
    await page.getByText('The session begins soon').waitFor();
    expect(await room.submit({ type: 'session.begin' })).toBeUndefined();
    await page.getByText('It is your turn', { exact: true }).waitFor();

    await say(page, 'Before the tunnel.');
    await expect.poll(() => said).toEqual(['Before the tunnel.']);
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await say(page, 'In the tunnel.');
    await composer(page).fill('And one more thing');
    await log(page).getByText('Waiting to be sent').waitFor();
    await shows(page, 'session.offline.phone');

    await context.setOffline(false);
    await log(page).getByText('Waiting to be sent').waitFor({ state: 'detached' });
    await page.getByText('It is your turn', { exact: true }).waitFor();
    expect(await composer(page).inputValue()).toBe('And one more thing');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => said).toEqual(['Before the tunnel.', 'In the tunnel.', 'And one more thing']);
    await page.getByRole('button', { name: 'I’m done' }).click();
    await expect.poll(() => room.state.floor?.turn?.memberId).toBe('kai');
  });

  /** A session of the morning cohort whose lobby is open, and which maya follows. What is said in it is added to `said`. */
  async function schedule(phases: readonly PhasePlan[], said: string[] = []): Promise<Followed> {
    const sessionId = `trouble-${randomUUID()}`;
    const timing = { startsAt: Date.now() + minuteMs, lobbyMs: hourMs, capacity: 12, phases };
    await maya.request('POST', '/sessions', { sessionId, cohortId, title: 'Wednesday group', ...timing });
    const room = await maya.follow(sessionId, (_room, events) => {
      for (const { type, data } of events) if (type === 'message.posted') said.push((data as { body: string }).body);
    });
    await expect.poll(() => room.state.session?.status).toBe('lobby');
    return room;
  }
});

/** Makes the clock of a device wrong, before any page is open in it. */
async function setClock({ context }: Window, aheadMs: number): Promise<void> {
  await context.addInitScript((byMs) => {
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given: []) {
        if (given.length > 0) super(...given);
        else super(Right.now() + byMs);
      }
      static override now(): number {
        return Right.now() + byMs;
      }
    } as DateConstructor;
  }, aheadMs);
}

/** When a page says that the phase is over: at the next change of what it says is left. By the machine's own time. */
function endsAt(page: Page): Promise<number> {
  return phaseBar(page, 'Check-in')
    .getByRole('timer')
    .first()
    .evaluate(
      (timer) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            const [, minutes, seconds] = /^(\d+):(\d\d) left$/.exec(timer.textContent) ?? [];
            observer.disconnect();
            resolve(performance.timeOrigin + performance.now() + (Number(minutes) * 60 + Number(seconds)) * 1000);
          });
          observer.observe(timer, { childList: true, characterData: true, subtree: true });
        }),
    );
}
