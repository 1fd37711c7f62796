import { hourMs, minuteMs } from '@cairn/shared/kernel/time';
import { momentsOf, type WallTime, wallTimeIn } from '../zone.ts';

/** What a date and a time in a form stand for. */
export type Start =
  /** `twice`: clocks are set back over this time, and the first of the two is meant. */
  | { readonly kind: 'fine' | 'twice'; readonly at: number }
  /** Not filled in, set forward over by the clocks, or gone by. */
  | { readonly kind: 'missing' | 'skipped' | 'past' };

/** "Now" is typed to the minute, and a form takes a while. */
const lateMs = 5 * minuteMs;

/** Somebody who schedules for today needs a moment to prepare. */
const aheadMs = 15 * minuteMs;

/** Reads a date and a time of a zone, as somebody means them who fills in a form now. */
export function startOf(wall: WallTime, { timeZone, now }: { timeZone: string; now: number }): Start {
  if (wall.date === '' || wall.time === '') return { kind: 'missing' };
  const moments = momentsOf(timeZone, wall);
  const [at] = moments;
  if (at === undefined) return { kind: 'skipped' };
  if (at + lateMs < now) return { kind: 'past' };
  return { kind: moments.length > 1 ? 'twice' : 'fine', at };
}

/** What the form begins with: the next full hour on the zone's walls. */
export function nextHour(timeZone: string, now: number): WallTime {
  const { date, time } = wallTimeIn(timeZone, now + aheadMs + hourMs - 1);
  return { date, time: `${time.slice(0, 2)}:00` };
}
