import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';

/** A real Redis that keeps nothing. */
export interface Redis {
  readonly url: string;
  /** Kills it, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  /** How many clients are connected to it now. */
  clients(): Promise<number>;
  /** Holds it (`SIGSTOP`), or lets it go on (`SIGCONT`). */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
}

/** Starts a Redis of its own. End it with `kill`. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  let redis = await run(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      const ended = redis.exitCode === null && redis.signalCode === null ? once(redis, 'exit') : undefined;
      redis.kill('SIGKILL');
      await ended;
    },
    async restart() {
      redis = await run(port);
    },
    async clients() {
      const { connected_clients: others } = await infoOf(port);
      return Number(others) - 1;
    },
    signal: (name) => void redis.kill(name),
  };
}

async function run(port: number) {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Redis ended: ${said}`)));
  });
  return child;
}

/** What Redis says of its clients, to a client of its own. */
async function infoOf(port: number): Promise<Record<string, string>> {
  const socket = connect(port, '127.0.0.1', () => socket.end('INFO clients\r\nQUIT\r\n'));
  let said = '';
  for await (const text of socket.setEncoding('utf8')) said += text;
  return Object.fromEntries([...said.matchAll(/^(\w+):(.*)\r$/gm)].map(([, name, value]) => [name, value]));
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
