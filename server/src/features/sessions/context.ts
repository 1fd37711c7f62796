import { Refused } from '@cairn/shared/kernel/refusal';
import type { RoomState } from '@cairn/shared/registry/state';
import type { Session } from '@cairn/shared/sessions/state';
import type { RoomHost } from '../../log/host.ts';
import type { Answer, Submission } from '../../log/ports.ts';
import type { Caller } from '../handler.ts';
import { admitPending } from '../rooms/admission.ts';
import type { RoomsContext } from '../rooms/context.ts';
import { deskId, type RoomRecord } from '../rooms/records.ts';
import type { SessionRecords } from './records/open.ts';

/** What the actions of this word work with. */
export interface SessionsContext {
  readonly rooms: RoomsContext;
  readonly records: SessionRecords;
}

/** A session as its people meet it: its room and its desk, open on this server. */
export interface OpenSession {
  readonly sessionId: string;
  readonly host: RoomHost;
  readonly desk: RoomHost;
}

/** A command on its way, and the room it is for. */
export interface LookUp {
  readonly roomId: string;
  readonly state: RoomState;
  readonly submission: Submission;
}

/** Whether the room has sessions: a group's own room. */
function hasSessions({ kind }: RoomRecord): boolean {
  return kind === 'cohort' || kind === 'aftercare';
}

/**
 * The group that the caller is in now. Unknown ones and those of others cannot be told apart.
 * @throws Refused `room.unknown`
 */
export async function requireCohort(
  { rooms }: SessionsContext,
  { accountId }: Caller,
  cohortId: string,
): Promise<RoomRecord> {
  const cohort = await rooms.records.find(cohortId);
  if (!cohort || !hasSessions(cohort)) throw new Refused('room.unknown');
  if ((await rooms.records.membership(cohortId, accountId))?.active) return cohort;
  if ((await admitPending(rooms, accountId)).includes(cohortId)) return cohort;
  throw new Refused('room.unknown');
}

/**
 * A scheduled session of a group that the caller is in now, whether the session has let them in or not. Unknown ones and
 * those of other groups cannot be told apart.
 * @throws Refused `room.unknown`
 */
export async function requireOwnSession(
  context: SessionsContext,
  caller: Caller,
  sessionId: string,
): Promise<OpenSession> {
  const { records, hosts } = context.rooms;
  const room = await records.find(sessionId);
  if (room?.kind !== 'session' || !room.partOf) throw new Refused('room.unknown');
  await requireCohort(context, caller, room.partOf);
  const host = await hosts.get(sessionId);
  if (!host.state.session) await host.catchUp();
  sessionOf(host.state);
  return { sessionId, host, desk: await hosts.get(deskId(sessionId)) };
}

/** The session of a room. @throws Refused `room.unknown` where there is none */
export function sessionOf({ session }: RoomState): Session {
  if (!session) throw new Refused('room.unknown');
  return session;
}

/**
 * What comes of a command that the program sends by itself: that it is refused, because things stand otherwise by now or
 * it was done before, is as good as done.
 * @throws Refused `storage.unavailable`
 */
export function settled(answer: Answer): void {
  if (!answer.ok && answer.refusal.code === 'storage.unavailable') throw new Refused('storage.unavailable');
}
