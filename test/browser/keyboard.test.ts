import { demoPassword } from '@cairn/server/src/demo/people';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../kit/browser.ts';
import { composer, message } from './screens.ts';

/** No way on a page is longer. */
const stopsAtMost = 40;

/** Presses Tab until what is named has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < stopsAtMost; stop++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).name === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

/** What has the focus, as its label or its words say; and whether it, or the form around it, looks another way for it. */
async function focused(page: Page): Promise<{ name: string; isShown: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', isShown: false };
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const looks = () =>
      [element, element.closest('form') ?? element]
        .map((one) => getComputedStyle(one))
        .map(({ outline, borderColor, boxShadow, backgroundColor }) => [
          outline,
          borderColor,
          boxShadow,
          backgroundColor,
        ])
        .join();
    const focusedLooks = looks();
    element.blur();
    const isShown = looks() !== focusedLooks;
    element.focus();
    return { name: element.getAttribute('aria-label') ?? label ?? element.textContent.trim(), isShown };
  });
}

describe('With the keyboard alone', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  it('one signs in, goes into a room, writes, replies, edits and takes out, and always sees where one is', async () => {
    const { page } = await demo.window('desktop');
    const { keyboard } = page;
    await page.goto('/');
    await page.getByLabel('Sign-in name').waitFor();
    await tabTo(page, 'Sign-in name');
    expect((await focused(page)).isShown).toBe(true);
    await keyboard.type('robin');
    await tabTo(page, 'Password');
    await keyboard.type(demoPassword);
    await keyboard.press('Enter');

    await page.getByRole('link', { name: 'Morning cohort' }).waitFor();
    await tabTo(page, 'Morning cohort1, 1 unread');
    expect((await focused(page)).isShown).toBe(true);
    await keyboard.press('Enter');
    await composer(page).waitFor();
    await tabTo(page, 'Write a message');
    expect((await focused(page)).isShown).toBe(true);
    await keyboard.type('Typed without a mouse.');
    await keyboard.press('Enter');
    await message(page, 'Typed without a mouse.').getByRole('button', { name: 'Message actions' }).waitFor();

    await keyboard.press('Escape');
    await keyboard.press('End');
    await expect.poll(async () => (await focused(page)).name).toMatch(/^You, /);
    await keyboard.press('ArrowUp');
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Kai, /);
    expect((await focused(page)).isShown).toBe(true);
    await keyboard.press('r');
    await page.getByText('Reply to Kai').waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Write a message');
    await keyboard.type('Six hours!');
    await keyboard.press('Enter');
    await message(page, 'Six hours!').getByRole('button', { name: 'Message actions' }).waitFor();

    await keyboard.press('ArrowUp');
    await page.getByText('Editing your message').waitFor();
    await keyboard.type(' Wonderful.');
    await keyboard.press('Enter');
    await message(page, 'Six hours! Wonderful. (edited)').waitFor();

    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Strength' }).waitFor();
    for (const _ of ['Heart', 'Hug', 'Strength']) await keyboard.press('ArrowDown');
    await expect.poll(async () => (await focused(page)).name).toBe('Strength');
    expect((await focused(page)).isShown).toBe(true);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Strength: You', exact: true }).waitFor();

    await expect.poll(async () => (await focused(page)).name).toMatch(/^Kai, /);
    await keyboard.press('End');
    await expect.poll(async () => (await focused(page)).name).toMatch(/^You, /);
    await keyboard.press('Delete');
    await page.getByRole('dialog', { name: 'Take this message out?' }).waitFor();
    await tabTo(page, 'Take out');
    expect((await focused(page)).isShown).toBe(true);
    await keyboard.press('Enter');
    await message(page, 'You took this message out').waitFor();
    expect(demo.troubles()).toEqual([]);
  });
});
