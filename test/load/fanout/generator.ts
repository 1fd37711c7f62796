import { setTimeout as wait } from 'node:timers/promises';
import { type Line, openLine, type Seat, type Tally } from './wire.ts';

/** What a generator is asked to do, by the process that measures. */
export type Job =
  /** Connects everybody, so many side by side. */
  | { readonly kind: 'connect'; readonly seats: readonly Seat[]; readonly sideBySide: number }
  /** Everybody posts again as soon as the last post was acknowledged (`ratePerS` null), or so many posts a second in all. */
  | { readonly kind: 'post'; readonly warmMs: number; readonly measureMs: number; readonly ratePerS: number | null };

/** What it answers. */
export type Word =
  | { readonly kind: 'connected'; readonly tookMs: number }
  | { readonly kind: 'began' }
  | { readonly kind: 'ended'; readonly run: Run }
  | { readonly kind: 'failed'; readonly reason: string };

/** What was seen while it was measured. */
export interface Run {
  readonly tookMs: number;
  readonly posts: number;
  readonly deliveries: number;
  readonly frames: number;
  readonly latenciesMs: readonly number[];
  /** How much of a core the generator itself needed, 0..1: near 1 it is what is slow. */
  readonly generatorLoad: number;
}

/** One line in so many measures its latencies. */
const sampleEvery = 6;

const tally: Tally = { deliveries: 0, frames: 0, latenciesMs: [] };
const lines: Line[] = [];
let posts = 0;

async function connect(seats: readonly Seat[], sideBySide: number): Promise<number> {
  const startedAt = performance.now();
  for (let from = 0; from < seats.length; from += sideBySide) {
    const some = seats.slice(from, from + sideBySide);
    lines.push(
      ...(await Promise.all(some.map((seat, index) => openLine(seat, tally, (from + index) % sampleEvery === 0)))),
    );
  }
  return performance.now() - startedAt;
}

async function postOn(isOver: () => boolean, line: Line): Promise<void> {
  while (!isOver()) {
    await line.post();
    posts += 1;
  }
}

function countPost(): void {
  posts += 1;
}

/** Posts at even distances, whatever the server's answers take: what waits is then seen as latency. */
async function postAtRate(isOver: () => boolean, ratePerS: number): Promise<void> {
  const startedAt = performance.now();
  const underway: Promise<void>[] = [];
  for (let sent = 0; !isOver(); ) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * ratePerS);
    for (; sent < due; sent += 1) {
      const line = lines[(sent * 7) % lines.length];
      if (line) underway.push(line.post().then(countPost));
    }
    await wait(1);
  }
  await Promise.all(underway);
}

async function post({ warmMs, measureMs, ratePerS }: Extract<Job, { kind: 'post' }>): Promise<void> {
  let over = false;
  const isOver = () => over;
  const posting =
    ratePerS === null ? Promise.all(lines.map((line) => postOn(isOver, line))) : postAtRate(isOver, ratePerS);
  await Promise.race([wait(warmMs), posting]);
  Object.assign(tally, { deliveries: 0, frames: 0 });
  tally.latenciesMs.length = 0;
  posts = 0;
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  say({ kind: 'began' });
  await Promise.race([wait(measureMs), posting]);
  const tookMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  const generatorLoad = (user + system) / 1_000 / tookMs;
  say({ kind: 'ended', run: { tookMs, posts, ...tally, generatorLoad } });
  over = true;
  await posting;
}

function say(word: Word): void {
  process.send?.(word);
}

process.on('message', (job: Job) => {
  const work = async () => {
    if (job.kind === 'connect') say({ kind: 'connected', tookMs: await connect(job.seats, job.sideBySide) });
    else await post(job);
  };
  work().catch((error: unknown) => say({ kind: 'failed', reason: String(error) }));
});
