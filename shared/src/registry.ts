import { z } from 'zod';
import * as accounts from './accounts/contract.ts';
import type { DraftOf, Event } from './kernel/event.ts';
import { commandIdSchema, roomIdSchema, seqSchema } from './kernel/ids.ts';
import type { Verdict } from './kernel/verdict.ts';
import { liveRequest } from './kernel/wire.ts';
import { messageCommandSchemas, messageEvents } from './messages/contract.ts';
import { type MessageFacts, messageDeciders } from './messages/rules.ts';
import type { MessageEvent } from './messages/timeline.ts';
import * as programs from './programs/contract.ts';
import * as rooms from './rooms/contract.ts';
import { foldRoom } from './rooms/fold.ts';
import * as live from './rooms/live.ts';
import { roomDeciders } from './rooms/rules.ts';
import type { RoomEvent, RoomState } from './rooms/state.ts';

/** Everything that can be said over the wire, once. */

export const eventDeclarations = [...rooms.roomEvents, ...messageEvents] as const;

/** What deciding gives. */
export type KnownDraft = DraftOf<(typeof eventDeclarations)[number]>;

/** The commands that people can send. */
export const commandSchema = z.discriminatedUnion('type', [...rooms.roomCommandSchemas, ...messageCommandSchemas]);

export type Command = z.infer<typeof commandSchema> | z.infer<typeof rooms.createRoomCommandSchema>;

export type Facts = MessageFacts;

const deciders = { ...roomDeciders, ...messageDeciders };

const messageEventTypes: ReadonlySet<string> = new Set(messageEvents.map((declaration) => declaration.type));
const roomEventTypes: ReadonlySet<string> = new Set(rooms.roomEvents.map((declaration) => declaration.type));

/** Whether the event is about a message. */
export function isMessageEvent(event: Event): event is MessageEvent {
  return messageEventTypes.has(event.type);
}

function isRoomEvent(event: Event): event is RoomEvent {
  return roomEventTypes.has(event.type);
}

/**
 * Decides on a command: one event or a refusal, and nothing is written. The caller has checked that the actor
 * is admitted to the room; what the actor may do there is decided here, on the server and, as a courtesy, in the client.
 */
export function decide(state: RoomState, command: Command, facts: Facts): Verdict<KnownDraft> {
  const decider = deciders[command.type] as (state: RoomState, command: Command, facts: Facts) => Verdict<KnownDraft>;
  return decider(state, command, facts);
}

/**
 * Folds one event into the room's state. Refuses nothing: an event this build does not know, or one about a message,
 * only moves `seq` and `at`. The caller gives events in order.
 */
export function fold(state: RoomState, event: Event): RoomState {
  const next = isRoomEvent(event) ? foldRoom(state, event) : state;
  return { ...next, seq: event.seq, at: event.at };
}

export const submit = liveRequest({
  name: 'room.submit',
  summary:
    'Send a command. Acknowledged once it is on disk, with the seq of its event; a repeat of a `commandId` gets the first answer.',
  payload: z.strictObject({ roomId: roomIdSchema, commandId: commandIdSchema, command: commandSchema }),
  answer: z.strictObject({ seq: seqSchema }),
  refusals: [
    'room.unknown',
    'member.removed',
    'agreement.unsigned',
    'storage.unavailable',
    'role.refused',
    'account.unknown',
    'room.locked',
    'room.alreadyLocked',
    'room.notLocked',
    'member.alreadyIn',
    'member.unknown',
    'message.unknown',
    'message.notYours',
    'message.redacted',
    'message.unchanged',
  ],
});

export const liveRequests = [
  live.openRoom,
  submit,
  live.roomHistory,
  live.readRoom,
  live.closeRoom,
  live.typing,
  live.renewInPlace,
] as const;

export const liveMessages = [
  live.roomEventsMessage,
  live.roomHeadMessage,
  live.presenceMessage,
  live.typingMessage,
  live.grantEndedMessage,
  live.drainingMessage,
] as const;

export const routes = [
  accounts.signIn,
  accounts.renewGrant,
  accounts.signOut,
  accounts.ownAccount,
  accounts.signUp,
  accounts.listPeople,
  accounts.deactivate,
  accounts.reactivate,
  programs.viewInvitation,
  programs.ownProgram,
  programs.updateProgram,
  programs.signAgreement,
  programs.publishAgreement,
  rooms.listRooms,
  rooms.createRoom,
  rooms.chartNames,
  rooms.invitableRooms,
  rooms.invite,
] as const;
