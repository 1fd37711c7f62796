import { isStaff, leads } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { memberIn } from '@cairn/shared/rooms/rules';
import { defaultPhases, type PhasePlan, plannedMs } from '@cairn/shared/sessions/plan';
import type { Caller } from '../handler.ts';
import { createRoom } from '../rooms/actions.ts';
import { actorOf } from '../rooms/admission.ts';
import { letIn } from './admission.ts';
import { requireCohort, type SessionsContext } from './context.ts';

export interface NewSession {
  readonly sessionId: string;
  readonly cohortId: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly lobbyMs: number;
  readonly capacity: number;
  /** Absent: the program's own plan. */
  readonly phases?: readonly PhasePlan[] | undefined;
}

/** The phases of a program's sessions, where nothing else is said. */
export async function planOf({ records }: SessionsContext, programId: string): Promise<readonly PhasePlan[]> {
  return (await records.timetable.plan(programId)) ?? defaultPhases;
}

/** Changes the program's plan; what is scheduled keeps its own. The change is in the audit. */
export async function setPlan(
  { rooms, records }: SessionsContext,
  { accountId, programId }: Caller,
  phases: readonly PhasePlan[],
): Promise<void> {
  const details = { phases: phases.length };
  await rooms.audit.write({ actor: accountId, action: 'session-plan.update', subject: programId, details });
  await records.timetable.setPlan(programId, phases);
}

/**
 * Schedules a session of a group that the caller leads, with the group's staff in it from now on. Each step has a fixed
 * id: a repeat goes on where it was cut off, and changes nothing of a session that is scheduled.
 * @throws Refused `agreement.unsigned`, `role.refused`, `room.unknown` for a group that is not the caller's,
 *   `room.exists` for an id that is in use otherwise, `request.invalid` for a session that would be over already
 */
export async function scheduleSession(context: SessionsContext, caller: Caller, request: NewSession): Promise<void> {
  const { rooms } = context;
  const { sessionId, cohortId, title, startsAt, lobbyMs, capacity } = request;
  await rooms.agreements.require(caller);
  if (!leads(caller.role)) throw new Refused('role.refused');
  await requireCohort(context, caller, cohortId);
  await refuseTaken(context, caller, request);
  const phases = [...(request.phases ?? (await planOf(context, caller.programId)))];
  if (startsAt + plannedMs(phases) <= rooms.clock.now()) throw new Refused('request.invalid', { field: 'startsAt' });

  const { accountId, programId } = caller;
  const details = { cohortId, startsAt };
  await rooms.audit.write({ actor: accountId, action: 'session.schedule', subject: sessionId, details });
  const room = {
    roomId: sessionId,
    kind: 'session',
    title,
    programId,
    createdBy: accountId,
    partOf: cohortId,
  } as const;
  await createRoom(rooms, room);
  // One after the other, the caller first: that is the order in which all see them.
  for (const id of [accountId, ...(await staffOf(context, cohortId))]) await letIn(rooms, sessionId, [id]);
  const host = await rooms.hosts.get(sessionId);
  const command = { type: 'session.schedule', startsAt, lobbyMs, capacity, phases } as const;
  const answer = await host.submit({ actor: actorOf(caller), commandId: 'session.schedule', command });
  if (!answer.ok) throw Refused.because(answer.refusal);
}

/** An id belongs to what it was first used for. */
async function refuseTaken(
  { rooms }: SessionsContext,
  { accountId }: Caller,
  { sessionId, cohortId }: NewSession,
): Promise<void> {
  const there = await rooms.records.find(sessionId);
  if (!there) return;
  const isOwn = there.kind === 'session' && there.partOf === cohortId && there.createdBy === accountId;
  if (!isOwn) throw new Refused('room.exists');
}

/** The staff who are in a room now. */
async function staffOf({ rooms }: SessionsContext, roomId: string): Promise<string[]> {
  const { state } = await rooms.hosts.get(roomId);
  return Object.keys(state.members).filter((id) => {
    const member = memberIn(state, id);
    return member !== undefined && isStaff(member.role);
  });
}
