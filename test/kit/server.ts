import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type App, startApp } from '@cairn/server/src/app';
import { type Clock, systemClock } from '@cairn/server/src/config/clock';
import type { Config } from '@cairn/server/src/config/env';
import { openLog } from '@cairn/server/src/config/log';
import { type Core, openCore, silentOutlets } from '@cairn/server/src/core';
import { programId } from '@cairn/server/src/features/programs/defaults';
import { admit, createRoom } from '@cairn/server/src/features/rooms/actions';
import type { RoomsContext } from '@cairn/server/src/features/rooms/context';
import type { Screen } from '@cairn/server/src/features/safety/context';
import type { Role } from '@cairn/shared/accounts/roles';
import type { RoomKind } from '@cairn/shared/rooms/contract';

/** A person of a site with an account, the agreement signed, and a token that is good for ten minutes. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly alias: string;
  readonly token: string;
}

/** One installation: a data directory with its database, and as many servers on it as a test wants. */
export interface Site {
  readonly dataDir: string;
  /** Storage and features beside the servers: to plant what a test begins with, and to look at what is stored. */
  readonly core: Core;
  /** A real server in this process, on a port of its own. */
  startServer(options?: ServerOptions): Promise<App>;
  /** Plants a person. The id is the login too, and the password is `sitePassword`. */
  person(role: Role, id?: string): Promise<Person>;
  /** Sets up a room with its desk, and lets people in. */
  room(roomId: string, members: readonly Person[], kind?: Exclude<RoomKind, 'desk'>): Promise<void>;
  /** Works with rooms without any server, as the set-up does. */
  withRooms<Result>(work: (rooms: RoomsContext) => Promise<Result>): Promise<Result>;
  /** Everything the servers of this process logged. */
  logged(): string;
  /** Stops what runs in this process, and leaves the database and the data directory to other processes. */
  leave(): Promise<void>;
  /** Stops everything, and removes the data. */
  stop(): Promise<void>;
}

export interface SiteOptions {
  readonly clock?: Clock;
  /** A data directory that is there already. */
  readonly dataDir?: string;
  /** Use the embedded database, also where `MONGODB_URL` says otherwise. */
  readonly embedded?: boolean;
}

export interface ServerOptions {
  readonly clock?: Clock;
  readonly redisUrl?: string;
  /** How staff on call are told. */
  readonly calling?: Pick<Config, 'mail' | 'webhook'>;
  /** A screening that does not work. */
  readonly screen?: Screen;
}

export const sitePassword = 'a long enough password';

/** Opens an empty site: without people, rooms or the demonstration. Its `stop` ends all that it started. */
export async function openSite({ clock = systemClock, ...given }: SiteOptions = {}): Promise<Site> {
  const dataDir = given.dataDir ?? (await temporaryDirectory());
  const config: Config = {
    ...{ port: 0, host: '127.0.0.1', dataDir, logLevel: 'info', production: true, trustedProxies: 0 },
    ...(given.embedded ? {} : mongoDbOfItsOwn()),
  };
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => void lines.push(line) });
  const core = await openCore({ config, clock, log });
  const { accounts, programs } = core;
  const passwordHash = await accounts.hashPassword(sitePassword);
  const { version: signedVersion } = await programs.agreements.current(programId);
  const servers: App[] = [];

  const withRooms: Site['withRooms'] = async (work) => {
    const rooms = core.openRooms(silentOutlets(clock));
    try {
      return await work(rooms);
    } finally {
      await rooms.hosts.stop();
    }
  };

  const leave = async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    await core.stop();
  };

  return {
    dataDir,
    core,
    withRooms,
    leave,

    async startServer({ clock: own = clock, redisUrl, calling, screen } = {}) {
      const ofServer = { ...config, ...calling, ...(redisUrl && { redisUrl }) };
      const app = await startApp({ config: ofServer, clock: own, log, ...(screen && { screen }) });
      servers.push(app);
      return app;
    },

    async person(role, id = `${role}-${randomUUID().slice(0, 8)}`) {
      const alias = `Alias of ${id}`;
      await accounts.plant([{ accountId: id, programId, login: id, passwordHash, role, alias, signedVersion }]);
      const { token } = await accounts.grants.open({ _id: id });
      return { id, role, alias, token };
    },

    async room(roomId, members, kind = 'cohort') {
      await withRooms(async (rooms) => {
        await createRoom(rooms, { roomId, kind, title: `Title of ${roomId}`, programId, createdBy: 'site' });
        for (const { id } of members) await admit(rooms, { roomId, memberId: id });
      });
    },

    logged: () => lines.join(''),

    async stop() {
      await Promise.all(servers.splice(0).map((server) => server.stop()));
      if (config.mongodbUrl !== undefined) await core.database.connection.dropDatabase();
      await leave();
      await removeDataDir(dataDir);
    },
  };
}

/** A server as a process of its own: the built program, as `npm start` runs it. */
export interface SpawnedServer {
  readonly process: ChildProcess;
  /** What it printed so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its address, once it says so. Rejects when it ends before. */
  readonly url: Promise<string>;
  /** The exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Ends it, and waits until it has. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

const program = fileURLToPath(new URL('../../server/dist/src/main.js', import.meta.url));

/** Starts the built server with nothing but this environment. */
export function spawnServer(env: Readonly<Record<string, string>>): SpawnedServer {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { PATH, HOME, HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const found = /running at (\S+)/.exec(stdout)?.[1];
      if (found) resolve(found);
    });
    void exited.then((code) => reject(new Error(`the server ended with ${code} before it ran: ${stderr}`)));
  });
  // Tests of a start that fails look at `exited` alone.
  url.catch(() => {});
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    url,
    exited,
    kill(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

/** An empty directory. */
export async function temporaryDirectory(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'cairn-')));
}

/** The process of the embedded database under a data directory; undefined: none runs. */
export async function embeddedPid(dataDir: string): Promise<number | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,args=']);
  const line = stdout.split('\n').find((row) => row.includes(` --dir ${join(dataDir, 'db')} `));
  return line === undefined ? undefined : Number.parseInt(line, 10);
}

/** Ends the embedded database of a data directory that no server uses any more, and removes the directory. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const pid = await embeddedPid(dataDir);
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** With `MONGODB_URL`, each site has a database of a name of its own there. */
function mongoDbOfItsOwn(): Pick<Config, 'mongodbUrl'> {
  const given = process.env.MONGODB_URL;
  if (!given) return {};
  const url = new URL(given);
  url.pathname = `/cairn-test-${randomUUID().slice(0, 8)}`;
  return { mongodbUrl: url.href };
}
