import { isStaff } from '@cairn/shared/accounts/roles';
import type { RoomKind } from '@cairn/shared/rooms/contract';
import type { RoomHost } from '../../log/host.ts';
import type { Submission } from '../../log/ports.ts';
import { deskBeside } from '../rooms/admission.ts';
import { settled } from '../sessions/context.ts';
import type { ModerationContext } from './context.ts';

/** The rooms where staff talk with one person: what is said there is said to them, and to what they wrote. */
const withOnePerson: ReadonlySet<RoomKind> = new Set(['help', 'counselor']);

/**
 * Takes it from the words of whoever has an alert that they have seen what joined it, where they talk with that person
 * alone. In a group it takes more than words: those may be for somebody else.
 * @throws Refused `storage.unavailable`
 */
export async function noteListening(
  { rooms }: Pick<ModerationContext, 'rooms'>,
  host: RoomHost,
  { actor, commandId, command }: Submission,
): Promise<void> {
  if (command.type !== 'message.post' || !isStaff(actor.role) || !withOnePerson.has(host.state.kind)) return;
  const desk = await rooms.hosts.get(deskBeside(host));
  for (const [seq, { ownerId, unseen, more }] of Object.entries(desk.state.alerts)) {
    if (ownerId !== actor.id || !unseen) continue;
    const alertSeq = Number(seq);
    const seen = { type: 'alert.claim' as const, alertSeq, upTo: more.at(-1)?.seq ?? alertSeq };
    settled(await desk.submit({ actor, commandId: `spoke/${seq}/${commandId}`, command: seen }));
  }
}
