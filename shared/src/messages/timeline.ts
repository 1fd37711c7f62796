import type { EventOf } from '../kernel/event.ts';
import type { Card, messageEvents, Reaction } from './contract.ts';

export type MessageEvent = EventOf<(typeof messageEvents)[number]>;

/** A message as its readers see it. */
export interface Message {
  /** The seq of the event that posted it: the message's name. */
  readonly seq: number;
  readonly author: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Null where the words are no longer given to readers, or wait for a later event that has them. */
  readonly body: string | null;
  readonly replyTo: number | null;
  /** What the words are about, where they are hidden until a reader opens them. */
  readonly warning: string | null;
  /** Null: plain words. */
  readonly card: Card | null;
  readonly editedAt: number | null;
  readonly redacted: { readonly by: string; readonly at: number; readonly reason: string | null } | null;
  /** Who gave which reaction, in the order given. */
  readonly reactions: Readonly<Partial<Record<Reaction, readonly string[]>>>;
}

/** The message an event is about, by its seq. */
export function messageSeqOf(event: MessageEvent): number {
  return event.type === 'message.posted' ? event.seq : event.data.messageSeq;
}

/**
 * Folds one event into the message it is about. `message` is undefined when it is not at hand (its event lies
 * before the part of the log a reader holds): then only `message.posted` gives one.
 */
export function foldMessage(message: Message | undefined, event: MessageEvent): Message | undefined {
  if (event.type === 'message.posted') {
    return {
      seq: event.seq,
      author: event.actor,
      at: event.at,
      body: event.data.body,
      replyTo: event.data.replyTo,
      warning: event.data.warning || null,
      // Messages from before there were cards do not say.
      card: event.data.card ?? null,
      editedAt: null,
      redacted: null,
      reactions: {},
    };
  }
  if (!message) return undefined;
  switch (event.type) {
    case 'message.edited':
      return { ...message, body: event.data.body, warning: event.data.warning || null, editedAt: event.at };
    case 'message.redacted':
      return {
        ...message,
        body: null,
        warning: null,
        reactions: {},
        redacted: { by: event.actor, at: event.at, reason: event.data.reason || null },
      };
    case 'message.reacted':
      return { ...message, reactions: withReaction(message, event) };
  }
}

function withReaction(
  message: Message,
  event: Extract<MessageEvent, { type: 'message.reacted' }>,
): Message['reactions'] {
  const { reaction, on } = event.data;
  const others = (message.reactions[reaction] ?? []).filter((id) => id !== event.actor);
  const givers = on ? [...others, event.actor] : others;
  const { [reaction]: _replaced, ...rest } = message.reactions;
  return givers.length > 0 ? { ...rest, [reaction]: givers } : rest;
}

/** The messages of a contiguous part of a log, by seq, in order. */
export type Timeline = ReadonlyMap<number, Message>;

/** Folds events, in order, into a copy of the timeline. */
export function foldTimeline(timeline: Timeline, events: Iterable<MessageEvent>): Timeline {
  const next = new Map(timeline);
  for (const event of events) {
    const seq = messageSeqOf(event);
    const message = foldMessage(next.get(seq), event);
    if (message) next.set(seq, message);
  }
  return next;
}
