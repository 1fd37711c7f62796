import { Refused } from '@cairn/shared/kernel/refusal';
import type { RoomHost } from '../../log/host.ts';
import { systemSubmitter } from '../../log/ports.ts';
import type { Caller } from '../handler.ts';
import { requireReader } from '../rooms/admission.ts';
import type { SessionsContext } from './context.ts';
import type { PollKey } from './records/polls.ts';

/**
 * Votes in the poll that is open in a room. The vote is in a record where it cannot be told apart from others
 * (records/polls.ts); the log says how many have voted, not who.
 * @throws Refused `agreement.unsigned`, `room.unknown`, `member.removed`, `poll.isClosed`, `poll.alreadyVoted`;
 *   `request.invalid` for an option that the poll does not have
 */
export async function vote(
  { rooms, records }: SessionsContext,
  caller: Caller,
  { option, ...poll }: PollKey & { readonly option: number },
): Promise<void> {
  const host = await requireReader(rooms, caller, poll.roomId);
  const open = await openPoll(host, poll);
  if (!open) throw new Refused('poll.isClosed');
  const { optionCount } = open;
  if (option >= optionCount) throw new Refused('request.invalid', { field: 'option' });
  const outcome = await records.polls.vote(poll, { voterId: caller.accountId, option, optionCount });
  if (outcome === 'closed') throw new Refused('poll.isClosed');
  if (outcome === 'alreadyVoted') throw new Refused('poll.alreadyVoted');
  // The vote counts from here on, whatever becomes of saying so: the next one says the number again.
  const { pollSeq } = poll;
  const command = { type: 'poll.count', pollSeq, votes: outcome.votes } as const;
  await host.submit({ actor: systemSubmitter, commandId: `poll.${pollSeq}.count.${outcome.votes}`, command });
}

/** Whether a person has voted. @throws Refused as `requireReader` */
export async function hasVoted({ rooms, records }: SessionsContext, caller: Caller, poll: PollKey): Promise<boolean> {
  await requireReader(rooms, caller, poll.roomId);
  return records.polls.hasVoted(poll, caller.accountId);
}

/** The poll, if it is open. One that this server has not heard of may have been opened on another. */
async function openPoll(host: RoomHost, { pollSeq }: PollKey) {
  if (host.state.seq < pollSeq) await host.catchUp();
  const { poll } = host.state.session ?? {};
  return poll?.seq === pollSeq ? poll : null;
}
