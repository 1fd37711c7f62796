import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { shows } from './screens.ts';

/** Levels A and AA of WCAG 2.2, and what is good practice beside them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What keeps people from a screen, as axe sees it: rules with the places that break them. */
async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((values) => {
    // As its source, which has just been run, leaves it there.
    const inPage = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    return inPage.run(document, {
      runOnly: { type: 'tag', values },
      // An experiment of axe’s: it takes the initials in a picture, and an emoji, for words that a name must have.
      rules: { 'label-content-name-mismatch': { enabled: false } },
      resultTypes: ['violations'],
    });
  }, tags);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message)}`));
}

/** Like `shows`; and that nothing in it keeps people out, light or dark. */
export async function isOpenToAll(page: Page, name: string): Promise<void> {
  await shows(page, name);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    expect({ name, colorScheme, barriers: await barriersOf(page) }).toEqual({ name, colorScheme, barriers: [] });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
