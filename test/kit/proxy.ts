import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './redis.ts';

/** The proxy of the deployment: HAProxy, with the very configuration that docker-compose.yml mounts. */
export interface FrontProxy {
  readonly url: string;
  /** Whether it sends people to a server, by the server's name in its configuration. */
  uses(server: string): Promise<boolean>;
  /** What it tells operators of itself, as Prometheus reads it. */
  metrics(): Promise<string>;
  /** What it printed so far. */
  logged(): string;
  stop(): Promise<void>;
}

export interface ProxyOptions {
  readonly port: number;
  /** Where the two servers listen, as host:port. They need not run yet. */
  readonly one: string;
  readonly two: string;
}

const proxyConfig = fileURLToPath(new URL('../../deploy/haproxy.cfg', import.meta.url));

/** Starts the proxy before two servers. */
export async function startProxy({ port, one, two }: ProxyOptions): Promise<FrontProxy> {
  const operators = `127.0.0.1:${await freePort()}`;
  const { PATH = '' } = process.env;
  const proxy = spawn('haproxy', ['-db', '-f', proxyConfig], {
    env: {
      PATH: `${PATH}:/usr/sbin`,
      PROXY_BIND: `127.0.0.1:${port}`,
      PROXY_METRICS: operators,
      SERVER_ONE: one,
      SERVER_TWO: two,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let logged = '';
  for (const stream of [proxy.stdout, proxy.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      logged += text;
    });
  }
  const ended = once(proxy, 'close').then(() => {
    throw new Error(`HAProxy ended: ${logged}`);
  });
  ended.catch(() => {});
  await Promise.race([answers(`http://${operators}/metrics`, () => proxy.exitCode === null), ended]);
  const metrics = async () => (await fetch(`http://${operators}/metrics`)).text();
  return {
    metrics,
    url: `http://127.0.0.1:${port}`,
    async uses(server) {
      return (await metrics()).includes(`haproxy_server_status{proxy="live",server="${server}",state="UP"} 1`);
    },
    logged: () => logged,
    async stop() {
      proxy.kill('SIGKILL');
      await ended.catch(() => {});
    },
  };
}

/** Resolves once something answers there. */
async function answers(url: string, mayStill: () => boolean): Promise<void> {
  while (mayStill()) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return;
  }
}
