import { isStaff } from '@cairn/shared/accounts/roles';
import type { Event } from '@cairn/shared/kernel/event';
import { minuteMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { memberIn } from '@cairn/shared/rooms/rules';
import { attendanceTypes, attendedMs, minutesOf, presencesOf } from '@cairn/shared/sessions/attendance';
import { plannedMs } from '@cairn/shared/sessions/plan';
import type { SessionEvent } from '@cairn/shared/sessions/state';
import type { Attendance } from '@cairn/shared/sessions/wire';
import { toEvents } from '../../log/load.ts';
import type { EventRecord } from '../../log/record.ts';
import type { Caller } from '../handler.ts';
import { requireReader } from '../rooms/admission.ts';
import { deskId } from '../rooms/records.ts';
import { type SessionsContext, sessionOf } from './context.ts';

type Correction = Attendance['people'][number]['corrections'][number];

const readPerPage = 1_000;

/**
 * Who attended a session, when, and who was absent: the group's people, and whoever else was in it; staff are left out.
 * Read from the log, where nothing is ever overwritten; the look is in the audit.
 * @throws Refused as `requireReader`; `room.unknown` for a room without a session
 */
export async function readAttendance(context: SessionsContext, caller: Caller, sessionId: string): Promise<Attendance> {
  const { rooms } = context;
  const host = await requireReader(rooms, caller, sessionId);
  await host.catchUp();
  const { state } = host;
  const { status, phases } = sessionOf(state);
  await rooms.audit.write({ actor: caller.accountId, action: 'attendance.view', subject: sessionId });

  const now = rooms.clock.now();
  const { beganAt, endedAt, intervals } = presencesOf(await openEvents(context, sessionId));
  const corrections = await correctionsOf(context, sessionId);
  const people = [...(await peopleOf(context, state))].map(([memberId, alias]) => {
    const own = intervals.get(memberId) ?? [];
    const setRight = corrections.get(memberId) ?? [];
    const attended = attendedMs(own, now);
    const minutes = minutesOf(attended, setRight);
    return { memberId, alias, intervals: [...own], attendedMs: attended, corrections: setRight, minutes };
  });
  return { status, beganAt, endedAt, plannedMinutes: Math.round(plannedMs(phases) / minuteMs), people };
}

/** The people of the group as it is now, and all who were let into the session: by id, with the names that peers see. */
async function peopleOf({ rooms }: SessionsContext, session: RoomState): Promise<ReadonlyMap<string, string | null>> {
  const people = new Map<string, string | null>();
  if (session.partOf !== null) {
    const { state } = await rooms.hosts.get(session.partOf);
    for (const id of Object.keys(state.members)) {
      const member = memberIn(state, id);
      if (member && !isStaff(member.role)) people.set(id, member.alias);
    }
  }
  for (const [id, { role, alias }] of Object.entries(session.members)) if (!isStaff(role)) people.set(id, alias);
  return people;
}

/** The events that attendance is made of, as their envelopes say. */
async function openEvents(context: SessionsContext, roomId: string): Promise<Event[]> {
  const records = await readLog(context, roomId, attendanceTypes);
  return records.map(({ seq, type, at, actor, open }) => ({ seq, type, at, actor, data: open }));
}

/** What staff have set right, by person, newest last. */
async function correctionsOf(context: SessionsContext, sessionId: string): Promise<ReadonlyMap<string, Correction[]>> {
  const records = await readLog(context, deskId(sessionId), new Set<SessionEvent['type']>(['attendance.corrected']));
  const events = await toEvents(context.rooms.storage.vault, records);
  const corrections = new Map<string, Correction[]>();
  for (const event of events as Event[] as SessionEvent[]) {
    if (event.type !== 'attendance.corrected') continue;
    const { memberId, minutes, reason } = event.data;
    const correction = { at: event.at, by: event.actor, minutes, reason };
    corrections.set(memberId, [...(corrections.get(memberId) ?? []), correction]);
  }
  return corrections;
}

/** The records of these kinds in a log, read page by page. */
async function readLog({ rooms }: SessionsContext, roomId: string, types: ReadonlySet<string>): Promise<EventRecord[]> {
  const found: EventRecord[] = [];
  for (let seq = 0; ; ) {
    const page = await rooms.storage.store.after(roomId, seq, readPerPage);
    found.push(...page.filter(({ type }) => types.has(type)));
    const last = page.at(-1);
    if (!last || page.length < readPerPage) return found;
    seq = last.seq;
  }
}
