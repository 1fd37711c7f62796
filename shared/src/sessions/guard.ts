import { isStaff, leads } from '../accounts/roles.ts';
import { heldBack } from '../floor/rules.ts';
import { type Refusal, refusal } from '../kernel/refusal.ts';
import type { Card } from '../messages/contract.ts';
import type { Actor } from '../rooms/rules.ts';
import { isOver } from './lifecycle.ts';
import { groupSize, type SessionFacts } from './rules.ts';
import type { Session, SessionPart } from './state.ts';

/** What of a command this guard looks at. */
interface Guarded {
  readonly type: string;
  readonly card?: Card | null | undefined;
}

/**
 * What a session and its floor say to the commands of lower words, before those decide: null lets them go on.
 * Words wait for their turn; taking out a message never does.
 */
export function guard(state: SessionPart, command: Guarded, facts: SessionFacts): Refusal | null {
  const { type } = command;
  if (type === 'message.post' || type === 'message.edit') {
    return speechRefusal(state, facts.actor) ?? (command.card ? cardRefusal(state, command.card, facts) : null);
  }
  const { session } = state;
  if (!session) return null;
  if (type === 'member.admit') return admissionRefusal(state, session, facts);
  if (type === 'message.react') return isOver(session.status) ? refusal('session.over') : null;
  if (type.startsWith('hand.') || type.startsWith('floor.')) return floorRefusal(session);
  return null;
}

/** Why this person may not write now, or null. The client asks it too, to say so before anything is written. */
export function speechRefusal(state: SessionPart, actor: Actor): Refusal | null {
  const { session, floor } = state;
  if (!session || actor.role === 'system') return null;
  if (isOver(session.status)) return refusal('session.over');
  if (isStaff(actor.role)) return null;
  if (session.status !== 'live') return refusal('session.notBegun');
  return session.pause ? refusal('floor.quiet') : heldBack(floor, actor);
}

function cardRefusal({ session }: SessionPart, card: Card, { actor }: SessionFacts): Refusal | null {
  if (session?.status !== 'live') return refusal(session ? 'session.notNow' : 'session.none');
  if (card.kind === 'prompt') return isStaff(actor.role) ? null : refusal('role.refused');
  const worksheet = Object.hasOwn(session.worksheets, card.worksheetSeq)
    ? session.worksheets[card.worksheetSeq]
    : undefined;
  if (!worksheet || card.item >= worksheet.itemCount) return refusal('worksheet.unknown');
  return worksheet.shared[actor.id]?.includes(card.item) ? refusal('worksheet.alreadyShared') : null;
}

/** People come through the lobby, as many as the group has room for. Staff come and go. */
function admissionRefusal(
  state: SessionPart,
  session: Session,
  { actor, person, isWaiting }: SessionFacts,
): Refusal | null {
  // First of all: others must not find out who is in the lobby.
  if (!leads(actor.role)) return refusal('role.refused');
  if (isOver(session.status)) return refusal('session.over');
  if (!person || isStaff(person.role)) return null;
  if (!isWaiting) return refusal('lobby.notThere');
  return groupSize(state) >= session.capacity ? refusal('session.full') : null;
}

function floorRefusal({ status }: Session): Refusal | null {
  if (isOver(status)) return refusal('session.over');
  return status === 'live' ? null : refusal('session.notNow');
}
