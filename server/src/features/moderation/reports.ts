import { isStaff } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { memberIn } from '@cairn/shared/rooms/rules';
import { policyFor } from '@cairn/shared/safety/policy';
import type { RoomHost } from '../../log/host.ts';
import { type Submission, systemSubmitter } from '../../log/ports.ts';
import { deskBeside } from '../rooms/admission.ts';
import { openDeskAbout } from '../rooms/desksAbout.ts';
import { policiesOf } from '../safety/policies.ts';
import { lookAt, type Seen } from '../safety/screening.ts';
import { callStaff } from './calling.ts';
import type { ModerationContext } from './context.ts';

/**
 * Writes a report at the desk of a room, by one of its readers: on a message, with its words as they stand now, or on
 * somebody who is in the room. Who reports is known to the desk alone. What is reported about one of the staff is written
 * at a desk that they do not read (docs/decisions/0014). The reporter's own words are looked at like any others: there too
 * people say that they cannot go on.
 * @returns whether the reporter is shown the way to help
 * @throws Refused `request.invalid` unless it is about one of the two; `message.unknown`, `message.redacted`,
 *   `member.unknown`, `flag.alreadyRaised`, `storage.unavailable`
 */
export async function report(
  context: ModerationContext,
  host: RoomHost,
  { actor, commandId, command }: Submission,
): Promise<boolean> {
  if (command.type !== 'message.flag') throw new Refused('request.invalid', { field: 'command' });
  const { reason, note = '' } = command;
  const reported = await reportedBy(host, command);
  const desk = await deskFor(context, host, reported.memberId);
  const id = [host.roomId, actor.id, commandId].join('/');
  const seen = isStaff(actor.role) ? nothingSeen : lookAt(context.screen, { body: note });
  const policy = policyFor(await policiesOf(context, actor.programId), host.state.kind);
  const words = { deskId: desk.roomId, commandId: `alert/flag/${id}`, roomId: host.roomId, memberId: actor.id };
  if (policy) await callStaff(context, { ...words, body: note }, { policy, seen });
  const answer = await desk.submit({
    actor: systemSubmitter,
    commandId: `flag/${id}`,
    command: { type: 'flag.raise', roomId: host.roomId, by: actor.id, reason, note, ...reported },
  });
  if (!answer.ok) throw Refused.because(answer.refusal);
  return seen.signals.some(({ category }) => category === 'self-harm');
}

const nothingSeen: Seen = { signals: [], failed: false };

/** Where a report on this person is written. */
async function deskFor(
  { rooms, people }: Pick<ModerationContext, 'rooms' | 'people'>,
  host: RoomHost,
  memberId: string,
): Promise<RoomHost> {
  const desk = await rooms.hosts.get(deskBeside(host));
  const person = await people.profile(memberId);
  const roomId = desk.state.deskOf;
  if (!person || !isStaff(person.role) || roomId === null) return desk;
  return openDeskAbout(rooms, { roomId, about: memberId }, await people.staffOf(person.programId));
}

interface Reported {
  readonly memberId: string;
  readonly messageSeq: number | null;
  readonly snapshot: string;
}

async function reportedBy(
  host: RoomHost,
  about: { readonly messageSeq?: number | undefined; readonly memberId?: string | undefined },
): Promise<Reported> {
  const { messageSeq, memberId } = about;
  if ((messageSeq === undefined) === (memberId === undefined)) {
    throw new Refused('request.invalid', { field: 'messageSeq' });
  }
  if (memberId !== undefined) {
    if (!memberIn(host.state, memberId)) throw new Refused('member.unknown');
    return { memberId, messageSeq: null, snapshot: '' };
  }
  if (messageSeq === undefined) throw new Refused('message.unknown');
  if (messageSeq > host.state.seq) await host.catchUp();
  const message = await host.message(messageSeq);
  if (!message) throw new Refused('message.unknown');
  if (message.redacted) throw new Refused('message.redacted');
  return { memberId: message.author, messageSeq, snapshot: message.body ?? '' };
}
