import { z } from 'zod';

const idPattern = /^[A-Za-z0-9_.-]{1,64}$/;

/** An account's id. Opaque; never a login or a name. */
export const accountIdSchema = z.string().regex(idPattern);

/** A room's id. A room's desk has an id of its own. */
export const roomIdSchema = z.string().regex(idPattern);

/** A program's id. */
export const programIdSchema = z.string().regex(idPattern);

/**
 * The id a client gives a command before sending it, unique for that person in that room.
 * A repeat of the same id gets the first answer (law L2), so a client may send again without fear.
 */
export const commandIdSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

/** The place of an event in its room's log: 1, 2, 3 … without holes. */
export const seqSchema = z.int().min(1);

/** "The last event I have": 0 means none. */
export const afterSchema = z.int().min(0);

/** The actor of events that nobody sent: a deadline passed, a room was set up. */
export const systemActor = 'system';
