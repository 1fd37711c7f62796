import { fileURLToPath } from 'node:url';
import { programId } from '@cairn/server/src/features/programs/defaults';
import { admit, createRoom } from '@cairn/server/src/features/rooms/actions';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { openSite, type Site, spawnServer } from '../kit/server.ts';
import { cores, pin } from './fanout/cpu.ts';
import { startFlags } from './fanout/programs.ts';
import { distributionOf } from './figures.ts';
import { fillRoom } from './fill.ts';
import { type Bench, type Outcome, ratioRow } from './report.ts';
import type { Scale } from './scale.ts';

/** Long logs take minutes to write, so they are kept in the checkout; removing the folder has them written anew. */
const keptIn = fileURLToPath(new URL('../../.cairn-logs', import.meta.url));

const warmEvents = 300;

const pageEvents = 50;
const pagesRead = 100;

interface LogFigures {
  readonly events: number;
  /** Opening a room that the server has never seen. */
  readonly openMs: number;
  /** The newest page before its head. */
  readonly pageMs: number;
}

export interface HistoryOptions {
  /** Where the logs are; the tests have a directory of their own. */
  readonly dataDir?: string;
}

/** Measures whether the last page of a room's history takes longer where the log is long. */
export async function measureHistory(bench: Bench<Scale>, { dataDir = keptIn }: HistoryOptions = {}): Promise<Outcome> {
  const { scale, say } = bench;
  const site = await openSite({ embedded: true, dataDir });
  try {
    const reader = await seed(site, bench);
    const opened = new Map<number, number[]>(scale.logs.map((events) => [events, []]));
    const paged = new Map<number, number[]>(scale.logs.map((events) => [events, []]));
    for (let start = 0; start < scale.coldStarts; start += 1) {
      await withServer(dataDir, reader, async (actor) => {
        for (let room = 0; room < scale.warmRooms; room += 1) await open(actor, warmId(room));
        for (const events of rotated(scale.logs, start))
          opened.get(events)?.push((await open(actor, logId(events))).tookMs);
        const heads = await headsOf(actor, scale.logs);
        for (let page = 0; page < pagesRead; page += 1) {
          for (const events of rotated(scale.logs, page))
            paged.get(events)?.push(await readPage(actor, logId(events), heads.get(events) ?? 1));
        }
      });
      say(`last page of history: ${start + 1} of ${scale.coldStarts} servers started`);
    }
    const figures = scale.logs.map(
      (events): LogFigures => ({
        events,
        openMs: distributionOf(opened.get(events) ?? []).p50,
        pageMs: distributionOf(paged.get(events) ?? []).p50,
      }),
    );
    return { rows: rowsOf(figures), figures: { logs: figures } };
  } finally {
    await site.leave();
  }
}

function rowsOf(figures: readonly LogFigures[]) {
  const [shortest, ...longer] = figures;
  if (!shortest) return [];
  const write = (ms: number) => `${ms.toFixed(2)} ms`;
  return longer.flatMap((one) => {
    const reach = { against: `${shortest.events.toLocaleString('en')} events`, atMost: 1.5, write };
    const log = `a log of ${one.events.toLocaleString('en')} events`;
    return [
      ratioRow({ what: `Last page of history in ${log}`, ...reach, ours: one.pageMs, theirs: shortest.pageMs }),
      ratioRow({
        what: `Opening a room the server has not seen, ${log}`,
        ...reach,
        ours: one.openMs,
        theirs: shortest.openMs,
      }),
    ];
  });
}

/** Writes what is missing of the logs; gives the token of somebody who may read them. */
async function seed(site: Site, { scale: { logs, warmRooms }, say }: Bench<Scale>): Promise<string> {
  const reader = await site.person('participant', 'reader');
  const rooms = [
    ...Array.from({ length: warmRooms }, (_, room) => ({ roomId: warmId(room), events: warmEvents })),
    ...logs.map((events) => ({ roomId: logId(events), events })),
  ];
  await site.withRooms(async (open) => {
    for (const { roomId, events } of rooms) {
      await createRoom(open, { roomId, kind: 'cohort', title: roomId, programId, createdBy: 'load' });
      await admit(open, { roomId, memberId: reader.id });
      const missing = events - (await open.hosts.get(roomId)).state.seq;
      if (missing > 100_000) say(`writing a log of ${events.toLocaleString('en')} events, once …`);
      await fillRoom(open, roomId, missing);
    }
  });
  return reader.token;
}

async function withServer(dataDir: string, token: string, work: (actor: Actor) => Promise<void>): Promise<void> {
  const NODE_OPTIONS = (await startFlags()).join(' ');
  const server = spawnServer({
    PORT: '0',
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    NODE_OPTIONS,
  });
  try {
    const actor = await connect(await server.url, token);
    await pin(server.process.pid ?? 0, cores.servers);
    await work(actor);
    actor.leave();
  } finally {
    await server.kill('SIGTERM');
  }
}

async function open(actor: Actor, roomId: string) {
  const startedAt = performance.now();
  const { head } = accepted(await actor.open(roomId));
  return { head, tookMs: performance.now() - startedAt };
}

async function headsOf(actor: Actor, logs: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const heads = new Map<number, number>();
  for (const events of logs) heads.set(events, (await open(actor, logId(events))).head);
  return heads;
}

async function readPage(actor: Actor, roomId: string, head: number): Promise<number> {
  const startedAt = performance.now();
  const { events } = accepted(await actor.history(roomId, head, pageEvents));
  const tookMs = performance.now() - startedAt;
  if (events.length !== pageEvents) throw new Error(`${events.length} events, where a page has ${pageEvents}`);
  return tookMs;
}

/** Another one first each time, so that none has the advantage of its place. */
function rotated<One>(all: readonly One[], by: number): One[] {
  const start = by % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}

function logId(events: number): string {
  return `log-${events}`;
}

function warmId(room: number): string {
  return `warm-${room}`;
}
