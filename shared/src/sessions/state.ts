import { z } from 'zod';
import type { FloorPart } from '../floor/state.ts';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { checkinAudienceSchema, checkinValueSchema, exerciseSchema, type sessionEvents } from './contract.ts';
import { sessionStatusSchema } from './lifecycle.ts';
import { capacitySchema, lobbyMsSchema, phasesSchema } from './plan.ts';

const phaseSchema = z.strictObject({
  /** The event that began it: the phase's name. */
  seq: seqSchema,
  index: z.int().min(0),
  since: z.int(),
  /** When its time is up, epoch milliseconds; null while the clock stands still. */
  endsAt: z.int().nullable(),
  /** What is left while the clock stands still; null while it runs. */
  leftMs: z.int().nullable(),
});

const pauseSchema = z.strictObject({
  seq: seqSchema,
  since: z.int(),
  by: z.string(),
  /** What everybody does together, until `endsAt`. */
  exercise: z.strictObject({ kind: exerciseSchema, endsAt: z.int() }).readonly().nullable(),
});

const pollSchema = z.strictObject({
  seq: seqSchema,
  /** Null once its author's key has been destroyed. */
  question: z.string().nullable(),
  options: z.array(z.string()).readonly().nullable(),
  optionCount: z.int(),
  votes: z.int(),
});

const worksheetSchema = z.strictObject({
  title: z.string().nullable(),
  items: z.array(z.string()).readonly().nullable(),
  itemCount: z.int(),
  /** Which items each person has shared. */
  shared: z.record(accountIdSchema, z.array(z.int()).readonly()).readonly(),
});

const breakoutsSchema = z.strictObject({
  seq: seqSchema,
  endsAt: z.int(),
  groups: z
    .array(
      z
        .strictObject({ roomId: roomIdSchema, title: z.string(), memberIds: z.array(accountIdSchema).readonly() })
        .readonly(),
    )
    .readonly(),
});

const sessionSchema = z.strictObject({
  status: sessionStatusSchema,
  startsAt: z.int(),
  lobbyMs: lobbyMsSchema,
  capacity: capacitySchema,
  phases: phasesSchema.readonly(),
  /** Whoever leads now; null before it began. */
  leadId: accountIdSchema.nullable(),
  beganAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  /** Null unless live. */
  phase: phaseSchema.readonly().nullable(),
  pause: pauseSchema.readonly().nullable(),
  /** The newest prompt, for all to see while it stands. */
  prompt: z.strictObject({ seq: seqSchema, text: z.string().nullable() }).readonly().nullable(),
  /** The poll that is open. */
  poll: pollSchema.readonly().nullable(),
  /** By the seq of the event that posted it. */
  worksheets: z.record(z.string(), worksheetSchema.readonly()).readonly(),
  breakouts: breakoutsSchema.readonly().nullable(),
});

export type Session = Readonly<z.infer<typeof sessionSchema>>;

const entrySchema = z.strictObject({
  seq: seqSchema,
  at: z.int(),
  /** Whether they are in the lobby now. */
  waiting: z.boolean(),
  skipped: z.boolean(),
  place: z.string().nullable(),
  reach: z.string().nullable(),
});

const checkinSchema = z.strictObject({
  at: z.int(),
  sharedWith: checkinAudienceSchema,
  mood: checkinValueSchema,
  craving: checkinValueSchema,
});

/** What this word keeps in the state of a room. */
export const sessionPart = {
  /** Of rooms of the kind `session` alone, once they are scheduled. */
  session: sessionSchema.nullable(),
  /** At the desk of a session: who came to the lobby. */
  entries: z.record(accountIdSchema, entrySchema.readonly()).readonly(),
  /** At the desk of a session, and in the session those shared with the group. */
  checkins: z.record(accountIdSchema, checkinSchema.readonly()).readonly(),
};

export type Entry = Readonly<z.infer<typeof entrySchema>>;

export interface SessionPart extends FloorPart {
  readonly session: Session | null;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly checkins: Readonly<Record<string, Readonly<z.infer<typeof checkinSchema>>>>;
}

export type SessionEvent = EventOf<(typeof sessionEvents)[number]>;
