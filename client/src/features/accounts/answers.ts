import type { Refusal } from '@cairn/shared/kernel/refusal';
import type { Outcome } from '../../live/contract.ts';
import type { GiveText } from '../../ui/useText.ts';
import { accountTexts } from './texts.ts';

/** What a query or mutation throws when there is no answer; `refusal` is null where nobody could be asked. */
class NotAnswered extends Error {
  readonly refusal: Refusal | null;

  constructor(refusal: Refusal | null) {
    super(refusal?.text ?? 'lost');
    this.name = 'NotAnswered';
    this.refusal = refusal;
  }
}

/** Turns an outcome into what a query expects: its answer, or a throw. */
export async function answerOf<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (settled.kind === 'answered') return settled.answer;
  throw new NotAnswered(settled.kind === 'refused' ? settled.refusal : null);
}

/** The refusal behind an error of a query, if there is one. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof NotAnswered ? error.refusal : null;
}

/** What a person reads when something was not answered: the refusal's own words, or that nobody could be reached. */
export function whyNot(error: unknown, text: GiveText): string {
  return refusalOf(error)?.text ?? text(accountTexts.unreachable);
}
