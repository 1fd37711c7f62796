import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, picture } from '../kit/browser.ts';
import { enter, signIn } from './screens.ts';

/** One screen: how one gets there from the one before. */
interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
}

const program = (tab: string) => async (page: Page) => {
  await page.goto('/program');
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('tabpanel').getByRole('button').first().waitFor();
};

const screens: readonly Screen[] = [
  {
    name: 'signIn',
    open: async (page) => {
      await page.goto('/');
      await page.getByLabel('Sign-in name').waitFor();
    },
  },
  { name: 'help', open: (page) => page.getByRole('button', { name: 'Help now' }).click() },
  {
    name: 'rooms',
    open: async (page) => {
      await signIn(page, 'maya');
      await page.getByRole('link', { name: 'Morning cohort' }).waitFor();
    },
  },
  {
    name: 'account',
    open: (page) => page.getByRole('button', { name: 'Your account: Maya' }).click(),
  },
  {
    name: 'roomAndDesk',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await enter(page, 'Morning cohort');
    },
  },
  {
    name: 'messageActions',
    open: async (page) => {
      const newest = page.getByRole('log', { name: 'Messages' }).getByRole('article').last();
      await newest.hover();
      await newest.getByRole('button', { name: 'Message actions' }).click();
      await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
    },
  },
  {
    name: 'roomOptions',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Room options' }).click();
      await page.getByRole('menuitem', { name: 'Lock the room' }).waitFor();
    },
  },
  {
    name: 'lock',
    open: async (page) => {
      await page.getByRole('menuitem', { name: 'Lock the room' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'whoIsHere',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Who is here/ }).click();
      await page.getByRole('dialog', { name: 'Who is here' }).waitFor();
    },
  },
  {
    name: 'noRooms',
    open: async (page) => {
      await page.context().clearCookies();
      await signIn(page, 'ines');
      await page.getByText('No rooms yet').waitFor();
    },
  },
  { name: 'program.invite', open: program('Invite') },
  { name: 'program.people', open: program('People') },
  { name: 'program.newRoom', open: program('New room') },
  { name: 'program.settings', open: program('Settings') },
  { name: 'program.agreement', open: program('Agreement') },
];

/** What people operate: each has to say what it is to those who cannot see it. */
const nameless = /^\s*- (button|link|textbox|checkbox|combobox|menuitem|tab|radio|dialog|searchbox|switch)(:| \[|$)/;

describe('Every screen', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  it.each(['phone', 'desktop'] as const)('fits a %s, and names all that one can operate', async (device) => {
    const { page } = await demo.window(device);
    for (const { name, open } of screens) {
      await open(page);
      await picture(page, `${name}.${device}`);
      const widthPx = await page.evaluate(() => document.scrollingElement?.scrollWidth);
      const unnamed = (await page.locator('body').ariaSnapshot()).split('\n').filter((line) => nameless.test(line));
      expect({ name, widthPx, unnamed }).toEqual({ name, widthPx: page.viewportSize()?.width, unnamed: [] });
    }
    expect(demo.troubles()).toEqual([]);
  });
});
