import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, picture, type Window } from '../kit/browser.ts';
import { act, conversation, enter, log, message, say, signIn } from './screens.ts';

/** What waits in the outbox, or is just being sent. */
function unsent({ page }: Window) {
  return log(page).getByText(/Waiting to be sent|Sending …/);
}

describe('A cohort room, from two windows', () => {
  let demo: Demo;
  /** A participant with a phone. */
  let robin: Window;
  /** A facilitator at a desk. */
  let maya: Window;
  beforeAll(async () => {
    demo = await openDemo();
    [robin, maya] = await Promise.all([demo.window('phone'), demo.window('desktop')]);
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  it('lets a participant sign in in one window, a facilitator in another, and both chat', async () => {
    await Promise.all([signIn(robin.page, 'robin'), signIn(maya.page, 'maya')]);
    await Promise.all([enter(robin.page, 'Morning cohort'), enter(maya.page, 'Morning cohort')]);
    await say(robin.page, 'Good morning from the bus.');
    await message(maya.page, 'Good morning from the bus.').waitFor();
    await say(maya.page, 'Good morning, Robin.');
    await message(robin.page, 'Good morning, Robin.').waitFor();
    await picture(robin.page, 'room.phone');
    await picture(maya.page, 'room.desktop');
  });

  it('lets the facilitator take a message out: a line with the reason stays, and the words are gone', async () => {
    await say(robin.page, 'My number is 555 0100.');
    // Asked about before it leaves; who wants to, can send it all the same.
    await robin.page.getByRole('button', { name: 'Send it all the same' }).click();
    await act(maya.page, 'My number is 555 0100.', 'Take out');
    await maya.page.getByLabel(/^Reason/).fill('No phone numbers here');
    await picture(maya.page, 'takeOut.desktop');
    await maya.page.getByRole('button', { name: 'Take out' }).click();
    for (const { page } of [robin, maya]) {
      await message(page, 'Taken out by staff: No phone numbers here').waitFor();
      expect(await page.content()).not.toContain('555 0100');
    }
  });

  it('sends what was written offline, once and in order, even when the page was reloaded meanwhile', async () => {
    await robin.context.setOffline(true);
    await say(robin.page, 'In a tunnel now.');
    await say(robin.page, 'Still in it.');
    await robin.page.getByText('You are offline.').waitFor();
    expect(await unsent(robin).count()).toBe(2);
    await picture(robin.page, 'offline.phone');
    await say(maya.page, 'See you at nine.');

    await robin.page.reload().catch(() => 'there is no page without a network');
    await robin.context.setOffline(false);
    await robin.page.goto('/rooms/morning-cohort');

    await message(maya.page, 'Still in it.').waitFor();
    await message(robin.page, 'Still in it.').waitFor();
    await expect.poll(() => unsent(robin).count()).toBe(0);
    const seen = await conversation(maya.page);
    expect(seen.slice(-3)).toEqual(['See you at nine.', 'In a tunnel now.', 'Still in it.']);
    expect(await conversation(robin.page)).toEqual(seen);
  });

  it('loses nothing when the server is killed and started again', async () => {
    const before = await conversation(maya.page);
    await demo.kill();
    await Promise.all([say(maya.page, 'Is anybody there?'), say(robin.page, 'It has gone quiet.')]);
    await Promise.all([robin, maya].map(({ page }) => page.getByText('You are offline.').waitFor()));
    await demo.start();

    for (const words of ['Is anybody there?', 'It has gone quiet.']) {
      await Promise.all([robin, maya].map(({ page }) => message(page, words).waitFor()));
    }
    await expect.poll(async () => (await unsent(robin).count()) + (await unsent(maya).count())).toBe(0);
    const after = await conversation(maya.page);
    expect(after.slice(0, -2)).toEqual(before);
    expect(after.slice(-2).sort()).toEqual(['Is anybody there?', 'It has gone quiet.']);
    expect(await conversation(robin.page)).toEqual(after);

    const fresh = await demo.window('desktop');
    await signIn(fresh.page, 'juniper');
    await enter(fresh.page, 'Morning cohort');
    expect(await conversation(fresh.page)).toEqual(after);
  });
});
