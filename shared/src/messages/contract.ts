import { z } from 'zod';
import { event } from '../kernel/event.ts';
import { seqSchema } from '../kernel/ids.ts';

/** The longest message, in UTF-16 code units. */
export const bodyMaxLength = 4_000;

/** Text without control characters (line breaks and tabs may stay), and with something to see in it. */
const bodySchema = z
  .string()
  .normalize()
  .max(bodyMaxLength)
  .regex(/^(?:[\t\n\r]|\P{Cc})*$/u)
  .regex(/[^\s\p{Cf}]/u);

/** Reactions of support; there is none that puts down. */
export const reactionSchema = z.enum(['heart', 'hug', 'strength', 'thanks', 'growth', 'applause']);

export type Reaction = z.infer<typeof reactionSchema>;

/** How reactions look. */
export const reactionEmoji: Readonly<Record<Reaction, string>> = {
  heart: '❤️',
  hug: '🫂',
  strength: '💪',
  thanks: '🙏',
  growth: '🌱',
  applause: '👏',
};

/** What a message is beside its words, in a session: a question to the group, or one's answer to an item of a worksheet. */
export const cardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prompt') }),
  z.strictObject({ kind: z.literal('worksheet'), worksheetSeq: seqSchema, item: z.int().min(0) }),
]);

export type Card = Readonly<z.infer<typeof cardSchema>>;

/** What a content warning says: what the words are about. */
const warningSchema = z
  .string()
  .trim()
  .normalize()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u);

/** A message is named by the `seq` of the event that posted it. */
export const messageCommandSchemas = [
  z.strictObject({
    type: z.literal('message.post'),
    body: bodySchema,
    replyTo: seqSchema.optional(),
    /** Hides the words until a reader opens them. */
    warning: warningSchema.optional(),
    card: cardSchema.optional(),
    /** The author was asked about something in it, and sends it all the same. */
    confirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    type: z.literal('message.edit'),
    messageSeq: seqSchema,
    body: bodySchema,
    confirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    type: z.literal('message.redact'),
    messageSeq: seqSchema,
    reason: z.string().trim().normalize().max(300).optional(),
  }),
  z.strictObject({
    type: z.literal('message.react'),
    messageSeq: seqSchema,
    reaction: reactionSchema,
    /** False takes the reaction back. */
    on: z.boolean().default(true),
  }),
] as const;

const messagePosted = event({
  type: 'message.posted',
  summary: 'Somebody wrote. The body is null once it was edited or redacted, or its author erased.',
  open: z.strictObject({ replyTo: seqSchema.nullable(), card: cardSchema.nullable() }),
  sealed: z.strictObject({ body: z.string(), warning: z.string() }),
});

const messageEdited = event({
  type: 'message.edited',
  summary: 'The author changed a message. The words before are no longer given to readers.',
  open: z.strictObject({ messageSeq: seqSchema }),
  sealed: z.strictObject({ body: z.string(), warning: z.string() }),
  supersedes: 'messageSeq',
});

const messageRedacted = event({
  type: 'message.redacted',
  summary: 'A message was taken out by its author or by staff. A tombstone stays; the words are sealed.',
  open: z.strictObject({ messageSeq: seqSchema }),
  sealed: z.strictObject({ reason: z.string() }),
  supersedes: 'messageSeq',
});

const messageReacted = event({
  type: 'message.reacted',
  summary: 'A reaction of support was given or taken back.',
  open: z.strictObject({ messageSeq: seqSchema, reaction: reactionSchema, on: z.boolean() }),
  sealed: z.strictObject({}),
});

export const messageEvents = [messagePosted, messageEdited, messageRedacted, messageReacted] as const;
