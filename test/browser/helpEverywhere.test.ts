import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../kit/browser.ts';
import { signIn } from './screens.ts';

/** Every address of the client (app/Screens.tsx), as somebody who leads is shown it. */
const signedIn = [
  '/',
  '/rooms/morning-cohort',
  '/rooms/morning-group-past',
  '/rooms/no-such-room',
  '/sessions/new',
  '/sessions/morning-group-next',
  '/sessions/morning-group-past/attendance',
  '/care',
  '/program',
];

const signedOut = ['/', '/join#not-an-invitation'];

describe('The button for help', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  /** Whether help opens from here, with the lines to call. */
  async function helpsAt(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Help now' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Call .*Lifeline/ })
      .waitFor();
    await page.keyboard.press('Escape');
  }

  it.each(['phone', 'desktop'] as const)('stands in every view on a %s, and shows whom to call', async (device) => {
    const { page } = await demo.window(device);
    for (const address of signedOut) {
      await page.goto(address);
      await helpsAt(page);
    }
    await signIn(page, 'maya');
    for (const address of signedIn) {
      await page.goto(address);
      await page.getByRole('main').waitFor();
      await helpsAt(page);
    }
    expect(demo.troubles()).toEqual([]);
  });
});
