import { decide, type Facts } from '@cairn/shared/registry/decide';
import { mayRead } from '@cairn/shared/rooms/rules';
import type { Submission } from '../../log/ports.ts';
import { lookUpAdmission } from './admission.ts';
import type { LookUp, SessionsContext } from './context.ts';

/**
 * What this word knows of a command from outside its room: whom an admission is about, in any room, and the votes of a
 * poll. For all other kinds of commands nothing is asked.
 */
export async function lookUpSession(
  context: SessionsContext,
  roomId: string,
  submission: Submission,
): Promise<Partial<Facts>> {
  const { type } = submission.command;
  if (type !== 'member.admit' && type !== 'poll.close') return {};
  const { state } = await context.rooms.hosts.get(roomId);
  return type === 'member.admit'
    ? lookUpAdmission(context, { roomId, state, submission })
    : lookUpVotes(context, { roomId, state, submission });
}

/**
 * The votes of the poll that a command closes. Its document takes no more votes from here on, so that what the event
 * says is all there is. So it is closed only for a command that the room as it stands would accept.
 */
async function lookUpVotes(
  { rooms, records }: SessionsContext,
  { roomId, state, submission }: LookUp,
): Promise<Partial<Facts>> {
  const { actor, command } = submission;
  if (command.type !== 'poll.close') return {};
  const isInRoom = actor.role === 'system' || mayRead(state, actor);
  const would = decide(state, command, { roomId, actor, at: rooms.clock.now(), counts: [] });
  if (!isInRoom || !would.ok) return {};
  return { counts: await records.polls.close({ roomId, pollSeq: command.pollSeq }) };
}
