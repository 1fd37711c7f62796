import type { RunningDemo } from '@cairn/server/src/demo/session/hold';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { message, shows, signIn } from './screens.ts';
import { cockpit, openSession, phaseBar, together } from './sessionScreens.ts';

describe('A session, as its facilitator on a phone', () => {
  let demo: Demo;
  let session: RunningDemo;
  let maya: Window;
  beforeAll(async () => {
    demo = await openDemo();
    maya = await demo.window('phone');
    session = await demo.hold('both', 10);
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  it('shows in the room how many wait, and lets them in from the cockpit, one tap away', async () => {
    const { page } = maya;
    await signIn(page, 'maya');
    await openSession(page, session.sessionId);
    await page.getByRole('button', { name: 'Lobby: 4' }).click();
    await cockpit(page).getByText('In the lobby (4)').waitFor();
    await shows(page, 'session.lobby.phone');
    await cockpit(page).getByRole('button', { name: 'Admit Wren' }).click();
    await cockpit(page).getByText('In the lobby (3)').waitFor();
    await cockpit(page).getByRole('button', { name: 'Admit all' }).click();
    await cockpit(page).getByText('People (4 of 4 here)').waitFor();
    await cockpit(page).getByRole('button', { name: 'Begin the session' }).click();
    await cockpit(page)
      .getByText(/^[0-3] of 4 asked/)
      .waitFor();
    await shows(page, 'session.cockpit.phone');
    await cockpit(page).getByText('4 of 4 asked').waitFor();
    await cockpit(page).getByRole('button', { name: 'Close', exact: true }).click();
    await shows(page, 'session.lead.phone');
  });

  it('moves on, pauses and goes on with one tap each', async () => {
    const { page } = maya;
    await page.getByRole('button', { name: 'Next: Topic' }).click();
    await phaseBar(page, 'Topic').getByText('Phase 2 of 4').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await phaseBar(page, 'Topic').getByText('Paused', { exact: true }).waitFor();
    await shows(page, 'session.leadPaused.phone');
    await page.getByRole('button', { name: 'Go on' }).click();
    await phaseBar(page, 'Topic').getByText('Paused', { exact: true }).waitFor({ state: 'detached' });
  });

  it('asks, and lets the group vote', async () => {
    const { page } = maya;
    await page.getByRole('button', { name: 'Cockpit' }).click();
    const question = await together(page, 'Ask a question');
    await question.getByLabel('Your question').fill('Which place have you changed your way around?');
    await shows(page, 'session.ask.phone');
    await question.getByRole('button', { name: 'Ask everybody' }).click();
    await question.waitFor({ state: 'detached' });

    const poll = await together(page, 'Poll');
    await poll.getByLabel('Question').fill('What would help most?');
    await poll.getByLabel('Answer 1').fill('A plan, hour by hour');
    await poll.getByLabel('Answer 2').fill('Telling one person');
    await shows(page, 'session.askPoll.phone');
    await poll.getByRole('button', { name: 'Open the poll' }).click();
    await cockpit(page).getByText('A poll is open: 4 have voted.').waitFor();
    await cockpit(page).getByRole('button', { name: 'Close and show' }).click();
    await cockpit(page).getByRole('button', { name: 'Close', exact: true }).click();
    await message(page, 'Which place have you changed your way around?').waitFor();
    await page.getByRole('listitem', { name: 'A plan, hour by hour: 1 vote' }).waitFor();
    await shows(page, 'session.pollResult.phone');
  });

  it('gives the floor to the first hand with one tap', async () => {
    const { page } = maya;
    await page.getByRole('button', { name: 'Next: Process' }).click();
    const give = page.getByRole('button', { name: /^Give .* the floor$/ });
    await give.waitFor();
    await shows(page, 'session.giveNext.phone');
    const name = /^Give (.*) the floor$/.exec((await give.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await give.click();
    await page
      .getByRole('article', { name: new RegExp(`^${name}, `) })
      .nth(1)
      .waitFor();
    await phaseBar(page, 'Process').getByText('Nobody has the floor').waitFor();
  });

  it('splits into small groups and brings them back', async () => {
    const { page } = maya;
    await page.getByRole('button', { name: 'Cockpit' }).click();
    const dialog = await together(page, 'Small groups');
    await shows(page, 'session.splitting.phone');
    await dialog.getByRole('button', { name: 'Open the groups' }).click();
    await cockpit(page).getByRole('link', { name: 'Visit Group 2' }).waitFor();
    await shows(page, 'session.smallGroups.phone');
    await cockpit(page).getByRole('button', { name: 'Bring everybody back' }).click();
    await cockpit(page).getByRole('link', { name: 'Visit Group 2' }).waitFor({ state: 'detached' });
  });

  it('ends, and leads to the record of who was there', async () => {
    const { page } = maya;
    await cockpit(page).getByRole('button', { name: 'Next: Close' }).click();
    await cockpit(page).getByText('4 of 4 asked').waitFor();
    await cockpit(page).getByRole('button', { name: 'End the session' }).click();
    await page
      .getByRole('dialog', { name: 'End the session for everybody?' })
      .getByRole('button', { name: 'End the session' })
      .click();
    await cockpit(page).getByText('This session is over').waitFor();
    await shows(page, 'session.overCockpit.phone');
    await cockpit(page).getByRole('link', { name: 'Attendance' }).click();
    await page.getByText('4 of 5').waitFor();
    await page.getByText('Robin').waitFor();
    await shows(page, 'session.attendance.phone');
    await page.getByRole('button', { name: 'Correct the minutes of Robin' }).click();
    await page.getByRole('dialog').getByLabel('Minutes, all in all').fill('15');
    await page.getByRole('dialog').getByLabel('Reason').fill('Was there by phone');
    await page.getByRole('dialog').getByRole('button', { name: 'Set right' }).click();
    await page.getByText(/^Set to 15 min by Maya, .*: Was there by phone$/).waitFor();
    await page.getByText('5 of 5').waitFor();
  });
});
