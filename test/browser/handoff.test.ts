import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { isOpenToAll } from './accessible.ts';
import { composer, message, say, shows, signIn } from './screens.ts';

describe('Help now', () => {
  let demo: Demo;
  /** Who needs help, who comes first, and who goes on. */
  let robin: Window;
  let maya: Window;
  let dana: Window;
  beforeAll(async () => {
    demo = await openDemo();
    const ines = await demo.visitor('ines');
    const shifts = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 0, to: 1_440, ladder: ['maya', 'lee'] }));
    await ines.request('PUT', '/on-call', { rota: { shifts, overrides: [] } });
    [robin, maya, dana] = await Promise.all([demo.window('phone'), demo.window('desktop'), demo.window('phone')]);
    await Promise.all([signIn(robin.page, 'robin'), signIn(maya.page, 'maya'), signIn(dana.page, 'dana')]);
  });
  afterAll(() => demo.stop());

  it('is a press away: whoever is on call is called, and comes', async () => {
    await robin.page.getByRole('button', { name: 'Help now' }).click();
    await robin.page.getByText('Somebody is on duty right now').waitFor();
    await isOpenToAll(robin.page, 'helpNow.phone');
    await robin.page.getByRole('button', { name: 'Write with somebody now' }).click();
    await robin.page.getByText('Maya has been called').waitFor();
    await say(robin.page, 'I do not know what to do with myself tonight.');
    await shows(robin.page, 'handoff.called.phone');

    await maya.page.getByRole('button', { name: /^I take it: Asks for help now, Robin/ }).click();
    await robin.page.getByText('Maya is here with you').waitFor();
    await message(maya.page, 'I do not know what to do').waitFor();
    await maya.page.getByText('Robin asked for help').waitFor();
    await isOpenToAll(maya.page, 'handoff.first.desktop');
  });

  it('a second helper is brought in and introduced, and the person sees who is there', async () => {
    await maya.page.getByRole('button', { name: 'Bring somebody in' }).click();
    await maya.page.getByLabel('Who', { exact: true }).selectOption({ label: 'Dana' });
    await isOpenToAll(maya.page, 'handoff.bringIn.desktop');
    await maya.page.getByRole('dialog').getByRole('button', { name: 'Bring somebody in' }).click();
    await expect.poll(() => composer(maya.page).inputValue()).toMatch(/^This is Dana/);
    await maya.page.getByRole('button', { name: 'Send', exact: true }).click();
    await message(robin.page, 'This is Dana').waitFor();

    // Dana has several rooms for help at times: this one says for whom it is.
    await dana.page.getByRole('link', { name: /^Help now: Robin, since / }).click();
    await robin.page.getByText('Maya and Dana are here with you').waitFor();
    await message(dana.page, 'I do not know what to do').waitFor();
    await say(dana.page, 'Hello Robin. I have read what you wrote, and I am here.');
    await message(robin.page, 'I have read what you wrote').waitFor();
    await isOpenToAll(robin.page, 'handoff.both.phone');
    await isOpenToAll(dana.page, 'handoff.second.phone');
  });

  it('the first leaves, with nothing left open, and the person goes on with the second', async () => {
    await maya.page.getByRole('button', { name: 'Leave this room' }).click();
    await shows(maya.page, 'handoff.leave.desktop');
    await maya.page.getByRole('dialog').getByRole('button', { name: 'Leave this room' }).click();
    await maya.page.waitForURL('**/care');
    await maya.page.getByRole('heading', { name: 'Nothing waits' }).waitFor();
    await robin.page.getByText('Dana is here with you').waitFor();
    await robin.page.getByText('Maya is no longer in the room').waitFor();
    await say(robin.page, 'Thank you for staying.');
    await message(dana.page, 'Thank you for staying.').waitFor();
    await shows(robin.page, 'handoff.after.phone');
    expect(await message(maya.page, 'Thank you for staying.').count()).toBe(0);
    expect(demo.troubles()).toEqual([]);
  });
});
