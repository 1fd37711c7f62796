import type { Event } from '@cairn/shared/kernel/event';
import { isMessageEvent } from '@cairn/shared/registry/decide';
import type { PendingMessage } from './contract.ts';
import type { Replica } from './replica.ts';

/** A message of the outbox, as far as deciding whether it still shows. */
export interface Sendable extends PendingMessage {
  /** Its event, if there is one, comes after this seq: the head before it was first sent. Null: never sent. */
  readonly sentAfter: number | null;
  /** The seq of its event, once acknowledged. */
  readonly ackedSeq: number | null;
}

/** The part of the outbox in one room, and whose it is. */
export interface Outgoing {
  readonly accountId: string;
  readonly messages: readonly Sendable[];
}

/** Refused, it is not in the log. A held one may be, before its author hears that it was let go. */
const stays: ReadonlySet<string> = new Set<PendingMessage['status']>(['refused', 'returned']);

/**
 * The messages to show as being on their way: each is either here or in the log, never in both and never in neither.
 *
 * An acknowledged message stays until the replica has its event. The event may also arrive first: it does not carry the
 * command's id, but messages of one room are sent one at a time, so one's own event with the same words after the
 * moment of sending is the one. That moment is kept with the message, so that this holds after a reload too.
 */
export function stillPending(outgoing: Outgoing, replica: Replica | null): readonly PendingMessage[] {
  const { messages } = outgoing;
  if (!replica) return messages.map(shown);
  const claimed = new Set(messages.flatMap(({ ackedSeq }) => (ackedSeq === null ? [] : [ackedSeq])));
  return messages.filter((message) => !hasArrived(message)).map(shown);

  function hasArrived(message: Sendable): boolean {
    if (message.ackedSeq !== null) return message.ackedSeq <= (replica?.state.seq ?? 0);
    const event = stays.has(message.status) ? undefined : eventOf(message);
    if (event) claimed.add(event.seq);
    return event !== undefined;
  }

  function eventOf(message: Sendable): Event | undefined {
    const { sentAfter } = message;
    if (sentAfter === null) return undefined;
    return replica?.events.find((event) => event.seq > sentAfter && !claimed.has(event.seq) && says(event, message));
  }

  function says(event: Event, { body, replyTo, warning }: Sendable): boolean {
    if (event.actor !== outgoing.accountId || !isMessageEvent(event) || event.type !== 'message.posted') return false;
    // No words: changed from another device before the acknowledgement came.
    const { data } = event;
    const isSame = data.body === body && (data.warning || null) === warning;
    return (isSame || data.body === null) && data.replyTo === replyTo;
  }
}

function shown(message: Sendable): PendingMessage {
  const { sentAfter: _sentAfter, ackedSeq: _ackedSeq, ...pending } = message;
  return pending;
}
