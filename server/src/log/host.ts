import { type Refusal, refusal } from '@cairn/shared/kernel/refusal';
import type { Message } from '@cairn/shared/messages/timeline';
import { isMessageEvent } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import { type Batch, decideBatch, type Entry, readMessage, tryOut } from './batch.ts';
import { nextDueAt, openDeadlines } from './deadlines.ts';
import { loadRoom, toEvents } from './load.ts';
import type { Announcement, Answer, LogPorts, Submission } from './ports.ts';
import { type AnyEvent, supersededSeqOf } from './record.ts';

/** One open room on this server: commands queue, a batch is decided, written, folded, delivered and acknowledged. */
export interface RoomHost {
  readonly roomId: string;
  readonly state: RoomState;
  /** Whether something is queued or being written. */
  readonly busy: boolean;
  /** Sends a command. Always answers; a repeat of a command gets the first answer (law L2). */
  submit(submission: Submission): Promise<Answer>;
  /** What a command would be refused with, as the room stands; null: it would be accepted. Nothing is written. */
  tryOut(submission: Submission): Promise<Refusal | null>;
  /** A message as it stands; undefined: the room has none of this seq. */
  message(seq: number): Promise<Message | undefined>;
  /** The newest events, at most `limit` and those at hand. */
  newest(limit: number): readonly AnyEvent[];
  /** Events after `seq` if they are few enough, else the newest (law L3). */
  since(seq: number, limits: { readonly most: number; readonly instead: number }): Promise<readonly AnyEvent[]>;
  /** Takes in what another server announced. */
  receive(announcement: Announcement): void;
  /** Reads what other servers wrote. */
  catchUp(): Promise<void>;
  /** Takes a record of the dues away whose time has long passed, if what was due then has been carried out. */
  settleDue(at: number): Promise<void>;
  /** Stops the timers, answers what is queued, and keeps a snapshot if much has happened since the last. */
  close(): Promise<void>;
}

const batchMax = 256;
const snapshotEveryEvents = 500;
const snapshotOnCloseEvents = 50;
const catchUpPage = 1_000;

/** What is said the first time is in the log and nowhere else. */
function hasEffects(event: AnyEvent): boolean {
  return !isMessageEvent(event) || supersededSeqOf(event) !== undefined;
}

/** Opens a room on this server. Reads it first; a room without events is there too, so that it can be created. */
export async function openHost(roomId: string, ports: LogPorts): Promise<RoomHost> {
  const { storage, clock, log, meter } = ports;
  const loaded = await loadRoom(roomId, storage);
  const memory = loaded.memory;
  let snapshotSeq = loaded.snapshotSeq;
  let queue: Entry[] = [];
  let pumping: Promise<void> | null = null;
  let closed = false;
  /** Set when a write's outcome is unknown: the log is read before the next batch. */
  let unsure = false;
  const inFlight = new Map<string, Promise<Answer>>();

  /** What follows from events that are in the log. Each is harmless twice and in any order, so they go side by side. */
  const settleEffects = async (events: readonly AnyEvent[]) => {
    const followed = events.filter(hasEffects);
    await Promise.all(
      followed.map(async (event) => {
        const superseded = supersededSeqOf(event);
        if (superseded !== undefined) await storage.store.supersede(roomId, superseded, event.seq);
        await ports.effect(roomId, event);
      }),
    );
  };

  const take = (events: readonly AnyEvent[], hash: Buffer): boolean => {
    const fresh = memory.apply(events, hash);
    if (fresh === null) return false;
    if (fresh.length > 0) {
      ports.deliver(roomId, fresh);
      deadlines.arm();
    }
    return true;
  };

  const catchUp = async () => {
    for (;;) {
      const from = memory.state.seq;
      const records = await storage.store.after(roomId, from, catchUpPage);
      const last = records.at(-1);
      if (last) {
        const events = await toEvents(storage.vault, records);
        meter.caughtUp(events.length);
        for (const record of records) memory.keepCommand(record.actor, record.commandId, record.seq);
        // Whoever wrote them may have died before their effects.
        await settleEffects(events);
        take(events, last.hash);
      }
      if (records.length < catchUpPage) break;
    }
    unsure = false;
  };

  const keepSnapshot = async () => {
    const { state, hash } = memory;
    await storage.snapshots.save(roomId, { state, hash });
    snapshotSeq = state.seq;
  };

  const acknowledge = (won: Batch['accepted']) => {
    for (const { entry, event } of won) {
      if (entry.dueAt !== undefined) meter.carried(clock.now() - entry.dueAt);
      entry.answer({ ok: true, seq: event.seq });
    }
  };

  /** Writes what was decided, and answers. What a fence stopped goes back to the front of the queue. */
  const commit = async (batch: Batch): Promise<void> => {
    const startedAt = clock.now();
    await deadlines.record(batch.dueAt);
    const written = await storage.store.insert(batch.records);
    const won = batch.accepted.slice(0, written);
    const events = won.map(({ event }) => event);
    for (const { entry, event } of won) memory.keepCommand(entry.actor.id, entry.commandId, event.seq);
    const hash = batch.records[written - 1]?.hash;
    if (hash) {
      await settleEffects(events);
      if (take(events, hash)) ports.announce({ roomId, events, hash: hash.toString('base64') });
      meter.appended(events.length, clock.now() - startedAt);
      acknowledge(won);
    }
    if (written === batch.records.length) return;
    meter.conflicted();
    const stopped = batch.accepted.slice(written);
    queue = [...stopped.map(({ entry }) => entry), ...queue];
    await passFence(stopped[0]);
  };

  /** Learns what stopped a write: other servers' events, or a command that was executed so long ago that it is not at hand. */
  const passFence = async (stopped: Batch['accepted'][number] | undefined) => {
    await catchUp();
    if (!stopped) return;
    const { entry, event } = stopped;
    const made = await storage.store.ofCommand(roomId, entry.actor.id, entry.commandId);
    if (made !== null) memory.keepCommand(entry.actor.id, entry.commandId, made);
    // Who took the seq may have been taken in already, while the write was on its way.
    else if (memory.state.seq < event.seq) throw new Error('a write was stopped by no fence that is known');
  };

  const runBatch = async (entries: readonly Entry[]) => {
    try {
      if (unsure) await catchUp();
      const batch = await decideBatch(entries, { roomId, memory, ports });
      if (batch.records.length > 0) await commit(batch);
      if (memory.state.seq - snapshotSeq >= snapshotEveryEvents) await keepSnapshot();
    } catch (error) {
      unsure = true;
      log.warn({ err: error, roomId, commands: entries.length }, 'a batch could not be written');
      queue = queue.filter((entry) => !entries.includes(entry));
      for (const entry of entries) entry.answer({ ok: false, refusal: refusal('storage.unavailable') });
    }
  };

  const pump = async () => {
    // What comes in during this turn of the event loop goes into the first batch too.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (queue.length > 0) {
      const entries = queue.slice(0, batchMax);
      queue = queue.slice(batchMax);
      await runBatch(entries);
    }
    pumping = null;
  };

  const submit = (submission: Submission): Promise<Answer> => {
    const key = `${submission.actor.id}\n${submission.commandId}`;
    const running = inFlight.get(key);
    if (running) return running;
    const answer = new Promise<Answer>((resolve) => {
      queue.push({ ...submission, answer: resolve });
    });
    inFlight.set(key, answer);
    void answer.then(() => inFlight.delete(key));
    pumping ??= pump();
    return answer;
  };

  const deadlines = openDeadlines({ roomId, clock, dues: storage.dues, state: () => memory.state, submit });

  await settleEffects(loaded.sinceSnapshot);
  // Whoever wrote what leads to it may have been an older build, which kept no such records.
  await deadlines.record(nextDueAt(memory.state));
  deadlines.arm();

  return {
    roomId,
    get state() {
      return memory.state;
    },
    get busy() {
      return pumping !== null;
    },
    submit,
    tryOut: (submission) => tryOut(submission, { roomId, memory, ports }),
    message: (seq) => readMessage(seq, { roomId, memory, ports }),
    newest: (limit) => memory.tail.slice(-limit),

    async since(seq, { most, instead }) {
      const behind = memory.state.seq - seq;
      if (behind <= 0) return [];
      const tail = [...memory.tail];
      if (behind > most) return tail.slice(-instead);
      if (behind <= tail.length) return tail.slice(-behind);
      const older = await toEvents(storage.vault, await storage.store.after(roomId, seq, behind - tail.length));
      const meanwhile = memory.tail.filter((event) => event.seq > (tail.at(-1)?.seq ?? 0));
      const all = [...older, ...tail, ...meanwhile];
      return all.length === memory.state.seq - seq ? all : memory.tail.slice(-instead);
    },

    receive(announcement) {
      if (closed) return;
      if (!take(announcement.events, Buffer.from(announcement.hash, 'base64'))) {
        void catchUp().catch((error: unknown) =>
          log.warn({ err: error, roomId }, 'catching up failed; the next look tries again'),
        );
      }
    },

    catchUp,

    async settleDue(at) {
      await catchUp();
      await deadlines.settle(at);
    },

    async close() {
      closed = true;
      deadlines.stop();
      await pumping;
      if (memory.state.seq - snapshotSeq >= snapshotOnCloseEvents) await keepSnapshot();
    },
  };
}
