import { isRefusalCode, type Refusal, type RefusalCode, refusal } from '@cairn/shared/kernel/refusal';
import type { Outcome } from './contract.ts';

/**
 * Reading what the server said. Answers are not checked against their schemas: they come from our own server, and a
 * newer one may say more than this build knows.
 */

/** The refusal in an error answer, if it is one of ours (and not, say, a proxy's page). */
export function refusalIn(said: unknown): Refusal | null {
  if (typeof said !== 'object' || said === null || !('refusal' in said)) return null;
  const refused: unknown = said.refusal;
  if (typeof refused !== 'object' || refused === null || !('code' in refused)) return null;
  return isRefusalCode(refused.code) ? (refused as Refusal) : refusal('request.failed');
}

/** The outcome in an acknowledgement: `{ok: true, …}` or `{ok: false, refusal}`. */
export function acknowledged<T>(said: unknown): Outcome<T> {
  const isAnswer = typeof said === 'object' && said !== null && 'ok' in said && said.ok === true;
  if (isAnswer) return { kind: 'answered', answer: said as T };
  return { kind: 'refused', refusal: refusalIn(said) ?? refusal('request.failed') };
}

const renewable: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['grant.expired', 'grant.invalid']);
const ending: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  ...renewable,
  'grant.missing',
  'grant.ended',
  'account.deactivated',
]);

/** Whether another token may be taken. */
export function asksForRenewal({ code }: Refusal): boolean {
  return renewable.has(code);
}

/** Whether the person has to sign in again, unless a renewal helps. */
export function endsGrant({ code }: Refusal): boolean {
  return ending.has(code);
}
