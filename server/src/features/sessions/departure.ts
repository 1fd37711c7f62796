import type { RoomEvent } from '@cairn/shared/rooms/state';
import { systemSubmitter } from '../../log/ports.ts';
import type { RoomsContext } from '../rooms/context.ts';
import { deskId } from '../rooms/records.ts';
import { closeEntry } from './arrival.ts';
import { type SessionsContext, settled } from './context.ts';

type MemberRemoved = Extract<RoomEvent, { type: 'member.removed' }>;

/**
 * Whoever is removed from a room is removed with it from what belongs to it: from a session's breakouts, and from those
 * sessions of a group that are not over, and their lobbies. What was before stays theirs to read.
 */
export async function leaveParts(
  context: SessionsContext,
  roomId: string,
  { seq, data: { memberId } }: MemberRemoved,
): Promise<void> {
  const { rooms, records } = context;
  // Carried out again after a crash, it must not touch somebody who has come back.
  if ((await rooms.records.membership(roomId, memberId))?.active) return;
  const breakouts = (await rooms.records.partsOf(roomId)).filter(({ kind }) => kind === 'breakout');
  const sessions = await records.timetable.openOf(roomId);
  for (const { _id } of sessions) await closeEntry(await rooms.hosts.get(deskId(_id)), memberId);
  const parts = [...breakouts, ...sessions].map(({ _id }) => _id);
  const places = parts.length > 0 ? await rooms.records.membershipsIn(parts, memberId) : [];
  const commandId = `part.${roomId}.${seq}`;
  for (const { roomId: part, active } of places) {
    if (active) await takeOut(rooms, { roomId: part, memberId, commandId });
  }
}

/** Removes a person on the program's behalf; who is not there, is as good as removed. */
export async function takeOut(
  { hosts }: RoomsContext,
  { roomId, memberId, commandId }: { readonly roomId: string; readonly memberId: string; readonly commandId: string },
): Promise<void> {
  const host = await hosts.get(roomId);
  const command = { type: 'member.remove', memberId } as const;
  settled(await host.submit({ actor: systemSubmitter, commandId, command }));
}
