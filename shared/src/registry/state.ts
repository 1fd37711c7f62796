import { z } from 'zod';
import { floorPart } from '../floor/state.ts';
import { moderationPart } from '../moderation/state.ts';
import { roomPart, unopenedRoomPart } from '../rooms/state.ts';
import { safetyPart } from '../safety/state.ts';
import { sessionPart } from '../sessions/state.ts';

/**
 * The bounded state of a room: all that deciding needs and every client gets on opening, made of what each word keeps.
 * Messages are not in it; they are folded over the part of the log a reader holds (messages/timeline.ts).
 */
export const roomStateSchema = z.strictObject({
  ...roomPart,
  ...floorPart,
  ...sessionPart,
  ...safetyPart,
  ...moderationPart,
});

export type RoomState = Readonly<z.infer<typeof roomStateSchema>>;

/** The state before the first event. A room in this state does not exist for anyone. */
export const unopenedRoom: RoomState = {
  ...unopenedRoomPart,
  floor: null,
  session: null,
  entries: {},
  checkins: {},
  alerts: {},
  mutes: {},
  held: {},
  flags: {},
  slow: null,
  pins: [],
};
