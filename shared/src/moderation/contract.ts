import { z } from 'zod';
import { event } from '../kernel/event.ts';
import { accountIdSchema } from '../kernel/ids.ts';
import { reasonSchema } from '../rooms/contract.ts';

const nothing = z.strictObject({});

/** Sent to a room, and written at its desk: only staff and the person themself know of it. */
export const moderationCommandSchemas = [
  z.strictObject({
    type: z.literal('member.mute'),
    memberId: accountIdSchema,
    /** When it ends by itself, epoch milliseconds; absent: in a quarter of an hour. */
    until: z.int().min(0).optional(),
    reason: reasonSchema.optional(),
  }),
  z.strictObject({ type: z.literal('member.unmute'), memberId: accountIdSchema }),
] as const;

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

export const moderationEvents = [memberMuted, memberUnmuted] as const;
