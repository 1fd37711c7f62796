import { isStaff, type Role } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { mayRead, memberIn, type RoomFacts, wasRemoved } from '@cairn/shared/rooms/rules';
import type { RoomHost } from '../../log/host.ts';
import { type Submission, systemSubmitter } from '../../log/ports.ts';
import type { AnyEvent } from '../../log/record.ts';
import type { Caller } from '../handler.ts';
import type { RoomsContext } from './context.ts';
import { deskId } from './records.ts';

/**
 * The host of a room that exists. Asking for a made-up room opens nothing.
 * @throws Refused `room.unknown`
 */
export async function hostOf({ records, hosts }: RoomsContext, roomId: string): Promise<RoomHost> {
  const open = hosts.peek(roomId);
  if (open) return open;
  if (!(await records.find(roomId))) throw new Refused('room.unknown');
  return hosts.get(roomId);
}

/** The person as the room's rules know them. */
export function actorOf(caller: Caller): { id: string; role: Role; programId: string } {
  return { id: caller.accountId, role: caller.role, programId: caller.programId };
}

/** The desk that a room's staff work at: a breakout's is that of its session, and a desk is its own. */
export function deskBeside({ roomId, state }: Pick<RoomHost, 'roomId' | 'state'>): string {
  if (state.kind === 'desk') return roomId;
  return deskId(state.kind === 'breakout' && state.partOf !== null ? state.partOf : roomId);
}

/**
 * The group agreement opens the doors, but for whoever calls for help.
 * @throws Refused `agreement.unsigned`
 */
export async function requireAgreement(
  { agreements, records }: RoomsContext,
  caller: Caller,
  roomId: string,
): Promise<void> {
  try {
    await agreements.require(caller);
  } catch (error) {
    const isInside = (await records.membership(roomId, caller.accountId))?.active === true;
    if (!isInside || (await records.find(roomId))?.kind !== 'help') throw error;
  }
}

/**
 * The host of a room that this person may read now. People of other rooms learn nothing, not even that it exists.
 * @throws Refused `agreement.unsigned`, `room.unknown`, `member.removed`
 */
export async function requireReader(context: RoomsContext, caller: Caller, roomId: string): Promise<RoomHost> {
  await requireAgreement(context, caller, roomId);
  const host = await hostOf(context, roomId);
  if (mayRead(host.state, actorOf(caller))) return host;
  // Another server may have let them in a moment ago. The records know it at once.
  if ((await context.records.membership(roomId, caller.accountId))?.active) {
    await host.catchUp();
    if (mayRead(host.state, actorOf(caller))) return host;
  }
  if (!memberIn(host.state, caller.accountId) && (await admitPending(context, caller.accountId)).includes(roomId))
    return host;
  throw new Refused(wasRemoved(host.state, caller.accountId) ? 'member.removed' : 'room.unknown');
}

/**
 * Lets a person into the rooms that their invitation promised. Done when it is first needed, and again after a crash,
 * until each room has answered.
 * @returns the rooms that let the person in now
 */
export async function admitPending(context: RoomsContext, accountId: string): Promise<string[]> {
  const { people, hosts, records } = context;
  const admitted: string[] = [];
  for (const roomId of await people.pendingAdmissions(accountId)) {
    const room = await records.find(roomId);
    if (room) {
      const host = await hosts.get(roomId);
      const commandId = `invitation.${accountId}`;
      const answer = await host.submit({
        actor: systemSubmitter,
        commandId,
        command: { type: 'member.admit', memberId: accountId },
      });
      if (!answer.ok && answer.refusal.code === 'storage.unavailable') throw new Refused('storage.unavailable');
      if (answer.ok) admitted.push(roomId);
    }
    await people.clearAdmission(accountId, roomId);
  }
  return admitted;
}

/**
 * What follows from people coming and going: the records by which they find their rooms, and the desk, where a room's
 * staff are let in and leave with it. Done again after a crash; each step is harmless twice.
 */
export async function followMembers(context: RoomsContext, roomId: string, event: AnyEvent): Promise<void> {
  if (event.type !== 'member.joined' && event.type !== 'member.removed') return;
  const accountId = String(event.data.memberId);
  const active = event.type === 'member.joined';
  await context.records.follow({ roomId, accountId, active, seq: event.seq });
  const desks = await context.records.desksOf(roomId);
  if (desks.length === 0) return;
  const person = await context.people.profile(accountId);
  if (active && !(person && isStaff(person.role))) return;
  // Admins read what is reported about staff wherever it is, in the room or not.
  const followed = desks.filter(({ about }) => active || about === null || person?.role !== 'admin');
  await Promise.all(
    followed.map(async ({ _id }) => {
      const host = await context.hosts.get(_id);
      await host.submit({
        actor: systemSubmitter,
        commandId: `room.${roomId}.${event.seq}`,
        command: { type: active ? 'member.admit' : 'member.remove', memberId: accountId },
      });
    }),
  );
}

/** The person a command would let in: somebody with an open account in the program of whoever sends it. */
export async function lookUpPerson(
  people: RoomsContext['people'],
  { actor, command }: Submission,
): Promise<Pick<RoomFacts, 'person'>> {
  if (command.type !== 'member.admit') return {};
  const person = await people.profile(command.memberId);
  const isTheirs = actor.role === 'system' || person?.programId === actor.programId;
  if (!person?.active || !isTheirs) return {};
  return { person: { role: person.role, alias: person.alias } };
}
