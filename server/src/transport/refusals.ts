import { type Refusal, Refused, refusal } from '@cairn/shared/kernel/refusal';
import type { Log } from '../config/log.ts';
import { isDatabaseAway } from '../storage/away.ts';

/**
 * The one place where what was thrown becomes what is said: a refusal as it is; all else is logged, and no word of it
 * leaves.
 * @param of which request it was, by its id and, where it came live, by its name.
 */
export function refusalOf(
  error: unknown,
  log: Log,
  of: { readonly requestId: string; readonly request?: string },
): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (isDatabaseAway(error)) return refusal('storage.unavailable');
  log.error({ err: error, ...of }, 'a request failed');
  return refusal('request.failed');
}
