import { isStaff } from '@cairn/shared/accounts/roles';
import { asksForMutes } from '@cairn/shared/moderation/rules';
import type { Facts } from '@cairn/shared/registry/decide';
import { isLocked } from '@cairn/shared/rooms/rules';
import type { Submission } from '../../log/ports.ts';
import type { RoomsContext } from '../rooms/context.ts';
import { deskId } from '../rooms/records.ts';

/**
 * What the desk of a room says about a command: until when the writer's words are held back, and who the person is whom
 * a mute is about; and in a small group whether its session rests. Asked for each word of those who can be muted, so it
 * answers from what is open.
 */
export async function lookUpMute(
  context: Pick<RoomsContext, 'hosts' | 'records' | 'people' | 'clock'>,
  roomId: string,
  { actor, command }: Submission,
): Promise<Partial<Facts>> {
  if (command.type === 'member.mute') return memberOf(context, roomId, command.memberId);
  if (actor.role === 'system' || isStaff(actor.role) || !asksForMutes(command)) return {};
  const { hosts } = context;
  const { state } = hosts.peek(roomId) ?? (await hosts.get(roomId));
  const besides = state.kind === 'breakout' ? state.partOf : roomId;
  if (besides === null) return {};
  const desk = hosts.peek(deskId(besides)) ?? (await hosts.get(deskId(besides)));
  const { mutes } = desk.state;
  return {
    ...(Object.hasOwn(mutes, actor.id) && { mutedUntil: mutes[actor.id]?.until }),
    ...(state.kind === 'breakout' && { isResting: isResting(context, besides) }),
  };
}

/**
 * Whether a session holds back the words of all its people. It is not waited for: it may be opening right now, and waiting
 * for this small group. Where it is not open here, it is from the next words on.
 */
function isResting({ hosts, clock }: Pick<RoomsContext, 'hosts' | 'clock'>, sessionId: string): boolean {
  const state = hosts.peek(sessionId)?.state;
  if (state) return Boolean(state.session?.pause) || isLocked(state, clock.now());
  hosts.get(sessionId).catch(() => undefined);
  return false;
}

/**
 * A member of the room that a desk stands beside, as the rules know them. Read from records: that room may be opening
 * right now, and waiting for this desk.
 */
async function memberOf(
  { records, people }: Pick<RoomsContext, 'records' | 'people'>,
  desk: string,
  memberId: string,
): Promise<Partial<Facts>> {
  const deskOf = (await records.find(desk))?.deskOf;
  if (!deskOf || !(await records.membership(deskOf, memberId))?.active) return {};
  // Nobody is silenced where they call for help.
  if ((await records.find(deskOf))?.kind === 'help') return {};
  const person = await people.profile(memberId);
  return person ? { person: { role: person.role, alias: person.alias } } : {};
}
