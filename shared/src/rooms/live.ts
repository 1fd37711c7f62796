import { z } from 'zod';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { type RefusalCode, refusals } from '../kernel/refusal.ts';
import { liveMessage, liveRequest } from '../kernel/wire.ts';

/** How many events one answer gives at most. */
const pageMaxEvents = 200;

/** How many of the newest events opening a room gives, and how far behind a reader may be to get just what is missing. */
export const openingEvents = 60;
export const catchUpMaxEvents = 500;

/** An event on the wire. Its data is described by type in `registry.ts`. */
export const wireEventSchema = z.object({
  seq: seqSchema,
  type: z.string(),
  at: z.int(),
  actor: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** What opening, reading and writing in a room can be refused with. */
export const admission: readonly RefusalCode[] = ['room.unknown', 'member.removed', 'agreement.unsigned'];

export const roomHistory = liveRequest({
  name: 'room.history',
  summary: 'Earlier events: those before `before`, the newest `limit` of them, in order.',
  payload: z.strictObject({ roomId: roomIdSchema, before: seqSchema, limit: z.int().min(1).max(pageMaxEvents) }),
  answer: z.strictObject({ events: z.array(wireEventSchema) }),
  refusals: [...admission, 'storage.unavailable'],
});

export const readRoom = liveRequest({
  name: 'room.read',
  summary: 'Say how far one has read. Never moves back.',
  payload: z.strictObject({ roomId: roomIdSchema, seq: seqSchema }),
  answer: z.strictObject({}),
  refusals: admission,
});

export const closeRoom = liveRequest({
  name: 'room.close',
  summary: 'No longer get this room live.',
  payload: z.strictObject({ roomId: roomIdSchema }),
  answer: z.strictObject({}),
  refusals: [],
});

export const typing = liveRequest({
  name: 'room.typing',
  summary: 'Say that one is writing, at most every three seconds. Not acknowledged.',
  payload: z.strictObject({ roomId: roomIdSchema }),
  answer: z.null(),
  refusals: [],
});

export const readClock = liveRequest({
  name: 'clock.read',
  summary: "The server's clock, so that clients show the time that is left whatever their own clock says.",
  payload: z.strictObject({}),
  answer: z.strictObject({ now: z.int() }),
  refusals: [],
});

export const renewInPlace = liveRequest({
  name: 'grant.renew',
  summary: 'Go on with a new token for the same account, on the same connection.',
  payload: z.strictObject({ token: z.string().max(4_096) }),
  answer: z.strictObject({ expiresAt: z.int() }),
  refusals: ['grant.invalid', 'grant.expired', 'grant.ended'],
});

export const roomEventsMessage = liveMessage({
  name: 'room.events',
  summary: 'Events as they happen, in order and without holes within a message.',
  payload: z.strictObject({ roomId: roomIdSchema, events: z.array(wireEventSchema).min(1) }),
});

export const roomHeadMessage = liveMessage({
  name: 'room.head',
  summary: 'The newest seq, said from time to time, so that a reader who missed something asks for it.',
  payload: z.strictObject({ roomId: roomIdSchema, seq: seqSchema }),
});

export const presenceMessage = liveMessage({
  name: 'room.presence',
  summary:
    'Who has the room open now; unless complete, there may be more, whom the server cannot know of at the moment.',
  payload: z.strictObject({ roomId: roomIdSchema, present: z.array(accountIdSchema), complete: z.boolean() }),
});

export const typingMessage = liveMessage({
  name: 'room.typing',
  summary: 'Somebody is writing. Forget it after five seconds.',
  payload: z.strictObject({ roomId: roomIdSchema, memberId: accountIdSchema }),
});

export const roomJoinedMessage = liveMessage({
  name: 'room.joined',
  summary: 'You have been let into a room. Told to all connections of that person; the list of rooms has it too.',
  payload: z.strictObject({ roomId: roomIdSchema }),
});

export const grantEndedMessage = liveMessage({
  name: 'grant.ended',
  summary: 'The sign-in behind this connection has ended; the connection closes.',
  payload: z.strictObject({ code: z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]) }),
});

export const drainingMessage = liveMessage({
  name: 'server.draining',
  summary: 'This server will stop: connect anew at a random moment within the time.',
  payload: z.strictObject({ withinMs: z.int().min(0) }),
});
