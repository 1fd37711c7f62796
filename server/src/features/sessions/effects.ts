import type { Event } from '@cairn/shared/kernel/event';
import type { RoomEvent } from '@cairn/shared/rooms/state';
import { plannedMs } from '@cairn/shared/sessions/plan';
import type { SessionEvent } from '@cairn/shared/sessions/state';
import type { AnyEvent } from '../../log/record.ts';
import { arrive } from './arrival.ts';
import { joinBreakouts, lockBreakouts, openBreakouts } from './breakouts.ts';
import type { SessionsContext } from './context.ts';
import { leaveParts } from './departure.ts';

type EventOfType<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/**
 * What follows from the events of sessions, in records and in other rooms. Each is harmless twice and in any order.
 *
 * A room waits for the effects of its events. So that no two rooms wait for each other, effects lead down alone: from a
 * group's room to its sessions, from a session to its desk and its breakouts.
 */
export async function followSessions(context: SessionsContext, roomId: string, event: AnyEvent): Promise<void> {
  const happened = event as Event as SessionEvent | RoomEvent;
  switch (happened.type) {
    case 'session.scheduled':
      return addToTimetable(context, roomId, happened);
    case 'lobby.opened':
      return follow(context, roomId, { status: 'lobby', seq: happened.seq });
    case 'session.begun':
      return follow(context, roomId, { status: 'live', seq: happened.seq });
    case 'session.cancelled':
      return follow(context, roomId, { status: 'cancelled', seq: happened.seq });
    case 'session.ended':
      await follow(context, roomId, { status: 'ended', seq: happened.seq });
      return lockBreakouts(context, happened.data.breakoutIds);
    case 'breakouts.opened':
      return openBreakouts(context, roomId, happened);
    case 'breakouts.closed':
      return lockBreakouts(context, happened.data.breakoutIds);
    case 'member.joined': {
      const { memberId, role } = happened.data;
      if ((await context.rooms.records.find(roomId))?.kind !== 'session') return;
      await joinBreakouts(context, roomId, { memberId, role });
      return arrive(context, roomId, memberId);
    }
    case 'member.removed':
      return leaveParts(context, roomId, happened);
    default:
      return;
  }
}

/** A session is in the timetable from the moment it is scheduled. */
async function addToTimetable(
  { rooms, records }: SessionsContext,
  roomId: string,
  { data }: EventOfType<'session.scheduled'>,
): Promise<void> {
  const room = await rooms.records.find(roomId);
  if (!room?.partOf) return;
  const { title, programId, createdBy, partOf } = room;
  const { startsAt, lobbyMs, phases } = data;
  await records.timetable.add({
    ...{ _id: roomId, programId, cohortId: partOf, title, createdBy },
    startsAt: new Date(startsAt),
    lobbyAt: new Date(startsAt - lobbyMs),
    endsAt: new Date(startsAt + plannedMs(phases)),
  });
}

function follow(
  { records }: SessionsContext,
  sessionId: string,
  step: { readonly status: 'lobby' | 'live' | 'ended' | 'cancelled'; readonly seq: number },
): Promise<void> {
  return records.timetable.follow({ sessionId, ...step });
}
