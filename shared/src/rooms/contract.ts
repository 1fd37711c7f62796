import { z } from 'zod';
import { chartNameSchema, invitationTokenSchema } from '../accounts/contract.ts';
import { roleSchema } from '../accounts/roles.ts';
import { event } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema } from '../kernel/ids.ts';
import { route } from '../kernel/wire.ts';

const nothing = z.strictObject({});

/**
 * The kinds of room. A `session` is one facilitated meeting of a cohort, a `breakout` a small group within it;
 * a `help` room is for one person and whoever is on call; a `desk` is the staff-only log beside another room (law L5).
 */
export const roomKindSchema = z.enum(['cohort', 'aftercare', 'counselor', 'session', 'breakout', 'help', 'desk']);

export type RoomKind = z.infer<typeof roomKindSchema>;

export const titleSchema = z.string().trim().normalize().min(1).max(80);

export const reasonSchema = z.string().trim().normalize().max(300);

/** The commands of this word. The `room.create` command is the program's own; no client can send it. */
export const roomCommandSchemas = [
  z.strictObject({ type: z.literal('member.admit'), memberId: accountIdSchema }),
  z.strictObject({ type: z.literal('member.remove'), memberId: accountIdSchema, reason: reasonSchema.optional() }),
  z.strictObject({
    type: z.literal('room.lock'),
    reason: reasonSchema.optional(),
    /** When the room opens again by itself, epoch milliseconds. */
    until: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('room.unlock') }),
] as const;

/** The server that a person's connections are at. One per start of a server process. */
export const serverIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/);

/** The commands that no client can send: the program's own. */
export const roomSystemCommandSchemas = [
  z.strictObject({
    type: z.literal('room.create'),
    kind: roomKindSchema,
    title: titleSchema,
    /** The room a desk stands beside. */
    deskOf: roomIdSchema.optional(),
    /** Whom of the staff a desk is about: they are never let in. */
    about: accountIdSchema.optional(),
    /** The room this one belongs to: a session's cohort, a breakout's session. */
    partOf: roomIdSchema.optional(),
  }),
  z.strictObject({ type: z.literal('presence.begin'), memberId: accountIdSchema, server: serverIdSchema }),
  z.strictObject({
    type: z.literal('presence.end'),
    memberId: accountIdSchema,
    server: serverIdSchema,
    /** When the last connection went, epoch milliseconds; never after the event itself. */
    since: z.int().min(0),
  }),
] as const;

const roomOpened = event({
  type: 'room.opened',
  summary: 'The room exists. Always the first event.',
  open: z.strictObject({
    kind: roomKindSchema,
    title: z.string(),
    deskOf: roomIdSchema.nullable(),
    partOf: roomIdSchema.nullable(),
    about: accountIdSchema.nullable(),
  }),
  sealed: nothing,
});

const memberJoined = event({
  type: 'member.joined',
  summary: 'A person was admitted, under the name that peers see.',
  open: z.strictObject({ memberId: accountIdSchema, role: roleSchema }),
  sealed: z.strictObject({ alias: z.string() }),
  owner: 'memberId',
});

const memberRemoved = event({
  type: 'member.removed',
  summary: "A person's place in the room ended.",
  open: z.strictObject({ memberId: accountIdSchema }),
  sealed: z.strictObject({ reason: z.string() }),
});

const roomLocked = event({
  type: 'room.locked',
  summary: 'Only staff can write, until it is unlocked or its time has come.',
  open: z.strictObject({ until: z.int().nullable() }),
  sealed: z.strictObject({ reason: z.string() }),
});

const roomUnlocked = event({
  type: 'room.unlocked',
  summary: 'Everybody can write again.',
  open: nothing,
  sealed: nothing,
});

const presenceBegan = event({
  type: 'presence.began',
  summary: 'A person has the room open at a server. Recorded in sessions, for turns and attendance.',
  open: z.strictObject({ memberId: accountIdSchema, server: serverIdSchema }),
  sealed: nothing,
});

const presenceEnded = event({
  type: 'presence.ended',
  summary: 'A person no longer has the room open at a server, since the given time.',
  open: z.strictObject({ memberId: accountIdSchema, server: serverIdSchema, since: z.int() }),
  sealed: nothing,
});

export const roomEvents = [
  roomOpened,
  memberJoined,
  memberRemoved,
  roomLocked,
  roomUnlocked,
  presenceBegan,
  presenceEnded,
] as const;

/** The kinds that an admin opens by hand; the others come with what they belong to. */
export const standingKindSchema = roomKindSchema.exclude(['session', 'breakout', 'help', 'desk']);

export type StandingKind = z.infer<typeof standingKindSchema>;

/** The id that a client makes for a new room, such as a UUID; its desk gets one that is made of it. */
export const newRoomIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,48}$/);

/** One line of the caller's list of rooms. */
export const roomSummarySchema = z.strictObject({
  id: roomIdSchema,
  kind: roomKindSchema,
  /** A room for help is named after whose it is, and since when it is open, for staff alone. */
  title: z.string(),
  /** The room this one is the desk of. */
  deskOf: roomIdSchema.nullable(),
  /**
   * Whom of the staff this desk is about, beside the room's own: reports on them are written here, and they are not let in.
   */
  about: accountIdSchema.nullable(),
  /** The newest seq; 0 in a room where nothing has happened. */
  head: z.int().min(0),
  /** The last seq the caller has read. */
  readSeq: z.int().min(0),
  /** Messages of others after `readSeq`; counted up to 100. */
  unread: z.int().min(0),
});

export type RoomSummary = z.infer<typeof roomSummarySchema>;

export const listRooms = route({
  method: 'get',
  path: '/rooms',
  summary: "The caller's rooms, and for staff their desks.",
  access: 'signedIn',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.array(roomSummarySchema),
  refusals: ['agreement.unsigned'],
});

export const createRoom = route({
  method: 'post',
  path: '/rooms',
  summary: 'Open a room and its desk; the caller is its first member. `roomId` makes a repeat harmless.',
  access: 'admin',
  params: nothing,
  body: z.strictObject({ roomId: newRoomIdSchema, kind: standingKindSchema, title: titleSchema }),
  status: 201,
  answer: z.strictObject({ roomId: roomIdSchema }),
  refusals: ['agreement.unsigned', 'room.exists'],
});

export const chartNames = route({
  method: 'get',
  path: '/rooms/{roomId}/chart-names',
  summary: 'Who the members of a room are in the chart. For staff who are in that room; each look is in the audit.',
  access: 'staff',
  params: z.strictObject({ roomId: roomIdSchema }),
  body: nothing,
  status: 200,
  answer: z.array(z.strictObject({ memberId: accountIdSchema, chartName: z.string().nullable() })),
  refusals: ['room.unknown', 'agreement.unsigned'],
});

export const invitableRooms = route({
  method: 'get',
  path: '/invitations/rooms',
  summary: "The rooms that the caller may invite people into: one's own, and for an admin all of the program.",
  access: 'staff',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.array(roomSummarySchema.pick({ id: true, kind: true, title: true })),
  refusals: [],
});

export const invite = route({
  method: 'post',
  path: '/invitations',
  summary: 'Invite a person into rooms. The link is shown once; it works once, and for seven days.',
  access: 'staff',
  params: nothing,
  body: z.strictObject({
    role: roleSchema,
    chartName: chartNameSchema.optional(),
    roomIds: z.array(roomIdSchema).max(20),
  }),
  status: 201,
  answer: z.strictObject({ link: z.string(), token: invitationTokenSchema, expiresAt: z.int() }),
  refusals: ['role.refused', 'room.unknown'],
});
