import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedLoad } from '@cairn/server/src/commands/seedLoad';
import { systemClock } from '@cairn/server/src/config/clock';
import { type Redis, startRedis } from '../../kit/redis.ts';
import { embeddedPid, openSite, removeDataDir, type SpawnedServer, spawnServer } from '../../kit/server.ts';
import { fillRoom } from '../fill.ts';
import { childrenOf, cores, pin } from './cpu.ts';
import { startFlags } from './programs.ts';
import type { Dialect, Seat } from './wire.ts';

/** So many rooms of so many people. */
export interface Shape {
  readonly rooms: number;
  readonly members: number;
}

/** What is measured: one of the servers, alone, or two of them with Redis between. */
export interface PeerKind {
  readonly dialect: Dialect;
  readonly servers: 1 | 2;
}

export interface PeerPorts {
  /** Where the built programs of this folder are. */
  readonly programs: string;
  /** How many messages Cairn's rooms have from the beginning; the others keep none. */
  readonly messagesBefore?: number;
  /** A program of this folder that is loaded into the servers before their own. */
  readonly preload?: 'gcOnSignal.js';
}

/** A server that runs, or two, and whom to connect as. */
export interface Peer {
  readonly seats: readonly Seat[];
  /** The servers' processes. */
  readonly pids: readonly number[];
  /** The database's process; none but Cairn has one. */
  readonly databasePids: readonly number[];
  /** Redis's process, where there are two servers. */
  readonly redisPids: readonly number[];
  stop(): Promise<void>;
}

interface Started extends Pick<Peer, 'seats' | 'pids' | 'stop'> {
  readonly databasePids?: readonly number[];
}

interface Start {
  readonly kind: PeerKind;
  readonly shape: Shape;
  readonly ports: PeerPorts;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts what is to be measured, all of it on one core. */
export async function startPeer(kind: PeerKind, shape: Shape, ports: PeerPorts): Promise<Peer> {
  const { redis, redisPids } = kind.servers === 2 ? await startOwnRedis() : { redis: null, redisPids: [] };
  const env = { NODE_ENV: 'production', ...(redis && { REDIS_URL: redis.url }) };
  const start = kind.dialect === 'cairn' ? startCairn : startBare;
  try {
    const { databasePids = [], ...peer } = await start({ kind, shape, ports, env });
    for (const pid of [...peer.pids, ...databasePids, ...redisPids]) await pin(pid, cores.servers);
    return {
      ...{ ...peer, databasePids, redisPids },
      async stop() {
        await peer.stop();
        await redis?.kill();
      },
    };
  } catch (error) {
    await redis?.kill();
    throw error;
  }
}

async function startOwnRedis(): Promise<{ readonly redis: Redis; readonly redisPids: readonly number[] }> {
  const before = await childrenOf(process.pid);
  const redis = await startRedis();
  const redisPids = (await childrenOf(process.pid)).filter((pid) => !before.includes(pid));
  return { redis, redisPids };
}

interface Seeded {
  readonly rooms: readonly { readonly roomId: string; readonly members: readonly { readonly token: string }[] }[];
}

/** Cairn as people run it: the built program as `npm start` starts it, its embedded database, rooms as `npm run seed:load` makes them. */
async function startCairn({ kind, shape, ports, env }: Start): Promise<Started> {
  const site = await openSite({ embedded: true });
  const { dataDir } = site;
  const out = join(dataDir, 'seats.json');
  await seedLoad(site.core, systemClock, { ...shape, url: '', out });
  const { rooms } = JSON.parse(await readFile(out, 'utf8')) as Seeded;
  const { messagesBefore = 0 } = ports;
  await site.withRooms(async (open) => {
    for (const { roomId } of rooms) await fillRoom(open, roomId, messagesBefore);
  });
  await site.leave();
  const flags = [...(await startFlags()), ...preloadFlags(ports), process.env.BENCH_NODE_OPTIONS ?? ''];
  const running: SpawnedServer[] = [];
  for (let index = 0; index < kind.servers; index += 1) {
    const server = spawnServer({
      ...{ ...env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', NODE_OPTIONS: flags.join(' ') },
    });
    await server.url;
    running.push(server);
  }
  const urls = await Promise.all(running.map(({ url }) => url));
  const databasePid = await embeddedPid(dataDir);
  return {
    seats: rooms.flatMap(({ roomId, members }) =>
      members.map(({ token }, index) => ({ url: urlOf(urls, index), dialect: 'cairn' as const, roomId, token })),
    ),
    pids: running.flatMap(({ process: { pid } }) => pid ?? []),
    databasePids: databasePid === undefined ? [] : [databasePid],
    async stop() {
      await Promise.all(running.map((server) => server.kill('SIGTERM')));
      await removeDataDir(dataDir);
    },
  };
}

/** A server that only passes on, with Node as it comes. */
async function startBare({ kind: { dialect, servers }, shape, ports, env }: Start): Promise<Started> {
  const program = join(ports.programs, dialect === 'ws' ? 'bareWs.js' : 'bareSocketIo.js');
  const options = { env: { ...env, PATH: process.env.PATH ?? '' }, execArgv: preloadFlags(ports) };
  const running = await Promise.all(Array.from({ length: servers }, () => startProgram(program, options)));
  const urls = running.map(({ url }) => url);
  return {
    seats: Array.from({ length: shape.rooms }, (_, room) =>
      Array.from({ length: shape.members }, (_, index) => {
        return { url: urlOf(urls, index), dialect, roomId: `room-${room}`, token: '' };
      }),
    ).flat(),
    pids: running.flatMap(({ child: { pid } }) => pid ?? []),
    async stop() {
      await Promise.all(running.map(({ child }) => end(child)));
    },
  };
}

function preloadFlags({ programs, preload }: PeerPorts): string[] {
  return preload === undefined ? [] : [`--import=${join(programs, preload)}`];
}

interface ProgramOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly execArgv: string[];
}

async function startProgram(program: string, options: ProgramOptions) {
  const child = fork(program, { ...options, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
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
