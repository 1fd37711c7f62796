import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Distribution, distributionOf } from '../figures.ts';
import { cpuSeconds } from './cpu.ts';
import type { Job, Run, Word } from './generator.ts';
import { cores, type PeerKind, pin, type Shape, startPeer } from './peers.ts';

/** A row of the table for one server: what it did, and what that cost. */
export interface Figures {
  readonly deliveriesPerS: number;
  readonly postsPerS: number;
  /** Messages a frame. */
  readonly perFrame: number;
  /** From posting until arrival at a reader. */
  readonly latencyMs: Distribution;
  /** Processor time of the server processes, in seconds for 100,000 deliveries. */
  readonly serverCpu: number;
  /** The same of the database's process. */
  readonly databaseCpu: number;
  /** How busy the generator's core was, 0..1. */
  readonly generatorLoad: number;
}

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

/** Runs a load once, against servers started for it. */
export async function measureFanout(load: FanoutLoad): Promise<Figures> {
  const { kind, shape, deliveriesPerS, warmMs, measureMs, programs } = load;
  const peer = await startPeer(kind, shape, programs);
  const generator = fork(join(programs, 'generator.js'), {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    await pin(generator.pid ?? 0, cores.generator);
    const ratePerS = deliveriesPerS === null ? null : deliveriesPerS / shape.members;
    await ask(generator, { kind: 'connect', seats: peer.seats, sideBySide: connectSideBySide }, 'connected');
    const cpuNow = async () => ({
      servers: (await Promise.all(peer.pids.map(cpuSeconds))).reduce((sum, seconds) => sum + seconds, 0),
      database: peer.databasePid === null ? 0 : await cpuSeconds(peer.databasePid),
    });
    await ask(generator, { kind: 'post', warmMs, measureMs, ratePerS }, 'began');
    const before = await cpuNow();
    const { run } = await hear(generator, 'ended');
    const after = await cpuNow();
    const each = (seconds: number) => (seconds * perDeliveries) / run.deliveries;
    return {
      ...figuresOf(run),
      serverCpu: each(after.servers - before.servers),
      databaseCpu: each(after.database - before.database),
    };
  } finally {
    generator.kill('SIGKILL');
    await peer.stop();
  }
}

function figuresOf({ tookMs, posts, deliveries, frames, latenciesMs, generatorLoad }: Run) {
  return {
    deliveriesPerS: (deliveries * 1_000) / tookMs,
    postsPerS: (posts * 1_000) / tookMs,
    perFrame: deliveries / frames,
    latencyMs: distributionOf(latenciesMs),
    generatorLoad,
  };
}

async function ask<Kind extends Word['kind']>(generator: ChildProcess, job: Job, answer: Kind) {
  const heard = hear(generator, answer);
  generator.send(job);
  return heard;
}

async function hear<Kind extends Word['kind']>(
  generator: ChildProcess,
  kind: Kind,
): Promise<Extract<Word, { kind: Kind }>> {
  const [word] = (await Promise.race([
    once(generator, 'message'),
    once(generator, 'exit').then(() => [{ kind: 'failed', reason: 'the generator ended' }]),
  ])) as [Word];
  if (word.kind === 'failed') throw new Error(word.reason);
  if (word.kind !== kind) throw new Error(`the generator said “${word.kind}” where “${kind}” was expected`);
  return word as Extract<Word, { kind: Kind }>;
}
