import { beginningOf, dayAfter, daysIn } from '@cairn/shared/kernel/days';
import { Refused } from '@cairn/shared/kernel/refusal';
import { type ResponseTimes, reportMaxDays, responseTimesOf } from '@cairn/shared/safety/responseTimes';
import type { Caller } from '../handler.ts';
import type { ModerationContext } from './context.ts';

/** More alerts than a program raises in a hundred days; where it is not, the answer would be of a part of them. */
const alertsMax = 20_000;

/**
 * How fast staff answered the alerts of the caller's program that were raised on these days, both included.
 * @throws Refused `request.invalid` where the span ends before it begins, `request.tooLarge`
 */
export async function readResponseTimes(
  { matters, programs }: Pick<ModerationContext, 'matters' | 'programs'>,
  { programId }: Pick<Caller, 'programId'>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ResponseTimes> {
  const days = daysIn(from, to);
  if (days < 1) throw new Refused('request.invalid', { field: 'to' });
  if (days > reportMaxDays) throw new Refused('request.tooLarge');
  const timeZone = await programs.timeZoneOf(programId);
  const span = { from: beginningOf(from, timeZone), to: beginningOf(dayAfter(to), timeZone) };
  const alerts = await matters.alertsOf({ programId, ...span, limit: alertsMax + 1 });
  if (alerts.length > alertsMax) throw new Refused('request.tooLarge');
  return { timeZone, ...responseTimesOf(alerts) };
}
