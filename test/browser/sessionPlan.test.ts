import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../kit/browser.ts';
import { shows, signIn } from './screens.ts';

describe('Scheduling a session', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  it('says when, for whom and how it goes, and the cohort finds it in its timetable', async () => {
    const [maya, robin, river] = await Promise.all([
      demo.window('phone'),
      demo.window('desktop'),
      demo.window('desktop'),
    ]);
    const { page } = maya;
    await signIn(page, 'maya');
    await page.getByRole('link', { name: 'Schedule a session' }).click();
    await page.getByLabel('Cohort').selectOption({ label: 'Morning cohort' });
    await page.getByLabel('Title').fill('Skills for the evening');
    expect(await page.getByRole('button', { name: 'Schedule', exact: true }).isEnabled()).toBe(true);
    await page.getByLabel('Date').fill('2020-02-01');
    await page.getByText('This time has passed.').waitFor();
    expect(await page.getByRole('button', { name: 'Schedule', exact: true }).isEnabled()).toBe(false);

    const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    await page.getByLabel('Date').fill(inTwoDays);
    await page.getByLabel('Time', { exact: true }).fill('18:30');
    await page.getByLabel('Group size').fill('8');
    await page.getByRole('button', { name: 'Change for this session' }).click();
    await page.getByRole('button', { name: 'Remove phase 2' }).click();
    await page.getByText('40 min all in all, until 7:10 PM').waitFor();
    await shows(page, 'session.scheduling.phone');
    await page.getByRole('button', { name: 'Schedule', exact: true }).click();

    await page.getByRole('heading', { name: 'Skills for the evening' }).waitFor();
    await page.getByText(/^The lobby opens at 6:20/).waitFor();
    await shows(page, 'session.scheduled.phone');

    await Promise.all([signIn(robin.page, 'robin'), signIn(river.page, 'river')]);
    await robin.page.getByRole('link', { name: /^Skills for the evening/ }).click();
    await robin.page.getByText(/^The lobby opens at 6:20/).waitFor();
    expect(await robin.page.getByRole('button', { name: 'Go to the lobby' }).count()).toBe(0);
    await shows(robin.page, 'session.toCome.desktop');

    // Another cohort learns nothing, not even the title.
    await river.page.goto(new URL(robin.page.url()).pathname);
    await river.page.getByText('This session is not open to you').waitFor();
    expect(river.received().includes('Skills for the evening')).toBe(false);
    expect(demo.troubles()).toEqual([]);
  });
});
