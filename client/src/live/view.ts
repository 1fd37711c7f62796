import type { Event } from '@cairn/shared/kernel/event';
import type { Refusal } from '@cairn/shared/kernel/refusal';
import type { Message } from '@cairn/shared/messages/timeline';
import { isMessageEvent } from '@cairn/shared/registry/decide';
import type { RoomItem, RoomView } from './contract.ts';
import { type Outgoing, stillPending } from './pending.ts';
import { type Replica, reachedStart } from './replica.ts';

/** Where a virtual list begins to count; far above what anybody scrolls back. */
export const firstIndex = 1_000_000;

/** What one room's view is made of. */
export interface RoomParts {
  readonly phase: RoomView['phase'];
  readonly refusal: Refusal | null;
  readonly replica: Replica | null;
  readonly firstItemIndex: number;
  readonly window: number;
  readonly readSeq: number;
  readonly newAfter: number;
  readonly loadingEarlier: boolean;
  /** The server has nothing earlier, whatever the numbers say. */
  readonly isAtStart: boolean;
  readonly present: readonly string[];
  readonly isPresenceComplete: boolean;
  readonly typing: readonly string[];
  readonly stale: boolean;
}

export const unopenedParts: RoomParts = {
  phase: 'opening',
  refusal: null,
  replica: null,
  firstItemIndex: firstIndex,
  window: 0,
  readSeq: 0,
  newAfter: 0,
  loadingEarlier: false,
  isAtStart: false,
  present: [],
  isPresenceComplete: false,
  typing: [],
  stale: true,
};

const noMessages: RoomView['messages'] = new Map();

/** A room as the screen shows it. */
export function viewOf(parts: RoomParts, outgoing: Outgoing): RoomView {
  const { replica, isAtStart, ...shown } = parts;
  return {
    ...shown,
    state: replica?.state ?? null,
    items: replica ? itemsOf(replica) : [],
    messages: replica?.timeline ?? noMessages,
    pending: stillPending(outgoing, replica),
    head: replica?.state.seq ?? 0,
    reachedStart: replica !== null && (isAtStart || reachedStart(replica)),
  };
}

const itemsOfWindow = new WeakMap<Replica, readonly RoomItem[]>();
const itemOf = new WeakMap<Message | Event, RoomItem>();

/** The lines of a window: its messages as they stand, and what is not about a message. The same objects while nothing changed. */
export function itemsOf(replica: Replica): readonly RoomItem[] {
  const known = itemsOfWindow.get(replica);
  if (known) return known;
  const items = replica.events.flatMap((event) => itemFor(event, replica) ?? []);
  itemsOfWindow.set(replica, items);
  return items;
}

function itemFor(event: Event, { timeline }: Replica): RoomItem | undefined {
  if (!isMessageEvent(event)) return remember(event, { kind: 'notice', seq: event.seq, event });
  const message = event.type === 'message.posted' ? timeline.get(event.seq) : undefined;
  return message && remember(message, { kind: 'message', seq: message.seq, message });
}

function remember(shown: Message | Event, item: RoomItem): RoomItem {
  const known = itemOf.get(shown) ?? item;
  itemOf.set(shown, known);
  return known;
}
