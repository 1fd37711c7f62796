import { isStaff, type Role } from '@cairn/shared/accounts/roles';
import type { RoomSummary } from '@cairn/shared/rooms/contract';
import { isEntryOpen } from '@cairn/shared/sessions/lifecycle';
import type { SessionSummary } from '@cairn/shared/sessions/wire';

/** The sessions of a person, in the order they are asked for. */
export interface Timetable {
  /** Live, or with an open lobby. */
  readonly on: readonly SessionSummary[];
  /** Soonest first. What was cancelled stays until its time has passed, so that nobody comes for nothing. */
  readonly toCome: readonly SessionSummary[];
  /** Newest first. */
  readonly past: readonly SessionSummary[];
}

/** Sorts sessions by what they are to their people at a moment. */
export function timetableOf(sessions: readonly SessionSummary[], now: number): Timetable {
  const soonestFirst = [...sessions].sort((one, other) => one.startsAt - other.startsAt);
  const isToCome = ({ status, endsAt }: SessionSummary) =>
    status === 'scheduled' || (status === 'cancelled' && endsAt > now);
  return {
    on: soonestFirst.filter(({ status }) => isEntryOpen(status)),
    toCome: soonestFirst.filter(isToCome),
    past: soonestFirst.filter((session) => !isEntryOpen(session.status) && !isToCome(session)).reverse(),
  };
}

/** Whether there is anything behind a past session for this person: what was said, and for staff who attended. */
export function mayLookBack({ standing }: SessionSummary, role: Role): boolean {
  return standing === 'in' || isStaff(role);
}

/** Where a session in the timetable leads to: its room for who is in it, else its page. */
export function addressOf({ id, status, standing }: SessionSummary): string {
  const isRoom = standing === 'in' && (isEntryOpen(status) || status === 'ended');
  return isRoom ? `/rooms/${id}` : `/sessions/${id}`;
}

/**
 * How many messages wait: in rooms and desks that stand, and in sessions while they are on. A session that is over
 * was read by who was there, and does not call back.
 */
export function unreadIn(rooms: readonly RoomSummary[] = [], sessions: readonly SessionSummary[] = []): number {
  const on = new Set(sessions.filter(({ status }) => isEntryOpen(status)).map(({ id }) => id));
  const counts = ({ id, kind }: RoomSummary) => (kind === 'session' ? on.has(id) : kind !== 'breakout');
  const ids = new Set(rooms.filter((room) => room.kind !== 'desk' && counts(room)).map(({ id }) => id));
  return rooms.filter(({ id, deskOf }) => ids.has(deskOf ?? id)).reduce((sum, { unread }) => sum + unread, 0);
}
