import type { SentCommand } from '../history.ts';

/** Answers that leave open whether the command was executed: the same command is sent again. */
const leaveOpen: ReadonlySet<string> = new Set(['storage.unavailable', 'request.failed']);

/** Answers that only say that this server does not execute it now. */
const notNow: ReadonlySet<string> = new Set(['server.draining', 'request.tooMany']);

/** Whether an answer settles what becomes of a command. */
export function settles(answer: SentCommand['attempts'][number]['answer']): boolean {
  return answer !== null && !('refused' in answer && (leaveOpen.has(answer.refused) || notNow.has(answer.refused)));
}

export type Fate =
  | { readonly kind: 'acknowledged'; readonly seqs: readonly number[] }
  | { readonly kind: 'refused' }
  /** Some sending of it was never answered, or answered with "nobody can know". */
  | { readonly kind: 'unknown' };

/** What its senders know of a command. */
export function fateOf({ attempts }: SentCommand): Fate {
  const seqs = attempts.flatMap(({ answer }) => (answer && 'seq' in answer ? answer.seq : []));
  if (seqs.length > 0) return { kind: 'acknowledged', seqs };
  const answers = attempts.map(({ answer }) => (answer && 'refused' in answer ? answer.refused : null));
  const mayHaveHappened = answers.some((refused) => refused === null || leaveOpen.has(refused));
  return mayHaveHappened || !attempts.some(({ answer }) => settles(answer)) ? { kind: 'unknown' } : { kind: 'refused' };
}
