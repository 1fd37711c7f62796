import { isStaff } from '@cairn/shared/accounts/roles';
import type { Caller } from '../handler.ts';
import type { RoomsContext } from './context.ts';
import type { RoomRecord } from './records.ts';

/**
 * What a room is called for somebody. Rooms for help all have one title, for the person it is there for; staff, who may be
 * in several at once, see whose it is, by the name that peers see, and since when it is open.
 * @param beside the room that a desk stands beside, where it is known
 */
export async function titleFor(
  { people, programs, clock }: Pick<RoomsContext, 'people' | 'programs' | 'clock'>,
  caller: Pick<Caller, 'accountId' | 'role' | 'programId'>,
  { room, beside }: { readonly room: RoomRecord; readonly beside?: RoomRecord | undefined },
): Promise<string> {
  const { kind, createdBy, openedAt, title } = beside ?? room;
  if (kind !== 'help' || !isStaff(caller.role) || createdBy === caller.accountId) return room.title;
  const person = await people.profile(createdBy);
  const named = person ? `${title}: ${person.alias}` : title;
  if (openedAt == null) return named;
  return `${named}, since ${momentIn(await programs.timeZoneOf(caller.programId), openedAt, clock.now())}`;
}

/** The time of day on the program's clocks, with its date unless that is today's. */
function momentIn(timeZone: string, at: number, now: number): string {
  const day = new Intl.DateTimeFormat('en-US', { timeZone, month: 'short', day: 'numeric' });
  const time = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });
  const ofDay = time.format(at).replaceAll('\u202F', ' ');
  return day.format(at) === day.format(now) ? ofDay : `${day.format(at)}, ${ofDay}`;
}
