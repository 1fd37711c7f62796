import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../kit/browser.ts';
import { enter, shows, signIn } from './screens.ts';

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
    name: 'session.schedule',
    open: async (page) => {
      await page.goto('/sessions/new');
      await page.getByRole('button', { name: 'Change for this session' }).click();
      await page.getByLabel('Title').first().fill('Wednesday group');
    },
  },
  {
    name: 'session.page',
    open: async (page) => {
      await page.goto('/sessions/morning-group-next');
      await page.getByRole('link', { name: 'Go in' }).waitFor();
    },
  },
  {
    name: 'session.cancel',
    open: async (page) => {
      await page.getByRole('button', { name: 'Cancel the session' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'session.past',
    open: async (page) => {
      await page.goto('/rooms/morning-group-past');
      await page.getByText('The session has ended', { exact: true }).waitFor();
    },
  },
  {
    name: 'session.pastAttendance',
    open: async (page) => {
      await page.goto('/sessions/morning-group-past/attendance');
      await page.getByRole('switch', { name: 'Chart names' }).click();
      await page.getByText('Asher Bloom').waitFor();
    },
  },
  {
    name: 'care',
    open: async (page) => {
      await page.goto('/care');
      await page.getByRole('heading', { name: 'Nothing waits' }).waitFor();
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
  { name: 'program.sessions', open: program('Sessions') },
  { name: 'program.onCall', open: program('On call') },
  { name: 'program.safety', open: program('Safety') },
  { name: 'program.settings', open: program('Settings') },
  { name: 'program.agreement', open: program('Agreement') },
];

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
      await shows(page, `${name}.${device}`);
    }
    expect(demo.troubles()).toEqual([]);
  });
});
