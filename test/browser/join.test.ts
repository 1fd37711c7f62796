import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, picture } from '../kit/browser.ts';
import { enter, message, say, signIn } from './screens.ts';

describe('An invitation', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  it('brings a newcomer from the link through the agreement into the room, and works once', async () => {
    const maya = await demo.window('desktop');
    await signIn(maya.page, 'maya');
    await maya.page.getByRole('link', { name: 'Program' }).click();
    await maya.page.getByLabel('Morning cohort').check();
    await maya.page.getByLabel(/^Chart name/).fill('Theodora Vance');
    await picture(maya.page, 'invite.desktop');
    await maya.page.getByRole('button', { name: 'Make the link' }).click();
    const link = await maya.page.getByLabel('Invitation link').inputValue();
    await picture(maya.page, 'inviteLink.desktop');
    expect(link).toMatch(`${demo.url}/join#`);

    const teddy = await demo.window('phone');
    await teddy.page.goto(link);
    await teddy.page.getByRole('heading', { name: 'You are invited' }).waitFor();
    expect(teddy.page.url()).toBe(`${demo.url}/join`);
    await picture(teddy.page, 'join.phone');
    await teddy.page.getByLabel('Name in the group').fill('Teddy');
    await teddy.page.getByLabel('Sign-in name').fill('teddy.v');
    await teddy.page.getByLabel('Password').fill('walking by the river');
    await teddy.page.getByRole('button', { name: 'Create my account' }).click();

    await teddy.page.getByRole('heading', { name: 'Our group agreement' }).waitFor();
    await picture(teddy.page, 'agreement.phone');
    await teddy.page.getByLabel(/^I have read the agreement/).check();
    await teddy.page.getByRole('button', { name: 'Sign and continue' }).click();

    await enter(teddy.page, 'Morning cohort');
    await say(teddy.page, 'Hello, I am new here.');
    await enter(maya.page, 'Morning cohort');
    await message(maya.page, 'Hello, I am new here.').waitFor();
    expect(await maya.page.locator('body').innerHTML()).not.toContain('Vance');

    const stranger = await demo.window('phone');
    await stranger.page.goto(link);
    await stranger.page.getByRole('heading', { name: 'This invitation cannot be used' }).waitFor();
    await stranger.page.getByText(/^It may have been used already, or its time has passed\./).waitFor();
    expect(stranger.page.url()).toBe(`${demo.url}/join`);
    await picture(stranger.page, 'usedInvitation.phone');
    expect(demo.troubles()).toEqual([]);
  });
});
