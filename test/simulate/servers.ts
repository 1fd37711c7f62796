import { secondMs } from '@cairn/shared/kernel/time';
import type { Seen } from './proxy.ts';

/** As deploy/haproxy.cfg says: whoever is back is given more and more for so long. */
export const slowStartMs = 20 * secondMs;
const leastWeight = 0.01;

export interface Work {
  /** Milliseconds of a core that has nothing else to do. */
  readonly ms: number;
  /** Reads of the database. */
  readonly reads: number;
}

export interface ServersSize {
  readonly servers: number;
  readonly people: number;
  readonly rooms: number;
  /** The share of a core that a server with its usual people spends on them. */
  readonly busyShare: number;
}

/** Servers, each with one core that serves in the order in which work comes. */
export interface Servers {
  /** As the proxy sees them at a time. */
  seenAt(at: number): readonly Seen[];
  /** At a time, or from the beginning (null). */
  connect(server: number, at: number | null): void;
  disconnect(server: number): void;
  /** Gives a server work for somebody who waits for it; gives when it will be done. */
  serve(server: number, at: number, work: Work): number;
  /** Somebody no longer waits: their work is done, or they gave up. */
  release(server: number): void;
  /** Whether a room is not open on a server yet; it is from now on. */
  opensFirst(server: number, room: number): boolean;
  goes(server: number): void;
  comes(server: number, at: number): void;
  readonly connections: readonly number[];
  figures(): ServersFigures;
}

export interface ServersFigures {
  /** The most connections that came to one server within a second. */
  readonly peakPerServerPerS: number;
  /** The most who waited at one server. */
  readonly peakQueue: number;
  /** The longest that a server was behind: so long everybody else's messages waited there too. */
  readonly peakBehindMs: number;
  readonly peakReadsPerS: number;
}

interface Core {
  isUp: boolean;
  upAt: number;
  connections: number;
  weight: number;
  /** When all that it has been given is done. */
  freeAt: number;
  waiting: number;
  readonly hosted: Uint8Array;
  readonly came: Tally;
}

/** Counts what happens in each second, where time only goes on. */
export interface Tally {
  add(at: number, count: number): void;
  readonly most: number;
}

export function openTally(): Tally {
  let [second, count, most] = [-1, 0, 0];
  return {
    add(at, more) {
      const now = Math.floor(at / secondMs);
      count = now === second ? count + more : more;
      second = now;
      most = Math.max(most, count);
    },
    get most() {
      return most;
    },
  };
}

/** Opens servers that are up and have nobody. */
export function openServers({ servers, people, rooms, busyShare }: ServersSize): Servers {
  const usual = Math.max(1, people / servers);
  const reads = openTally();
  let peakQueue = 0;
  let peakBehindMs = 0;
  const cores = Array.from({ length: servers }, (): Core => {
    const idle = { connections: 0, weight: 1, freeAt: 0, waiting: 0 };
    return { ...idle, isUp: true, upAt: Number.NEGATIVE_INFINITY, hosted: new Uint8Array(rooms), came: openTally() };
  });
  /** Those that have come back: all others have their full weight. */
  const slowly = new Set<Core>();
  const coreOf = (server: number): Core => {
    const core = cores[server];
    if (!core) throw new Error(`there is no server ${server}`);
    return core;
  };

  return {
    seenAt(at) {
      for (const core of slowly) core.weight = Math.min(1, Math.max(leastWeight, (at - core.upAt) / slowStartMs));
      return cores;
    },
    connect(server, at) {
      const core = coreOf(server);
      core.connections += 1;
      if (at !== null) core.came.add(at, 1);
    },
    disconnect(server) {
      coreOf(server).connections -= 1;
    },
    serve(server, at, work) {
      const core = coreOf(server);
      const ownShare = busyShare * Math.min(1, core.connections / usual);
      core.freeAt = Math.max(core.freeAt, at) + work.ms / (1 - ownShare);
      core.waiting += 1;
      reads.add(at, work.reads);
      peakQueue = Math.max(peakQueue, core.waiting);
      peakBehindMs = Math.max(peakBehindMs, core.freeAt - at);
      return core.freeAt;
    },
    release(server) {
      coreOf(server).waiting -= 1;
    },
    opensFirst(server, room) {
      const { hosted } = coreOf(server);
      const isFirst = hosted[room] === 0;
      hosted[room] = 1;
      return isFirst;
    },
    goes(server) {
      coreOf(server).isUp = false;
    },
    comes(server, at) {
      const core = coreOf(server);
      core.isUp = true;
      core.upAt = at;
      core.hosted.fill(0);
      slowly.add(core);
    },
    get connections() {
      return cores.map(({ connections }) => connections);
    },
    figures: () => ({
      peakPerServerPerS: Math.max(...cores.map(({ came }) => came.most)),
      ...{ peakQueue, peakBehindMs, peakReadsPerS: reads.most },
    }),
  };
}
