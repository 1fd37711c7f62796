import type { Event } from '@cairn/shared/kernel/event';
import { foldTimeline, type Timeline } from '@cairn/shared/messages/timeline';
import { eventDeclarations, fold, isMessageEvent } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';

/**
 * What a reader holds of a room: the contiguous end of its log and what folds out of it (law L3). Immutable; nothing
 * here asks anybody for anything.
 */
export interface Replica {
  /** The room at the newest event held; `state.seq` is the head. */
  readonly state: RoomState;
  /** The window: contiguous, up to the head. Bodies that later events took the place of are null, as the server gives them. */
  readonly events: readonly Event[];
  readonly timeline: Timeline;
  /** What came before its turn, by seq. */
  readonly early: ReadonlyMap<number, Event>;
}

/** The answer to `room.open`, as far as the replica needs it. */
export interface Opening {
  readonly state: RoomState;
  readonly events: readonly Event[];
  readonly head: number;
}

export interface Received {
  readonly replica: Replica;
  /** Something is missing after this seq: open the room again with it as `after`. Null: all is in line. */
  readonly missingAfter: number | null;
}

/** How many events that came too early are held. Beyond that the latest are let go: asking for the gap brings them again. */
export const earlyMaxEvents = 500;

/** The first seq of the window; one above the head where the window is empty. */
export function windowStart(replica: Replica): number {
  return replica.events[0]?.seq ?? replica.state.seq + 1;
}

/** Whether there is nothing before the window. */
export function reachedStart(replica: Replica): boolean {
  return windowStart(replica) <= 1;
}

/** Begins from an opened room. */
export function openReplica(opening: Opening): Replica {
  const events = withoutSuperseded(contiguousUpTo(opening.head, opening.events));
  return { state: opening.state, events, timeline: timelineOf(events), early: new Map() };
}

/** Takes in events as they arrive: applies what is next in line, holds what came early, drops what it knows. */
export function receive(replica: Replica, arrived: Iterable<Event>): Received {
  const early = new Map(replica.early);
  for (const event of arrived) {
    if (event.seq > replica.state.seq && !early.has(event.seq)) early.set(event.seq, event);
  }
  const next: Event[] = [];
  let state = replica.state;
  for (let event = early.get(state.seq + 1); event; event = early.get(state.seq + 1)) {
    early.delete(event.seq);
    next.push(event);
    state = fold(state, event);
  }
  const grown = next.length > 0 ? append(replica, next, state) : replica;
  const changed = grown !== replica || early.size !== replica.early.size;
  return {
    replica: changed ? { ...grown, early: bounded(early) } : replica,
    missingAfter: early.size > 0 ? state.seq : null,
  };
}

/**
 * Takes in the answer to opening the room again: what came since, or, where that was too much, a fresh window that
 * takes the place of the old one.
 */
export function reopen(replica: Replica, opening: Opening): Received {
  const { seq } = replica.state;
  if (opening.head < seq) return receive(replica, opening.events);
  const since = contiguousUpTo(opening.head, opening.events).filter((event) => event.seq > seq);
  const isWhole = since.length === opening.head - seq;
  const caughtUp = isWhole ? append(replica, since, opening.state) : openReplica(opening);
  return receive({ ...caughtUp, early: new Map() }, replica.early.values());
}

/** Puts a page of earlier events before the window. What does not lie directly before it is left out. */
export function prepend(replica: Replica, earlier: readonly Event[]): Replica {
  const page = contiguousUpTo(windowStart(replica) - 1, earlier);
  if (page.length === 0) return replica;
  const events = withoutSuperseded([...page, ...replica.events]);
  return { ...replica, events, timeline: timelineOf(events) };
}

function append(replica: Replica, next: readonly Event[], state: RoomState): Replica {
  const events = [...replica.events, ...next];
  return {
    ...replica,
    state,
    events: next.some((event) => supersededBy(event) !== undefined) ? withoutSuperseded(events) : events,
    timeline: foldTimeline(replica.timeline, next.filter(isMessageEvent)),
  };
}

function timelineOf(events: readonly Event[]): Timeline {
  return foldTimeline(new Map(), events.filter(isMessageEvent));
}

/** The longest run without a hole that ends at `head`. */
function contiguousUpTo(head: number, events: readonly Event[]): readonly Event[] {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const run: Event[] = [];
  for (let event = bySeq.get(head); event; event = bySeq.get(event.seq - 1)) run.push(event);
  return run.reverse();
}

function bounded(early: Map<number, Event>): ReadonlyMap<number, Event> {
  if (early.size <= earlyMaxEvents) return early;
  return new Map([...early].sort(([a], [b]) => a - b).slice(0, earlyMaxEvents));
}

const supersedesField = new Map<string, string>();
const sealedFields = new Map<string, readonly string[]>();
for (const declaration of eventDeclarations) {
  sealedFields.set(declaration.type, Object.keys(declaration.sealed.shape));
  if (declaration.supersedes) supersedesField.set(declaration.type, declaration.supersedes);
}

/** The seq of the event whose body this one takes the place of. */
function supersededBy(event: Event): number | undefined {
  const field = supersedesField.get(event.type);
  if (field === undefined || typeof event.data !== 'object' || event.data === null) return undefined;
  const seq: unknown = Reflect.get(event.data, field);
  return typeof seq === 'number' ? seq : undefined;
}

/** Words that were edited or taken out are not kept in memory either: what the server no longer gives, the client forgets. */
function withoutSuperseded(events: readonly Event[]): readonly Event[] {
  const superseded = new Set<number>();
  const kept: Event[] = [];
  for (const event of events.toReversed()) {
    const target = supersededBy(event);
    kept.push(superseded.has(target ?? event.seq) ? withoutBody(event) : event);
    if (target !== undefined) superseded.add(target);
  }
  return kept.reverse();
}

function withoutBody(event: Event): Event {
  const fields = sealedFields.get(event.type) ?? [];
  const body = Object.fromEntries(fields.map((field) => [field, null]));
  return { ...event, data: { ...(event.data as object), ...body } };
}
