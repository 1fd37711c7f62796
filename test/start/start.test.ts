import { randomBytes } from 'node:crypto';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { send } from '../kit/send.ts';
import { removeDataDir, type SpawnedServer, spawnServer, temporaryDirectory } from '../kit/server.ts';

const directories: string[] = [];
const running: SpawnedServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.kill('SIGKILL')));
  for (const dir of directories.splice(0)) await removeDataDir(dir);
});

async function emptyDir(): Promise<string> {
  const dir = await temporaryDirectory();
  directories.push(dir);
  return dir;
}

function start(env: Readonly<Record<string, string>>): SpawnedServer {
  const server = spawnServer({ PORT: '0', ...env });
  running.push(server);
  return server;
}

/** What a start that fails says. */
async function failure(env: Readonly<Record<string, string>>): Promise<string> {
  const server = start({ DATA_DIR: await emptyDir(), ...env });
  expect(await server.exited).toBe(1);
  expect(server.stdout()).toBe('');
  return server.stderr();
}

async function signIn(url: string, login: string): Promise<string> {
  const { status, body } = await send(`${url}/api/grants`, {
    method: 'POST',
    body: { login, password: 'stepping-stones' },
  });
  expect(status).toBe(201);
  return (body as { token: string }).token;
}

describe('the first start', () => {
  it('makes a demonstration, keeps its secrets to itself, and goes on with it after being killed', async () => {
    const DATA_DIR = await emptyDir();
    const first = start({ DATA_DIR });
    const url = await first.url;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(first.stdout()).toMatch(/participant +robin/);
    for (const name of ['token.key', 'master.key']) {
      expect((await stat(join(DATA_DIR, name))).mode & 0o777).toBe(0o600);
    }
    const robin = await connect(url, await signIn(url, 'robin'));
    accepted(await robin.open('morning-cohort'));
    const seq = await robin.post('morning-cohort', 'still here');
    await first.kill('SIGKILL');

    const second = start({ DATA_DIR });
    const again = await connect(await second.url, await signIn(await second.url, 'maya'));
    const opened = accepted(await again.open('morning-cohort'));
    expect(opened.head).toBe(seq);
    expect(opened.events.at(-1)).toMatchObject({ seq, actor: 'robin', data: { body: 'still here' } });
    expect(await second.kill('SIGTERM')).toBe(0);
  });

  it('in production makes no demonstration, and prints one link for the first admin until it is used', async () => {
    const env = { DATA_DIR: await emptyDir(), NODE_ENV: 'production', HOST: '127.0.0.1' };
    const server = start(env);
    const url = await server.url;
    const token = /\/join#(\S+)/.exec(server.stdout())?.[1] ?? '';
    expect(server.stdout()).not.toContain('stepping-stones');
    const joined = await send(`${url}/api/accounts`, {
      method: 'POST',
      body: { token, login: 'first', password: 'a long enough password', alias: 'First' },
    });
    expect(joined).toMatchObject({ status: 201, body: { account: { role: 'admin' } } });
    await server.kill('SIGTERM');

    const second = start(env);
    await second.url;
    expect(second.stdout()).not.toContain('/join#');
  });

  it('refuses to serve the demonstration in production', async () => {
    const DATA_DIR = await emptyDir();
    const demo = start({ DATA_DIR });
    await demo.url;
    await demo.kill('SIGTERM');
    const server = start({ DATA_DIR, NODE_ENV: 'production' });
    expect(await server.exited).toBe(1);
    expect(server.stderr()).toMatch(/^Cairn cannot start: DATA_DIR .*demonstration/);
  });
});

describe('a start that cannot be', () => {
  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['MONGODB_URL', 'http://example.org'],
    ['REDIS_URL', 'localhost:6379'],
    ['PUBLIC_URL', 'example.org'],
    ['LOG_LEVEL', 'loud'],
    ['TOKEN_KEY', 'c2hvcnQ='],
    ['MASTER_KEY', 'secret words that are not a key'],
    ['TRUSTED_PROXIES', '-1'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['ALERT_WEBHOOK_URL', 'ftp://example.org'],
    ['ALERT_WEBHOOK_SECRET', 'short'],
  ])('says in one line that %s is wrong, and does not repeat the value', async (name, value) => {
    const said = await failure({ [name]: value });
    expect(said).toMatch(new RegExp(`^Cairn cannot start: ${name} .+\\.\\n$`));
    expect(said).not.toContain(value);
  });

  it.each([
    ['SMTP_URL', 'smtp://mail.example', 'MAIL_FROM'],
    ['MAIL_FROM', 'cairn@clinic.example', 'SMTP_URL'],
    ['ALERT_WEBHOOK_URL', 'https://pager.example', 'ALERT_WEBHOOK_SECRET'],
    ['ALERT_WEBHOOK_SECRET', 'a secret of some length', 'ALERT_WEBHOOK_URL'],
  ])('says that %s is nothing without its other half', async (name, value, missing) => {
    expect(await failure({ [name]: value })).toBe(`Cairn cannot start: ${missing} is needed with ${name}.\n`);
  });

  it('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await failure({ PORT: port, NODE_ENV: 'production', HOST: '127.0.0.1' })).toContain(`PORT ${port}`);
    other.close();
  });

  it('says that the database cannot be used, and not where it is', async () => {
    const said = await failure({ MONGODB_URL: 'mongodb://somebody:secret@127.0.0.1:1/cairn' });
    expect(said).toMatch(/^Cairn cannot start: MONGODB_URL .+\.\n$/);
    expect(said).not.toContain('secret');
  });

  it('says which secret differs from the one the database was set up with', async () => {
    const DATA_DIR = await emptyDir();
    const production = { DATA_DIR, NODE_ENV: 'production', HOST: '127.0.0.1' };
    const first = start(production);
    await first.url;
    await first.kill('SIGTERM');
    for (const variable of ['MASTER_KEY', 'TOKEN_KEY']) {
      const server = start({ ...production, [variable]: randomBytes(32).toString('base64') });
      expect(await server.exited).toBe(1);
      expect(server.stderr()).toMatch(new RegExp(`^Cairn cannot start: ${variable} differs`));
    }
  });

  it('says so when the data directory holds something else, and leaves it alone', async () => {
    const DATA_DIR = await emptyDir();
    await mkdir(join(DATA_DIR, 'db'));
    await writeFile(join(DATA_DIR, 'db', 'holiday.jpg'), 'not a database');
    const server = start({ DATA_DIR });
    expect(await server.exited).toBe(1);
    expect(server.stderr()).toMatch(/^Cairn cannot start: .*\n$/);
    expect((await stat(join(DATA_DIR, 'db', 'holiday.jpg'))).size).toBe(14);
  });
});
