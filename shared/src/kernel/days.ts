import { z } from 'zod';
import { dayMs, hourMs } from './time.ts';

/** A day of the calendar, such as `2026-03-08`. */
export const daySchema = z.iso.date();

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than asking it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts, second: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, made);
  return made;
}

/** What the clocks on the wall show there, as if it were UTC. */
function wallTime(timeZone: string, at: number): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '00';
  const day = `${read('year')}-${read('month')}-${read('day')}`;
  return Date.parse(`${day}T${read('hour')}:${read('minute')}:${read('second')}Z`);
}

/**
 * When a day begins in a time zone, epoch milliseconds; also where it begins at one o'clock because clocks are put on.
 * @param timeZone an IANA name
 */
export function beginningOf(day: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const offsetAt = (at: number) => wallTime(timeZone, at) - at;
  const at = wanted - offsetAt(wanted - offsetAt(wanted));
  return wallTime(timeZone, at) < wanted ? at + hourMs : at;
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** How many days a span has, both ends counted; not above 0: it ends before it begins. */
export function daysIn(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs + 1;
}
