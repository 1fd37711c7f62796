import { setTimeout as pause } from 'node:timers/promises';
import { toEvents } from '@cairn/server/src/log/load';
import { chainStart, firstTampered } from '@cairn/server/src/log/record';
import { storedLog } from '../../kit/log.ts';
import { openSite, removeDataDir, type Site } from '../../kit/server.ts';
import { headsOf, plant, type RoomId, roomIds } from './cast.ts';
import { bounds } from './checker/bounds.ts';
import { startClients } from './clients.ts';
import type { History, Round, StoredLog } from './history.ts';
import { type NemesisName, nemeses, type Scene } from './nemeses.ts';
import { between, seeded } from './random.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import { startTopology, type Topology } from './topology.ts';

export interface RunOptions {
  readonly seed: number;
  /** What strikes, in order. */
  readonly plan: readonly NemesisName[];
  readonly servers: number;
  /** Told of each round that is over. */
  readonly onRound?: (round: Round) => void;
}

const lookEveryMs = 20;
const giveUpAfterMs = 90_000;
/** So long after the last fault everything that has a bound must have happened. */
const settleMs = Math.max(bounds.presenceMs, bounds.endingMs) + bounds.toleranceMs + 1_000;

/** Lets everything that is planned go wrong, one after the other, while people write and read, and gives what happened. */
export async function runFaults({ seed, plan, servers, onRound }: RunOptions): Promise<History> {
  const cast = await plant(plan.length);
  const recorder = startRecorder();
  const { troubles } = recorder;
  const random = seeded(seed, 'nemeses');
  let topology: Topology | undefined;
  try {
    topology = await startTopology({ dataDir: cast.dataDir, servers, random: seeded(seed, 'front'), troubles });
    const clients = await startClients({ cast, topology, recorder, seed });
    const scene = { topology, clients, random };
    await isServed(scene, recorder, 0);
    for (const name of plan) {
      const round = await strike(name, scene, recorder);
      onRound?.(round);
      if (round.recoveredAt === null) break;
      await pause(between(random, 50, 400));
    }
    await clients.finishWriting();
    await pause(settleMs);
    const site = await openSite({ dataDir: cast.dataDir, embedded: true });
    const quiet = await headsOf(site);
    await until(recorder, bounds.recoveryMs, () => clients.hasAll(quiet));
    await clients.stop();
    await topology.stop();
    const logs = await Promise.all(roomIds.map((roomId) => readLog(site, roomId, { start: cast.heads, quiet })));
    await site.leave();
    const { now: _now, stop: _stop, ...records } = recorder;
    return { seed, ...records, logs };
  } finally {
    recorder.stop();
    await topology?.abandon();
    await removeDataDir(cast.dataDir);
  }
}

async function strike(name: NemesisName, scene: Scene, recorder: Recorder): Promise<Round> {
  const { clients, random } = scene;
  clients.endNext();
  const from = recorder.now();
  // Its parts are known once it has struck; until then nothing is excused that is not excused after.
  const { what, parts, forMs, heal } = await nemeses[name](scene);
  const round: Round = { nemesis: name, what, parts, from, healedAt: null, recoveredAt: null };
  recorder.rounds.push(round);
  await pause(forMs);
  await heal();
  round.healedAt = recorder.now();
  if (await isServed(scene, recorder, round.healedAt)) round.recoveredAt = recorder.now();
  await pause(between(random, 0, 100));
  return round;
}

/** Waits until every server is ready, and everybody was answered on what they began after this. */
function isServed({ topology, clients }: Scene, recorder: Recorder, at: number): Promise<boolean> {
  return until(recorder, giveUpAfterMs, async () => {
    if (!clients.servedSince(at)) return false;
    const ready = await Promise.all(topology.servers.map((server) => server.isReady()));
    return ready.every(Boolean);
  });
}

async function until({ now }: Recorder, withinMs: number, isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const giveUpAt = now() + withinMs;
  while (!(await isSo())) {
    if (now() > giveUpAt) return false;
    await pause(lookEveryMs);
  }
  return true;
}

type Heads = Readonly<Record<RoomId, number>>;

async function readLog(
  site: Site,
  roomId: RoomId,
  { start, quiet }: { readonly start: Heads; readonly quiet: Heads },
): Promise<StoredLog> {
  const records = await storedLog(site.core, roomId);
  const events = await site.withRooms(({ storage }) => toEvents(storage.vault, records));
  return {
    roomId,
    startSeq: start[roomId],
    quietSeq: quiet[roomId],
    tamperedSeq: firstTampered(records, chainStart),
    events: events.map((event, index) => ({
      ...event,
      commandId: records[index]?.commandId ?? '',
      isSuperseded: records[index]?.supersededBy !== undefined,
    })),
  };
}
