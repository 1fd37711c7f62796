import { Refused } from '@cairn/shared/kernel/refusal';
import type { RoomHost } from '../../log/host.ts';
import { systemSubmitter } from '../../log/ports.ts';
import type { Profile } from '../accounts/people.ts';
import type { Caller } from '../handler.ts';
import type { RoomsContext } from './context.ts';
import { deskAboutId } from './records.ts';

/**
 * The desk about one of the staff, beside a room: a log that its subject never reads (law L5; docs/decisions/0014). It is
 * set up when it is first needed; its people are the other staff of the room, and the program's other admins. Where there
 * are none, all who work for the program but them: a report is not to lie where nobody is.
 * @param staff who works for the program now
 * @throws Refused `room.unknown`, `storage.unavailable`
 */
export async function openDeskAbout(
  context: RoomsContext,
  { roomId, about }: { readonly roomId: string; readonly about: string },
  staff: readonly Profile[],
): Promise<RoomHost> {
  const { records, hosts, audit, clock } = context;
  const room = await records.find(roomId);
  if (!room) throw new Refused('room.unknown');
  const { title, programId } = room;
  const _id = deskAboutId(roomId, about);
  const host = await hosts.get(_id);
  if (host.state.seq === 0) {
    const details = { kind: 'desk', about };
    await audit.write({ actor: systemSubmitter.id, action: 'room.create', subject: _id, details });
    const belongs = { deskOf: roomId, partOf: null, about };
    const set = { createdBy: systemSubmitter.id, openedAt: clock.now() };
    await records.add({ _id, programId, kind: 'desk', title, ...belongs, ...set });
    const command = { type: 'room.create' as const, kind: 'desk' as const, title, deskOf: roomId, about };
    const answer = await host.submit({ actor: systemSubmitter, commandId: 'room.create', command });
    if (!answer.ok) throw Refused.because(answer.refusal);
  }
  // Read after the desk can be found: whoever joins the room from now on is let in by that.
  const inRoom = new Set((await records.membersOf(roomId)).map(({ accountId }) => accountId));
  const others = staff.filter(({ accountId }) => accountId !== about);
  const near = others.filter(({ accountId, role }) => role === 'admin' || inRoom.has(accountId));
  for (const { accountId } of near.length > 0 ? near : others) await letIn(host, accountId);
  return host;
}

/**
 * Lets an admin into the desks about staff of their program, but for those about themself: they may have begun to work
 * here after a desk was set up. Where they have been once, and are no more, they stay out.
 */
export async function joinDesksAbout({ records, hosts }: RoomsContext, caller: Caller): Promise<void> {
  if (caller.role !== 'admin') return;
  const desks = (await records.desksAbout(caller.programId)).filter(({ about }) => about !== caller.accountId);
  const ids = desks.map(({ _id }) => _id);
  const known = new Set((await records.membershipsIn(ids, caller.accountId)).map(({ roomId }) => roomId));
  for (const id of ids) if (!known.has(id)) await letIn(await hosts.get(id), caller.accountId);
}

/** Once: whoever has been let in by this, and taken out since, is not brought back by it. */
async function letIn(host: RoomHost, memberId: string): Promise<void> {
  const command = { type: 'member.admit' as const, memberId };
  const answer = await host.submit({ actor: systemSubmitter, commandId: `staff.${memberId}`, command });
  if (!answer.ok && answer.refusal.code === 'storage.unavailable') throw new Refused('storage.unavailable');
}
