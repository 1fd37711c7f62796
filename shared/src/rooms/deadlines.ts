import type { Deadline } from '../kernel/deadline.ts';
import type { RoomCommand } from './rules.ts';
import type { RoomPart } from './state.ts';

/** The deadlines of this word that stand in a room's state. */
export function roomDeadlines(state: RoomPart): readonly Deadline<RoomCommand>[] {
  const lock = state.lock;
  if (lock?.until == null) return [];
  return [{ at: lock.until, commandId: `deadline.unlock.${lock.seq}`, command: { type: 'room.unlock' } }];
}
