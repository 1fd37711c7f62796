import { setTimeout as wait } from 'node:timers/promises';
import { type Line, openLine, openTally, type Seat } from './wire.ts';

/** What a generator is asked to do, by the process that measures. */
export type Job =
  /** Connects more people, so many side by side. */
  | { readonly kind: 'connect'; readonly seats: readonly Seat[]; readonly sideBySide: number }
  /** Everybody posts again as soon as the last post was acknowledged (`ratePerS` null), or so many posts a second in all. */
  | { readonly kind: 'post'; readonly warmMs: number; readonly measureMs: number; readonly ratePerS: number | null };

/** What it answers. */
export type Word =
  | { readonly kind: 'connected'; readonly tookMs: number; readonly generatorLoad: number }
  | { readonly kind: 'began' }
  | { readonly kind: 'ended'; readonly run: Run }
  /** Everything that was posted has reached everybody it is for. */
  | { readonly kind: 'settled' }
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

const arriveWithinMs = 20_000;

interface Member {
  readonly line: Line;
  readonly roomId: string;
}

const tally = openTally();
const members: Member[] = [];
const peopleIn = new Map<string, number>();
let posts = 0;
/** How many deliveries there must be, once all are made, for what was acknowledged so far. */
let expected = 0;

async function connect(seats: readonly Seat[], sideBySide: number): Promise<void> {
  for (let from = 0; from < seats.length; from += sideBySide) {
    const some = seats.slice(from, from + sideBySide).map(async (seat, index) => {
      const line = await openLine(seat, tally, (from + index) % sampleEvery === 0);
      peopleIn.set(seat.roomId, (peopleIn.get(seat.roomId) ?? 0) + 1);
      return { line, roomId: seat.roomId };
    });
    members.push(...(await Promise.all(some)));
  }
}

async function postOnce({ line, roomId }: Member): Promise<void> {
  await line.post();
  posts += 1;
  expected += peopleIn.get(roomId) ?? 0;
}

async function postOn(isOver: () => boolean, member: Member): Promise<void> {
  while (!isOver()) await postOnce(member);
}

/** Posts at even distances, whatever the server's answers take: what waits is then seen as latency. */
async function postAtRate(isOver: () => boolean, ratePerS: number): Promise<void> {
  const startedAt = performance.now();
  const underway: Promise<void>[] = [];
  for (let sent = 0; !isOver(); ) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * ratePerS);
    for (; sent < due; sent += 1) {
      const member = members[(sent * 7) % members.length];
      if (member) underway.push(postOnce(member));
    }
    await wait(1);
  }
  await Promise.all(underway);
}

async function post({ warmMs, measureMs, ratePerS }: Extract<Job, { kind: 'post' }>): Promise<void> {
  let over = false;
  const isOver = () => over;
  const posting =
    ratePerS === null ? Promise.all(members.map((member) => postOn(isOver, member))) : postAtRate(isOver, ratePerS);
  await Promise.race([wait(warmMs), posting]);
  const before = { posts, deliveries: tally.deliveries, frames: tally.frames };
  tally.latenciesMs.length = 0;
  const load = watchLoad();
  say({ kind: 'began' });
  await Promise.race([wait(measureMs), posting]);
  await arrival(() => tally.deliveries > before.deliveries);
  const run = {
    ...load(),
    posts: posts - before.posts,
    deliveries: tally.deliveries - before.deliveries,
    frames: tally.frames - before.frames,
    latenciesMs: [...tally.latenciesMs],
  };
  say({ kind: 'ended', run });
  over = true;
  await posting;
  await settle();
}

/** Waits until what is under way has arrived, but not for ever. */
async function arrival(hasArrived: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + arriveWithinMs;
  while (!hasArrived() && performance.now() < giveUpAt) await wait(1);
}

/** Waits for what is under way. @throws when something was lost, came twice, or a connection broke meanwhile */
async function settle(): Promise<void> {
  await arrival(() => tally.deliveries >= expected);
  if (tally.broken > 0) throw new Error(`the server closed ${tally.broken} connections`);
  if (tally.deliveries !== expected) throw new Error(`${tally.deliveries} deliveries, where ${expected} were due`);
}

/** Gives, when asked, how long it has been and how busy this process was. */
function watchLoad(): () => { readonly tookMs: number; readonly generatorLoad: number } {
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const tookMs = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(cpu);
    return { tookMs, generatorLoad: (user + system) / 1_000 / tookMs };
  };
}

function say(word: Word): void {
  process.send?.(word);
}

async function work(job: Job): Promise<void> {
  if (job.kind === 'connect') {
    const load = watchLoad();
    await connect(job.seats, job.sideBySide);
    say({ kind: 'connected', ...load() });
  } else {
    await post(job);
    say({ kind: 'settled' });
  }
}

process.on('message', (job: Job) => {
  work(job).catch((error: unknown) => say({ kind: 'failed', reason: String(error) }));
});
