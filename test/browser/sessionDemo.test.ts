import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../kit/browser.ts';
import { signIn } from './screens.ts';
import { openSession } from './sessionScreens.ts';

describe('The demonstration', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  it('holds a whole session by itself, and whoever looks on sees it to its end', async () => {
    const lee = await demo.window('desktop');
    const session = await demo.hold('nobody', 20);
    await signIn(lee.page, 'lee');
    await openSession(lee.page, session.sessionId);
    await session.over;
    const { page } = lee;
    await page.getByText('This session is over', { exact: true }).waitFor();
    await page.goto(`/sessions/${session.sessionId}/attendance`);
    await page.getByText('5 of 5').waitFor();
    expect(demo.troubles()).toEqual([]);
  });
});
