import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../kit/browser.ts';
import { isOpenToAll } from './accessible.ts';
import { composer, enter, log, message, say, shows, signIn } from './screens.ts';

const heavy = 'I want to kill myself tonight';
const offer = 'I got percs for sale, message me for prices';
const everyDay = [0, 1, 2, 3, 4, 5, 6];

describe('At three in the morning', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
    const ines = await demo.visitor('ines');
    const shifts = everyDay.map((weekday) => ({ weekday, from: 0, to: 1_440, ladder: ['maya', 'lee'] }));
    await ines.request('PUT', '/on-call', { rota: { shifts, overrides: [] } });
  });
  afterAll(() => demo.stop());

  it('somebody in aftercare is cared for at once, and whoever is on call comes, without being of that room', async () => {
    const [sol, maya] = await Promise.all([demo.window('phone'), demo.window('desktop')]);
    await Promise.all([signIn(sol.page, 'sol'), signIn(maya.page, 'maya')]);
    await enter(sol.page, 'Aftercare circle');
    await say(sol.page, heavy);
    const card = sol.page.getByRole('region', { name: 'You matter here' });
    await card.getByRole('link', { name: 'Call 988 Suicide & Crisis Lifeline' }).waitFor();
    await shows(sol.page, 'careCard.phone');

    const call = maya.page.getByRole('region', { name: 'You are being called' });
    await call.waitFor();
    await expect.poll(() => maya.page.title()).toMatch(/^❗1 /);
    expect(await maya.page.locator('body').textContent()).not.toContain(heavy);
    await shows(maya.page, 'called.desktop');
    await call.getByRole('button', { name: /^I take it/ }).click();
    await message(maya.page, heavy).waitFor();
    await call.waitFor({ state: 'detached' });
    const desk = maya.page.getByRole('complementary', { name: 'Desk' });
    await desk.getByText('You have it').waitFor();
    await desk.getByRole('button', { name: 'Close …' }).click();
    expect(await maya.page.getByRole('button', { name: 'Close it' }).isDisabled()).toBe(true);
    await maya.page.getByLabel('We talked; they are all right for now').check();
    await maya.page.getByRole('button', { name: 'Close it' }).click();
    await desk.getByText(/Maya closed a call/).waitFor();

    await card.getByRole('button', { name: 'Close this card' }).click();
    await card.waitFor({ state: 'detached' });
    expect(demo.troubles()).toEqual([]);
  });

  it('the lines to call are there without a network too', async () => {
    const { page, context } = await demo.window('phone');
    await signIn(page, 'juniper');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Help now' }).click();
    await page.getByText('so writing is not possible right now').waitFor();
    await page.getByRole('link', { name: 'Call Emergency services' }).waitFor();
    expect(await page.getByRole('button', { name: 'Write with somebody now' }).count()).toBe(0);
    await shows(page, 'helpNow.offline.phone');
  });

  it('an offer waits for staff and comes back with a word; a phone number is asked about first', async () => {
    const [kai, maya, beside] = await Promise.all([
      demo.window('phone'),
      demo.window('desktop'),
      // Kai’s too.
      demo.window('desktop'),
    ]);
    await Promise.all([signIn(kai.page, 'kai'), signIn(maya.page, 'maya'), signIn(beside.page, 'kai')]);
    await Promise.all([kai, maya, beside].map(({ page }) => enter(page, 'Morning cohort')));
    await say(kai.page, offer);
    await kai.page.getByText('With your facilitator').waitFor();
    const told = beside.page.getByRole('list', { name: 'Your words that staff look at' });
    await told.getByText(offer).waitFor();
    await isOpenToAll(beside.page, 'held.beside.desktop');
    const desk = maya.page.getByRole('complementary', { name: 'Desk' });
    await desk.locator('mark').first().waitFor();
    expect(await message(maya.page, offer).count()).toBe(0);
    await shows(maya.page, 'held.desktop');
    await kai.page.reload();
    await kai.page.getByText('With your facilitator').waitFor();
    await desk.getByRole('button', { name: 'Send back …: the message of Kai' }).click();
    await maya.page.getByLabel('Your word to Kai (optional)').fill('Let us talk about this.');
    await maya.page.getByRole('button', { name: 'Send it back', exact: true }).click();
    await kai.page.getByText('gave this back to you: Let us talk about this.').waitFor();
    await kai.page.getByRole('button', { name: 'Discard' }).click();
    await told.getByText('gave this back to you: Let us talk about this.').waitFor();
    await shows(beside.page, 'returned.beside.desktop');
    await told.getByRole('button', { name: 'Close' }).click();
    await told.waitFor({ state: 'detached' });
    await Promise.all([kai, beside].map(({ page }) => page.reload()));
    await Promise.all([kai, beside].map(({ page }) => log(page).getByRole('article').first().waitFor()));
    for (const { page } of [kai, beside]) expect(await page.getByText('gave this back').count()).toBe(0);

    await say(kai.page, 'You can reach me on 555-010-0199');
    const ask = kai.page.getByRole('dialog', { name: 'Before it goes out' });
    await ask.getByText('This looks like a phone number.').waitFor();
    expect(await ask.locator('mark').textContent()).toBe('555-010-0199');
    await shows(kai.page, 'ask.phone');
    await ask.getByRole('button', { name: 'Keep editing' }).click();
    await expect.poll(() => composer(kai.page).inputValue()).toBe('You can reach me on 555-010-0199');
    await kai.page.getByRole('button', { name: 'Send', exact: true }).click();
    await ask.getByRole('button', { name: 'Send it all the same' }).click();
    await message(maya.page, '555-010-0199').waitFor();
    expect(demo.troubles()).toEqual([]);
  });
});
