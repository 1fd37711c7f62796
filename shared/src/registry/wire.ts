import { z } from 'zod';
import * as accounts from '../accounts/contract.ts';
import { afterSchema, commandIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import { liveRequest } from '../kernel/wire.ts';
import * as moderation from '../moderation/wire.ts';
import * as programs from '../programs/contract.ts';
import * as rooms from '../rooms/contract.ts';
import * as live from '../rooms/live.ts';
import { viewResponseTimes } from '../safety/responseTimes.ts';
import * as safety from '../safety/wire.ts';
import * as sessions from '../sessions/wire.ts';
import { commandSchema } from './decide.ts';
import { roomStateSchema } from './state.ts';

/** Everything that can be said over the wire, once. */

export const openRoom = liveRequest({
  name: 'room.open',
  summary:
    'Open a room: from now on its events come live. Without `after`, `events` are the newest ones, for the screen. ' +
    'With `after`, they are all that came since, or the newest ones if those would be too many: then the first seq is above `after` + 1. ' +
    '`state` is the room at `head`.',
  payload: z.strictObject({ roomId: roomIdSchema, after: afterSchema.optional() }),
  answer: z.strictObject({
    state: roomStateSchema,
    events: z.array(live.wireEventSchema),
    head: z.int().min(0),
    readSeq: z.int().min(0),
  }),
  refusals: [...live.admission, 'storage.unavailable'],
});

export const submit = liveRequest({
  name: 'room.submit',
  summary:
    'Send a command. Acknowledged once it is on disk, with the seq of its event; a repeat of a `commandId` gets the first answer.',
  payload: z.strictObject({ roomId: roomIdSchema, commandId: commandIdSchema, command: commandSchema }),
  answer: z.strictObject({
    seq: seqSchema,
    /** The words were such that their author is shown the way to help, at once. */
    care: z.literal(true).optional(),
  }),
  refusals: [
    ...live.admission,
    'storage.unavailable',
    'role.refused',
    'account.unknown',
    'room.locked',
    'room.alreadyLocked',
    'room.notLocked',
    'member.alreadyIn',
    'member.unknown',
    'member.absent',
    'member.muted',
    'mute.end',
    'mute.none',
    'message.held',
    'message.ask',
    'room.slow',
    'slow.unchanged',
    'pin.tooMany',
    'flag.alreadyRaised',
    'flag.isResolved',
    'flag.taken',
    'held.settled',
    'alert.taken',
    'alert.isClosed',
    'alert.untaken',
    'alert.unseen',
    'message.unknown',
    'message.notYours',
    'message.redacted',
    'message.unchanged',
    'floor.otherTurn',
    'floor.raiseHand',
    'floor.roundWaits',
    'floor.listening',
    'floor.quiet',
    'floor.noTurns',
    'floor.nobodyWaits',
    'floor.unchanged',
    'hand.alreadyRaised',
    'hand.notRaised',
    'hand.notNeeded',
    'hand.notNow',
    'round.spoken',
    'round.asked',
    'turn.none',
    'turn.notYours',
    'turn.theirs',
    'turn.moved',
    'session.none',
    'session.notNow',
    'session.notBegun',
    'session.over',
    'session.full',
    'session.isPaused',
    'session.notPaused',
    'phase.moved',
    'phase.last',
    'lead.unchanged',
    'lobby.notThere',
    'poll.alreadyOpen',
    'poll.isClosed',
    'worksheet.unknown',
    'worksheet.alreadyShared',
    'worksheet.tooMany',
    'breakout.alreadyOpen',
    'breakout.none',
    'breakout.groups',
  ],
});

export const liveRequests = [
  openRoom,
  submit,
  live.roomHistory,
  live.readRoom,
  live.closeRoom,
  live.typing,
  live.readClock,
  live.renewInPlace,
] as const;

export const liveMessages = [
  live.roomEventsMessage,
  live.roomHeadMessage,
  live.presenceMessage,
  live.typingMessage,
  live.roomJoinedMessage,
  safety.careChangedMessage,
  moderation.heldWaitingMessage,
  moderation.heldSettledMessage,
  moderation.mutedMessage,
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
  sessions.listSessions,
  sessions.scheduleSession,
  sessions.enterLobby,
  sessions.leaveLobby,
  sessions.viewAttendance,
  sessions.viewPlan,
  sessions.updatePlan,
  sessions.vote,
  sessions.viewVote,
  sessions.viewAnswers,
  sessions.saveAnswers,
  safety.viewPolicies,
  safety.updatePolicies,
  safety.viewRota,
  safety.updateRota,
  safety.viewContact,
  safety.updateContact,
  safety.viewDuty,
  safety.callForHelp,
  safety.viewCare,
  viewResponseTimes,
  moderation.viewOwnHeld,
] as const;
