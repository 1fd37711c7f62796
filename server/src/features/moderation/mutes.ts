import { isStaff } from '@cairn/shared/accounts/roles';
import { asksForMutes } from '@cairn/shared/moderation/rules';
import type { Facts } from '@cairn/shared/registry/decide';
import { memberIn } from '@cairn/shared/rooms/rules';
import type { Submission } from '../../log/ports.ts';
import type { RoomsContext } from '../rooms/context.ts';
import { deskId } from '../rooms/records.ts';

/**
 * What the desk of a room says about a command: until when the writer's words are held back, and who the person is whom
 * a mute is about. Asked for each word of those who can be muted, so it answers from the open desk.
 */
export async function lookUpMute(
  { hosts }: Pick<RoomsContext, 'hosts'>,
  roomId: string,
  { actor, command }: Submission,
): Promise<Partial<Facts>> {
  if (command.type === 'member.mute') return memberOf({ hosts }, roomId, command.memberId);
  if (actor.role === 'system' || isStaff(actor.role) || !asksForMutes(command)) return {};
  const { state } = await hosts.get(roomId);
  const besides = state.kind === 'breakout' ? state.partOf : roomId;
  if (besides === null) return {};
  const desk = await hosts.get(deskId(besides));
  const { mutes } = desk.state;
  return Object.hasOwn(mutes, actor.id) ? { mutedUntil: mutes[actor.id]?.until } : {};
}

/** A member of the room that a desk stands beside, as the rules know them. */
async function memberOf(
  { hosts }: Pick<RoomsContext, 'hosts'>,
  desk: string,
  memberId: string,
): Promise<Partial<Facts>> {
  const { deskOf } = (await hosts.get(desk)).state;
  if (deskOf === null) return {};
  const member = memberIn((await hosts.get(deskOf)).state, memberId);
  return member ? { person: { role: member.role, alias: member.alias ?? '' } } : {};
}
