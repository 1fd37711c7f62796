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
} as const satisfies Record<string, { status: number; text: string }>;

/** A code of the closed registry. */
export type RefusalCode = keyof typeof refusals;

/** What a refused person gets: the code for programs, the text for people, and details where they help. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly text: string;
  /** The first field that was not in the expected form (`request.invalid`). */
  readonly field?: string;
  /** How long to wait before trying again (`request.tooMany`), in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Makes the refusal for a code, with its one text. */
export function refusal(code: RefusalCode, details: Pick<Refusal, 'field' | 'retryAfterMs'> = {}): Refusal {
  return { code, text: refusals[code].text, ...details };
}

/** A refusal on its way up to the transport, which is the only place that catches it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, details: Pick<Refusal, 'field' | 'retryAfterMs'> = {}) {
    super(code);
    this.name = 'Refused';
    this.refusal = refusal(code, details);
  }
}

/** Whether a word from outside (a stored or received code) is one of ours. */
export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}
