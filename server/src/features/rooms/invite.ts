import type { Role } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import type { MadeInvitation } from '../accounts/invitations.ts';
import type { Caller } from '../handler.ts';
import type { RoomsContext } from './context.ts';

export interface InviteRequest {
  readonly role: Role;
  readonly chartName?: string | undefined;
  readonly roomIds: readonly string[];
}

/**
 * Invites a person into rooms: the caller's own, or for an admin any of the program.
 * @throws Refused `role.refused`, `room.unknown`
 */
export async function invitePerson(
  context: RoomsContext,
  caller: Caller,
  request: InviteRequest,
): Promise<MadeInvitation> {
  const { records, invitations } = context;
  const roomIds = [...new Set(request.roomIds)];
  const rooms = await records.findAll(roomIds);
  const own = new Set((await records.membershipsOf(caller.accountId)).map(({ roomId }) => roomId));
  const open = rooms.filter(
    ({ _id, programId, kind }) =>
      programId === caller.programId && kind !== 'desk' && (caller.role === 'admin' || own.has(_id)),
  );
  if (open.length !== roomIds.length) throw new Refused('room.unknown');
  return invitations.make({ inviter: caller, role: request.role, chartName: request.chartName, roomIds });
}
