import type { Choose } from './proxy.ts';
import type { ServersFigures } from './servers.ts';

/** How clients come back. What stands in the client's own code is handed in from there. */
export interface Manners {
  /** The first try after a loss is spread over this (client/src/live/delivery.ts). */
  readonly lostSpreadMs: number;
  /** How long to wait before the next try (client/src/live/delivery.ts). */
  readonly retryDelayMs: (failures: number, random: () => number) => number;
  /** A connection that is not open by then is given up by the client, and one that was not greeted, by the server. */
  readonly connectWithinMs: number;
  readonly greetedWithinMs: number;
  /** An answer that has not come by then is asked for again. */
  readonly answerWithinMs: number;
}

/** What somebody costs who comes back, in milliseconds of a core and in reads of the database. */
export interface Costs {
  /** TCP, upgrade and Engine.IO. */
  readonly handshakeMs: number;
  /** Who they are, and that they are let in. */
  readonly greetMs: number;
  /** Their room, from where they left off. */
  readonly openMs: number;
  /** On top, for the first who opens a room on a server that does not have it open. */
  readonly coldOpenMs: number;
  readonly greetReads: number;
  readonly openReads: number;
  readonly coldReads: number;
}

/** What happens to the servers. */
export type Trouble =
  /** Their processes die: the connections close at once. */
  | { readonly kind: 'killed'; readonly servers: number }
  /** Their machines vanish: nobody closes anything, and each client finds out by its own heartbeat. */
  | { readonly kind: 'silent'; readonly servers: number }
  /** The proxy dies, and everybody's connection with it; another takes its place after a while. */
  | { readonly kind: 'proxy'; readonly awayMs: number }
  /** Each server in turn tells its people to move within a window, goes, and comes back. */
  | { readonly kind: 'rolling'; readonly windowMs: (connections: number) => number; readonly awayMs: number };

export interface Storm {
  readonly seed: number;
  readonly people: number;
  readonly servers: number;
  readonly peopleInRoom: number;
  /** The share of a core that a server with its usual people spends on them. */
  readonly busyShare: number;
  readonly trouble: Trouble;
  readonly manners: Manners;
  readonly costs: Costs;
  readonly choose: Choose;
  /** So many a server greets at once, the others wait in line; null: all who come. */
  readonly doorMax: number | null;
}

export interface StormFigures extends ServersFigures {
  /** How often somebody lost their connection, and how often somebody was back: the same, or somebody got lost. */
  readonly lost: number;
  readonly back: number;
  /** Who is connected where, in the end. */
  readonly connections: readonly number[];
  readonly attempts: number;
  /** Connections given up and answers asked for again: work that was done for nobody. */
  readonly inVain: number;
  /** The most tries in any one second, over all servers. */
  readonly peakPerS: number;
  /** From losing the connection until state and history are there. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly lastMs: number;
}
