import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, picture } from '../kit/browser.ts';
import { enter, message, say, signIn } from './screens.ts';

const secret = 'Robin seems tired today. I will ask after group.';

describe('The desk beside a room', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  it('is where staff talk, and participants neither see it nor are sent any of it', async () => {
    const [maya, lee, robin] = await Promise.all([
      demo.window('desktop'),
      demo.window('phone'),
      demo.window('desktop'),
    ]);
    await Promise.all([signIn(maya.page, 'maya'), signIn(lee.page, 'lee'), signIn(robin.page, 'robin')]);
    await Promise.all([maya, lee, robin].map(({ page }) => enter(page, 'Morning cohort')));

    await maya.page.getByRole('textbox', { name: 'Write to the staff' }).fill(secret);
    await maya.page.getByRole('button', { name: 'Post for staff' }).click();
    await lee.page.getByRole('button', { name: /^Desk/ }).click();
    await lee.page.getByRole('log', { name: 'Desk log' }).getByText(secret).waitFor();
    await picture(maya.page, 'desk.desktop');
    await picture(lee.page, 'desk.phone');

    // What the room itself sends after it is here, so whatever the desk sent would be here too.
    await say(maya.page, 'Good morning, all.');
    await message(robin.page, 'Good morning, all.').waitFor();
    expect(await robin.page.getByRole('log').count()).toBe(1);
    expect(await robin.page.locator('body').innerHTML()).not.toMatch(/desk/i);
    expect(robin.received()).toContain('Good morning, all.');
    expect(robin.received()).not.toContain(secret);
    expect(robin.received()).not.toContain('morning-cohort.desk');
    expect(demo.troubles()).toEqual([]);
  });
});
