import { z } from 'zod';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { liveMessage, route } from '../kernel/wire.ts';
import { newRoomIdSchema } from '../rooms/contract.ts';
import { alertKindSchema } from './contract.ts';
import { rotaSchema } from './onCall.ts';
import { policiesSchema } from './policy.ts';

const nothing = z.strictObject({});

export const viewPolicies = route({
  method: 'get',
  path: '/policies',
  summary: 'What follows from what screening sees, by kind of room.',
  access: 'staff',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.strictObject({ policies: policiesSchema }),
  refusals: [],
});

export const updatePolicies = route({
  method: 'put',
  path: '/policies',
  summary: 'Change what follows. Talk of self-harm always alerts.',
  access: 'admin',
  params: nothing,
  body: z.strictObject({ policies: policiesSchema }),
  status: 204,
  answer: z.null(),
  refusals: [],
});

/** A way of calling people who have no window open. */
export const channelNameSchema = z.enum(['email', 'webhook']);

export type ChannelName = z.infer<typeof channelNameSchema>;

const channelSchema = z.strictObject({
  channel: channelNameSchema,
  /** Epoch milliseconds; null: never yet. */
  sentAt: z.int().nullable(),
  failedAt: z.int().nullable(),
  /** Notices that are tried again. */
  waiting: z.int(),
});

/** A part of the week that nobody covers: weekday (0 is Sunday), minutes after midnight. */
const gapSchema = z.strictObject({ weekday: z.int(), from: z.int(), to: z.int() });

export const viewRota = route({
  method: 'get',
  path: '/on-call',
  summary: 'Who is on call when, in the time zone of the program, and the hours that nobody covers.',
  access: 'staff',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.strictObject({
    rota: rotaSchema,
    gaps: z.array(gapSchema),
    /** Who is on call now, first to last. */
    now: z.array(accountIdSchema),
    /** Who can be on the rota: the staff of the program. */
    staff: z.array(z.strictObject({ id: accountIdSchema, alias: z.string() })),
    /** The ways of calling that are set up, and how they do. */
    channels: z.array(channelSchema),
  }),
  refusals: [],
});

export const updateRota = route({
  method: 'put',
  path: '/on-call',
  summary: 'Change who is on call. Hours that nobody covers are said before it is saved.',
  access: 'admin',
  params: nothing,
  body: z.strictObject({ rota: rotaSchema, acceptGaps: z.boolean().default(false) }),
  status: 204,
  answer: z.null(),
  refusals: ['rota.gaps', 'account.unknown'],
});

const contactParams = z.strictObject({ accountId: accountIdSchema });

const contactSchema = z.strictObject({ email: z.email().max(254).nullable() });

export const viewContact = route({
  method: 'get',
  path: '/on-call/contacts/{accountId}',
  summary: 'Where somebody of the staff is called: one’s own address, and for an admin anybody’s.',
  access: 'staff',
  params: contactParams,
  body: nothing,
  status: 200,
  answer: contactSchema,
  refusals: ['account.unknown'],
});

export const updateContact = route({
  method: 'put',
  path: '/on-call/contacts/{accountId}',
  summary: 'Say where somebody of the staff is called. For oneself, and for an admin.',
  access: 'staff',
  params: contactParams,
  body: contactSchema,
  status: 204,
  answer: z.null(),
  refusals: ['account.unknown'],
});

export const viewDuty = route({
  method: 'get',
  path: '/help',
  summary: 'Whether somebody is on call right now, and if not, when next. The truth, for people who need help.',
  access: 'signedIn',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.strictObject({ onDuty: z.boolean(), nextAt: z.int().nullable() }),
  refusals: [],
});

export const callForHelp = route({
  method: 'post',
  path: '/help',
  summary:
    'Open a private room with whoever is on call, and call them. Muted, removed or not: this is always open. ' +
    '`roomId` makes a repeat harmless; while a help room of the caller is open, it is that one.',
  access: 'signedIn',
  params: nothing,
  body: z.strictObject({ roomId: newRoomIdSchema }),
  status: 201,
  answer: z.strictObject({ roomId: roomIdSchema, onDuty: z.boolean() }),
  refusals: ['room.exists'],
});

/** One thing at a desk that waits for somebody. */
const careItemSchema = z.strictObject({
  deskId: roomIdSchema,
  /** Whom of the staff this desk is about: it is then not the one beside the room, but opened by itself. */
  about: accountIdSchema.nullable(),
  roomId: roomIdSchema,
  roomTitle: z.string(),
  seq: seqSchema,
  what: z.enum(['alert', 'held', 'flag']),
  kind: alertKindSchema.nullable(),
  memberId: accountIdSchema,
  alias: z.string().nullable(),
  at: z.int(),
  ownerId: accountIdSchema.nullable(),
  /** How far an alert has climbed. */
  rung: z.int(),
  /** Since when its owner is asked to look at what joined it; null: they have seen it all, or nobody has it. */
  unseenAt: z.int().nullable(),
});

export type CareItem = z.infer<typeof careItemSchema>;

export const viewCare = route({
  method: 'get',
  path: '/care',
  summary: "All that waits at the caller's desks, most urgent first. Without any words of the people it is about.",
  access: 'staff',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.array(careItemSchema),
  refusals: ['agreement.unsigned'],
});

export const careChangedMessage = liveMessage({
  name: 'care.changed',
  summary: 'Something changed at a desk: look at what waits. Told to the staff of that desk, and to whoever is called.',
  payload: z.strictObject({ deskId: roomIdSchema, called: z.boolean() }),
});
