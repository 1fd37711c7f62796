import type { Visitor } from '@cairn/server/src/demo/session/wire';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { isOpenToAll } from './accessible.ts';
import { slowNetwork } from './network.ts';
import { enter, log, message, signIn } from './screens.ts';

const cohortId = 'morning-cohort';
const heavy = 'I want to kill myself tonight';
const heavier = 'I have the pills here and I am going to take them all';
const offer = 'I got percs for sale, message me for prices';

const deskOf = (page: Page) => page.getByRole('complementary', { name: 'Desk' });

describe('Two who work at one desk', () => {
  let demo: Demo;
  let maya: Window;
  let dana: Window;
  let network: { hold(): void; release(): void };
  let robin: Visitor;
  let kai: Visitor;
  beforeAll(async () => {
    demo = await openDemo();
    const [lead, ines] = await Promise.all([demo.visitor('maya'), demo.visitor('ines')]);
    [robin, kai] = await Promise.all([demo.visitor('robin'), demo.visitor('kai')]);
    const shifts = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 0, to: 1_440, ladder: ['lee', 'ines'] }));
    await ines.request('PUT', '/on-call', { rota: { shifts, overrides: [] } });
    const cohort = await lead.follow(cohortId, () => {});
    expect(await cohort.submit({ type: 'member.admit', memberId: 'dana' })).toBeUndefined();
    [maya, dana] = await Promise.all([demo.window('desktop'), demo.window('desktop')]);
    network = await slowNetwork(dana);
    await Promise.all([signIn(maya.page, 'maya'), signIn(dana.page, 'dana')]);
    await Promise.all([maya, dana].map(({ page }) => enter(page, 'Morning cohort')));
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  /** Presses in both windows, before the second can see that the first has. */
  async function bothPress(name: RegExp, firstSees: () => Promise<unknown>): Promise<void> {
    const buttons = [maya, dana].map(({ page }) => deskOf(page).getByRole('button', { name }).first());
    await Promise.all(buttons.map((button) => button.waitFor()));
    network.hold();
    await buttons[0]?.click();
    await firstSees();
    await buttons[1]?.click();
    network.release();
  }

  it('a call has one owner: the second is told who was faster, and sees that they have it', async () => {
    const room = await robin.follow(cohortId, () => {});
    expect(await room.submit({ type: 'message.post', body: heavy })).toBeUndefined();
    await bothPress(/^I take it: .*, Robin/, () => deskOf(maya.page).getByText('You have it').waitFor());
    await deskOf(dana.page).getByText('Maya was a moment faster and has taken this.').waitFor();
    await deskOf(dana.page).getByText('Maya has it', { exact: true }).waitFor();
    await isOpenToAll(dana.page, 'desk.second.desktop');
    await deskOf(dana.page).getByRole('button', { name: 'Close this note' }).click();
  });

  it('what the same person writes on is put before the owner, who says in one press that they have seen it', async () => {
    const room = await robin.follow(cohortId, () => {});
    expect(await room.submit({ type: 'message.post', body: heavier })).toBeUndefined();
    const more = maya.page.getByRole('region', { name: 'You are being called' });
    await more.getByText('Robin wrote more').waitFor();
    await expect.poll(() => maya.page.title()).toMatch(/^❗/);
    const card = deskOf(maya.page).getByRole('article', { name: /Robin$/ });
    await card.getByText('New', { exact: true }).waitFor();
    expect(await card.getByRole('button', { name: /^Close …/ }).isDisabled()).toBe(true);
    await isOpenToAll(maya.page, 'desk.more.desktop');
    await deskOf(dana.page).getByText('Maya has it, and is asked to look at what Robin wrote since').waitFor();
    await card.getByRole('button', { name: /^I have seen it/ }).click();
    await more.waitFor({ state: 'detached' });
    await card.getByText('You have it').waitFor();
    await deskOf(dana.page).getByText('Maya has it', { exact: true }).waitFor();
    await card.getByRole('button', { name: /^Close …/ }).click();
    await maya.page.getByLabel('We talked; they are all right for now').check();
    await isOpenToAll(maya.page, 'desk.close.desktop');
    await maya.page.getByRole('button', { name: 'Close it' }).click();
    await card.waitFor({ state: 'detached' });
  });

  it('a held message is let go once, and the second is told that it is decided', async () => {
    const room = await kai.follow(cohortId, () => {});
    expect(await room.submit({ type: 'message.post', body: offer })).toMatchObject({ code: 'message.held' });
    await bothPress(/^Release the message of Kai/, () => message(maya.page, offer).waitFor());
    await deskOf(dana.page).getByText('This message has been decided on already.').waitFor();
    // Dana is new in the room, which begins where there is most to read.
    await dana.page
      .getByRole('main')
      .getByRole('button', { name: /new messages?$/ })
      .click();
    await message(dana.page, offer).waitFor();
    await deskOf(dana.page).getByText('Maya released a message of Kai').waitFor();
    for (const { page } of [maya, dana]) expect(await log(page).getByText(offer).count()).toBe(1);
  });

  it('a report is looked after by one, and who told is shown to staff alone', async () => {
    const room = await robin.follow(cohortId, () => {});
    const flag = { type: 'message.flag', memberId: 'kai', reason: 'harassing', note: 'Again and again.' } as const;
    expect(await room.submit(flag)).toBeUndefined();
    await bothPress(/^I look after it/, () => deskOf(maya.page).getByText('You have it').first().waitFor());
    await deskOf(dana.page).getByText('Maya was a moment faster and has taken this.').waitFor();
    await deskOf(dana.page).getByText('Robin told staff about Kai', { exact: false }).first().waitFor();
    await isOpenToAll(dana.page, 'desk.report.desktop');
  });
});
