import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type NetConnectOpts, type Socket } from 'node:net';

/** How a link carries what goes over it. */
export type Weather =
  | { readonly kind: 'open' }
  /** Connections are reset, and new ones too. */
  | { readonly kind: 'cut' }
  /** Everything is taken, and nothing said: as when packets are lost. What was taken goes on once the link is open again. */
  | { readonly kind: 'hole' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number };

/** A link between two processes, with the harness in the middle. */
export interface Link {
  /** The port, where it listens on one. */
  readonly port: number;
  set(weather: Weather): void;
  /** Resets the connections of now; new ones are welcome. */
  reset(): void;
  stop(): Promise<void>;
}

export interface LinkOptions {
  /** The path of a unix socket; otherwise a port of its own on the loopback. */
  readonly path?: string;
  /** Where a new connection leads. */
  readonly to: () => NetConnectOpts;
}

/** So much may wait in a direction before the sender has to wait too, as in a real network. */
const waitingMaxChunks = 256;

/** Opens a link. */
export async function openLink({ path, to }: LinkOptions): Promise<Link> {
  let weather: Weather = { kind: 'open' };
  const sockets = new Set<Socket>();
  const flushes = new Set<() => void>();

  const carry = (from: Socket, onto: Socket) => {
    const lane = openLane(from, onto, () => weather);
    flushes.add(lane.flush);
    from.on('close', (hadError) => {
      sockets.delete(from);
      flushes.delete(lane.flush);
      if (hadError) onto.destroy();
    });
  };

  const accept = (client: Socket) => {
    sockets.add(client);
    if (weather.kind === 'cut') {
      client.on('error', () => {});
      sockets.delete(client);
      client.resetAndDestroy();
      return;
    }
    const upstream = dial({ ...to(), allowHalfOpen: true });
    sockets.add(upstream);
    carry(client, upstream);
    carry(upstream, client);
    upstream.once('error', () => client.destroy());
  };

  const server = createServer({ allowHalfOpen: true }, accept);
  server.listen(path === undefined ? { port: 0, host: '127.0.0.1' } : { path });
  await once(server, 'listening');
  // A run that cannot go on does not wait for its links.
  server.unref();

  const reset = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: path === undefined ? (server.address() as AddressInfo).port : 0,
    set(next) {
      weather = next;
      if (next.kind === 'cut') reset();
      for (const flush of [...flushes]) flush();
    },
    reset,
    async stop() {
      reset();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One direction of a connection: what came is passed on when its time has come. */
function openLane(from: Socket, onto: Socket, weather: () => Weather) {
  /** Null: the end. */
  const waiting: { readonly chunk: Buffer | null; readonly dueAt: number }[] = [];
  let timer: NodeJS.Timeout | undefined;

  const pass = (chunk: Buffer | null) => {
    if (chunk === null) onto.end();
    else if (!onto.destroyed) onto.write(chunk);
  };
  const flush = () => {
    clearTimeout(timer);
    if (weather().kind === 'hole') return;
    for (let next = waiting[0]; next; next = waiting[0]) {
      const leftMs = next.dueAt - performance.now();
      if (leftMs > 0) {
        timer = setTimeout(flush, leftMs);
        return;
      }
      waiting.shift();
      pass(next.chunk);
    }
    if (from.isPaused()) from.resume();
  };
  const take = (chunk: Buffer | null) => {
    const now = performance.now();
    const lastAt = waiting.at(-1)?.dueAt ?? now;
    waiting.push({ chunk, dueAt: Math.max(lastAt, now + lateMs(weather(), chunk, lastAt - now)) });
    if (waiting.length > waitingMaxChunks) from.pause();
    flush();
  };
  from.on('data', take);
  from.on('end', () => take(null));
  from.on('error', () => {});
  return { flush };
}

/** How long a chunk takes, given for how long the line is busy already. */
function lateMs(weather: Weather, chunk: Buffer | null, busyMs: number): number {
  if (weather.kind === 'delay') return weather.ms;
  if (weather.kind === 'slow') return Math.max(0, busyMs) + ((chunk?.length ?? 0) / weather.bytesPerSecond) * 1_000;
  return 0;
}
