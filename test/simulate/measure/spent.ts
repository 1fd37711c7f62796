import { secondMs } from '@cairn/shared/kernel/time';
import { cpuSeconds } from '../../load/fanout/cpu.ts';
import type { Peer } from '../../load/fanout/peers.ts';
import type { Cost } from '../measured.ts';

/** Processor time in seconds, and how long it took. */
export interface Spent {
  readonly serversS: number;
  readonly databaseS: number;
  readonly redisS: number;
  readonly tookS: number;
}

/** What a peer's processes use while some work is done. Processor time, so that what else the machine does counts little. */
export async function spentDuring(peer: Peer, work: () => Promise<unknown>): Promise<Spent> {
  const look = () => Promise.all([peer.pids, peer.databasePids, peer.redisPids].map(cpuSeconds));
  const startedAt = performance.now();
  const before = await look();
  await work();
  const after = await look();
  const [serversS = 0, databaseS = 0, redisS = 0] = after.map((seconds, index) => seconds - (before[index] ?? 0));
  return { serversS, databaseS, redisS, tookS: (performance.now() - startedAt) / 1_000 };
}

/** What is left of it once what the same processes use for nothing is taken away: each of so many, in milliseconds. */
export function eachOf(spent: Spent, idle: Spent, count: number): Cost {
  const left = (name: 'serversS' | 'databaseS') =>
    (Math.max(0, spent[name] - (idle[name] * spent.tookS) / idle.tookS) * secondMs) / count;
  return { server: left('serversS'), database: left('databaseS') };
}

export const none: Cost = { server: 0, database: 0 };

/** A cost without others that are part of it; noise does not make it negative. */
export function less(cost: Cost, ...parts: readonly Cost[]): Cost {
  const left = (name: keyof Cost) =>
    Math.max(
      0,
      parts.reduce((rest, part) => rest - part[name], cost[name]),
    );
  return { server: left('server'), database: left('database') };
}

export function times(cost: Cost, by: number): Cost {
  return { server: cost.server * by, database: cost.database * by };
}
