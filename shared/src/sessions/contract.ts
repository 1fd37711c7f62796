import { z } from 'zod';
import { event } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { hourMs, minuteMs, secondMs } from '../kernel/time.ts';
import { reasonSchema, titleSchema } from '../rooms/contract.ts';
import { capacitySchema, lobbyMsSchema, phasesSchema } from './plan.ts';

const nothing = z.strictObject({});

const lineSchema = z.string().trim().normalize().min(1).max(200);

/** What everybody does in step, guided by text alone. */
export const exerciseSchema = z.enum(['breathing', 'grounding']);

export type ExerciseKind = z.infer<typeof exerciseSchema>;

const exerciseMsSchema = z
  .int()
  .min(10 * secondMs)
  .max(10 * minuteMs);

/** Who sees the values of a check-in: the group, staff, or oneself alone. */
export const checkinAudienceSchema = z.enum(['group', 'staff', 'me']);

/** Mood and craving, 0–10; null: not told. */
export const checkinValueSchema = z.int().min(0).max(10).nullable();

export const sessionCommandSchemas = [
  z.strictObject({ type: z.literal('session.lobby') }),
  z.strictObject({ type: z.literal('session.begin') }),
  z.strictObject({
    type: z.literal('session.next'),
    /** The phase (its seq) that the sender saw. If it is another by now, the command is refused. */
    from: seqSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('session.extend'),
    byMs: z
      .int()
      .min(10 * secondMs)
      .max(hourMs)
      .default(5 * minuteMs),
    from: seqSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('session.pause'),
    /** Everybody does this together; the session goes on by itself when it is over. */
    exercise: z.strictObject({ kind: exerciseSchema, lengthMs: exerciseMsSchema }).optional(),
  }),
  z.strictObject({ type: z.literal('session.resume') }),
  z.strictObject({ type: z.literal('session.end') }),
  z.strictObject({ type: z.literal('session.cancel'), reason: reasonSchema.optional() }),
  z.strictObject({ type: z.literal('session.lead'), memberId: accountIdSchema }),
  z.strictObject({
    type: z.literal('poll.open'),
    question: lineSchema,
    options: z
      .array(lineSchema)
      .min(2)
      .max(8)
      .refine((options) => new Set(options).size === options.length),
  }),
  z.strictObject({ type: z.literal('poll.close'), pollSeq: seqSchema }),
  z.strictObject({
    type: z.literal('worksheet.post'),
    title: lineSchema,
    items: z.array(lineSchema).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('breakout.open'),
    lengthMs: z.int().min(secondMs).max(hourMs),
    groups: z
      .array(z.strictObject({ title: titleSchema, memberIds: z.array(accountIdSchema).min(1).max(50) }))
      .min(1)
      .max(8),
  }),
  z.strictObject({ type: z.literal('breakout.close') }),
  z.strictObject({
    type: z.literal('attendance.correct'),
    memberId: accountIdSchema,
    /** How many minutes the person attended, all in all. */
    minutes: z.int().min(0).max(600),
    reason: reasonSchema.min(1),
  }),
] as const;

/** The commands that no client can send: the program's own. */
export const sessionSystemCommandSchemas = [
  z.strictObject({
    type: z.literal('session.schedule'),
    startsAt: z.int().min(0),
    lobbyMs: lobbyMsSchema,
    capacity: capacitySchema,
    phases: phasesSchema,
  }),
  z.strictObject({ type: z.literal('lead.handOver'), memberId: accountIdSchema, from: accountIdSchema }),
  z.strictObject({ type: z.literal('poll.count'), pollSeq: seqSchema, votes: z.int().min(1) }),
  z.strictObject({
    type: z.literal('entry.request'),
    memberId: accountIdSchema,
    /** Where the person is, and how to reach them; both empty: they chose not to say. */
    place: z.string().max(300),
    reach: z.string().max(300),
  }),
  z.strictObject({ type: z.literal('entry.close'), memberId: accountIdSchema }),
  z.strictObject({
    type: z.literal('checkin.give'),
    memberId: accountIdSchema,
    sharedWith: checkinAudienceSchema,
    mood: checkinValueSchema,
    craving: checkinValueSchema,
  }),
] as const;

const sessionScheduled = event({
  type: 'session.scheduled',
  summary: 'The session has its time, its phases and the size of its group.',
  open: z.strictObject({
    startsAt: z.int(),
    lobbyMs: lobbyMsSchema,
    capacity: capacitySchema,
    phases: phasesSchema,
  }),
  sealed: nothing,
});

const lobbyOpened = event({
  type: 'lobby.opened',
  summary: 'People can come to the lobby.',
  open: nothing,
  sealed: nothing,
});

const sessionBegun = event({
  type: 'session.begun',
  summary: 'The session is live, in its first phase; whoever began it leads.',
  open: nothing,
  sealed: nothing,
});

const phaseEntered = event({
  type: 'phase.entered',
  summary: 'The next phase. It counts from `since`: a transition that was carried late takes no time away.',
  open: z.strictObject({ index: z.int().min(0), since: z.int() }),
  sealed: nothing,
});

const phaseExtended = event({
  type: 'phase.extended',
  summary: 'The phase has more time.',
  open: z.strictObject({ byMs: z.int() }),
  sealed: nothing,
});

const sessionPaused = event({
  type: 'session.paused',
  summary: 'All clocks stand still and nobody but staff writes; with an exercise, everybody does it together.',
  open: z.strictObject({
    exercise: z.strictObject({ kind: exerciseSchema, lengthMs: exerciseMsSchema }).nullable(),
  }),
  sealed: nothing,
});

const sessionResumed = event({
  type: 'session.resumed',
  summary: 'All clocks go on, from `since`: an exercise whose end was carried late took no longer.',
  open: z.strictObject({ since: z.int() }),
  sealed: nothing,
});

const sessionEnded = event({
  type: 'session.ended',
  summary: 'The session is over. What was written stays to be read.',
  open: z.strictObject({ why: z.enum(['staff', 'time']), breakoutIds: z.array(roomIdSchema) }),
  sealed: nothing,
});

const sessionCancelled = event({
  type: 'session.cancelled',
  summary: 'The session does not take place.',
  open: z.strictObject({ why: z.enum(['staff', 'time']) }),
  sealed: z.strictObject({ reason: z.string() }),
});

const leadChanged = event({
  type: 'lead.changed',
  summary: 'Somebody else leads now: it was given to them, or whoever led was away for too long.',
  open: z.strictObject({ memberId: accountIdSchema, why: z.enum(['given', 'away']) }),
  sealed: nothing,
});

const pollOpened = event({
  type: 'poll.opened',
  summary: 'A question to vote on. Votes are anonymous and hidden until it is closed.',
  open: nothing,
  sealed: z.strictObject({ question: z.string(), options: z.array(z.string()).readonly() }),
});

const pollCounted = event({
  type: 'poll.counted',
  summary: 'How many have voted by now; not who, nor for what.',
  open: z.strictObject({ pollSeq: seqSchema, votes: z.int() }),
  sealed: nothing,
});

const pollClosed = event({
  type: 'poll.closed',
  summary: 'The poll is over: how many chose each option.',
  open: z.strictObject({ pollSeq: seqSchema, counts: z.array(z.int()) }),
  sealed: z.strictObject({ question: z.string(), options: z.array(z.string()).readonly() }),
});

const worksheetPosted = event({
  type: 'worksheet.posted',
  summary: 'A worksheet: everybody fills it in for themselves, and shares what they choose, item by item.',
  open: nothing,
  sealed: z.strictObject({ title: z.string(), items: z.array(z.string()) }),
});

const breakoutsOpened = event({
  type: 'breakouts.opened',
  summary: 'Small groups, each in a room of its own, until `endsAt`.',
  open: z.strictObject({
    endsAt: z.int(),
    groups: z.array(z.strictObject({ roomId: roomIdSchema, title: z.string(), memberIds: z.array(accountIdSchema) })),
  }),
  sealed: nothing,
});

const breakoutsClosed = event({
  type: 'breakouts.closed',
  summary: 'Everybody is back.',
  open: z.strictObject({ breakoutIds: z.array(roomIdSchema) }),
  sealed: nothing,
});

const entryRequested = event({
  type: 'entry.requested',
  summary: 'Desk: a person of the cohort is in the lobby. `skipped`: they chose not to say where they are.',
  open: z.strictObject({ memberId: accountIdSchema, skipped: z.boolean() }),
  sealed: z.strictObject({ place: z.string(), reach: z.string() }),
  owner: 'memberId',
});

const entryClosed = event({
  type: 'entry.closed',
  summary: 'Desk: a person is no longer in the lobby: they were let in, or went.',
  open: z.strictObject({ memberId: accountIdSchema }),
  sealed: nothing,
});

const checkinGiven = event({
  type: 'checkin.given',
  summary:
    'A check-in. At the desk: all of them, without values where the person keeps them to themselves. In the room: those shared with the group.',
  open: z.strictObject({ memberId: accountIdSchema, sharedWith: checkinAudienceSchema }),
  sealed: z.strictObject({ mood: checkinValueSchema, craving: checkinValueSchema }),
  owner: 'memberId',
});

const attendanceCorrected = event({
  type: 'attendance.corrected',
  summary: 'Desk: staff set right how long a person attended. What was recorded before stays.',
  open: z.strictObject({ memberId: accountIdSchema, minutes: z.int() }),
  sealed: z.strictObject({ reason: z.string() }),
});

export const sessionEvents = [
  sessionScheduled,
  lobbyOpened,
  sessionBegun,
  phaseEntered,
  phaseExtended,
  sessionPaused,
  sessionResumed,
  sessionEnded,
  sessionCancelled,
  leadChanged,
  pollOpened,
  pollCounted,
  pollClosed,
  worksheetPosted,
  breakoutsOpened,
  breakoutsClosed,
  entryRequested,
  entryClosed,
  checkinGiven,
  attendanceCorrected,
] as const;
