import type { Refusal } from '@cairn/shared/kernel/refusal';
import { refuse } from '@cairn/shared/kernel/verdict';
import { targetOf } from '@cairn/shared/messages/rules';
import { foldMessage, type Message, messageSeqOf } from '@cairn/shared/messages/timeline';
import { decide, type Facts, fold, isDue, isMessageEvent } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import { mayRead, wasRemoved } from '@cairn/shared/rooms/rules';
import { nextDueAt } from './deadlines.ts';
import { toEvents } from './load.ts';
import type { RoomMemory } from './memory.ts';
import type { Answer, LogPorts, Submission } from './ports.ts';
import { type AnyEvent, type EventRecord, ownerOf, toRecord } from './record.ts';

/** A command that waits for its answer. Answering twice keeps the first. */
export interface Entry extends Submission {
  readonly answer: (answer: Answer) => void;
}

type Refused = ReturnType<typeof refuse>;

/** What a batch came to: the records to write, and for each the command that made it. */
export interface Batch {
  readonly records: readonly EventRecord[];
  readonly accepted: readonly { readonly entry: Entry; readonly event: AnyEvent }[];
  /** The earliest deadline that stands after any of its events (a fence may let through but some); null: none. */
  readonly dueAt: number | null;
}

export interface BatchRoom {
  readonly roomId: string;
  readonly memory: RoomMemory;
  readonly ports: LogPorts;
}

/**
 * Decides on commands in order, each on the state that the ones before it lead to, and seals what they gave.
 * Refused commands and repeats are answered here; nothing is written.
 */
export async function decideBatch(entries: readonly Entry[], room: BatchRoom): Promise<Batch> {
  const { roomId, memory, ports } = room;
  const lookedUp = await Promise.all(entries.map((entry) => ports.lookUp(roomId, entry)));
  await bringTargets(entries.map(targetOfEntry), room);
  const refused: { entry: Entry; answer: Answer }[] = [];
  const accepted: { entry: Entry; event: AnyEvent }[] = [];
  const messages = new Map<number, Message>();
  let state = memory.state;
  let dueAt: number | null = null;
  const previousHash = memory.hash;
  for (const [index, entry] of entries.entries()) {
    const made = memory.madeBy(entry.actor.id, entry.commandId);
    if (made !== undefined) {
      entry.answer({ ok: true, seq: made });
      continue;
    }
    const targetSeq = targetOfEntry(entry);
    const target = targetSeq === undefined ? undefined : (messages.get(targetSeq) ?? memory.message(targetSeq));
    // A clock set back does not run a log backwards.
    const at = Math.max(ports.clock.now(), state.at);
    const { actor, isReleased } = entry;
    const facts: Facts = { ...lookedUp[index], roomId, at, actor, isReleased, target };
    const verdict = admit(state, entry) ?? refuseUntimely(state, entry, at) ?? decide(state, entry.command, facts);
    if (!verdict.ok) {
      refused.push({ entry, answer: verdict });
      continue;
    }
    const { type, data } = verdict.draft;
    const event: AnyEvent = {
      seq: state.seq + 1,
      type,
      at,
      actor: entry.actor.id,
      data: data as AnyEvent['data'],
    };
    state = fold(state, event);
    dueAt = sooner(dueAt, nextDueAt(state));
    noteMessage(messages, memory, event);
    accepted.push({ entry, event });
  }
  await answerRefused(refused, room);
  return { records: await sealAll(accepted, previousHash, room), accepted, dueAt };
}

/** What a command would be refused with, as the room stands here and now; null: it would be accepted. Nothing is written. */
export async function tryOut(submission: Submission, room: BatchRoom): Promise<Refusal | null> {
  const { roomId, memory, ports } = room;
  const { actor, command } = submission;
  const lookedUp = await ports.lookUp(roomId, submission);
  const targetSeq = targetOf(command);
  const target = targetSeq === undefined ? undefined : await readMessage(targetSeq, room);
  const { state } = memory;
  const facts: Facts = { ...lookedUp, roomId, at: Math.max(ports.clock.now(), state.at), actor, target };
  const verdict = admit(state, submission) ?? decide(state, command, facts);
  return verdict.ok ? null : verdict.refusal;
}

/** A message as it stands; undefined: the room has none of this seq. */
export async function readMessage(seq: number, room: BatchRoom): Promise<Message | undefined> {
  await bringTargets([seq], room);
  return room.memory.message(seq);
}

function sooner(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Who is not in the room learns nothing of it; who was, is told so kindly. Null: go on. */
function admit(state: RoomState, { actor, command }: Submission): Refused | null {
  if (state.seq === 0) return command.type === 'room.create' ? null : refuse('room.unknown');
  if (actor.role === 'system' || mayRead(state, actor)) return null;
  return refuse(wasRemoved(state, actor.id) ? 'member.removed' : 'room.unknown');
}

/** A deadline that was moved since this server saw it (a phase was given more time, a speaker is back) is not carried out. */
function refuseUntimely(state: RoomState, { commandId, dueAt }: Entry, at: number): Refused | null {
  return dueAt === undefined || isDue(state, commandId, at) ? null : refuse('deadline.moved');
}

/** Reads the messages that commands are about and that are not at hand, as of the room's head. */
async function bringTargets(
  targets: readonly (number | undefined)[],
  { roomId, memory, ports }: BatchRoom,
): Promise<void> {
  const { store, vault } = ports.storage;
  for (const seq of new Set(targets)) {
    if (seq === undefined) continue;
    for (;;) {
      const asOf = memory.state.seq;
      if (seq > asOf || memory.message(seq)) break;
      const events = await toEvents(vault, await store.aboutMessage(roomId, seq, asOf));
      const message = events.reduce<Message | undefined>(
        (folded, event) => (isMessageEvent(event) ? foldMessage(folded, event) : folded),
        undefined,
      );
      if (!message || memory.keepMessage(message, asOf)) break;
    }
  }
}

function targetOfEntry({ command }: Entry): number | undefined {
  return targetOf(command);
}

function noteMessage(messages: Map<number, Message>, memory: RoomMemory, event: AnyEvent): void {
  if (!isMessageEvent(event)) return;
  const seq = messageSeqOf(event);
  const message = foldMessage(messages.get(seq) ?? memory.message(seq), event);
  if (message) messages.set(seq, message);
}

/** A refused command may be the repeat of one that was accepted long ago, when things stood otherwise: then that is its answer. */
async function answerRefused(
  refused: readonly { entry: Entry; answer: Answer }[],
  { roomId, ports }: BatchRoom,
): Promise<void> {
  await Promise.all(
    refused.map(async ({ entry, answer }) => {
      const seq = await ports.storage.store.ofCommand(roomId, entry.actor.id, entry.commandId);
      entry.answer(seq === null ? answer : { ok: true, seq });
    }),
  );
}

async function sealAll(
  accepted: Batch['accepted'],
  startHash: Buffer,
  { roomId, ports }: BatchRoom,
): Promise<EventRecord[]> {
  if (accepted.length === 0) return [];
  const owners = new Set<string>();
  for (const { event } of accepted) {
    const owner = ownerOf(event);
    if (owner !== null) owners.add(owner);
  }
  const keys = await ports.storage.vault.keysFor(owners);
  let previousHash = startHash;
  return accepted.map(({ entry, event }) => {
    const owner = ownerOf(event);
    const key = owner === null ? undefined : keys.get(owner);
    const record = toRecord(event, { roomId, commandId: entry.commandId, key, previousHash });
    previousHash = record.hash;
    return record;
  });
}
