import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seedLoad } from '@cairn/server/src/commands/seedLoad';
import { systemClock } from '@cairn/server/src/config/clock';
import { startRedis } from '../../kit/redis.ts';
import { embeddedPid, openSite, removeDataDir, spawnServer } from '../../kit/server.ts';
import type { Dialect, Seat } from './wire.ts';

/** So many rooms of so many people, each with the room open. */
export interface Shape {
  readonly rooms: number;
  readonly members: number;
}

/** What is measured: one of the servers, alone, or two of them with Redis between. */
export interface PeerKind {
  readonly dialect: Dialect;
  readonly servers: 1 | 2;
}

/** A server that runs, or two, and whom to connect as. */
export interface Peer {
  readonly seats: readonly Seat[];
  /** The servers' processes. */
  readonly pids: readonly number[];
  /** The database's process; null: it has none. */
  readonly databasePid: number | null;
  stop(): Promise<void>;
}

/** The servers have one core, the generator the other, so that neither takes time from the other. */
export const cores = { servers: 0, generator: 1 } as const;

/** Keeps a process, with all its threads, on a core. Where the system cannot, it runs where it likes. */
export async function pin(pid: number, core: number): Promise<void> {
  await promisify(execFile)('taskset', ['-a', '-c', '-p', String(core), String(pid)]).catch(() => {});
}

/** Starts what is to be measured. @param programs where the built programs of this folder are */
export async function startPeer(kind: PeerKind, shape: Shape, programs: string): Promise<Peer> {
  const redis = kind.servers === 2 ? await startRedis() : null;
  const peer = await (kind.dialect === 'cairn'
    ? startCairn(kind, shape, redis?.url)
    : startBare(kind, shape, { programs, redisUrl: redis?.url }));
  for (const pid of [...peer.pids, ...(peer.databasePid === null ? [] : [peer.databasePid])]) {
    await pin(pid, cores.servers);
  }
  return {
    ...peer,
    async stop() {
      await peer.stop();
      await redis?.kill();
    },
  };
}

interface Seeded {
  readonly rooms: readonly { readonly roomId: string; readonly members: readonly { readonly token: string }[] }[];
}

/** Cairn as people run it: the built program, its embedded database, and the rooms that `npm run seed:load` makes. */
async function startCairn({ servers }: PeerKind, shape: Shape, redisUrl: string | undefined): Promise<Peer> {
  const site = await openSite({ embedded: true });
  const { dataDir } = site;
  const out = join(dataDir, 'seats.json');
  await seedLoad(site.core, systemClock, { ...shape, url: '', out });
  const { rooms } = JSON.parse(await readFile(out, 'utf8')) as Seeded;
  await site.leave();
  const env = {
    NODE_OPTIONS: process.env.BENCH_NODE_OPTIONS ?? '',
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
  const running = [];
  for (let index = 0; index < servers; index += 1) {
    const server = spawnServer({ ...env, PORT: '0' });
    await server.url;
    running.push(server);
  }
  const urls = await Promise.all(running.map(({ url }) => url));
  const seats = rooms.flatMap(({ roomId, members }) =>
    members.map(({ token }, index) => ({ url: urlOf(urls, index), dialect: 'cairn' as const, roomId, token })),
  );
  return {
    seats,
    pids: running.flatMap(({ process: { pid } }) => pid ?? []),
    databasePid: (await embeddedPid(dataDir)) ?? null,
    async stop() {
      await Promise.all(running.map((server) => server.kill('SIGTERM')));
      await removeDataDir(dataDir);
    },
  };
}

interface BarePorts {
  readonly programs: string;
  readonly redisUrl: string | undefined;
}

async function startBare(
  { dialect, servers }: PeerKind,
  shape: Shape,
  { programs, redisUrl }: BarePorts,
): Promise<Peer> {
  const program = join(programs, dialect === 'ws' ? 'bareWs.js' : 'bareSocketIo.js');
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...(redisUrl && { REDIS_URL: redisUrl }) };
  const running = await Promise.all(Array.from({ length: servers }, () => startProgram(program, env)));
  const urls = running.map(({ url }) => url);
  const seats = Array.from({ length: shape.rooms }, (_, room) =>
    Array.from({ length: shape.members }, (_, index) => {
      return { url: urlOf(urls, index), dialect, roomId: `room-${room}`, token: '' };
    }),
  ).flat();
  return {
    seats,
    pids: running.flatMap(({ child: { pid } }) => pid ?? []),
    databasePid: null,
    async stop() {
      await Promise.all(running.map(({ child }) => end(child)));
    },
  };
}

async function startProgram(program: string, env: Record<string, string>) {
  const child = fork(program, { env, execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, url: said.toString().trim() };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** People of a room are spread over the servers. */
function urlOf(urls: readonly string[], index: number): string {
  return urls[index % urls.length] ?? '';
}
