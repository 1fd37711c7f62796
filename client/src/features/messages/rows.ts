import type { Event } from '@cairn/shared/kernel/event';
import type { Message } from '@cairn/shared/messages/timeline';
import type { PendingMessage, RoomItem, RoomView } from '../../live/contract.ts';
import { dayOf } from '../../ui/time.ts';
import { isNotice, type Notice } from '../rooms/notices.ts';

interface Place {
  /** Names the row in its room for as long as it is there. */
  readonly key: string;
  /** The seq of its last event; of pending ones, above every seq. */
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The row is the first of its day. */
  readonly startsDay: boolean;
  /** The row is the first of what is new since the person was away. */
  readonly startsNew: boolean;
  /** The row goes on with what the same person said just before. */
  readonly goesOn: boolean;
}

/** One row of the list. */
export type Row =
  | (Place & { readonly kind: 'message'; readonly message: Message })
  | (Place & { readonly kind: 'notice'; readonly events: readonly Notice[] })
  /** An event that a higher word shows (additions.ts). */
  | (Place & { readonly kind: 'added'; readonly event: Event })
  | (Place & { readonly kind: 'pending'; readonly pending: PendingMessage });

type Content =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'notice'; readonly events: readonly Notice[] }
  | { readonly kind: 'added'; readonly event: Event }
  | { readonly kind: 'pending'; readonly pending: PendingMessage };

/** After a pause this long, the same person's next message stands by itself. */
const pauseMs = 5 * 60_000;

interface Said extends Pick<RoomView, 'items' | 'pending' | 'newAfter' | 'reachedStart'> {
  /** What is above this came before the person's eyes, and is not marked as new. */
  readonly newUpTo: number;
  readonly ownId: string;
  /** Whether a higher word shows this event. */
  readonly isAdded: (event: Event) => boolean;
}

/** The rows of a room: its items, then what waits in the outbox. */
export function rowsOf({ items, pending, newAfter, reachedStart, newUpTo, ownId, isAdded }: Said): readonly Row[] {
  const waiting = pending.map((one) => ({ kind: 'pending' as const, pending: one }));
  const contents: readonly Content[] = [...merged(items, isAdded), ...waiting];
  const rows: Row[] = [];
  // What is new may begin before the part of the log that is here: then its beginning is not marked.
  let newFound = !reachedStart && (items[0]?.seq ?? 0) > newAfter + 1;
  for (const content of contents) {
    const before = rows.at(-1);
    const at = atOf(content);
    const seq = seqOf(content);
    const startsDay = !before || dayOf(before.at) !== dayOf(at);
    const isNews = content.kind === 'message' && seq > newAfter && seq <= newUpTo && content.message.author !== ownId;
    const startsNew: boolean = isNews && !newFound;
    newFound ||= startsNew;
    const goesOn = !startsDay && !startsNew && before !== undefined && continues(before, content, ownId);
    rows.push({ ...content, key: keyOf(content), seq, at, startsDay, startsNew, goesOn });
  }
  return rows;
}

/** The items as contents: people who joined one after the other on one day are one line. */
function merged(items: readonly RoomItem[], isAdded: Said['isAdded']): readonly Content[] {
  const contents: Content[] = [];
  for (const item of items) {
    if (item.kind === 'message') contents.push({ kind: 'message', message: item.message });
    else if (isAdded(item.event)) contents.push({ kind: 'added', event: item.event });
    else if (isNotice(item.event)) {
      const before = contents.at(-1);
      if (before?.kind === 'notice' && bothJoined(before.events.at(-1), item.event)) {
        contents[contents.length - 1] = { kind: 'notice', events: [...before.events, item.event] };
      } else contents.push({ kind: 'notice', events: [item.event] });
    }
  }
  return contents;
}

function bothJoined(before: Notice | undefined, event: Notice): boolean {
  return before?.type === 'member.joined' && event.type === 'member.joined' && dayOf(before.at) === dayOf(event.at);
}

function continues(before: Row, content: Content, ownId: string): boolean {
  const author = authorOf(content, ownId);
  return author !== null && author === authorOf(before, ownId) && atOf(content) - before.at < pauseMs;
}

function authorOf(content: Content, ownId: string): string | null {
  if (content.kind === 'message') return content.message.author;
  return content.kind === 'pending' ? ownId : null;
}

function atOf(content: Content): number {
  switch (content.kind) {
    case 'message':
      return content.message.at;
    case 'notice':
      return content.events.at(-1)?.at ?? 0;
    case 'added':
      return content.event.at;
    case 'pending':
      return content.pending.queuedAt;
  }
}

function seqOf(content: Content): number {
  switch (content.kind) {
    case 'message':
      return content.message.seq;
    case 'notice':
      return content.events.at(-1)?.seq ?? 0;
    case 'added':
      return content.event.seq;
    case 'pending':
      return Number.POSITIVE_INFINITY;
  }
}

function keyOf(content: Content): string {
  return content.kind === 'pending' ? content.pending.commandId : String(seqOf(content));
}
