import type { Outcome, Sent } from './contract.ts';
import type { StoredMessage } from './disk.ts';
import type { Sendable } from './pending.ts';

/** A message of the outbox in memory. */
export interface Entry {
  readonly stored: StoredMessage;
  readonly isSending: boolean;
  readonly ackedSeq: number | null;
  /** Staff let it go: it is in the log by now, or will be in a moment, and nothing is to be sent. */
  readonly isReleased?: boolean;
}

/** A message as the screens see it. */
export function sendable({ stored, isSending, ackedSeq }: Entry): Sendable {
  const { commandId, roomId, body, replyTo, warning, queuedAt, sentAfter, refusal } = stored;
  const status = stored.refusal ? refusedStatus(stored) : isSending || ackedSeq !== null ? 'sending' : 'waiting';
  const word = stored.returned?.word ?? null;
  return { commandId, roomId, body, replyTo, warning, queuedAt, status, refusal, word, sentAfter, ackedSeq };
}

function refusedStatus(stored: StoredMessage): Sendable['status'] {
  if (stored.returned) return 'returned';
  return isWithStaff(stored) ? 'held' : 'refused';
}

/** Whether the person should wait for it before they go: neither the log has it, nor staff. */
export function isUnsent({ stored, ackedSeq, isReleased }: Entry): boolean {
  return ackedSeq === null && !isReleased && !isWithStaff(stored);
}

/** Whether staff have the message, and have not decided on it as far as is known here. */
export function isWithStaff({ refusal, returned }: StoredMessage): boolean {
  return refusal?.code === 'message.held' && returned === null;
}

/** Whether an answer, or a refusal, says that the author is shown the way to help. */
export function asksForCare(outcome: Outcome<Sent>): boolean {
  if (outcome.kind === 'lost') return false;
  return (outcome.kind === 'answered' ? outcome.answer.care : outcome.refusal.care) === true;
}
