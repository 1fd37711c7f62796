import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, accepted } from '../kit/actors.ts';
import { type Demo, openDemo, picture, type Window } from '../kit/browser.ts';
import { composer, enter, log, message, signIn } from './screens.ts';

const roomId = 'evening-cohort';
const linesCount = 300;
const line = (number: number) => `Line ${number}: ${'and so on, and so on. '.repeat(number % 5)}`.trim();

/** What rounding may take from a place on the screen. */
const roundingPx = 1;

describe('While somebody reads', () => {
  let demo: Demo;
  let river: Window;
  let indigo: Actor;
  beforeAll(async () => {
    demo = await openDemo();
    [river, indigo] = await Promise.all([demo.window('desktop'), demo.actor('indigo')]);
    await indigo.open(roomId);
    await Promise.all(Array.from({ length: linesCount }, (_, index) => indigo.post(roomId, line(index + 1))));
  });
  afterEach(() => expect(demo.troubles()).toEqual([]));
  afterAll(() => demo.stop());

  it('nothing moves when others write and react; a note says how much is new', async () => {
    const { page } = river;
    await signIn(page, 'river');
    await enter(page, 'Evening cohort');
    await page.getByRole('button', { name: /newest|new message/ }).click();
    await message(page, line(linesCount)).waitFor();
    await scroll(page, -1_000);

    const { name, top } = await firstInSight(page);
    const reading = message(page, name);
    for (const number of [1, 2, 3]) await indigo.post(roomId, `News ${number}`);
    await page.getByRole('button', { name: '3 new messages' }).waitFor();
    await picture(page, 'reading.desktop');
    expect(Math.abs((await restingTop(reading)) - top)).toBeLessThanOrEqual(roundingPx);

    // Drawn, but out of sight.
    const above = reading.locator('xpath=ancestor::*[@data-row][1]/preceding-sibling::*[3]').getByRole('article');
    const seq = Number((await above.getAttribute('id'))?.split('.').at(-1));
    accepted(await indigo.submit(roomId, { type: 'message.react', messageSeq: seq, reaction: 'heart', on: true }));
    await above.getByRole('button', { name: 'Heart: Indigo' }).waitFor();
    expect(Math.abs((await restingTop(reading)) - top)).toBeLessThanOrEqual(roundingPx);

    await page.getByRole('button', { name: '3 new messages' }).click();
    await message(page, 'News 3').waitFor();
  });

  it('at the newest, it stays there while one writes more than a line', async () => {
    const { page } = river;
    const lines = ['I wanted to say', 'that I have read it all', 'and that'];
    await composer(page).fill(lines.join('\n'));
    await composer(page).press('End');
    await composer(page).pressSequentially(' I am glad');
    await indigo.post(roomId, 'News 4');
    await message(page, 'News 4').waitFor();
    const newest = await message(page, 'News 4').evaluate((element) => element.getBoundingClientRect().bottom);
    const field = await composer(page).evaluate((element) => element.getBoundingClientRect().top);
    expect(newest).toBeLessThanOrEqual(field);
    expect(await page.getByRole('button', { name: /newest|new message/ }).count()).toBe(0);
    await composer(page).fill('');
  });

  it('what was said earlier comes above without a jump, up to the very beginning', async () => {
    const { page } = river;
    const seen = new Set<string>();
    while (!(await message(page, 'Line 1:').isVisible())) {
      const { name, top } = await firstInSight(page);
      const stepPx = 500;
      await scroll(page, -stepPx);
      const moved = (await restingTop(message(page, name))) - top;
      expect({ name, moved }).toEqual({ name, moved: expect.closeTo(stepPx, -1) });
      for (const { name } of await drawn(page)) seen.add(name);
    }
    for (const { name } of await drawn(page)) seen.add(name);
    expect(seen.size).toBe(linesCount);
    await scroll(page, -5_000);
    await log(page).getByText('This is where Evening cohort begins').waitFor();
  });
});

/** Turns the wheel over the list. */
async function scroll(page: Page, byPx: number): Promise<void> {
  await log(page).hover();
  await page.mouse.wheel(0, byPx);
}

/** Where something stands once it does not move any more. */
function restingTop(place: Locator): Promise<number> {
  return place.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        let top = element.getBoundingClientRect().top;
        let still = 0;
        const look = () => {
          const now = element.getBoundingClientRect().top;
          still = now === top ? still + 1 : 0;
          top = now;
          if (still < 6) requestAnimationFrame(look);
          else resolve(top);
        };
        look();
      }),
  );
}

interface Drawn {
  /** How the line begins, which no other does. */
  readonly name: string;
  readonly top: number;
}

/** The numbered lines that the list has drawn, from top to bottom. */
async function drawn(page: Page): Promise<Drawn[]> {
  const found = await log(page)
    .getByRole('article')
    .evaluateAll((articles) =>
      articles.map((article) => ({
        name: /Line \d+:/.exec(article.textContent)?.[0] ?? '',
        top: article.getBoundingClientRect().top,
      })),
    );
  return found.filter(({ name }) => name !== '');
}

/** The uppermost line that can be read whole. */
async function firstInSight(page: Page): Promise<Drawn> {
  const listTop = (await log(page).boundingBox())?.y ?? 0;
  const found = (await drawn(page)).find(({ top }) => top >= listTop);
  if (!found) throw new Error('no line is in sight');
  return found;
}
