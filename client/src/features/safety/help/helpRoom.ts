import { isStaff } from '@cairn/shared/accounts/roles';
import type { RoomPart } from '@cairn/shared/rooms/state';

/** Who is in a room for help. */
export interface HelpRoom {
  /** Whom it was opened for: the first who came. */
  readonly personId: string | null;
  /** Staff in the room who are with them, in the order they came. */
  readonly helperIds: readonly string[];
}

/** Reads from a help room's state who needs help and who gives it. */
export function helpRoomOf({ members }: Pick<RoomPart, 'members'>): HelpRoom {
  const inOrder = Object.entries(members).sort(([, one], [, other]) => one.joinedAt - other.joinedAt);
  const person = inOrder.find(([, { role }]) => !isStaff(role)) ?? inOrder[0];
  const helpers = inOrder.filter(
    ([id, { role, removedAt }]) => id !== person?.[0] && isStaff(role) && removedAt === null,
  );
  return { personId: person?.[0] ?? null, helperIds: helpers.map(([id]) => id) };
}
