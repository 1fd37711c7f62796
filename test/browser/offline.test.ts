import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, openDemo } from '../kit/browser.ts';
import { openOffice } from '../kit/office.ts';
import { enter, say, shows, signIn } from './screens.ts';

const built = fileURLToPath(new URL('../../client/dist/app', import.meta.url));

/** Waits until the page could begin without a network; gives the paths that are kept. */
async function keptBy(page: Page): Promise<string[]> {
  const paths = () =>
    page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(stores.map((store) => store.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
  await expect.poll(paths).toContain('/');
  return paths();
}

/** The lines to call, from the page that is shown without a server. */
async function showsLines(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help now' }).click();
  await page.getByRole('link', { name: 'Call 988 Suicide & Crisis Lifeline' }).waitFor();
}

describe('Without a network', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterAll(() => demo.stop());

  it('a page that is opened again shows whom to call, keeps nobody’s words, and goes on when the server is back', async () => {
    const { page } = await demo.window('phone');
    await signIn(page, 'robin');
    await enter(page, 'Morning cohort');
    await say(page, 'Good to be here.');
    await page.getByText('Good to be here.').waitFor();
    const kept = await keptBy(page);
    expect(kept.filter((path) => !/^\/(assets\/|favicon|colour-scheme|$)/.test(path))).toEqual([]);
    await demo.kill();
    await page.reload();
    await page.getByText('Cairn cannot be reached right now').waitFor();
    await showsLines(page);
    await shows(page, 'offline.reloaded.phone');
    await demo.start();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('heading', { level: 1, name: 'Morning cohort' }).waitFor();
    await page.getByText('Good to be here.').waitFor();
    expect(demo.troubles()).toEqual([]);
  });

  it('whoever has signed out sees the lines too', async () => {
    const { page } = await demo.window('phone');
    await signIn(page, 'robin');
    await keptBy(page);
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Sign-in name').waitFor();
    await demo.kill();
    await page.goto('/rooms/morning-cohort');
    await showsLines(page);
    await demo.start();
  });

  it('a new version is there at the next start, whole, and the old one is gone', async () => {
    const clientDir = await mkdtemp(join(tmpdir(), 'cairn-shell-'));
    await cp(built, clientDir, { recursive: true });
    const office = await openOffice({ clientDir });
    try {
      const { page } = await demo.window('desktop');
      await page.goto(office.url);
      const before = await keptBy(page);
      const [entry = ''] = (await readdir(join(clientDir, 'assets'))).filter((name) => /^index-.*\.js$/.test(name));
      expect(before).toContain(`/assets/${entry}`);
      await rename(join(clientDir, 'assets', entry), join(clientDir, 'assets', 'index-newer.js'));
      const document = join(clientDir, 'index.html');
      await writeFile(document, (await readFile(document, 'utf8')).replace(entry, 'index-newer.js'));
      await page.reload();
      await page.getByLabel('Sign-in name').waitFor();
      const scripts = () => page.locator('script[type="module"]').evaluateAll((all) => all.map((one) => one.outerHTML));
      expect(String(await scripts())).toContain('index-newer.js');
      await expect.poll(() => keptBy(page)).not.toContain(`/assets/${entry}`);
      expect(await keptBy(page)).toContain('/assets/index-newer.js');
      await office.stop();
      await page.reload();
      await page.getByRole('button', { name: 'Help now' }).waitFor();
      expect(String(await scripts())).toContain('index-newer.js');
    } finally {
      await rm(clientDir, { recursive: true, force: true });
    }
  });
});
