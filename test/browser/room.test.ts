import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../kit/actors.ts';
import { type Demo, openDemo, picture, type Window } from '../kit/browser.ts';
import { act, composer, enter, log, message, say, signIn } from './screens.ts';

describe('In a room', () => {
  let demo: Demo;
  let robin: Window;
  let wren: Window;
  /** Somebody else in the room, without a window. */
  let kai: Actor;
  beforeAll(async () => {
    demo = await openDemo();
    [robin, wren] = await Promise.all([demo.window('desktop'), demo.window('phone')]);
    kai = await demo.actor('kai');
    await kai.open('morning-cohort');
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  it('one sees from the list how much is unread, and once it was read, nothing', async () => {
    await Promise.all([signIn(robin.page, 'robin'), signIn(wren.page, 'wren')]);
    const unread = wren.page.getByRole('link', { name: /^Morning cohort.* unread$/ });
    await unread.waitFor();
    await Promise.all([enter(robin.page, 'Morning cohort'), enter(wren.page, 'Morning cohort')]);
    await message(wren.page, 'Slept six hours in one piece.').waitFor();
    await wren.page.getByRole('link', { name: 'All rooms' }).click();
    await wren.page.getByRole('link', { name: 'Morning cohort', exact: true }).waitFor();
    await enter(wren.page, 'Morning cohort');
  });

  it('people reply, react and edit, and everybody sees it', async () => {
    await act(robin.page, 'Best money you’ll ever spend.', 'Reply');
    await robin.page.getByText('Reply to Juniper').waitFor();
    await say(robin.page, 'It is a very good bun.');
    const quote = { name: /^In reply to Juniper: Best money you’ll ever spend\./ };
    await message(wren.page, 'It is a very good bun.').getByRole('button', quote).waitFor();

    await act(wren.page, 'It is a very good bun.', 'Growth');
    await message(robin.page, 'It is a very good bun.').getByRole('button', { name: 'Growth: Wren' }).waitFor();
    await picture(robin.page, 'replyAndReaction.desktop');

    await act(robin.page, 'It is a very good bun.', 'Edit');
    await composer(robin.page).fill('It is an excellent bun.');
    await robin.page.getByRole('button', { name: 'Save' }).click();
    await message(wren.page, 'It is an excellent bun. (edited)').waitFor();
    expect(await message(wren.page, 'It is a very good bun.').count()).toBe(0);
  });

  it('one sees who is writing and who is here', async () => {
    await composer(wren.page).pressSequentially('I wa');
    await robin.page.getByText('Wren is writing …').waitFor();
    await composer(wren.page).fill('');

    await robin.page.getByRole('button', { name: 'Who is here: 3 here now' }).click();
    const roster = robin.page.getByRole('dialog', { name: 'Who is here' });
    const hereNow = roster.locator('section', { has: robin.page.getByRole('heading', { name: 'Here now' }) });
    await hereNow.getByText('Kai').waitFor();
    await picture(robin.page, 'whoIsHere.desktop');
    kai.leave();
    await hereNow.getByText('Kai').waitFor({ state: 'detached' });
    await roster.getByText('Kai').waitFor();
    await roster.getByRole('button', { name: 'Close' }).click();
  });

  it('what was begun is still there after a reload', async () => {
    await composer(robin.page).fill('Today I want to say that');
    await robin.page.reload();
    await composer(robin.page).waitFor();
    expect(await composer(robin.page).inputValue()).toBe('Today I want to say that');
    await composer(robin.page).fill('');
  });

  it('who was away finds a line above what is new', async () => {
    await message(robin.page, 'It is an excellent bun.').waitFor();
    await robin.context.setOffline(true);
    await robin.page.getByText('You are offline.').waitFor();
    await say(wren.page, 'I brought soup.');
    await say(wren.page, 'Carrot, of course.');
    await message(wren.page, 'Carrot, of course.').waitFor();
    await robin.context.setOffline(false);
    await message(robin.page, 'Carrot, of course.').waitFor();

    const line = log(robin.page).getByText('New since you were away');
    const tops = await Promise.all(
      [message(robin.page, 'It is an excellent bun.'), line, message(robin.page, 'I brought soup.')].map(
        async (place) => (await place.boundingBox())?.y ?? Number.NaN,
      ),
    );
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(await line.count()).toBe(1);
    await picture(robin.page, 'newSince.desktop');
  });

  it('who looks into another room and comes back is where they were, with nothing new that they have read', async () => {
    await enter(robin.page, 'You and Dana');
    await enter(robin.page, 'Morning cohort');
    await message(robin.page, 'Carrot, of course.').waitFor();
    expect(await log(robin.page).getByText('New since you were away').count()).toBe(0);
  });
});
