import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { alternate } from './alternate.ts';
import { type MemoryNote, noteOf } from './fanout/collect.ts';
import { startGenerator } from './fanout/drive.ts';
import { startPeer } from './fanout/peers.ts';
import { type Bench, type Outcome, ratioRow } from './report.ts';
import type { Scale } from './scale.ts';

type MemoryFigures = {
  readonly connections: number;
  /** With the first room connected, before the others came. */
  readonly beforeBytes: number;
  readonly afterBytes: number;
  readonly perConnectionBytes: number;
  /** What of it is JavaScript's and what hangs on it; the rest is the system's, and room that was not given back. */
  readonly perConnectionHeapBytes: number;
};

const sideBySide = 50;
const lookEveryMs = 200;
/** Garbage is collected until that makes hardly a difference any more, and so often at most. */
const settledShare = 0.002;
const looksMin = 5;
const looksMax = 30;

/** Measures the memory that a connection takes which says nothing: signed in, with a room open. */
export async function measureMemory({ scale, programs, say }: Bench<Scale>): Promise<Outcome> {
  const by = await alternate(['cairn', 'socketio'] as const, scale.repeats, async (dialect): Promise<MemoryFigures> => {
    const peer = await startPeer({ dialect, servers: 1 }, scale.crowd, { programs, preload: 'gcOnSignal.js' });
    const generator = await startGenerator(programs);
    try {
      const [pid = 0] = peer.pids;
      // The first room brings in what is loaded but once.
      const first = scale.crowd.members;
      await generator.connect(peer.seats.slice(0, first), sideBySide);
      const before = await settle(programs, pid);
      await generator.connect(peer.seats.slice(first), sideBySide);
      const after = await settle(programs, pid);
      const connections = peer.seats.length - first;
      const perConnectionBytes = (after.residentBytes - before.residentBytes) / connections;
      const perConnectionHeapBytes = (after.heapBytes - before.heapBytes) / connections;
      say(
        `memory, ${dialect}: ${kilobytes(perConnectionBytes)} a connection, ${kilobytes(perConnectionHeapBytes)} in the heap`,
      );
      return {
        ...{ connections, beforeBytes: before.residentBytes, afterBytes: after.residentBytes },
        ...{ perConnectionBytes, perConnectionHeapBytes },
      };
    } finally {
      generator.stop();
      await peer.stop();
    }
  });
  const { cairn, socketio } = by;
  const row = ratioRow({
    what: `Memory a connection that is idle, signed in, with a room open (${cairn.connections.toLocaleString('en')})`,
    against: 'bare Socket.IO',
    ours: cairn.perConnectionBytes,
    theirs: socketio.perConnectionBytes,
    atMost: 1.25,
    write: kilobytes,
    also: `in the heap ${kilobytes(cairn.perConnectionHeapBytes)} against ${kilobytes(socketio.perConnectionHeapBytes)}`,
  });
  return { rows: [row], figures: by };
}

/** What a process has in use once its garbage was collected, again and again, until that freed hardly anything. */
async function settle(programs: string, pid: number): Promise<MemoryNote> {
  let note = await collect(programs, pid, 0);
  for (let look = 1; look < looksMax; look += 1) {
    await wait(lookEveryMs);
    const next = await collect(programs, pid, note.collected);
    const freed = Math.abs(note.residentBytes - next.residentBytes);
    note = next;
    if (look >= looksMin && freed < note.residentBytes * settledShare) break;
  }
  return note;
}

/** Has a process collect its garbage once more, and reads what it noted. */
async function collect(programs: string, pid: number, collectedBefore: number): Promise<MemoryNote> {
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    const text = await readFile(noteOf(programs, pid), 'utf8').catch(() => null);
    const note = text === null ? null : (JSON.parse(text) as MemoryNote);
    if (note && note.collected > collectedBefore) return note;
    await wait(10);
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_024).toFixed(1)} KB`;
}
