import type { Visitor } from '@cairn/server/src/demo/session/wire';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accepted } from '../kit/actors.ts';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { isOpenToAll } from './accessible.ts';
import { shows, signIn } from './screens.ts';

const cohortId = 'morning-cohort';
const deskId = `${cohortId}.desk`;
const heavy = 'I want to kill myself tonight';
const reports = 20;
const calls = 6;

describe('What waits, over all rooms', () => {
  let demo: Demo;
  let maya: Window;
  let kai: Visitor;
  beforeAll(async () => {
    demo = await openDemo();
    [maya, kai] = await Promise.all([demo.window('phone'), demo.visitor('kai')]);
    const ines = await demo.visitor('ines');
    const shifts = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 0, to: 1_440, ladder: ['lee'] }));
    await ines.request('PUT', '/on-call', { rota: { shifts, overrides: [] } });
  });
  afterAll(() => demo.stop());

  it('is readable on a phone where it is much, most urgent first, and counted in the title', async () => {
    const { page } = maya;
    const reporter = await demo.actor('wren');
    const { events } = accepted(await reporter.open(cohortId));
    const others = events.filter(
      ({ type, actor }) => type === 'message.posted' && !['wren', 'maya', 'lee'].includes(actor),
    );
    const told = others.slice(0, reports - 2);
    for (const { seq } of told) {
      accepted(await reporter.submit(cohortId, { type: 'message.flag', messageSeq: seq, reason: 'triggering' }));
    }
    const room = await kai.follow(cohortId, () => {});
    expect(await room.submit({ type: 'message.post', body: heavy })).toBeUndefined();

    await signIn(page, 'maya');
    await page.getByRole('link', { name: /^What waits/ }).click();
    const rows = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^(I take it|Go there)/ }) });
    await expect.poll(() => rows.count()).toBe(told.length + 1);
    expect(await rows.first().textContent()).toContain('Talk of suicide or self-harm');
    await expect.poll(() => page.title()).toMatch(new RegExp(`^❗${told.length + 1}\\b`));
    expect(await page.locator('main').textContent()).not.toContain(heavy);
    await isOpenToAll(page, 'care.many.phone');
  });

  it('is gone through with the keyboard', async () => {
    const { page } = maya;
    await page.getByRole('link', { name: 'All rooms' }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let presses = 0; presses < 6 && !(await focused()).startsWith('I take it'); presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('I take it: Talk of suicide or self-harm, Kai');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Go there: Talk of suicide or self-harm, Kai');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Desk' }).getByText('Talk of suicide or self-harm').first().waitFor();
    await shows(page, 'desk.many.phone');
  });

  it('calls with a sound that stays silent on a device where it was silenced', async () => {
    const { page } = maya;
    await page.goto('/care');
    const sound = page.getByRole('switch', { name: 'Sound is on' });
    await sound.waitFor();
    await sound.uncheck({ force: true });
    await page.getByRole('switch', { name: 'Sound is off' }).waitFor();
    await page.reload();
    await page.getByRole('switch', { name: 'Sound is off' }).waitFor();
  });

  it('says how fast calls were answered, and nothing of a few', async () => {
    const { page } = maya;
    const times = page.getByRole('region', { name: 'How fast calls were answered' });
    await times.getByText('there were fewer than five calls').waitFor();
    const room = await kai.follow(cohortId, () => {});
    const lead = await demo.actor('maya');
    const openAlert = () =>
      vi.waitFor(async () => {
        const [alertSeq] = Object.keys(accepted(await lead.open(deskId)).state.alerts);
        if (alertSeq === undefined) throw new Error('no call is open');
        return Number(alertSeq);
      });
    for (let call = 1; call <= calls; call += 1) {
      // The first is open already.
      if (call > 1) expect(await room.submit({ type: 'message.post', body: `${heavy} (${call})` })).toBeUndefined();
      const alertSeq = await openAlert();
      accepted(await lead.submit(deskId, { type: 'alert.claim', alertSeq }));
      accepted(await lead.submit(deskId, { type: 'alert.close', alertSeq, disposition: 'talked' }));
    }
    await page.reload();
    await times.getByRole('table', { name: 'Calls, and how long they took' }).waitFor();
    await times.getByText(`${calls} calls in your whole program`).waitFor();
    expect(await times.getByRole('row', { name: /^We talked/ }).textContent()).toMatch(new RegExp(`${calls}$`));
    await times.scrollIntoViewIfNeeded();
    await isOpenToAll(page, 'care.times.phone');
    expect(demo.troubles()).toEqual([]);
  });
});
