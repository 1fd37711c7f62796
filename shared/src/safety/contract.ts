import { z } from 'zod';
import { event } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { reasonSchema } from '../rooms/contract.ts';
import { signalCategorySchema } from './signals.ts';

/**
 * Why staff are called: something a message speaks of, somebody who asked for help, a held message or a report on one of
 * the staff that nobody looked at, or a screening that did not work (which counts as an alert, law L7).
 */
export const alertKindSchema = z.enum([...signalCategorySchema.options, 'help', 'held', 'report', 'unscreened']);

export type AlertKind = z.infer<typeof alertKindSchema>;

/** How an alert ended. Closing one needs a disposition. */
export const dispositionSchema = z.enum([
  'talked',
  'safetyPlan',
  'handedOff',
  'emergencyServices',
  'notReached',
  'noConcern',
]);

export type Disposition = z.infer<typeof dispositionSchema>;

/** Sent to a room or its desk, and written at the desk. */
export const safetyCommandSchemas = [
  z.strictObject({
    type: z.literal('alert.claim'),
    alertSeq: seqSchema,
    /** Its owner has seen what joined it up to this event of the desk; absent: all that stands there. */
    upTo: seqSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('alert.close'),
    alertSeq: seqSchema,
    disposition: dispositionSchema,
    note: reasonSchema.optional(),
  }),
] as const;

/** The commands that no client can send. */
export const safetySystemCommandSchemas = [
  z.strictObject({
    type: z.literal('alert.raise'),
    kind: alertKindSchema,
    /** Where it happened: the desk's own room, or a breakout of it. */
    roomId: roomIdSchema,
    memberId: accountIdSchema,
    /** What was written, where something was. */
    body: z.string(),
    /** The rules that saw it, so that a person can follow why. */
    rules: z.array(z.string()),
    /** What at this desk it is about (a held message, a report); null: nothing here. */
    about: seqSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('alert.climb'), alertSeq: seqSchema, from: z.int().min(0) }),
] as const;

const alertRaised = event({
  type: 'alert.raised',
  summary: 'Desk: staff are called, and the ladder begins.',
  open: z.strictObject({
    kind: alertKindSchema,
    roomId: roomIdSchema,
    memberId: accountIdSchema,
    rules: z.array(z.string()).readonly(),
    about: seqSchema.nullable(),
  }),
  sealed: z.strictObject({ body: z.string() }),
  owner: 'memberId',
});

const alertContinued = event({
  type: 'alert.continued',
  summary:
    'Desk: while the alert was open, the same person wrote more that staff are called for. Its owner is told at once, ' +
    'and has two minutes to say that they have seen it.',
  open: z.strictObject({
    alertSeq: seqSchema,
    kind: alertKindSchema,
    memberId: accountIdSchema,
    rules: z.array(z.string()).readonly(),
  }),
  sealed: z.strictObject({ body: z.string() }),
  owner: 'memberId',
});

const alertClimbed = event({
  type: 'alert.climbed',
  summary:
    'Desk: nobody took the alert in time, or its owner did not look at what joined it; it is nobody’s, and the next on ' +
    'call are told.',
  open: z.strictObject({ alertSeq: seqSchema, rung: z.int().min(1) }),
  sealed: z.strictObject({}),
});

const alertClaimed = event({
  type: 'alert.claimed',
  summary: 'Desk: somebody has taken the alert and is its one owner.',
  open: z.strictObject({ alertSeq: seqSchema }),
  sealed: z.strictObject({}),
});

const alertAcknowledged = event({
  type: 'alert.acknowledged',
  summary: 'Desk: the owner of the alert has seen what joined it.',
  open: z.strictObject({ alertSeq: seqSchema }),
  sealed: z.strictObject({}),
});

const alertClosed = event({
  type: 'alert.closed',
  summary: 'Desk: how the alert ended.',
  open: z.strictObject({ alertSeq: seqSchema, disposition: dispositionSchema }),
  sealed: z.strictObject({ note: z.string() }),
});

export const safetyEvents = [
  alertRaised,
  alertContinued,
  alertClimbed,
  alertClaimed,
  alertAcknowledged,
  alertClosed,
] as const;
