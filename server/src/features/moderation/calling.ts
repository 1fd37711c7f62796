import type { AlertKind } from '@cairn/shared/safety/contract';
import type { Policy } from '@cairn/shared/safety/policy';
import { byUrgency } from '@cairn/shared/safety/signals';
import { type Cause, raiseAlert } from '../safety/alerts.ts';
import type { Seen } from '../safety/screening.ts';
import type { ModerationContext } from './context.ts';

/**
 * Calls staff where the policy says so, for the most urgent of what was seen. Words that nobody could look at count as an
 * alert, never as silence (law L7). A repeat of the same words calls nobody twice.
 * @throws Refused `storage.unavailable`
 */
export async function callStaff(
  { rooms }: Pick<ModerationContext, 'rooms'>,
  words: Omit<Cause, 'kind' | 'rules'>,
  { policy, seen }: { readonly policy: Policy; readonly seen: Seen },
): Promise<void> {
  const alerting = seen.signals.filter(({ category }) => category === 'self-harm' || policy[category] === 'alert');
  const [kind]: readonly AlertKind[] = seen.failed
    ? ['unscreened']
    : byUrgency.filter((category) => alerting.some((signal) => signal.category === category));
  if (kind === undefined) return;
  await raiseAlert(rooms, { ...words, kind, rules: [...new Set(alerting.map(({ rule }) => rule))] });
}
