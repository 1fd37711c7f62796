import { vi } from 'vitest';
import { metric } from '../kit/metrics.ts';
import { type FrontProxy, startProxy } from '../kit/proxy.ts';
import { freePort, type Redis, startRedis } from '../kit/redis.ts';
import { openSite, removeDataDir, type Site, type SpawnedServer, spawnServer } from '../kit/server.ts';

export const serverNames = ['one', 'two'] as const;

export type ServerName = (typeof serverNames)[number];

/** The deployment of docker-compose.yml as plain processes: a proxy, two servers, Redis, and the embedded database. */
export interface Cluster {
  /** The address people use. */
  readonly url: string;
  readonly proxy: FrontProxy;
  readonly redis: Redis;
  readonly dataDir: string;
  /** A server's own address, which nobody but its operator uses. */
  direct(name: ServerName): string;
  server(name: ServerName): SpawnedServer;
  /** How many live connections a server has. */
  sockets(name: ServerName): Promise<number>;
  /** Starts a server that has ended again, and waits until the proxy uses it. */
  start(name: ServerName): Promise<void>;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Plants what a test begins with. */
  plant(site: Site): Promise<void>;
  readonly env?: Readonly<Record<string, string>>;
}

const patience = { timeout: 20_000, interval: 50 };

/** Starts all of it. Its `stop` ends all that it started. */
export async function openCluster({ plant, env }: ClusterOptions): Promise<Cluster> {
  const site = await openSite({ embedded: true });
  const { dataDir } = site;
  await plant(site);
  await site.leave();
  const redis = await startRedis();
  const [port, one, two] = [await freePort(), await freePort(), await freePort()];
  const addresses: Readonly<Record<ServerName, string>> = { one: `127.0.0.1:${one}`, two: `127.0.0.1:${two}` };
  const proxy = await startProxy({ port, ...addresses });
  const servers = new Map<ServerName, SpawnedServer>();

  const start = async (name: ServerName) => {
    const server = spawnServer({
      ...{ PORT: new URL(`http://${addresses[name]}`).port, DATA_DIR: dataDir, REDIS_URL: redis.url },
      ...{ PUBLIC_URL: proxy.url, NODE_ENV: 'production', TRUSTED_PROXIES: '1', ...env },
    });
    servers.set(name, server);
    await server.url;
    await vi.waitUntil(() => proxy.uses(name), patience);
  };
  const stop = async () => {
    await Promise.all([...servers.values()].map((running) => running.kill('SIGKILL')));
    await proxy.stop();
    await redis.kill();
    await removeDataDir(dataDir);
  };
  try {
    await Promise.all(serverNames.map(start));
  } catch (error) {
    await stop();
    throw error;
  }

  const direct = (name: ServerName) => `http://${addresses[name]}`;
  return {
    url: proxy.url,
    proxy,
    redis,
    dataDir,
    direct,
    server(name) {
      const running = servers.get(name);
      if (!running) throw new Error(`server ${name} was never started`);
      return running;
    },
    sockets: (name) => metric(direct(name), 'cairn_sockets'),
    start,
    stop,
  };
}
