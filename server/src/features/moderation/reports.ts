import { isStaff } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { memberIn } from '@cairn/shared/rooms/rules';
import type { RoomHost } from '../../log/host.ts';
import { type Submission, systemSubmitter } from '../../log/ports.ts';
import { deskBeside } from '../rooms/admission.ts';
import { openDeskAbout } from '../rooms/desksAbout.ts';
import type { ModerationContext } from './context.ts';

/**
 * Writes a report at the desk of a room, by one of its readers: on a message, with its words as they stand now, or on
 * somebody who is in the room. Who reports is known to the desk alone. What is reported about one of the staff is written
 * at a desk that they do not read (docs/decisions/0014).
 * @throws Refused `request.invalid` unless it is about one of the two; `message.unknown`, `message.redacted`,
 *   `member.unknown`, `flag.alreadyRaised`, `storage.unavailable`
 */
export async function report(
  context: Pick<ModerationContext, 'rooms' | 'people'>,
  host: RoomHost,
  { actor, commandId, command }: Submission,
): Promise<void> {
  if (command.type !== 'message.flag') throw new Refused('request.invalid', { field: 'command' });
  const { reason, note = '' } = command;
  const reported = await reportedBy(host, command);
  const desk = await deskFor(context, host, reported.memberId);
  const answer = await desk.submit({
    actor: systemSubmitter,
    commandId: ['flag', host.roomId, actor.id, commandId].join('/'),
    command: { type: 'flag.raise', roomId: host.roomId, by: actor.id, reason, note, ...reported },
  });
  if (!answer.ok) throw Refused.because(answer.refusal);
}

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
