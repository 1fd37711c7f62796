import { z } from 'zod';
import { commandIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { liveMessage, route } from '../kernel/wire.ts';

const nothing = z.strictObject({});

const outcomeSchema = z.enum(['held', 'released', 'refused']);

export const viewOwnHeld = route({
  method: 'get',
  path: '/rooms/{roomId}/held/own',
  summary:
    "What became of the caller's messages that were held in this room within the last seven days, and whether they are muted.",
  access: 'signedIn',
  params: z.strictObject({ roomId: roomIdSchema }),
  body: nothing,
  status: 200,
  answer: z.strictObject({
    held: z.array(
      z.strictObject({
        commandId: commandIdSchema,
        outcome: outcomeSchema,
        /** What staff said as they gave it back. */
        word: z.string().nullable(),
        /** When it was held or decided on. */
        at: z.int(),
        /** The caller's own words, so that a device that did not write them can show them; null once released. */
        body: z.string().nullable(),
        /** The message that was to be changed; null: a new one. */
        messageSeq: seqSchema.nullable(),
      }),
    ),
    mutedUntil: z.int().nullable(),
  }),
  refusals: ['agreement.unsigned', 'room.unknown', 'member.removed'],
});

export const heldWaitingMessage = liveMessage({
  name: 'held.waiting',
  summary:
    'A message of yours is with your facilitator. Told to all connections of its author; its words, for a device that did ' +
    'not write them, are in `GET /rooms/{roomId}/held/own`.',
  payload: z.strictObject({ roomId: roomIdSchema, commandId: commandIdSchema }),
});

export const heldSettledMessage = liveMessage({
  name: 'held.settled',
  summary: 'Staff decided on a held message of yours.',
  payload: z.strictObject({
    roomId: roomIdSchema,
    commandId: commandIdSchema,
    outcome: outcomeSchema.exclude(['held']),
    word: z.string().nullable(),
  }),
});

export const mutedMessage = liveMessage({
  name: 'room.muted',
  summary: 'Your words are held back in a room until the given time; null: no longer.',
  payload: z.strictObject({ roomId: roomIdSchema, until: z.int().nullable() }),
});
