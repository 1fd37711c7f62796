import type { RunningDemo } from '@cairn/server/src/demo/session/hold';
import type { Followed, Visitor } from '@cairn/server/src/demo/session/wire';
import type { SentCommand } from '@cairn/shared/registry/decide';
import { memberIn } from '@cairn/shared/rooms/rules';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo, type Window } from '../kit/browser.ts';
import { composer, log, message, say, shows, signIn } from './screens.ts';
import { phaseBar } from './sessionScreens.ts';

const ownWords = 'Six out of ten, and glad to be here.';
const place = 'The corner by the station, after work.';

describe('A session, as somebody of the group', () => {
  let demo: Demo;
  let session: RunningDemo;
  /** One person, with a phone and beside it a computer. */
  let phone: Window;
  let desktop: Window;
  /** Who leads, without a window: everything that happens waits for what the test has seen. */
  let maya: Visitor;
  let room: Followed;
  const lead = async (command: SentCommand) => expect(await room.submit(command)).toBeUndefined();
  const sees = async (words: string) => {
    for (const { page } of [phone, desktop]) await page.getByText(words, { exact: true }).first().waitFor();
  };
  const pictures = (name: string) =>
    Promise.all([shows(phone.page, `${name}.phone`), shows(desktop.page, `${name}.desktop`)]);

  beforeAll(async () => {
    demo = await openDemo();
    // Slow enough that it is somebody else's turn for a while.
    session = await demo.hold('both', 2);
    [phone, desktop, maya] = await Promise.all([demo.window('phone'), demo.window('desktop'), demo.visitor('maya')]);
    room = await maya.follow(session.sessionId, () => {});
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  it('begins with where one is and how one is, and a place in the lobby', async () => {
    const { page } = phone;
    await signIn(page, 'robin');
    await page.locator(`a[href="/sessions/${session.sessionId}"]`).click();
    const enter = page.getByRole('button', { name: 'Go to the lobby' });
    await enter.click();
    await page.getByText('Please say where you are or how to reach you').waitFor();
    await page.getByLabel('Where are you right now?').fill('At home, second floor');
    await page.getByRole('group', { name: 'Mood' }).getByRole('radio', { name: '6', exact: true }).check();
    await enter.click();
    await page.getByText('Please choose who may see what you have told.').waitFor();
    await page.getByRole('radio', { name: 'Staff' }).check();
    await shows(page, 'session.entry.phone');
    await enter.click();

    await page.getByRole('heading', { name: 'You are in the lobby' }).waitFor();
    await signIn(desktop.page, 'robin');
    await desktop.page.locator(`a[href="/sessions/${session.sessionId}"]`).click();
    await desktop.page.getByRole('heading', { name: 'You are in the lobby' }).waitFor();
    await pictures('session.waiting');
  });

  it('opens by itself, on every device, once one is let in', async () => {
    for (const memberId of ['kai', 'robin', 'juniper', 'wren', 'ash']) {
      // Whoever is still on the way to the lobby is let in when they are there.
      await expect.poll(async () => (await room.submit({ type: 'member.admit', memberId }))?.code).toBeUndefined();
    }
    for (const { page } of [phone, desktop]) await page.waitForURL(`**/rooms/${session.sessionId}`);
    await sees('The session begins soon');
    expect(phone.received().includes(`${session.sessionId}.desk`)).toBe(false);
    await expect.poll(() => present()).toEqual(['ash', 'juniper', 'kai', 'robin', 'wren']);
  });

  it('says what goes on, how much time is left, and whose turn it is; meanwhile one can prepare one’s words', async () => {
    const { page } = phone;
    await lead({ type: 'session.begin' });
    await sees('Phase 1 of 4');
    await phaseBar(page, 'Check-in').getByText('8 min left').waitFor();
    await phaseBar(page, 'Check-in').getByText('How are you arriving today?').waitFor();
    await phaseBar(page, 'Check-in').getByText('Kai has the floor').waitFor();
    await page.getByText('Kai has the floor. You can write already').waitFor();
    await composer(page).fill(ownWords);
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    await pictures('session.othersTurn');
  });

  it('says unmistakably when it is one’s own turn, until one is done', async () => {
    const { page } = phone;
    await sees('It is your turn');
    expect(await composer(page).inputValue()).toBe(ownWords);
    await pictures('session.ownTurn');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await message(desktop.page, ownWords).waitFor();
    await page.getByRole('button', { name: 'I’m done' }).click();
    await sees('You have had your turn in this round. Thank you');
    await expect.poll(() => room.state.floor?.turn?.memberId).not.toBe('robin');
  });

  it('lets one vote, once, unseen', async () => {
    const { page } = phone;
    await lead({ type: 'session.next' });
    await lead({ type: 'poll.open', question: 'What helps?', options: ['A plan', 'A call', 'A walk'] });
    for (const window of [phone, desktop]) await log(window.page).getByRole('region', { name: 'Poll' }).waitFor();
    await pictures('session.vote');
    const ballot = log(page).getByRole('region', { name: 'Poll' });
    await ballot.getByRole('radio', { name: 'A walk' }).check();
    await ballot.getByRole('button', { name: 'Vote' }).click();
    await ballot.getByText('You have voted. Thank you.').waitFor();
    await expect.poll(() => room.state.session?.poll?.votes).toBe(5);
    await lead({ type: 'poll.close', pollSeq: room.state.session?.poll?.seq ?? 0 });
    await sees('5 votes');
  });

  it('keeps one’s place among the raised hands', async () => {
    const { page } = phone;
    await lead({ type: 'session.next' });
    await expect.poll(() => room.state.floor?.hands.length).toBe(3);
    await page.getByRole('button', { name: 'Raise hand' }).click();
    await sees('3 people before you');
    await page.getByText('Your hand is up. You can write already').waitFor();
    await pictures('session.queued');
    await desktop.page.getByRole('button', { name: 'Lower hand' }).click();
    await page.getByRole('button', { name: 'Raise hand' }).click();
    await expect.poll(() => room.state.floor?.hands.at(-1)).toBe('robin');
    await lead({ type: 'floor.give', memberId: 'robin' });
    await sees('It is your turn');
    await page.getByRole('button', { name: 'Pass' }).click();
    await sees('Nobody has the floor');
  });

  it('keeps what is written into a worksheet to oneself, until one shares an item', async () => {
    const { page } = phone;
    await lead({ type: 'floor.mode', mode: 'open' });
    await lead({ type: 'worksheet.post', title: 'A trigger', items: ['Where does it begin?', 'What can I do?'] });
    await log(page).getByRole('button', { name: 'Fill it in' }).click();
    await page.getByLabel('Where does it begin?').fill(place);
    await page.getByLabel('What can I do?').fill('Take the long way.');
    await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor();

    await page.reload();
    await log(page).getByRole('button', { name: 'Fill it in' }).click();
    await expect.poll(() => page.getByLabel('Where does it begin?').inputValue()).toBe(place);
    await shows(page, 'session.worksheet.phone');
    await page.getByRole('button', { name: 'Share with the group' }).first().click();
    await page.getByRole('button', { name: 'Share it' }).click();
    await page.getByText('You have shared this').waitFor();
    await message(desktop.page, place).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(desktop.received().includes('Take the long way.')).toBe(false);
    await shows(desktop.page, 'session.shared.desktop');
  });

  it('brings one into a small group, and back', async () => {
    await lead({
      type: 'breakout.open',
      lengthMs: 60_000,
      groups: [
        { title: 'By the window', memberIds: ['robin', 'kai'] },
        { title: 'By the door', memberIds: ['juniper', 'wren', 'ash'] },
      ],
    });
    for (const { page } of [phone, desktop]) await page.getByRole('heading', { name: 'By the window' }).waitFor();
    await say(phone.page, 'Two of us here.');
    await message(desktop.page, 'Two of us here.').waitFor();
    await pictures('session.group');
    await lead({ type: 'breakout.close' });
    for (const { page } of [phone, desktop]) await page.waitForURL(`**/rooms/${session.sessionId}`);
    await sees('Everybody is back together');
  });

  it('hides words under a content warning until one opens them', async () => {
    const { page } = desktop;
    await lead({ type: 'message.post', body: 'It was about the accident.', warning: 'an accident' });
    await message(page, 'Content warning: an accident').waitFor();
    expect((await page.content()).includes('It was about the accident.')).toBe(false);
    await shows(page, 'session.warned.desktop');
    await message(page, 'Content warning: an accident').getByRole('button', { name: 'Show' }).click();
    await message(page, 'It was about the accident.').waitFor();
  });

  it('ends with a kind word, and stays to be read', async () => {
    await lead({ type: 'session.end' });
    await sees('This session is over');
    await pictures('session.ended');
    expect(await composer(phone.page).isDisabled()).toBe(true);
    await session.over;
  });

  /** Who of the group is connected, by name. */
  function present(): string[] {
    const { members, presence } = room.state;
    return Object.keys(members)
      .filter((id) => memberIn(room.state, id)?.role === 'participant' && (presence[id]?.servers.length ?? 0) > 0)
      .sort();
  }
});
