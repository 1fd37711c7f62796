import type { Refusal } from '@cairn/shared/kernel/refusal';
import { secondMs } from '@cairn/shared/kernel/time';
import type { Clock } from './clock.ts';
import { newCommandId } from './commandId.ts';
import type { ConnectionStatus, Draft, HeldOutcome, Outcome, Sent } from './contract.ts';
import { deliver, isPassing } from './delivery.ts';
import type { Disk, StoredMessage } from './disk.ts';
import { asksForCare, type Entry, isUnsent, isWithStaff, sendable } from './entry.ts';
import type { Sendable } from './pending.ts';
import { createPump } from './pump.ts';
import { createStore, type Store } from './store.ts';
import type { Tabs } from './tabs.ts';

export interface OutboxOptions {
  readonly accountId: string;
  readonly disk: Disk;
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly random: () => number;
  readonly status: Store<ConnectionStatus>;
  send(message: StoredMessage): Promise<Outcome<Sent>>;
  /** What was written in a room was such that its author is shown the way to help. */
  onCare(roomId: string): void;
}

/**
 * The messages of one account that the server has not acknowledged, kept on disk so that they outlive the page. Each is
 * sent under the id it was stored with, in the order written within its room, one at a time, until there is an answer
 * that stands (law L2).
 */
export interface Outbox {
  readonly messages: Store<readonly Sendable[]>;
  readonly size: Store<number>;
  /** Keeps a message, then sends it as soon as that is possible. Gives its command id. */
  post(roomId: string, draft: Draft): Promise<string>;
  retry(commandId: string): Promise<void>;
  /** Sends a message that its author was asked about, all the same. */
  confirm(commandId: string): Promise<void>;
  /** Takes in what became of a held message. */
  settle(outcome: HeldOutcome): Promise<void>;
  /** Lets go of a message that is not just being sent, and hands its words back. */
  discard(commandId: string): Promise<Draft | null>;
  /** How far an open room is held here; null: it is no longer open. Acknowledged messages stay until their room has them. */
  heldUpTo(roomId: string, head: number | null): void;
  /** Forgets everything, here and on disk. */
  clear(): Promise<void>;
  /** Stops sending; what is not acknowledged stays. */
  stop(): Promise<void>;
}

/** How long a released message may show before its event is here. */
const releasedShownMs = 15 * secondMs;

/** What tabs tell each other. */
type Told =
  | { readonly kind: 'kept'; readonly message: StoredMessage }
  | { readonly kind: 'gone'; readonly commandId: string; readonly seq: number | null }
  | { readonly kind: 'care'; readonly roomId: string }
  | { readonly kind: 'cleared' };

/** Opens the account's outbox with what an earlier page left in it. */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { accountId, disk, tabs, clock, random, status, send, onCare } = options;
  const entries = new Map<string, Entry>();
  const messages = createStore<readonly Sendable[]>([]);
  const size = createStore(0);
  const heads = new Map<string, number>();
  const newestOwn = new Map<string, number>();

  function show(): void {
    const inOrder = [...entries.values()].sort((a, b) => a.stored.order - b.stored.order);
    messages.set(inOrder.map(sendable));
    size.set(inOrder.filter(isUnsent).length);
  }

  function set(commandId: string, entry: Entry | null): void {
    if (entry) entries.set(commandId, entry);
    else entries.delete(commandId);
    show();
  }

  function tell(told: Told): void {
    if (disk.keeps.get()) tabs.tell({ accountId, ...told });
  }

  async function keep(stored: StoredMessage): Promise<void> {
    tell({ kind: 'kept', message: stored });
    await disk.put(stored);
  }

  function acknowledge(commandId: string, seq: number): void {
    const entry = entries.get(commandId);
    if (!entry) return;
    const { roomId } = entry.stored;
    newestOwn.set(roomId, Math.max(newestOwn.get(roomId) ?? 0, seq));
    const head = heads.get(roomId);
    const isSeen = head === undefined || head >= seq;
    set(commandId, isSeen ? null : { ...entry, isSending: false, ackedSeq: seq });
  }

  function nextIn(roomId: string): Entry | undefined {
    const waiting = [...entries.values()].filter(
      ({ stored, ackedSeq, isReleased }) =>
        stored.roomId === roomId && ackedSeq === null && stored.refusal === null && !isReleased,
    );
    return waiting.sort((a, b) => a.stored.order - b.stored.order)[0];
  }

  async function drain(roomId: string, signal: AbortSignal): Promise<void> {
    for (let entry = nextIn(roomId); entry && !signal.aborted; entry = nextIn(roomId)) {
      await sendOne(entry, signal);
    }
  }

  async function sendOne(entry: Entry, signal: AbortSignal): Promise<void> {
    const { commandId } = entry.stored;
    const isGone = await disk.isGone(entry.stored);
    if (signal.aborted || !entries.has(commandId)) return;
    if (isGone) {
      set(commandId, null);
      return;
    }
    const stored = { ...entry.stored, sentAfter: entry.stored.sentAfter ?? newestKnown(entry.stored) };
    set(commandId, { stored, isSending: true, ackedSeq: null });
    if (entry.stored.sentAfter === null) await keep(stored);
    const outcome = await deliver(() => send(stored), { clock, random, signal });
    if (entries.has(commandId)) await conclude(stored, outcome, signal);
  }

  /** The newest seq known in the message's room: its own event will come after it. */
  function newestKnown({ roomId, queuedAfter }: StoredMessage): number {
    return Math.max(queuedAfter, heads.get(roomId) ?? 0, newestOwn.get(roomId) ?? 0);
  }

  async function conclude(stored: StoredMessage, outcome: Outcome<Sent>, signal: AbortSignal) {
    const { commandId, roomId } = stored;
    if (asksForCare(outcome)) {
      onCare(roomId);
      // The page that wrote it may be another tab than the one that sends.
      tell({ kind: 'care', roomId });
    }
    if (outcome.kind === 'answered') {
      acknowledge(commandId, outcome.answer.seq);
      tell({ kind: 'gone', commandId, seq: outcome.answer.seq });
      await disk.remove(stored);
    } else if (outcome.kind === 'refused' && !(isPassing(outcome) && signal.aborted)) {
      await refuse(stored, outcome.refusal);
    } else {
      set(commandId, { stored, isSending: false, ackedSeq: null });
    }
  }

  async function refuse(message: StoredMessage, refusal: Refusal): Promise<void> {
    const stored = { ...message, refusal };
    set(message.commandId, { stored, isSending: false, ackedSeq: null });
    await keep(stored);
  }

  const pump = createPump({
    name: `outbox.${accountId}`,
    tabs,
    status,
    hasWork: (roomId) => nextIn(roomId) !== undefined,
    work: drain,
  });

  /** Sends a refused message once more, under the same id. */
  async function again(commandId: string, changes: Partial<StoredMessage> = {}): Promise<void> {
    const entry = entries.get(commandId);
    if (!entry?.stored.refusal) return;
    const stored = { ...entry.stored, ...changes, refusal: null };
    set(commandId, { ...entry, stored });
    await keep(stored);
    pump.start(stored.roomId);
  }

  /** Lets go of a message that the server posts: it shows on until its event takes its place, so that it never blinks. */
  async function release({ stored }: Entry): Promise<void> {
    const { commandId } = stored;
    set(commandId, { stored: { ...stored, refusal: null }, isSending: true, ackedSeq: null, isReleased: true });
    clock.after(releasedShownMs, () => set(commandId, null));
    tell({ kind: 'gone', commandId, seq: null });
    await disk.remove(stored);
  }

  function pumpAll(): void {
    for (const { stored } of [...entries.values()]) pump.start(stored.roomId);
  }

  /** From another tab of this browser, of our own origin. */
  function hear(message: unknown): void {
    const told = message as Told & { readonly accountId: string };
    if (told.accountId !== accountId) return;
    if (told.kind === 'care') onCare(told.roomId);
    else if (told.kind === 'cleared') entries.clear();
    else if (told.kind === 'kept') hearKept(told.message);
    else if (told.seq !== null) acknowledge(told.commandId, told.seq);
    else entries.delete(told.commandId);
    show();
  }

  function hearKept(stored: StoredMessage): void {
    const known = entries.get(stored.commandId);
    if (known?.isSending || known?.ackedSeq) return;
    entries.set(stored.commandId, { stored, isSending: false, ackedSeq: null });
    if (tabs.canLock) pump.start(stored.roomId);
  }

  const stopHearing = tabs.onTold(hear);
  const stopWatching = status.subscribe(pumpAll);
  for (const stored of await disk.messages(accountId)) {
    if (!entries.has(stored.commandId)) entries.set(stored.commandId, { stored, isSending: false, ackedSeq: null });
  }
  show();
  pumpAll();

  return {
    messages,
    size,
    async post(roomId, { body, replyTo, warning }) {
      const commandId = newCommandId();
      const queuedAfter = heads.get(roomId) ?? 0;
      const message = { accountId, roomId, commandId, body, replyTo, warning, queuedAt: clock.now(), queuedAfter };
      const stored = await disk.add({ ...message, sentAfter: null, refusal: null, confirmed: false, returned: null });
      set(commandId, { stored, isSending: false, ackedSeq: null });
      tell({ kind: 'kept', message: stored });
      pump.start(roomId);
      return commandId;
    },
    retry: (commandId) => again(commandId),
    confirm: (commandId) => again(commandId, { confirmed: true }),
    async settle({ commandId, outcome, word }) {
      const entry = entries.get(commandId);
      if (!entry || !isWithStaff(entry.stored)) return;
      if (outcome === 'held') return;
      if (outcome === 'released') return release(entry);
      const stored = { ...entry.stored, returned: { word } };
      set(commandId, { ...entry, stored });
      await keep(stored);
    },
    async discard(commandId) {
      const entry = entries.get(commandId);
      if (!entry || entry.isSending || entry.ackedSeq !== null) return null;
      set(commandId, null);
      tell({ kind: 'gone', commandId, seq: null });
      await disk.remove(entry.stored);
      const { body, replyTo, warning } = entry.stored;
      return { body, replyTo, warning };
    },
    heldUpTo(roomId, head) {
      if (head === null) heads.delete(roomId);
      else heads.set(roomId, head);
      const seen = [...entries.values()].filter(
        ({ stored, ackedSeq }) => stored.roomId === roomId && ackedSeq !== null && (head === null || ackedSeq <= head),
      );
      if (seen.length === 0) return;
      for (const { stored } of seen) entries.delete(stored.commandId);
      show();
    },
    async clear() {
      entries.clear();
      show();
      tell({ kind: 'cleared' });
      await disk.clear(accountId);
    },
    stop() {
      stopWatching();
      stopHearing();
      return pump.stop();
    },
  };
}
