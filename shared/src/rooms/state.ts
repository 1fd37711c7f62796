import { z } from 'zod';
import { roleSchema } from '../accounts/roles.ts';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { type roomEvents, roomKindSchema } from './contract.ts';

/** A person in the room, by the name that peers see. */
const memberSchema = z.strictObject({
  role: roleSchema,
  /** Null once the person's key has been destroyed. */
  alias: z.string().nullable(),
  joinedAt: z.int(),
  /** Null while the person is in the room. Past members stay, so that their messages keep a name. */
  removedAt: z.int().nullable(),
});

export type Member = Readonly<z.infer<typeof memberSchema>>;

/** A lock: only staff can write. */
const lockSchema = z.strictObject({
  seq: seqSchema,
  by: z.string(),
  reason: z.string().nullable(),
  /** Epoch milliseconds; null: until somebody unlocks it. */
  until: z.int().nullable(),
});

/**
 * The bounded state of a room: all that deciding needs and every client gets on opening.
 * Messages are not in it; they are folded over the part of the log a reader holds (messages/timeline.ts).
 */
export const roomStateSchema = z.strictObject({
  /** The last event folded in; 0: none yet. */
  seq: z.int().min(0),
  /** When that event was, epoch milliseconds. */
  at: z.int(),
  kind: roomKindSchema,
  title: z.string(),
  deskOf: roomIdSchema.nullable(),
  members: z.record(accountIdSchema, memberSchema).readonly(),
  lock: lockSchema.readonly().nullable(),
});

export type RoomState = Readonly<z.infer<typeof roomStateSchema>>;

export type RoomEvent = EventOf<(typeof roomEvents)[number]>;

/** The state before the first event. A room in this state does not exist for anyone. */
export const unopenedRoom: RoomState = {
  seq: 0,
  at: 0,
  kind: 'cohort',
  title: '',
  deskOf: null,
  members: {},
  lock: null,
};
