import { randomUUID } from 'node:crypto';
import type { Followed, Visitor } from '@cairn/server/src/demo/session/wire';
import { hourMs, minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { SentCommand } from '@cairn/shared/registry/decide';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { isOpenToAll } from './accessible.ts';
import { composer, enter, message, say, shows, signIn } from './screens.ts';
import { cockpit, openPhase, openSession } from './sessionScreens.ts';

const cohortId = 'morning-cohort';

describe('Somebody whose words rest', () => {
  let demo: Demo;
  let kai: Window;
  let maya: Window;
  let lead: Visitor;
  beforeAll(async () => {
    demo = await openDemo();
    [kai, maya, lead] = await Promise.all([demo.window('phone'), demo.window('wide'), demo.visitor('maya')]);
    await Promise.all([signIn(kai.page, 'kai'), signIn(maya.page, 'maya')]);
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  const resting = () => kai.page.getByText(/^Your words rest here until .* left\)$/);

  /** Help is a press away for the muted too. */
  async function findsHelp(): Promise<void> {
    await kai.page.locator('form').getByRole('button', { name: 'Help now' }).click();
    await kai.page.getByRole('button', { name: /^Write (with somebody now|all the same)$/ }).waitFor();
    await kai.page.getByRole('link', { name: 'Call 988 Suicide & Crisis Lifeline' }).waitFor();
    await kai.page.getByRole('button', { name: 'Close' }).click();
  }

  it('in a group’s room: for as long as one chooses, with what is left, what was begun, and help', async () => {
    await Promise.all([kai, maya].map(({ page }) => enter(page, 'Morning cohort')));
    await composer(kai.page).fill('What I had begun');
    await maya.page.getByRole('button', { name: /^Who is here/ }).click();
    await maya.page.getByRole('button', { name: 'Options for Kai' }).click();
    await maya.page.getByRole('menuitem', { name: 'Let their words rest' }).click();
    await maya.page.getByLabel('As long as I choose').check();
    await maya.page.getByLabel('How long', { exact: true }).fill('0');
    await maya.page.getByText('Please choose an end within the next 30 days.').waitFor();
    await maya.page.getByLabel('How long', { exact: true }).fill('2');
    await maya.page.getByLabel('Minutes, hours or days').selectOption('hours');
    await isOpenToAll(maya.page, 'mute.dialog.wide');
    await maya.page.getByRole('button', { name: 'Let them rest' }).click();

    await resting().waitFor();
    await kai.page.getByText(/\((2 h|1 h 59 min) left\)$/).waitFor();
    expect(await composer(kai.page).isDisabled()).toBe(true);
    expect(await composer(kai.page).inputValue()).toBe('What I had begun');
    await isOpenToAll(kai.page, 'mute.own.phone');
    await findsHelp();
    await kai.page.reload();
    await resting().waitFor();

    await maya.page.getByRole('dialog').getByText('Words rest until').waitFor();
    await maya.page.getByRole('button', { name: 'Options for Kai' }).click();
    await maya.page.getByRole('menuitem', { name: 'Let them write again' }).click();
    await resting().waitFor({ state: 'detached' });
    expect(await composer(kai.page).inputValue()).toBe('What I had begun');
  });

  it('slow mode keeps what was written, and counts down', async () => {
    const room = await lead.follow(cohortId, () => {});
    const submits = async (command: SentCommand) => expect(await room.submit(command)).toBeUndefined();
    await submits({ type: 'room.slow', everyMs: 30 * secondMs });
    await say(kai.page, 'One thing.');
    await message(maya.page, 'One thing.').waitFor();
    await composer(kai.page).fill('And another.');
    await kai.page.getByText(/^This room takes it slowly\. You can write again in 0:\d\d\.$/).waitFor();
    await shows(kai.page, 'slow.own.phone');
    await submits({ type: 'room.slow', everyMs: null });
    await kai.page.getByRole('button', { name: 'Send', exact: true }).click();
    await message(maya.page, 'And another.').waitFor();
  });

  it('a room that rests, and a message at the top, are seen by everybody', async () => {
    const room = await lead.follow(cohortId, () => {});
    expect(await room.submit({ type: 'room.lock', reason: 'A breath for everybody.' })).toBeUndefined();
    await kai.page.getByText('Maya locked the room: A breath for everybody.').waitFor();
    expect(await composer(kai.page).isDisabled()).toBe(true);
    await shows(kai.page, 'locked.own.phone');
    expect(await room.submit({ type: 'room.unlock' })).toBeUndefined();
    await expect.poll(() => composer(kai.page).isDisabled()).toBe(false);
  });

  it('in a session, from the cockpit, for the rest of it; and in its small groups, which rest with the whole', async () => {
    const session = await schedule();
    const submits = async (command: SentCommand) => expect(await session.submit(command)).toBeUndefined();
    await kai.page.getByRole('link', { name: 'All rooms' }).or(kai.page.getByLabel('All rooms')).first().click();
    await kai.page.locator(`a[href="/sessions/${session.roomId}"]`).first().click();
    await kai.page.getByLabel('I’d rather not say').check();
    await kai.page.getByRole('button', { name: 'Go to the lobby' }).click();
    await kai.page.getByRole('heading', { name: 'You are in the lobby' }).waitFor();
    await submits({ type: 'member.admit', memberId: 'kai' });
    await submits({ type: 'session.begin' });
    await kai.page.waitForURL(`**/rooms/${session.roomId}`);

    await maya.page.goto('/');
    await openSession(maya.page, session.roomId);
    await cockpit(maya.page)
      .getByRole('button', { name: /^K?\s*Kai/ })
      .click();
    await cockpit(maya.page).getByRole('button', { name: 'Let words rest' }).click();
    await maya.page.getByLabel('The rest of the session').check();
    await maya.page.getByRole('button', { name: 'Let them rest' }).click();
    await resting().waitFor();
    await cockpit(maya.page).getByText('Words rest until').waitFor();
    await shows(maya.page, 'mute.cockpit.wide');
    await shows(kai.page, 'mute.session.phone');
    await findsHelp();

    await submits({
      type: 'breakout.open',
      lengthMs: 10 * minuteMs,
      groups: [{ title: 'By the window', memberIds: ['kai'] }],
    });
    await kai.page.getByRole('heading', { name: 'By the window' }).waitFor();
    await resting().waitFor();
    await shows(kai.page, 'mute.group.phone');
    await cockpit(maya.page).getByRole('button', { name: 'Let them write again' }).click();
    await resting().waitFor({ state: 'detached' });

    await composer(kai.page).fill('Here I am.');
    await cockpit(maya.page).getByRole('button', { name: 'Pause' }).click();
    await kai.page.getByText('This is a quiet moment for everyone. Your words are kept here.').waitFor();
    await shows(kai.page, 'pause.group.phone');
    await cockpit(maya.page).getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => kai.page.getByRole('button', { name: 'Send', exact: true }).isEnabled()).toBe(true);
    await kai.page.getByRole('button', { name: 'Send', exact: true }).click();
    await message(kai.page, 'Here I am.').waitFor();
  });

  it('whoever is removed is told kindly, on every device, with the way to help', async () => {
    const desktop = await demo.window('desktop');
    await signIn(desktop.page, 'kai');
    await enter(desktop.page, 'Morning cohort');
    await kai.page.goto('/');
    await enter(kai.page, 'Morning cohort');
    const room = await lead.follow(cohortId, () => {});
    expect(await room.submit({ type: 'member.remove', memberId: 'kai' })).toBeUndefined();
    for (const { page } of [kai, desktop]) {
      await page.getByText('Your place in this room has ended for now. Your facilitator will talk with you').waitFor();
      await page.getByRole('main').getByRole('button', { name: 'Help now' }).waitFor();
    }
    await isOpenToAll(kai.page, 'removed.phone');
    await shows(desktop.page, 'removed.desktop');
    await kai.page.getByRole('main').getByRole('button', { name: 'Help now' }).click();
    await kai.page.getByRole('button', { name: /^Write (with somebody now|all the same)$/ }).click();
    await kai.page.getByText(/been called|are being called/).waitFor();
  });

  /** A session of the cohort with its lobby open. */
  async function schedule(): Promise<Followed> {
    const sessionId = randomUUID();
    const phases = [openPhase('Topic', hourMs)];
    const timing = { startsAt: Date.now() + minuteMs, lobbyMs: hourMs, capacity: 12, phases };
    await lead.request('POST', '/sessions', { sessionId, cohortId, title: 'Wednesday group', ...timing });
    const session = await lead.follow(sessionId, () => {});
    await expect.poll(() => session.state.session?.status).toBe('lobby');
    return session;
  }
});
