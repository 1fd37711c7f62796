import { z } from 'zod';
import { roleSchema } from '../accounts/roles.ts';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { type roomEvents, roomKindSchema, serverIdSchema } from './contract.ts';

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

/** Whether a person has the room open, over all their devices and all servers. Kept in sessions alone. */
const presenceSchema = z.strictObject({
  /** The servers their connections are at; none: away. */
  servers: z.array(serverIdSchema).readonly(),
  /** When they came (present) or went (away), epoch milliseconds. */
  since: z.int(),
});

/** What this word keeps in the state of a room. */
export const roomPart = {
  /** The last event folded in; 0: none yet. */
  seq: z.int().min(0),
  /** When that event was, epoch milliseconds. */
  at: z.int(),
  kind: roomKindSchema,
  title: z.string(),
  deskOf: roomIdSchema.nullable(),
  /** A session's cohort, a breakout's session. */
  partOf: roomIdSchema.nullable(),
  /** Whom of the staff a desk is about: they never read it. Null elsewhere. */
  about: accountIdSchema.nullable(),
  members: z.record(accountIdSchema, memberSchema).readonly(),
  lock: lockSchema.readonly().nullable(),
  presence: z.record(accountIdSchema, presenceSchema.readonly()).readonly(),
};

const roomPartSchema = z.strictObject(roomPart);

/** The part of a room's state that this word decides on. The whole is in registry/state.ts. */
export type RoomPart = Readonly<z.infer<typeof roomPartSchema>>;

export type RoomEvent = EventOf<(typeof roomEvents)[number]>;

/** This word's part of the state before the first event. */
export const unopenedRoomPart: RoomPart = {
  seq: 0,
  at: 0,
  kind: 'cohort',
  title: '',
  deskOf: null,
  partOf: null,
  about: null,
  members: {},
  lock: null,
  presence: {},
};
