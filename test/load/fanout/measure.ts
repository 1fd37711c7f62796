import { distributionOf } from '../figures.ts';
import { cpuSeconds } from './cpu.ts';
import { startGenerator } from './drive.ts';
import type { Run } from './generator.ts';
import { type Peer, type PeerKind, type Shape, startPeer } from './peers.ts';

/** What a server did under a load, and what that cost. */
export type FanoutFigures = {
  readonly deliveriesPerS: number;
  readonly postsPerS: number;
  /** Messages a frame. */
  readonly perFrame: number;
  /** From posting until arrival at a reader, in milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly p999Ms: number;
  /** Processor time of the server processes, in seconds for 100,000 deliveries. */
  readonly serverCpu: number;
  /** The same of the database's process, and of Redis. */
  readonly databaseCpu: number;
  readonly redisCpu: number;
  /** How busy the generator's core was, 0..1. */
  readonly generatorLoad: number;
};

export interface FanoutLoad {
  readonly kind: PeerKind;
  readonly shape: Shape;
  /** Deliveries a second; null: as many as the server can. */
  readonly deliveriesPerS: number | null;
  readonly warmMs: number;
  readonly measureMs: number;
  /** Where the built programs of this folder are. */
  readonly programs: string;
}

const perDeliveries = 100_000;
const connectSideBySide = 100;

/** Runs a load once, against servers started for it. @throws when a post is refused or lost, or a connection breaks */
export async function measureFanout(load: FanoutLoad): Promise<FanoutFigures> {
  const { kind, shape, deliveriesPerS, warmMs, measureMs, programs } = load;
  const peer = await startPeer(kind, shape, { programs });
  const generator = await startGenerator(programs);
  try {
    await generator.connect(peer.seats, connectSideBySide);
    const ratePerS = deliveriesPerS === null ? null : deliveriesPerS / shape.members;
    const { run, seen } = await generator.post({ warmMs, measureMs, ratePerS }, async () => {
      const before = await cpuOf(peer);
      return async () => {
        const after = await cpuOf(peer);
        return before.map((seconds, index) => (after[index] ?? 0) - seconds);
      };
    });
    const [serverCpu = 0, databaseCpu = 0, redisCpu = 0] = seen.map((s) => (s * perDeliveries) / run.deliveries);
    return { ...figuresOf(run), serverCpu, databaseCpu, redisCpu };
  } finally {
    generator.stop();
    await peer.stop();
  }
}

function cpuOf({ pids, databasePids, redisPids }: Peer): Promise<number[]> {
  return Promise.all([pids, databasePids, redisPids].map(cpuSeconds));
}

function figuresOf({ tookMs, posts, deliveries, frames, latenciesMs, generatorLoad }: Run) {
  const { p50, p99, p999 } = distributionOf(latenciesMs);
  return {
    deliveriesPerS: (deliveries * 1_000) / tookMs,
    postsPerS: (posts * 1_000) / tookMs,
    perFrame: deliveries / frames,
    ...{ p50Ms: p50, p99Ms: p99, p999Ms: p999 },
    generatorLoad,
  };
}
