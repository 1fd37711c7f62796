import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, type Redis, startRedis } from '../../kit/redis.ts';
import { embeddedPid, type SpawnedServer, spawnServer } from '../../kit/server.ts';
import type { Trouble } from './history.ts';
import { type Link, openLink } from './link.ts';
import { oneOf, type Random } from './random.ts';

/** A process that can be ended and held. */
export interface Part {
  kill(): Promise<void>;
  /** After a kill: until it serves again. */
  restart(): Promise<void>;
  hold(): Promise<void>;
  goOn(): Promise<void>;
}

export interface ServerPart extends Part {
  readonly index: number;
  /** Its address through the link that clients use. */
  readonly url: string;
  isReady(): Promise<boolean>;
  readonly links: { readonly clients: Link; readonly redis: Link; readonly database: Link | null };
}

/** The system under test: real processes, and between them links of the harness. */
export interface Topology {
  readonly servers: readonly ServerPart[];
  readonly redis: Part;
  readonly database: Part;
  /** An address that leads to any of the servers, as a proxy before them would. */
  readonly frontUrl: string;
  /** Stops everything; each server has to end well. */
  stop(): Promise<void>;
  /** Ends whatever still runs, for a run that cannot go on. */
  abandon(): Promise<void>;
}

export interface TopologyOptions {
  readonly dataDir: string;
  readonly servers: number;
  readonly random: Random;
  readonly troubles: Trouble[];
}

const patienceMs = 60_000;
const againAfterMs = 50;

/**
 * Starts the processes. The first server finds the embedded database by itself and starts it again when it dies; the
 * others reach the same database through a link, as they would reach a MongoDB.
 */
export async function startTopology({ dataDir, servers: count, random, troubles }: TopologyOptions): Promise<Topology> {
  const redis = await startRedis();
  const servers: (ServerPart & { stop(): Promise<void> })[] = [];
  const abandon = async () => {
    await Promise.all([...servers.map((server) => server.kill()), redis.kill()]);
  };
  try {
    for (let index = 0; index < count; index += 1) {
      servers.push(await startServer({ index, dataDir, redis, troubles }));
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  const front = await openLink({
    to: () => ({ host: '127.0.0.1', port: oneOf(random, servers).links.clients.port }),
  });
  return {
    servers,
    redis: {
      ...redis,
      hold: async () => redis.signal('SIGSTOP'),
      goOn: async () => redis.signal('SIGCONT'),
    },
    database: databasePart(dataDir),
    frontUrl: `http://127.0.0.1:${front.port}`,
    async stop() {
      await front.stop();
      await Promise.all(servers.map((server) => server.stop()));
      await redis.kill();
    },
    abandon,
  };
}

interface ServerOptions {
  readonly index: number;
  readonly dataDir: string;
  readonly redis: Redis;
  readonly troubles: Trouble[];
}

async function startServer({ index, dataDir, redis, troubles }: ServerOptions) {
  const port = await freePort();
  const socket = join(dataDir, `link-${index}.sock`);
  const links = {
    clients: await openLink({ to: () => ({ host: '127.0.0.1', port }) }),
    redis: await openLink({ to: () => ({ host: '127.0.0.1', port: Number(new URL(redis.url).port) }) }),
    database:
      index === 0 ? null : await openLink({ path: socket, to: () => ({ path: join(dataDir, 'db', 'db.sock') }) }),
  };
  const environment = {
    ...{ PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production', LOG_LEVEL: 'error' },
    REDIS_URL: `redis://127.0.0.1:${links.redis.port}`,
    ...(links.database && {
      MONGODB_URL: `mongodb://${encodeURIComponent(socket)}/cairn?directConnection=true&retryWrites=false&heartbeatFrequencyMS=500`,
    }),
  };
  let running: SpawnedServer;
  let isWanted = true;

  const watch = async (server: SpawnedServer) => {
    const code = await server.exited;
    if (isWanted && server === running)
      troubles.push({
        law: 'process',
        text: `server ${index} ended by itself with ${code}: ${server.stderr().slice(-400)}`,
      });
    const unexpected = unexpectedLine(server.stderr());
    if (unexpected) troubles.push({ law: 'process', text: `server ${index} logged ${unexpected}` });
  };

  /** One that finds no database ends with a word to its operator, and is started again, as an operator's system does. */
  const start = async () => {
    for (const giveUpAt = performance.now() + patienceMs; ; ) {
      const server = spawnServer(environment);
      try {
        await server.url;
        running = server;
        isWanted = true;
        void watch(server);
        return;
      } catch (error) {
        if (performance.now() > giveUpAt || !server.stderr().includes('Cairn cannot start')) throw error;
      }
    }
  };
  await start();

  return {
    index,
    links,
    url: `http://127.0.0.1:${links.clients.port}`,
    restart: start,
    hold: async () => void running.process.kill('SIGSTOP'),
    goOn: async () => void running.process.kill('SIGCONT'),

    async kill() {
      isWanted = false;
      await running.kill('SIGKILL');
    },

    async isReady() {
      const signal = AbortSignal.timeout(2_000);
      return fetch(`http://127.0.0.1:${port}/readyz`, { signal }).then(
        ({ status }) => status === 200,
        () => false,
      );
    },

    async stop() {
      isWanted = false;
      const code = await running.kill('SIGTERM');
      if (code !== 0)
        troubles.push({ law: 'process', text: `server ${index} ended with ${code} when it was asked to` });
      await Promise.all([links.clients.stop(), links.redis.stop(), links.database?.stop()]);
    },
  };
}

/** What a server says when its database has gone. Everything else at this level is a fault of its own. */
const expectedErrors = ['the embedded database is away', 'the embedded database could not be started; trying again'];

function unexpectedLine(logged: string): string | undefined {
  return logged.split('\n').find((line) => line !== '' && !expectedErrors.some((text) => line.includes(text)));
}

/** The embedded database, which the first server starts again. */
function databasePart(dataDir: string): Part {
  const find = async () => {
    for (const giveUpAt = performance.now() + patienceMs; performance.now() < giveUpAt; await pause(againAfterMs)) {
      const pid = await embeddedPid(dataDir);
      if (pid !== undefined) return pid;
    }
    throw new Error('the database is not started again');
  };
  let held = 0;
  return {
    kill: async () => void process.kill(await find(), 'SIGKILL'),
    restart: async () => void (await find()),
    async hold() {
      held = await find();
      process.kill(held, 'SIGSTOP');
    },
    async goOn() {
      if (held !== 0) process.kill(held, 'SIGCONT');
      held = 0;
    },
  };
}
