import { isStaff } from '@cairn/shared/accounts/roles';
import type { Facts } from '@cairn/shared/registry/decide';
import { systemSubmitter } from '../../log/ports.ts';
import { lookUpPerson } from '../rooms/admission.ts';
import type { RoomsContext } from '../rooms/context.ts';
import { deskId } from '../rooms/records.ts';
import { type LookUp, type SessionsContext, settled } from './context.ts';

/**
 * Lets people into a room on the program's behalf. Those who are in it, who were let in before and have been removed, or
 * whose account is closed, are passed over.
 * @throws Refused `storage.unavailable`
 */
export async function letIn({ hosts }: RoomsContext, roomId: string, memberIds: Iterable<string>): Promise<void> {
  const host = await hosts.get(roomId);
  const answers = [...new Set(memberIds)].map((memberId) => {
    const command = { type: 'member.admit', memberId } as const;
    return host.submit({ actor: systemSubmitter, commandId: `admit.${memberId}`, command });
  });
  for (const answer of await Promise.all(answers)) settled(answer);
}

/**
 * The person whom a command would let in. People in care come into a session from its group, by its lobby, and into a
 * breakout from its session: anybody else is unknown there. The program itself lets in whom an event has named.
 */
export async function lookUpAdmission(
  { rooms }: SessionsContext,
  { roomId, state, submission }: LookUp,
): Promise<Partial<Facts>> {
  const { actor, command } = submission;
  if (command.type !== 'member.admit') return {};
  const found = await lookUpPerson(rooms.people, submission);
  const { kind, partOf } = state;
  const isInner = partOf !== null && (kind === 'session' || kind === 'breakout');
  if (!isInner || actor.role === 'system' || !found.person || isStaff(found.person.role)) return found;
  if (!(await rooms.records.membership(partOf, command.memberId))?.active) return {};
  return kind === 'session' ? { ...found, isWaiting: await isWaiting(rooms, roomId, command.memberId) } : found;
}

/** Whether a person is in the lobby of a session. A desk that knows nothing of them reads what other servers wrote. */
async function isWaiting({ hosts }: RoomsContext, sessionId: string, memberId: string): Promise<boolean> {
  const desk = await hosts.get(deskId(sessionId));
  if (!desk.state.entries[memberId]?.waiting) await desk.catchUp();
  return desk.state.entries[memberId]?.waiting === true;
}
