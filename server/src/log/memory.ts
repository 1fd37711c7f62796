import { foldMessage, type Message, messageSeqOf } from '@cairn/shared/messages/timeline';
import { fold, isMessageEvent } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import { keepNewest } from './newest.ts';
import { type AnyEvent, supersededSeqOf, withoutBody } from './record.ts';

/** How many of the newest events an open room keeps at hand. */
export const tailEvents = 256;

const targetsKept = 512;
const commandsKept = 2_048;

/** What an open room holds in memory: the state at its head, the newest events, and what deciding looks up. */
export interface RoomMemory {
  readonly state: RoomState;
  /** The hash of the head. */
  readonly hash: Buffer;
  /** The newest events, in order, without a hole, up to the head. */
  readonly tail: readonly AnyEvent[];
  /**
   * Folds in events that follow; those at or below the head are dropped.
   * @param hash the hash of the last of them.
   * @returns the events that were new; null: there is a hole before them, and nothing was taken.
   */
  apply(events: readonly AnyEvent[], hash: Buffer): readonly AnyEvent[] | null;
  /** A message that is at hand, as of the head. */
  message(seq: number): Message | undefined;
  /** Keeps a message that was read as of seq `asOf`; false: the room has moved on since. */
  keepMessage(message: Message, asOf: number): boolean;
  /** Remembers what a command made, so that its repeat needs no look-up. */
  keepCommand(actor: string, commandId: string, seq: number): void;
  madeBy(actor: string, commandId: string): number | undefined;
}

export interface RoomMemoryStart {
  readonly state: RoomState;
  readonly hash: Buffer;
  readonly tail: readonly AnyEvent[];
}

/** Starts the memory of a room from what was read. */
export function openMemory(start: RoomMemoryStart): RoomMemory {
  let state = start.state;
  let hash = start.hash;
  let tail: AnyEvent[] = start.tail.reduce(grow, []);
  const messages = keepNewest<number, Message>(targetsKept);
  const commands = keepNewest<string, number>(commandsKept);

  const rememberMessage = (event: AnyEvent) => {
    if (!isMessageEvent(event)) return;
    const seq = messageSeqOf(event);
    const message = foldMessage(messages.get(seq), event);
    if (message) messages.set(seq, message);
  };
  for (const event of start.tail) rememberMessage(event);

  return {
    get state() {
      return state;
    },
    get hash() {
      return hash;
    },
    get tail() {
      return tail;
    },

    apply(events, lastHash) {
      const fresh = events.filter((event) => event.seq > state.seq);
      const first = fresh[0];
      if (!first) return [];
      if (first.seq !== state.seq + 1) return null;
      for (const event of fresh) {
        state = fold(state, event);
        tail = grow(tail, event);
        rememberMessage(event);
      }
      hash = lastHash;
      return fresh;
    },

    message: (seq) => messages.get(seq),

    keepMessage(message, asOf) {
      if (asOf !== state.seq) return false;
      messages.set(message.seq, message);
      return true;
    },

    keepCommand: (actor, commandId, seq) => commands.set(keyOf(actor, commandId), seq),
    madeBy: (actor, commandId) => commands.get(keyOf(actor, commandId)),
  };
}

/** The tail with one more event. Bodies that it supersedes are taken out of those before it. Grown in place. */
function grow(tail: AnyEvent[], event: AnyEvent): AnyEvent[] {
  const superseded = supersededSeqOf(event);
  if (superseded !== undefined) {
    for (const [index, earlier] of tail.entries()) {
      if (earlier.seq === superseded || supersededSeqOf(earlier) === superseded) tail[index] = withoutBody(earlier);
    }
  }
  tail.push(event);
  return tail.length >= 2 * tailEvents ? tail.slice(-tailEvents) : tail;
}

function keyOf(actor: string, commandId: string): string {
  return `${actor}\n${commandId}`;
}
