import { z } from 'zod';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { route } from '../kernel/wire.ts';
import { newRoomIdSchema, titleSchema } from '../rooms/contract.ts';
import { checkinAudienceSchema, checkinValueSchema } from './contract.ts';
import { sessionStatusSchema } from './lifecycle.ts';
import { capacitySchema, defaultCapacity, defaultLobbyMs, lobbyMsSchema, phasesSchema } from './plan.ts';

const nothing = z.strictObject({});

const sessionParams = z.strictObject({ sessionId: roomIdSchema });

/** How the caller stands to a session: outside, in its lobby, in its room, or no longer in it. */
const standingSchema = z.enum(['outside', 'waiting', 'in', 'removed']);

export type Standing = z.infer<typeof standingSchema>;

/** A session in the caller's timetable. Its id is its room's. */
export const sessionSummarySchema = z.strictObject({
  id: roomIdSchema,
  cohortId: roomIdSchema,
  cohortTitle: z.string(),
  title: z.string(),
  status: sessionStatusSchema,
  startsAt: z.int(),
  /** When the lobby opens, and the planned end. */
  lobbyAt: z.int(),
  endsAt: z.int(),
  standing: standingSchema,
});

export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const listSessions = route({
  method: 'get',
  path: '/sessions',
  summary: "The sessions of the caller's cohorts: those to come, those that are on, and those of the last seven days.",
  access: 'signedIn',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.array(sessionSummarySchema),
  refusals: ['agreement.unsigned'],
});

export const scheduleSession = route({
  method: 'post',
  path: '/sessions',
  summary:
    "Schedule a session of a cohort that the caller leads. Opens its room and its desk, with the cohort's staff in them. " +
    '`sessionId` makes a repeat harmless.',
  access: 'staff',
  params: nothing,
  body: z.strictObject({
    sessionId: newRoomIdSchema,
    cohortId: roomIdSchema,
    title: titleSchema,
    startsAt: z.int().min(0),
    lobbyMs: lobbyMsSchema.default(defaultLobbyMs),
    capacity: capacitySchema.default(defaultCapacity),
    /** Absent: the program's own plan. */
    phases: phasesSchema.optional(),
  }),
  status: 201,
  answer: z.strictObject({ sessionId: roomIdSchema }),
  refusals: ['agreement.unsigned', 'role.refused', 'room.unknown', 'room.exists'],
});

export const enterLobby = route({
  method: 'post',
  path: '/sessions/{sessionId}/entry',
  summary:
    'Come to the lobby of a session, saying where one is and how to be reached (for staff alone; empty is recorded as skipped), ' +
    'and how one is, once. Staff of the cohort are let in at once. Who is not of the cohort, or comes to a full group, learns nothing.',
  access: 'signedIn',
  params: sessionParams,
  body: z.strictObject({
    place: z.string().trim().normalize().max(300).default(''),
    reach: z.string().trim().normalize().max(300).default(''),
    checkin: z
      .strictObject({ mood: checkinValueSchema, craving: checkinValueSchema, sharedWith: checkinAudienceSchema })
      .optional(),
  }),
  status: 200,
  answer: z.strictObject({ standing: z.enum(['waiting', 'in']) }),
  refusals: ['agreement.unsigned', 'room.unknown', 'member.removed', 'session.notOpen', 'session.over'],
});

export const leaveLobby = route({
  method: 'delete',
  path: '/sessions/{sessionId}/entry',
  summary: 'Leave the lobby.',
  access: 'signedIn',
  params: sessionParams,
  body: nothing,
  status: 204,
  answer: z.null(),
  refusals: ['room.unknown', 'lobby.notThere'],
});

const attendedSchema = z.strictObject({
  memberId: accountIdSchema,
  alias: z.string().nullable(),
  /** When the person was there while the session was live, over all devices. `to` is null where it goes on. */
  intervals: z.array(z.strictObject({ from: z.int(), to: z.int().nullable() })),
  /** The sum of the intervals, milliseconds. */
  attendedMs: z.int(),
  /** What staff set right, newest last. */
  corrections: z.array(
    z.strictObject({ at: z.int(), by: accountIdSchema, minutes: z.int(), reason: z.string().nullable() }),
  ),
  /** What counts: the newest correction, else the intervals in whole minutes. */
  minutes: z.int(),
});

export const attendanceSchema = z.strictObject({
  status: sessionStatusSchema,
  beganAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  plannedMinutes: z.int(),
  /** The people of the cohort and whoever else was there, staff left out; absentees have no intervals. */
  people: z.array(attendedSchema),
});

export type Attendance = z.infer<typeof attendanceSchema>;

export const viewAttendance = route({
  method: 'get',
  path: '/sessions/{sessionId}/attendance',
  summary: 'Who attended, when, and who was absent. For staff who are in the session; each look is in the audit.',
  access: 'staff',
  params: sessionParams,
  body: nothing,
  status: 200,
  answer: attendanceSchema,
  refusals: ['room.unknown', 'member.removed', 'agreement.unsigned'],
});

export const viewPlan = route({
  method: 'get',
  path: '/session-plan',
  summary: "The phases that the program's sessions have, where nothing else is said.",
  access: 'staff',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.strictObject({ phases: phasesSchema }),
  refusals: [],
});

export const updatePlan = route({
  method: 'put',
  path: '/session-plan',
  summary: "Change the program's plan. Sessions that are scheduled keep theirs.",
  access: 'admin',
  params: nothing,
  body: z.strictObject({ phases: phasesSchema }),
  status: 204,
  answer: z.null(),
  refusals: [],
});

const pollParams = z.strictObject({ roomId: roomIdSchema, pollSeq: z.coerce.number().pipe(seqSchema) });

export const vote = route({
  method: 'post',
  path: '/rooms/{roomId}/polls/{pollSeq}/votes',
  summary: 'Vote, once. Nobody can find out who voted for what.',
  access: 'signedIn',
  params: pollParams,
  body: z.strictObject({ option: z.int().min(0).max(7) }),
  status: 204,
  answer: z.null(),
  refusals: ['agreement.unsigned', 'room.unknown', 'member.removed', 'poll.isClosed', 'poll.alreadyVoted'],
});

export const viewVote = route({
  method: 'get',
  path: '/rooms/{roomId}/polls/{pollSeq}/votes/own',
  summary: 'Whether the caller has voted.',
  access: 'signedIn',
  params: pollParams,
  body: nothing,
  status: 200,
  answer: z.strictObject({ voted: z.boolean() }),
  refusals: ['agreement.unsigned', 'room.unknown', 'member.removed'],
});

const worksheetParams = z.strictObject({ roomId: roomIdSchema, worksheetSeq: z.coerce.number().pipe(seqSchema) });

const answersSchema = z.array(z.string().normalize().max(4_000)).max(10);

export const viewAnswers = route({
  method: 'get',
  path: '/rooms/{roomId}/worksheets/{worksheetSeq}/answers',
  summary: "The caller's own answers to a worksheet; nobody else can read them.",
  access: 'signedIn',
  params: worksheetParams,
  body: nothing,
  status: 200,
  answer: z.strictObject({ answers: answersSchema }),
  refusals: ['agreement.unsigned', 'room.unknown', 'member.removed', 'worksheet.unknown'],
});

export const saveAnswers = route({
  method: 'put',
  path: '/rooms/{roomId}/worksheets/{worksheetSeq}/answers',
  summary: "Save one's own answers as they are typed.",
  access: 'signedIn',
  params: worksheetParams,
  body: z.strictObject({ answers: answersSchema }),
  status: 204,
  answer: z.null(),
  refusals: ['agreement.unsigned', 'room.unknown', 'member.removed', 'worksheet.unknown'],
});
