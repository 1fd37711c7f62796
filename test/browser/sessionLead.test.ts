import type { RunningDemo } from '@cairn/server/src/demo/session/hold';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { log, message, say, shows, signIn } from './screens.ts';
import { cockpit, openSession, phaseBar, together } from './sessionScreens.ts';

const nobodyWaits = 'Nobody waits in the lobby.';

describe('A session, as its facilitator at a desk', () => {
  let demo: Demo;
  let session: RunningDemo;
  let maya: Window;
  /** The phone of somebody who is simulated, too. */
  let wren: Window;
  beforeAll(async () => {
    demo = await openDemo();
    [maya, wren] = await Promise.all([demo.window('wide'), demo.window('phone')]);
    session = await demo.hold('both', 10);
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  it('begins with the lobby: one sees who waits and how they are, and lets them in one by one or all', async () => {
    const { page } = maya;
    await signIn(page, 'maya');
    await openSession(page, session.sessionId);
    await cockpit(page).getByText('In the lobby (4)').waitFor();
    await cockpit(page).getByText('mood 5, craving 6').waitFor();
    await cockpit(page).getByText('Chose not to say where they are').waitFor();
    await shows(page, 'session.lobby.wide');

    await cockpit(page).getByRole('button', { name: 'Admit Kai' }).click();
    await cockpit(page).getByText('In the lobby (3)').waitFor();
    await cockpit(page).getByRole('button', { name: 'Admit all' }).click();
    await cockpit(page).getByText(nobodyWaits).waitFor();
    await cockpit(page).getByText('People (4 of 4 here)').waitFor();
    await cockpit(page).getByText('Not here: Robin').waitFor();
  });

  it('goes through a round by itself', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('button', { name: 'Begin the session' }).click();
    await phaseBar(page, 'Check-in').getByText('Phase 1 of 4').waitFor();
    await page
      .getByText(/ has the floor$/)
      .first()
      .waitFor();
    await cockpit(page)
      .getByText(/^[0-3] of 4 asked/)
      .waitFor();
    await shows(page, 'session.round.wide');
    await signIn(wren.page, 'wren');
    await openSession(wren.page, session.sessionId);
    await cockpit(page).getByText('4 of 4 asked').waitFor();
    for (const words of ['Cravings were loud', 'I went to the wedding', 'Day 22', 'I am back, I needed a moment']) {
      await message(page, words).waitFor();
    }
    await phaseBar(page, 'Check-in').getByText('The round is complete').waitFor();
  });

  it('moves on when the facilitator says so, to a question that stands above the conversation', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('button', { name: 'Next: Topic' }).click();
    for (const window of [maya, wren]) await phaseBar(window.page, 'Topic').getByText('Phase 2 of 4').waitFor();
    await say(page, 'Triggers often have an address.');
    await message(wren.page, 'Triggers often have an address.').waitFor();

    const dialog = await together(page, 'Ask a question');
    await dialog.getByLabel('Your question').fill('Which place have you changed your way around?');
    await shows(page, 'session.ask.wide');
    await dialog.getByRole('button', { name: 'Ask everybody' }).click();
    for (const window of [maya, wren]) {
      await message(window.page, 'Which place have you changed your way around?').waitFor();
      await phaseBar(window.page, 'Topic')
        .getByRole('button', { name: 'The question: Which place have you changed your way around?' })
        .waitFor();
    }
  });

  it('lets the group vote, and shows what it chose when the poll is closed, and not before', async () => {
    const { page } = maya;
    const dialog = await together(page, 'Poll');
    await dialog.getByLabel('Question').fill('What would help most?');
    await dialog.getByLabel('Answer 1').fill('A plan, hour by hour');
    await dialog.getByLabel('Answer 2').fill('Telling one person');
    await shows(page, 'session.askPoll.wide');
    await dialog.getByRole('button', { name: 'Open the poll' }).click();
    await log(page).getByText('4 of 4 have voted').waitFor();
    await shows(page, 'session.poll.wide');
    expect(/"counts":\[/.test(wren.received())).toBe(false);

    await cockpit(page).getByRole('button', { name: 'Close and show' }).click();
    for (const window of [maya, wren]) {
      const result = log(window.page).getByRole('region', { name: 'Poll result' });
      await result.getByRole('listitem', { name: 'A plan, hour by hour: 1 vote' }).waitFor();
      await result.getByRole('listitem', { name: 'Telling one person: 3 votes' }).waitFor();
    }
    await shows(page, 'session.pollResult.wide');
  });

  it('rests when the facilitator pauses it, and goes on', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('button', { name: 'Pause' }).click();
    for (const window of [maya, wren]) await phaseBar(window.page, 'Topic').getByText('Paused').waitFor();
    await shows(page, 'session.paused.wide');
    await shows(wren.page, 'session.paused.phone');
    await cockpit(page).getByRole('button', { name: 'Go on' }).click();
    for (const window of [maya, wren]) await log(window.page).getByText('The session goes on').waitFor();
  });

  it('breathes together: every screen says the same at the same time', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('button', { name: 'Breathe' }).click();
    const guides = [maya, wren].map((window) => window.page.getByRole('region', { name: 'Breathing together' }));
    await Promise.all(guides.map((guide) => guide.waitFor()));
    await Promise.all([shows(page, 'session.breathing.wide'), shows(wren.page, 'session.breathing.phone')]);
    const [one = [], other = []] = await Promise.all(guides.map((guide) => stepsOf(guide.getByRole('status'), 2)));
    expect(other.map(({ words }) => words)).toEqual(one.map(({ words }) => words));
    for (const [index, { at }] of one.entries()) expect(Math.abs(at - (other[index]?.at ?? 0))).toBeLessThan(1_500);

    await guides[0]?.getByRole('button', { name: 'End it for everybody' }).click();
    await Promise.all(guides.map((guide) => guide.waitFor({ state: 'detached' })));
  });

  it('gives the floor to the first hand with one press', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('button', { name: 'Next: Process' }).click();
    const queue = cockpit(page).getByRole('list', { name: 'Raised hands' }).getByRole('listitem');
    await expect.poll(() => queue.count()).toBe(3);
    await shows(page, 'session.hands.wide');
    const give = queue.first().getByRole('button', { name: /^Give .* the floor$/ });
    const name = /^Give (.*) the floor$/.exec((await give.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await give.click();
    await phaseBar(wren.page, 'Process').getByText(`${name} has the floor`).waitFor();
    await shows(wren.page, 'session.turnOfOther.phone');
    await phaseBar(page, 'Process').getByText('Nobody has the floor').waitFor();
    expect(await queue.count()).toBe(2);
    await log(page)
      .getByRole('article', { name: new RegExp(`^${name}, `) })
      .nth(1)
      .waitFor();
  });

  it('splits into small groups, which come back when the facilitator brings everybody back', async () => {
    const { page } = maya;
    const dialog = await together(page, 'Small groups');
    await shows(page, 'session.splitting.wide');
    await dialog.getByRole('button', { name: 'Open the groups' }).click();
    await wren.page.waitForURL(/\/rooms\/.*\.b\d+\.\d$/);
    await wren.page.getByText('You are in a small group.').waitFor();
    await message(wren.page, 'Mine is a person more than a place.').waitFor();
    await shows(wren.page, 'session.smallGroup.phone');
    await shows(page, 'session.smallGroups.wide');

    await cockpit(page).getByRole('link', { name: 'Visit Group 1' }).click();
    await page.getByText('You are visiting this group').waitFor();
    await shows(page, 'session.visiting.wide');
    await page.getByRole('link', { name: 'To the session' }).click();
    await log(page)
      .getByText(/^Small groups, until /)
      .waitFor();
    expect(await log(page).getByText('New since you were away').count()).toBe(0);
    await cockpit(page).getByRole('button', { name: 'Bring everybody back' }).click();
    await wren.page.waitForURL(`**/rooms/${session.sessionId}`);
    await log(wren.page).getByText('Everybody is back together').waitFor();
  });

  it('closes with a round, and ends', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('button', { name: 'Next: Close' }).click();
    await phaseBar(wren.page, 'Close').getByText('Phase 4 of 4').waitFor();
    await cockpit(page).getByText('4 of 4 asked').waitFor();
    await message(page, 'That I could pass, and come back.').waitFor();
    await cockpit(page).getByRole('button', { name: 'End the session' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the session' }).click();
    for (const window of [maya, wren]) {
      await window.page.getByRole('main').getByText('This session is over', { exact: true }).waitFor();
    }
    await cockpit(page).getByText('People (4)').waitFor();
    await shows(wren.page, 'session.over.phone');
    await shows(page, 'session.over.wide');
    await session.over;
  });

  it('leaves a record of who was there and for how long, which can be set right', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('link', { name: 'Attendance' }).click();
    await page.getByText('4 of 5').waitFor();
    const rows = page.getByRole('row');
    for (const name of ['Ash', 'Juniper', 'Kai', 'Wren']) {
      await rows
        .filter({ hasText: name })
        .getByText(/^\d+ min$/)
        .waitFor();
    }
    await page.locator('section', { hasText: 'Absent' }).getByText('Robin').waitFor();
    await shows(page, 'session.attendance.wide');

    await page.getByRole('button', { name: 'Correct the minutes of Kai' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Minutes, all in all').fill('20');
    await dialog.getByLabel('Reason').fill('Was on the phone with me before');
    await shows(page, 'session.correct.wide');
    await dialog.getByRole('button', { name: 'Set right' }).click();
    const kai = rows.filter({ hasText: 'Kai' });
    await kai.getByText(/^Set to 20 min by Maya, .*: Was on the phone with me before$/).waitFor();
    await kai.getByText('20 min', { exact: true }).waitFor();
    await shows(page, 'session.corrected.wide');
  });
});

interface Step {
  readonly words: string;
  /** Epoch milliseconds, by the clock that both windows have. */
  readonly at: number;
}

/** The next changes of what a place says, and when each of them came. */
function stepsOf(place: Locator, count: number): Promise<Step[]> {
  return place.evaluate(
    (element, wanted) =>
      new Promise<Step[]>((resolve) => {
        const steps: Step[] = [];
        const observer = new MutationObserver(() => {
          steps.push({ words: element.textContent, at: Date.now() });
          if (steps.length < wanted) return;
          observer.disconnect();
          resolve(steps);
        });
        observer.observe(element, { childList: true, characterData: true, subtree: true });
      }),
    count,
  );
}
