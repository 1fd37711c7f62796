import type { RoomCommand } from './rules.ts';
import type { RoomState } from './state.ts';

/**
 * Something that is due at a time, read from the state (law L6). Any server may send the command;
 * the id is the same everywhere, so that it happens once.
 */
export interface Deadline {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly commandId: string;
  readonly command: RoomCommand;
}

/** The deadlines that stand in a room's state. */
export function deadlinesOf(state: RoomState): readonly Deadline[] {
  const lock = state.lock;
  if (lock?.until == null) return [];
  return [{ at: lock.until, commandId: `deadline.unlock.${lock.seq}`, command: { type: 'room.unlock' } }];
}
