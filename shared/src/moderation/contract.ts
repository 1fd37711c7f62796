import { z } from 'zod';
import { event } from '../kernel/event.ts';
import { accountIdSchema, commandIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { hourMs, secondMs } from '../kernel/time.ts';
import { cardSchema } from '../messages/contract.ts';
import { reasonSchema } from '../rooms/contract.ts';
import { signalSchema } from '../safety/signals.ts';

const nothing = z.strictObject({});

/** Why somebody reports a message or a person. */
export const flagReasonSchema = z.enum(['worried', 'triggering', 'harassing', 'personal', 'sourcing', 'other']);

export type FlagReason = z.infer<typeof flagReasonSchema>;

const slowMsSchema = z.int().min(secondMs).max(hourMs);

/** Seen by everybody in the room. */
export const moderationCommandSchemas = [
  z.strictObject({
    type: z.literal('room.slow'),
    /** Between two messages of one person; null: as fast as they like. */
    everyMs: slowMsSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('message.pin'), messageSeq: seqSchema }),
  z.strictObject({ type: z.literal('message.unpin'), messageSeq: seqSchema }),
] as const;

/** Sent to a room, and written at its desk: staff alone know of it, and the person themself. */
export const moderationDeskCommandSchemas = [
  z.strictObject({
    type: z.literal('member.mute'),
    memberId: accountIdSchema,
    /** When it ends by itself, epoch milliseconds; absent: in a quarter of an hour. */
    until: z.int().min(0).optional(),
    reason: reasonSchema.optional(),
  }),
  z.strictObject({ type: z.literal('member.unmute'), memberId: accountIdSchema }),
  z.strictObject({
    type: z.literal('message.flag'),
    /** Of a message, or of a person: one of the two. */
    messageSeq: seqSchema.optional(),
    memberId: accountIdSchema.optional(),
    reason: flagReasonSchema,
    note: reasonSchema.optional(),
  }),
  z.strictObject({ type: z.literal('flag.claim'), flagSeq: seqSchema }),
  z.strictObject({ type: z.literal('flag.resolve'), flagSeq: seqSchema, note: reasonSchema.optional() }),
  z.strictObject({ type: z.literal('held.release'), heldSeq: seqSchema }),
  z.strictObject({ type: z.literal('held.refuse'), heldSeq: seqSchema, word: reasonSchema.optional() }),
] as const;

/** The commands that no client can send. */
export const moderationSystemCommandSchemas = [
  z.strictObject({
    type: z.literal('message.hold'),
    /** Where it was to be said: the desk's own room, or a breakout of it. */
    roomId: roomIdSchema,
    memberId: accountIdSchema,
    /** The author's own, so that what is released is posted once. */
    commandId: commandIdSchema,
    body: z.string(),
    warning: z.string(),
    replyTo: seqSchema.nullable(),
    card: cardSchema.nullable(),
    /** The message that is edited; null: a new one. */
    messageSeq: seqSchema.nullable(),
    signals: z.array(signalSchema),
  }),
  z.strictObject({
    type: z.literal('flag.raise'),
    /** Where it happened: the desk's own room, or a breakout of it. */
    roomId: roomIdSchema,
    /** Who reports; hidden from everybody but the room's staff. */
    by: accountIdSchema,
    /** Who is reported, or who wrote the message. */
    memberId: accountIdSchema,
    messageSeq: seqSchema.nullable(),
    reason: flagReasonSchema,
    note: z.string(),
    /** The words as they were when they were reported; they stay when the message is taken out. */
    snapshot: z.string(),
  }),
] as const;

const roomSlowed = event({
  type: 'room.slowed',
  summary: 'How long each person waits between two messages; null: no longer.',
  open: z.strictObject({ everyMs: slowMsSchema.nullable() }),
  sealed: nothing,
});

const messagePinned = event({
  type: 'message.pinned',
  summary: 'A message stands at the top of the room.',
  open: z.strictObject({ messageSeq: seqSchema }),
  sealed: nothing,
});

const messageUnpinned = event({
  type: 'message.unpinned',
  summary: 'A message no longer stands at the top.',
  open: z.strictObject({ messageSeq: seqSchema }),
  sealed: nothing,
});

const memberMuted = event({
  type: 'member.muted',
  summary: "Desk: a person's words are held back in the room until the given time.",
  open: z.strictObject({ memberId: accountIdSchema, until: z.int() }),
  sealed: z.strictObject({ reason: z.string() }),
});

const memberUnmuted = event({
  type: 'member.unmuted',
  summary: 'Desk: a person can write in the room again.',
  open: z.strictObject({ memberId: accountIdSchema }),
  sealed: nothing,
});

const messageFlagged = event({
  type: 'message.flagged',
  summary: 'Desk: somebody reported a message or a person, with the words as they were.',
  open: z.strictObject({
    roomId: roomIdSchema,
    by: accountIdSchema,
    memberId: accountIdSchema,
    messageSeq: seqSchema.nullable(),
    reason: flagReasonSchema,
  }),
  sealed: z.strictObject({ note: z.string(), snapshot: z.string() }),
  owner: 'memberId',
});

const flagClaimed = event({
  type: 'flag.claimed',
  summary: 'Desk: somebody looks after a report.',
  open: z.strictObject({ flagSeq: seqSchema }),
  sealed: nothing,
});

const flagResolved = event({
  type: 'flag.resolved',
  summary: 'Desk: a report has been dealt with.',
  open: z.strictObject({ flagSeq: seqSchema }),
  sealed: z.strictObject({ note: z.string() }),
});

const messageHeld = event({
  type: 'message.held',
  summary: 'Desk: a message waits for staff before anybody else sees it. It is never published by itself.',
  open: z.strictObject({
    roomId: roomIdSchema,
    memberId: accountIdSchema,
    commandId: commandIdSchema,
    replyTo: seqSchema.nullable(),
    card: cardSchema.nullable(),
    messageSeq: seqSchema.nullable(),
    signals: z.array(signalSchema).readonly(),
  }),
  sealed: z.strictObject({ body: z.string(), warning: z.string() }),
  owner: 'memberId',
});

const heldReleased = event({
  type: 'held.released',
  summary: 'Desk: staff let a held message go; it is posted in the name of its author.',
  open: z.strictObject({
    heldSeq: seqSchema,
    roomId: roomIdSchema,
    memberId: accountIdSchema,
    commandId: commandIdSchema,
  }),
  sealed: nothing,
});

const heldRefused = event({
  type: 'held.refused',
  summary: 'Desk: a held message goes back to its author, with a word.',
  open: z.strictObject({
    heldSeq: seqSchema,
    roomId: roomIdSchema,
    memberId: accountIdSchema,
    commandId: commandIdSchema,
  }),
  sealed: z.strictObject({ word: z.string() }),
});

export const moderationEvents = [
  roomSlowed,
  messagePinned,
  messageUnpinned,
  memberMuted,
  memberUnmuted,
  messageFlagged,
  flagClaimed,
  flagResolved,
  messageHeld,
  heldReleased,
  heldRefused,
] as const;
