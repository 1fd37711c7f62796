import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@cairn/server/src/config/clock';
import { type DemoLogin, demoPassword } from '@cairn/server/src/demo/people';
import { holdDemoSession, type Role, type RunningDemo } from '@cairn/server/src/demo/session/hold';
import { type Visitor, visit } from '@cairn/server/src/demo/session/wire';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Actor, connect } from './actors.ts';
import { send } from './send.ts';
import { removeDataDir, type SpawnedServer, spawnServer, temporaryDirectory } from './server.ts';

/** The screens that matter: a phone in the hand, and a desk with room for a panel beside the room. */
const devices = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
  /** With room on both sides of a room. */
  wide: { viewport: { width: 1440, height: 900 } },
} as const;

export type Device = keyof typeof devices;

/** A browser profile of its own (cookies, storage) with one page. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** All that came to this profile over the network: frames and answers, as text. */
  readonly received: () => string;
}

/** The built server with the demonstration, a browser, and who else is there. */
export interface Demo {
  readonly url: string;
  /** A new profile. It has gone nowhere yet. */
  window(device: Device): Promise<Window>;
  /** Somebody without a browser: a socket that is signed in. */
  actor(login: DemoLogin): Promise<Actor>;
  /** Somebody without a browser who follows rooms and asks routes. */
  visitor(login: DemoLogin): Promise<Visitor>;
  /** Has simulated people hold a session, without those who are left out. `pace`: how many times as fast as people. */
  hold(leaveOut: Role, pace: number): Promise<RunningDemo>;
  /** Ends the server without a warning, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again at the same address, on the same data. */
  start(): Promise<void>;
  /** Everything that went wrong in any page so far: errors, refused resources, breaches of the page's policy. */
  troubles(): readonly string[];
  stop(): Promise<void>;
}

/** Starts the demonstration on a data directory of its own. Its `stop` ends all that it started. */
export async function openDemo(): Promise<Demo> {
  const dataDir = await temporaryDirectory();
  const [first, browser] = await Promise.all([spawnDemo(dataDir, '0'), launch()]);
  let { server } = first;
  const { url } = first;
  const troubles: string[] = [];
  const actors: Actor[] = [];
  const visitors: Visitor[] = [];
  const held: RunningDemo[] = [];
  return {
    url,
    window: (device) => openWindow(browser, { url, device, troubles }),
    async actor(login) {
      const { body } = await send(`${url}/api/grants`, { method: 'POST', body: { login, password: demoPassword } });
      const actor = await connect(url, (body as { token: string }).token);
      actors.push(actor);
      return actor;
    },
    async visitor(login) {
      const visitor = await visit({ url, login, password: demoPassword, clock: systemClock });
      visitors.push(visitor);
      return visitor;
    },
    async hold(leaveOut, pace) {
      const session = await holdDemoSession({ url, clock: systemClock, pace, leaveOut });
      held.push(session);
      return session;
    },
    async kill() {
      await server.kill('SIGKILL');
    },
    async start() {
      ({ server } = await spawnDemo(dataDir, new URL(url).port));
    },
    troubles: () => troubles,
    async stop() {
      for (const actor of actors) actor.leave();
      for (const visitor of visitors) visitor.leave();
      for (const session of held) session.stop();
      await browser.close();
      await server.kill('SIGKILL');
      await removeDataDir(dataDir);
    },
  };
}

async function spawnDemo(dataDir: string, port: string): Promise<{ server: SpawnedServer; url: string }> {
  const server = spawnServer({ DATA_DIR: dataDir, PORT: port });
  return { server, url: await server.url };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: onPath('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
}

/** Where a program is. @throws when it is nowhere; `npm test` installs it */
function onPath(program: string): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(isExecutable);
  if (found === undefined) throw new Error(`The browser tests need ${program}.`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface WindowOptions {
  readonly url: string;
  readonly device: Device;
  readonly troubles: string[];
}

async function openWindow(browser: Browser, { url, device, troubles }: WindowOptions): Promise<Window> {
  const context = await browser.newContext({
    ...devices[device],
    ...{ baseURL: url, locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
  });
  context.setDefaultTimeout(20_000);
  const received: string[] = [];
  context.on('console', (message) => {
    const { url: source } = message.location();
    if (message.type() === 'error' && !isOwnAccord(message.text(), source)) troubles.push(message.text());
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => received.push(text),
        () => undefined,
      ),
  );
  context.on('page', (page) => {
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))));
  });
  return { page: await context.newPage(), context, received: () => received.join('\n') };
}

/**
 * What the browser notes by itself whatever a page does: that there is no network or no server, which these tests bring
 * about, and that the API has refused something, which a page tells its person.
 */
function isOwnAccord(text: string, source: string): boolean {
  const isAway = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|NETWORK_\w+|EMPTY_RESPONSE)/.test(text);
  return isAway || (/status of 4\d\d/.test(text) && new URL(source).pathname.startsWith('/api/'));
}

const screenshots = fileURLToPath(new URL('../screenshots', import.meta.url));

/** Takes pictures for people to look at, light and dark: `test/screenshots/<name>.<scheme>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    await page.screenshot({ path: join(screenshots, `${name}.${colorScheme}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
