import { dayMs } from '@cairn/shared/kernel/time';

/** Days of the calendar, both included, such as `2026-03-08`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** So many days up to today, by the calendar of a time zone. */
export function lastDays(days: number, { now, timeZone }: { readonly now: number; readonly timeZone: string }): Span {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const to = day.format(now);
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - (days - 1) * dayMs).toISOString().slice(0, 10);
  return { from, to };
}
