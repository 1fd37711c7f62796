import { z } from 'zod';
import { floorCommandSchemas, floorEvents } from '../floor/contract.ts';
import { type FloorHeard, foldFloor } from '../floor/fold.ts';
import { type FloorCommand, floorDeadlines, floorDeciders } from '../floor/rules.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { DraftOf, Event } from '../kernel/event.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { messageCommandSchemas, messageEvents } from '../messages/contract.ts';
import { type MessageCommand, messageDeciders } from '../messages/rules.ts';
import type { MessageEvent } from '../messages/timeline.ts';
import { moderationCommandSchemas, moderationDeskCommandSchemas, moderationEvents } from '../moderation/contract.ts';
import { foldModeration } from '../moderation/fold.ts';
import {
  type ModerationCommand,
  type ModerationFacts,
  moderationDeadlines,
  moderationDeciders,
  moderationRefusal,
} from '../moderation/rules.ts';
import type { ModerationEvent } from '../moderation/state.ts';
import { roomCommandSchemas, roomEvents } from '../rooms/contract.ts';
import { roomDeadlines } from '../rooms/deadlines.ts';
import { foldRoom } from '../rooms/fold.ts';
import { type RoomCommand, roomDeciders } from '../rooms/rules.ts';
import type { RoomEvent } from '../rooms/state.ts';
import { safetyCommandSchemas, safetyEvents } from '../safety/contract.ts';
import { type SafetyCommand, safetyDeadlines, safetyDeciders } from '../safety/rules.ts';
import { foldSafety, type SafetyEvent } from '../safety/state.ts';
import { activityDeciders } from '../sessions/activities.ts';
import { sessionCommandSchemas, sessionEvents } from '../sessions/contract.ts';
import { sessionDeadlines } from '../sessions/deadlines.ts';
import { deskDeciders } from '../sessions/desk.ts';
import { foldSession } from '../sessions/fold.ts';
import { guard } from '../sessions/guard.ts';
import { conductDeciders, type SessionCommand, type SessionFacts } from '../sessions/rules.ts';
import type { SessionEvent } from '../sessions/state.ts';
import type { RoomState } from './state.ts';

/** All kinds of events, once. */
export const eventDeclarations = [
  ...roomEvents,
  ...messageEvents,
  ...floorEvents,
  ...sessionEvents,
  ...safetyEvents,
  ...moderationEvents,
] as const;

/** What deciding gives. */
export type KnownDraft = DraftOf<(typeof eventDeclarations)[number]>;

/** The commands that people can send. */
export const commandSchema = z.discriminatedUnion('type', [
  ...roomCommandSchemas,
  ...messageCommandSchemas,
  ...floorCommandSchemas,
  ...sessionCommandSchemas,
  ...safetyCommandSchemas,
  ...moderationCommandSchemas,
  ...moderationDeskCommandSchemas,
]);

/** A command as a person sends it. */
export type SentCommand = z.infer<typeof commandSchema>;

/** All commands: those that people send, and the program's own. */
export type Command = RoomCommand | MessageCommand | FloorCommand | SessionCommand | SafetyCommand | ModerationCommand;

export type Facts = SessionFacts & ModerationFacts;

const deciders = {
  ...roomDeciders,
  ...messageDeciders,
  ...floorDeciders,
  ...conductDeciders,
  ...activityDeciders,
  ...deskDeciders,
  ...safetyDeciders,
  ...moderationDeciders,
} satisfies Record<Command['type'], unknown>;

/**
 * Decides on a command: one event or a refusal, and nothing is written. The caller has checked that the actor
 * is admitted to the room; what the actor may do there is decided here, on the server and, as a courtesy, in the client.
 */
export function decide(state: RoomState, command: Command, facts: Facts): Verdict<KnownDraft> {
  const refused = facts.isReleased ? null : (moderationRefusal(state, command, facts) ?? guard(state, command, facts));
  if (refused) return { ok: false, refusal: refused };
  const decider = deciders[command.type] as (state: RoomState, command: Command, facts: Facts) => Verdict<KnownDraft>;
  return decider(state, command, facts);
}

const typesOf = (declarations: readonly { readonly type: string }[]): ReadonlySet<string> =>
  new Set(declarations.map(({ type }) => type));

const roomTypes = typesOf(roomEvents);
const messageTypes = typesOf(messageEvents);
const floorTypes = typesOf([...roomEvents, ...messageEvents, ...floorEvents]);
const safetyTypes = typesOf(safetyEvents);
const moderationTypes = typesOf([...moderationEvents, ...messageEvents, ...safetyEvents]);
const sessionTypes = typesOf([...sessionEvents, ...messageEvents]);

/**
 * Commands about a room that are written at its desk, so that its readers do not learn of them (law L5). A client may
 * send them to either.
 */
export const deskCommandTypes: ReadonlySet<string> = new Set<string>([
  ...[...safetyCommandSchemas, ...moderationDeskCommandSchemas].map(({ shape }) => shape.type.value),
  'attendance.correct',
]);

/** Whether the event is about a message. */
export function isMessageEvent(event: Event): event is MessageEvent {
  return messageTypes.has(event.type);
}

function isRoomEvent(event: Event): event is RoomEvent {
  return roomTypes.has(event.type);
}

function isFloorHeard(event: Event): event is FloorHeard {
  return floorTypes.has(event.type);
}

function isSessionHeard(event: Event): event is SessionEvent | MessageEvent {
  return sessionTypes.has(event.type);
}

function isSafetyEvent(event: Event): event is SafetyEvent {
  return safetyTypes.has(event.type);
}

function isModerationHeard(event: Event): event is ModerationEvent | MessageEvent | SafetyEvent {
  return moderationTypes.has(event.type);
}

/**
 * Folds one event into the room's state: each word its own part, lower words first. Refuses nothing: an event this
 * build does not know only moves `seq` and `at`. The caller gives events in order.
 */
export function fold(before: RoomState, event: Event): RoomState {
  let state = before;
  if (isRoomEvent(event)) state = { ...state, ...foldRoom(state, event) };
  if (state.floor && isFloorHeard(event)) state = { ...state, floor: foldFloor(state, state.floor, event) };
  if (isSessionHeard(event)) state = foldSession(state, event);
  if (isSafetyEvent(event)) state = foldSafety(state, event);
  if (isModerationHeard(event)) state = foldModeration(state, event);
  return { ...state, seq: event.seq, at: event.at };
}

/** The deadlines that stand in a room's state. */
export function deadlinesOf(state: RoomState): readonly Deadline<Command>[] {
  return [
    ...roomDeadlines(state),
    ...floorDeadlines(state),
    ...sessionDeadlines(state),
    ...safetyDeadlines(state),
    ...moderationDeadlines(state),
  ];
}

/**
 * Whether a deadline, named by its command's id, stands and has passed. To be asked on the state that the command is
 * decided on: since a server last looked, others may have moved it (a phase was given more time, a speaker is back).
 */
export function isDue(state: RoomState, commandId: string, at: number): boolean {
  return deadlinesOf(state).some((deadline) => deadline.commandId === commandId && deadline.at <= at);
}
