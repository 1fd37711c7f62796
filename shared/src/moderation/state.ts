import { z } from 'zod';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, commandIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { cardSchema } from '../messages/contract.ts';
import { signalSchema } from '../safety/signals.ts';
import type { SafetyPart } from '../safety/state.ts';
import { flagReasonSchema, type moderationEvents } from './contract.ts';

const muteSchema = z.strictObject({
  seq: seqSchema,
  by: z.string(),
  until: z.int(),
  reason: z.string().nullable(),
});

const heldSchema = z.strictObject({
  roomId: roomIdSchema,
  memberId: accountIdSchema,
  commandId: commandIdSchema,
  at: z.int(),
  /** Null once its author's key has been destroyed. */
  body: z.string().nullable(),
  warning: z.string().nullable(),
  replyTo: seqSchema.nullable(),
  card: cardSchema.nullable(),
  /** The message that is edited; null: a new one. */
  messageSeq: seqSchema.nullable(),
  signals: z.array(signalSchema).readonly(),
  /** Nobody looked at it in time, and staff were called. */
  overdue: z.boolean(),
});

export type Held = Readonly<z.infer<typeof heldSchema>>;

const flagSchema = z.strictObject({
  roomId: roomIdSchema,
  by: accountIdSchema,
  at: z.int(),
  memberId: accountIdSchema,
  messageSeq: seqSchema.nullable(),
  reason: flagReasonSchema,
  note: z.string().nullable(),
  snapshot: z.string().nullable(),
  /** Who looks after it; null: nobody yet. */
  ownerId: accountIdSchema.nullable(),
  /** Nobody looked at it in time, and staff were called. */
  overdue: z.boolean(),
});

export type Flag = Readonly<z.infer<typeof flagSchema>>;

/** What this word keeps in the state of a room. */
export const moderationPart = {
  /** At desks: whose words are held back in the room that the desk belongs to. */
  mutes: z.record(accountIdSchema, muteSchema.readonly()).readonly(),
  /** At desks: messages that wait for staff, by the seq that held them. */
  held: z.record(z.string(), heldSchema.readonly()).readonly(),
  /** At desks: reports that are open, by the seq that raised them. */
  flags: z.record(z.string(), flagSchema.readonly()).readonly(),
  /** In rooms: how long each person waits between two messages, and who wrote when since then. */
  slow: z
    .strictObject({ everyMs: z.int(), wroteAt: z.record(accountIdSchema, z.int()).readonly() })
    .readonly()
    .nullable(),
  /** In rooms: the messages that stand at the top, newest first. */
  pins: z.array(seqSchema).readonly(),
};

export interface ModerationPart extends SafetyPart {
  readonly mutes: Readonly<Record<string, Readonly<z.infer<typeof muteSchema>>>>;
  readonly held: Readonly<Record<string, Held>>;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly slow: { readonly everyMs: number; readonly wroteAt: Readonly<Record<string, number>> } | null;
  readonly pins: readonly number[];
}

export type ModerationEvent = EventOf<(typeof moderationEvents)[number]>;
