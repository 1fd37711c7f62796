import { type DemoLogin, demoPassword } from '@cairn/server/src/demo/people';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from '../kit/browser.ts';

/** Signs somebody of the demonstration in, from the page that is shown to strangers. */
export async function signIn(page: Page, login: DemoLogin): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Sign-in name').fill(login);
  await page.getByLabel('Password').fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /^Your account/ }).waitFor();
}

/** Goes into a room from the list of rooms, and waits until it is there. */
export async function enter(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await log(page).getByRole('article').first().waitFor();
}

/** The messages of the room. */
export function log(page: Page): Locator {
  return page.getByRole('log', { name: 'Messages' });
}

/** The message with these words. */
export function message(page: Page, words: string): Locator {
  return log(page).getByRole('article').filter({ hasText: words });
}

/** The field to write in. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Write a message' });
}

/** Writes and sends. What becomes of it is the caller's to see. */
export async function say(page: Page, words: string): Promise<void> {
  await composer(page).fill(words);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Chooses from the actions of a message. */
export async function act(page: Page, words: string, action: string): Promise<void> {
  await message(page, words).hover();
  await message(page, words).getByRole('button', { name: 'Message actions' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** High enough that the list, which draws only what is seen, draws all of a room. */
const wholeRoomPx = 6_000;

/**
 * Everything that a room says on this screen, in the order it stands there: the words, tombstones included, without
 * who, when, and what one can do.
 */
export async function conversation(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  if (!size) throw new Error('the page has no size');
  await page.setViewportSize({ ...size, height: wholeRoomPx });
  await log(page)
    .getByText(/^This is where .* begins/)
    .waitFor();
  await expect.poll(() => log(page).locator('[data-undrawn]').count()).toBe(0);
  const words = await log(page).getByRole('article').evaluateAll(wordsOf);
  await page.setViewportSize(size);
  return words;
}

/** Runs in the page, and so can use nothing but what is in it. */
function wordsOf(articles: readonly Element[]): string[] {
  return articles.map((article) => {
    const copy = article.cloneNode(true) as Element;
    for (const time of copy.querySelectorAll('time')) time.parentElement?.remove();
    for (const beside of copy.querySelectorAll('button, [aria-hidden]')) beside.remove();
    return copy.textContent.trim();
  });
}

/** What people operate: each has to say what it is to those who cannot see it. */
const nameless = /^\s*- (button|link|textbox|checkbox|combobox|menuitem|tab|radio|dialog|searchbox|switch)(:| \[|$)/;

/**
 * Takes the pictures of a screen (`test/screenshots/<name>.<scheme>.png`), and demands what every screen owes: that it
 * fits the width, cuts no words off, and names all that one can operate.
 */
export async function shows(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const widthPx = await page.evaluate(() => document.scrollingElement?.scrollWidth);
  const cutOff = await page.locator('body').evaluate(wordsCutOffIn);
  const unnamed = (await page.locator('body').ariaSnapshot()).split('\n').filter((line) => nameless.test(line));
  const owed = { name, widthPx: page.viewportSize()?.width, cutOff: [], unnamed: [] };
  expect({ name, widthPx, cutOff, unnamed }).toEqual(owed);
}

/** Words that do not fit into the box that holds them, and cannot be scrolled to. Runs in the page. */
function wordsCutOffIn(body: HTMLElement): string[] {
  const leastPx = 2;
  const holdsWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  return [...body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => holdsWords(element) && element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const isSeen = element.clientWidth > leastPx && element.clientHeight > leastPx;
      return isSeen && /hidden|clip/.test(overflowX) && element.scrollWidth >= element.clientWidth + leastPx;
    })
    .map((element) => element.textContent);
}
