import { z } from 'zod';
import { event } from '../kernel/event.ts';
import { accountIdSchema, seqSchema } from '../kernel/ids.ts';
import { minuteMs, secondMs } from '../kernel/time.ts';

const nothing = z.strictObject({});

/**
 * Who may speak. `open`: everybody. `hands`: whoever was given the floor, from a queue. `round`: everybody once, in order.
 * `listen`: staff, and whoever they give the floor to. `quiet`: staff alone. Staff may always speak.
 */
export const floorModeSchema = z.enum(['open', 'hands', 'round', 'listen', 'quiet']);

export type FloorMode = z.infer<typeof floorModeSchema>;

/** How long one turn lasts. */
export const turnMsSchema = z
  .int()
  .min(10 * secondMs)
  .max(30 * minuteMs);

const questionSchema = z.string().trim().normalize().max(300);

/** Why a turn ended. A speaker who `dropped` off keeps the place; `passed`: in a round, without having said anything. */
const turnEndSchema = z.enum(['done', 'passed', 'timeUp', 'dropped', 'taken']);

export const floorCommandSchemas = [
  z.strictObject({ type: z.literal('hand.raise') }),
  /** One's own hand; for staff, anybody's. */
  z.strictObject({ type: z.literal('hand.lower'), memberId: accountIdSchema.optional() }),
  z.strictObject({
    type: z.literal('floor.give'),
    /** Absent: the first in the queue who is here. */
    memberId: accountIdSchema.optional(),
    /** The turn (its seq) that the sender saw; 0: none. If it is another by now, the command is refused. */
    after: z.int().min(0).optional(),
  }),
  /** Ends one's own turn: said all, or passing. For staff, whosoever turn it is. */
  z.strictObject({ type: z.literal('floor.pass'), turnSeq: seqSchema.optional() }),
  z.strictObject({
    type: z.literal('floor.mode'),
    mode: floorModeSchema,
    /** How long a turn lasts; null or absent: as long as it takes. */
    turnMs: turnMsSchema.nullable().optional(),
    /** What a round asks. */
    question: questionSchema.optional(),
  }),
] as const;

/** The commands that no client can send. */
export const floorSystemCommandSchemas = [
  z.strictObject({ type: z.literal('turn.end'), turnSeq: seqSchema, how: z.enum(['timeUp', 'dropped']) }),
] as const;

const handRaised = event({
  type: 'hand.raised',
  summary: 'Somebody asked for the floor: they are at the end of the queue, or back in the round.',
  open: nothing,
  sealed: nothing,
});

const handLowered = event({
  type: 'hand.lowered',
  summary: 'A hand was taken down, by its owner or by staff.',
  open: z.strictObject({ memberId: accountIdSchema }),
  sealed: nothing,
});

const turnGiven = event({
  type: 'turn.given',
  summary: 'Somebody has the floor now. A turn that was running has ended with it.',
  open: z.strictObject({ memberId: accountIdSchema }),
  sealed: nothing,
});

const turnEnded = event({
  type: 'turn.ended',
  summary: 'A turn is over. In a round the next person who is here has the floor at once.',
  open: z.strictObject({ memberId: accountIdSchema, turnSeq: seqSchema, how: turnEndSchema }),
  sealed: nothing,
});

const floorChanged = event({
  type: 'floor.changed',
  summary: 'Who may speak was set anew. A round begins with the first person who is here.',
  open: z.strictObject({ mode: floorModeSchema, turnMs: turnMsSchema.nullable() }),
  sealed: z.strictObject({ question: z.string() }),
});

export const floorEvents = [handRaised, handLowered, turnGiven, turnEnded, floorChanged] as const;
