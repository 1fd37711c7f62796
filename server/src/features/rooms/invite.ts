import type { Role } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import type { MadeInvitation } from '../accounts/invitations.ts';
import type { Caller } from '../handler.ts';
import type { RoomsContext } from './context.ts';
import type { RoomRecord } from './records.ts';

export interface InviteRequest {
  readonly role: Role;
  readonly chartName?: string | undefined;
  readonly roomIds: readonly string[];
}

/** The rooms this person may invite people into: their own, or for an admin all of the program. */
export async function roomsToInviteInto({ records }: RoomsContext, caller: Caller): Promise<RoomRecord[]> {
  const rooms = await records.ofProgram(caller.programId);
  if (caller.role === 'admin') return rooms;
  const own = new Set((await records.membershipsOf(caller.accountId)).map(({ roomId }) => roomId));
  return rooms.filter(({ _id }) => own.has(_id));
}

/**
 * Invites a person into rooms.
 * @throws Refused `role.refused`, `room.unknown`
 */
export async function invitePerson(
  context: RoomsContext,
  caller: Caller,
  request: InviteRequest,
): Promise<MadeInvitation> {
  const open = new Set((await roomsToInviteInto(context, caller)).map(({ _id }) => _id));
  const roomIds = [...new Set(request.roomIds)];
  if (!roomIds.every((roomId) => open.has(roomId))) throw new Refused('room.unknown');
  return context.invitations.make({ inviter: caller, role: request.role, chartName: request.chartName, roomIds });
}
