import type { Event } from '../kernel/event.ts';
import { minuteMs, secondMs } from '../kernel/time.ts';
import type { RoomEvent } from '../rooms/state.ts';
import type { SessionEvent } from './state.ts';

/** A time somebody was there, epoch milliseconds; `to` is null where it goes on. */
export interface Interval {
  readonly from: number;
  readonly to: number | null;
}

/** Who was there while a session was live. */
export interface Presences {
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  /** By person: intervals in order, with time between them. Nobody who was never there. */
  readonly intervals: ReadonlyMap<string, readonly Interval[]>;
}

type Heard = Extract<
  RoomEvent | SessionEvent,
  { type: 'presence.began' | 'presence.ended' | 'member.removed' | 'session.begun' | 'session.ended' }
>;

/** The kinds of events that attendance is made of. Their open part is enough: no body has to be unsealed. */
export const attendanceTypes: ReadonlySet<string> = new Set<Heard['type']>([
  'presence.began',
  'presence.ended',
  'member.removed',
  'session.begun',
  'session.ended',
]);

function isHeard(event: Event): event is Heard {
  return attendanceTypes.has(event.type);
}

/**
 * Whoever comes to another server this soon after their own was last heard of was not away: a server that dies was heard
 * of 5 s before, and its people have 15 s to come back.
 */
const movedWithinMs = 20 * secondMs;

/**
 * Who was there, from a session's log. A person is there while any server holds a connection of theirs, so that devices
 * and reconnections do not count twice; being removed ends it. An absence counts from when the connection went, also
 * where that was found out later; moving from a server that died to another is none. What lies before the session was begun or after it ended does not count.
 */
export function presencesOf(events: Iterable<Event>): Presences {
  const stays: Stay[] = [];
  const session: { beganAt: number | null; endedAt: number | null } = { beganAt: null, endedAt: null };
  for (const event of events) {
    if (!isHeard(event)) continue;
    if (event.type === 'session.begun') session.beganAt = event.at;
    else if (event.type === 'session.ended') session.endedAt = event.at;
    else follow(stays, event);
  }
  const { beganAt, endedAt } = session;
  const intervals = new Map<string, readonly Interval[]>();
  if (beganAt === null) return { beganAt, endedAt, intervals };
  for (const memberId of new Set(stays.map((stay) => stay.memberId))) {
    const own = stays.filter((stay) => stay.memberId === memberId);
    const attended = merged(own.flatMap((stay) => cut(stay, { from: beganAt, to: endedAt })));
    if (attended.length > 0) intervals.set(memberId, attended);
  }
  return { beganAt, endedAt, intervals };
}

/** One presence at one server. */
interface Stay {
  readonly memberId: string;
  readonly server: string;
  readonly from: number;
  to: number | null;
}

function follow(stays: Stay[], { at, type, data }: Exclude<Heard, { type: 'session.begun' | 'session.ended' }>): void {
  const { memberId } = data;
  if (type === 'presence.began') {
    stays.push({ memberId, server: data.server, from: at, to: null });
    return;
  }
  const own = stays.filter((stay) => stay.memberId === memberId);
  for (const stay of own) {
    if (stay.to !== null) continue;
    if (type === 'member.removed') stay.to = at;
    else if (stay.server === data.server) stay.to = leftAt(Math.max(stay.from, data.since), own);
  }
}

/** When a stay ended: as the person went, or as they came to another server, if they did so before that was found out. */
function leftAt(wentAt: number, stays: readonly Stay[]): number {
  const next = Math.min(...stays.map(({ from }) => from).filter((from) => from > wentAt));
  return next - wentAt <= movedWithinMs ? next : wentAt;
}

/** How long intervals are together at a time, milliseconds. */
export function attendedMs(intervals: readonly Interval[], now: number): number {
  return intervals.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0);
}

/** What counts in minutes: what staff have set right, newest last, else the whole minutes that somebody was there. */
export function minutesOf(attended: number, corrections: readonly { readonly minutes: number }[]): number {
  return corrections.at(-1)?.minutes ?? Math.floor(attended / minuteMs);
}

/** The part of an interval that lies within another; none where that has no length. */
function cut(time: Interval, live: Interval): Interval[] {
  const from = Math.max(time.from, live.from);
  const to = endOf(time.to, live.to);
  return to !== null && to <= from ? [] : [{ from, to }];
}

function endOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/** Intervals in order, those that touch or overlap as one. */
function merged(intervals: readonly Interval[]): Interval[] {
  const inOrder = [...intervals].sort((one, other) => one.from - other.from);
  const result: Interval[] = [];
  for (const next of inOrder) {
    const last = result.at(-1);
    if (!last || (last.to !== null && last.to < next.from)) result.push(next);
    else if (last.to !== null && (next.to === null || next.to > last.to))
      result[result.length - 1] = { ...last, to: next.to };
  }
  return result;
}
