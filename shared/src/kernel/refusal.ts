/**
 * Every refusal Cairn can give, once. `status` is the HTTP status, `text` is what a person reads:
 * plain, kind, never blaming, and never saying more than the asker may know.
 */
export const refusals = {
  'request.invalid': { status: 400, text: 'Something in this request is not in the expected form.' },
  'request.unknown': { status: 404, text: 'There is nothing at this address.' },
  'request.tooLarge': { status: 413, text: 'This is larger than can be sent at once. Please make it shorter.' },
  'request.tooMany': { status: 429, text: 'That was a little fast. Please wait a moment and try again.' },
  'request.failed': { status: 500, text: 'Something on our side did not work. Please try again.' },
  'origin.refused': { status: 403, text: 'This request came from a page that does not belong here.' },
  'storage.unavailable': { status: 503, text: 'Saving is not possible right now. Please try again in a moment.' },
  'server.draining': { status: 503, text: 'This server is about to restart. You will be reconnected.' },
  'signin.refused': { status: 401, text: 'This sign-in name and password do not match an open account.' },
  'grant.missing': { status: 401, text: 'Please sign in.' },
  'grant.invalid': { status: 401, text: 'Please sign in again.' },
  'grant.expired': { status: 401, text: 'Your sign-in has run out. Please sign in again.' },
  'grant.ended': { status: 401, text: 'You have been signed out. Please sign in again.' },
  'account.deactivated': { status: 401, text: 'This account is closed. Your program can tell you more.' },
  'role.refused': { status: 403, text: 'This is something only other roles can do here.' },
  'account.unknown': { status: 404, text: 'There is no such person in your program.' },
  'invitation.invalid': { status: 410, text: 'This invitation cannot be used. Your program can send you a new one.' },
  'login.taken': { status: 409, text: 'Please choose another sign-in name.' },
  'alias.taken': { status: 409, text: 'Please choose another name for the group; this one is in use.' },
  'alias.refused': {
    status: 409,
    text: 'Please choose another name for the group: one that keeps to yourself who you are and how to reach you.',
  },
  'agreement.unsigned': { status: 403, text: 'Please read and sign the group agreement first.' },
  'agreement.outdated': { status: 409, text: 'The group agreement has changed. Please read the new one.' },
  'room.unknown': { status: 404, text: 'This room is not open to you.' },
  'room.exists': { status: 409, text: 'This room is already there.' },
  'room.locked': { status: 403, text: 'This room is resting for now. Staff can still write here.' },
  'room.alreadyLocked': { status: 409, text: 'This room is already locked.' },
  'room.notLocked': { status: 409, text: 'This room is not locked.' },
  'member.alreadyIn': { status: 409, text: 'This person is already in the room.' },
  'member.unknown': { status: 404, text: 'This person is not in the room.' },
  'member.removed': {
    status: 403,
    text: 'Your place in this room has ended for now. Your facilitator will talk with you about it.',
  },
  'message.unknown': { status: 404, text: 'This message is not in the room.' },
  'message.notYours': { status: 403, text: 'Only the person who wrote a message can change it.' },
  'message.redacted': { status: 409, text: 'This message has been taken out of the room.' },
  'message.unchanged': { status: 409, text: 'Nothing has changed.' },
  'member.absent': { status: 409, text: 'This person is not here right now.' },
  'member.muted': {
    status: 403,
    text: 'Your words rest in this room for a while. You can read along, and “Help now” is open to you.',
  },
  'message.held': { status: 202, text: 'Your message is with your facilitator, who will look at it first.' },
  'message.ask': {
    status: 409,
    text: 'There is something in this message that you may want to keep to yourself. You can still send it.',
  },
  'room.slow': { status: 429, text: 'This room takes it slowly for now. Your words are kept here.' },
  'slow.unchanged': { status: 409, text: 'The room is at this pace already.' },
  'pin.tooMany': { status: 409, text: 'As many messages as fit stand at the top already.' },
  'flag.alreadyRaised': { status: 409, text: 'You have told staff of this already. Thank you.' },
  'flag.isResolved': { status: 409, text: 'This report has been dealt with.' },
  'flag.taken': { status: 409, text: 'Somebody else looks after this report.' },
  'held.settled': { status: 409, text: 'This message has been decided on already.' },
  'alert.taken': { status: 409, text: 'Somebody else has taken this alert.' },
  'alert.isClosed': { status: 409, text: 'This alert is closed.' },
  'alert.unseen': { status: 409, text: 'There is more since you looked. Please look at that first.' },
  'alert.untaken': { status: 409, text: 'Please take this alert before closing it.' },
  'rota.gaps': { status: 409, text: 'There are hours when nobody would be on call. You can still save it like this.' },
  'mute.end': { status: 409, text: 'Please choose an end within the next 30 days.' },
  'mute.none': { status: 409, text: 'This person can write already.' },
  'deadline.moved': { status: 409, text: 'It is not time for this now.' },
  'presence.unchanged': { status: 409, text: 'This is known already.' },
  'floor.otherTurn': { status: 403, text: 'Somebody else has the floor right now. Your words are kept here.' },
  'floor.raiseHand': {
    status: 403,
    text: 'Please raise your hand first. Your facilitator gives the floor, one after the other.',
  },
  'floor.roundWaits': { status: 403, text: 'This is a round: everybody is asked in order. Your words are kept here.' },
  'floor.listening': { status: 403, text: 'Your facilitator is speaking. You can raise your hand.' },
  'floor.quiet': { status: 403, text: 'This is a quiet moment for everyone. Your words are kept here.' },
  'floor.noTurns': { status: 409, text: 'Everybody can write right now, so there are no turns to give.' },
  'floor.nobodyWaits': { status: 409, text: 'Nobody who is here waits for the floor.' },
  'floor.unchanged': { status: 409, text: 'The floor is like this already.' },
  'hand.alreadyRaised': { status: 409, text: 'Your hand is up already. You have your place in the queue.' },
  'hand.notRaised': { status: 409, text: 'This hand is not up.' },
  'hand.notNeeded': { status: 409, text: 'You have the floor: just write.' },
  'hand.notNow': { status: 409, text: 'Hands are not needed at this moment.' },
  'round.spoken': { status: 409, text: 'You have had your turn in this round. Thank you.' },
  'round.asked': { status: 409, text: 'This person has been asked in this round.' },
  'turn.none': { status: 409, text: 'Nobody has the floor right now.' },
  'turn.notYours': { status: 403, text: 'It is somebody else’s turn.' },
  'turn.theirs': { status: 409, text: 'This person has the floor already.' },
  'turn.moved': { status: 409, text: 'The floor has just moved on. Please look again.' },
  'session.none': { status: 409, text: 'This belongs to a session, and there is none in this room.' },
  'session.alreadyScheduled': { status: 409, text: 'This session is scheduled already.' },
  'session.notNow': { status: 409, text: 'The session is at another point now. Please look again.' },
  'session.notOpen': { status: 403, text: 'The lobby is not open yet. It opens shortly before the session.' },
  'session.notBegun': { status: 403, text: 'The session has not begun yet. Your facilitator will open it.' },
  'session.over': { status: 403, text: 'This session is over. You can still read what was written.' },
  'session.full': { status: 409, text: 'The group is full: it has as many people as it was planned for.' },
  'session.isPaused': { status: 409, text: 'The session is paused. Resume it first.' },
  'session.notPaused': { status: 409, text: 'The session is not paused.' },
  'phase.moved': { status: 409, text: 'The session has just moved on. Please look again.' },
  'phase.last': { status: 409, text: 'This is the last phase. You can end the session, or give it more time.' },
  'lead.unchanged': { status: 409, text: 'This person leads already.' },
  'lobby.notThere': { status: 409, text: 'This person is not in the lobby.' },
  'checkin.alreadyGiven': { status: 409, text: 'You have checked in for this session already. Thank you.' },
  'poll.alreadyOpen': { status: 409, text: 'Another poll is still open. Close it first.' },
  'poll.isClosed': { status: 409, text: 'This poll is closed.' },
  'poll.alreadyVoted': { status: 409, text: 'You have voted already. Each person has one vote.' },
  'poll.unchanged': { status: 409, text: 'These votes are counted already.' },
  'worksheet.unknown': { status: 404, text: 'This worksheet is not in the session.' },
  'worksheet.alreadyShared': { status: 409, text: 'You have shared this item already.' },
  'worksheet.tooMany': { status: 409, text: 'This session has as many worksheets as it can hold.' },
  'breakout.alreadyOpen': { status: 409, text: 'The small groups are open already.' },
  'breakout.none': { status: 409, text: 'There are no small groups open.' },
  'breakout.groups': { status: 409, text: 'Each person can be in one small group, and has to be in the session.' },
} as const satisfies Record<string, { status: number; text: string }>;

/** A code of the closed registry. */
export type RefusalCode = keyof typeof refusals;

/** What a refusal may say beside its text. */
export interface Details {
  /** The first field that was not in the expected form (`request.invalid`). */
  readonly field?: string;
  /** How long to wait before trying again (`request.tooMany`), in milliseconds. */
  readonly retryAfterMs?: number;
  /** Whose turn it is (`floor.otherTurn`): an account id. */
  readonly turnOf?: string;
  /** When it ends by itself (`member.muted`), epoch milliseconds. */
  readonly until?: number;
  /** Who has taken it already (`alert.taken`, `flag.taken`): an account id. */
  readonly ownerId?: string;
  /** What screening saw (`message.ask`), so that the author can be shown. */
  readonly signals?: readonly { readonly category: string; readonly span: readonly [number, number] }[];
  /** The author is shown the way to help, at once (`message.held`). */
  readonly care?: boolean;
}

/** What a refused person gets: the code for programs, the text for people, and details where they help. */
export interface Refusal extends Details {
  readonly code: RefusalCode;
  readonly text: string;
}

/** Makes the refusal for a code, with its one text. */
export function refusal(code: RefusalCode, details: Details = {}): Refusal {
  return { code, text: refusals[code].text, ...details };
}

/** A refusal on its way up to the transport, which is the only place that catches it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, details: Details = {}) {
    super(code);
    this.name = 'Refused';
    this.refusal = refusal(code, details);
  }

  /** Hands on what somebody else refused, details and all. */
  static because({ code, text: _text, ...details }: Refusal): Refused {
    return new Refused(code, details);
  }
}

/** Whether a word from outside (a stored or received code) is one of ours. */
export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}
