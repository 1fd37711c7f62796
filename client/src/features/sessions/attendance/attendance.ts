import { minuteMs } from '@cairn/shared/kernel/time';
import type { Attendance } from '@cairn/shared/sessions/wire';

export type Attended = Attendance['people'][number];

/** From and to, epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of a line, in percent of its length. */
export interface Stretch {
  readonly leftPercent: number;
  readonly widthPercent: number;
}

/** Somebody who looked in for a moment is to be seen, too. */
const leastPercent = 0.75;

/** When the session was live; null: it has not begun. Up to now, where it goes on. */
export function liveSpan({ beganAt, endedAt }: Attendance, now: number): Span | null {
  return beganAt === null ? null : { from: beganAt, to: Math.max(beganAt, endedAt ?? now) };
}

/** Where on the line of a session a person was there. */
export function stretchesOf(intervals: Attended['intervals'], live: Span): readonly Stretch[] {
  const lengthMs = Math.max(1, live.to - live.from);
  const percentAt = (at: number) => (Math.min(Math.max(at - live.from, 0), lengthMs) / lengthMs) * 100;
  return intervals.map(({ from, to }) => {
    const widthPercent = Math.max(leastPercent, percentAt(to ?? live.to) - percentAt(from));
    return { leftPercent: Math.min(percentAt(from), 100 - widthPercent), widthPercent };
  });
}

/** What was recorded before anybody set it right, in whole minutes. */
export function recordedMinutes({ attendedMs }: Attended): number {
  return Math.floor(attendedMs / minuteMs);
}

/** Those who were there and those who were not. Whoever staff has set right to have been there, was. */
export function sorted(people: readonly Attended[]): {
  readonly there: readonly Attended[];
  readonly absent: readonly Attended[];
} {
  const byName = people.toSorted((one, other) => (one.alias ?? '').localeCompare(other.alias ?? ''));
  const wasThere = ({ intervals, minutes }: Attended) => intervals.length > 0 || minutes > 0;
  return { there: byName.filter(wasThere), absent: byName.filter((person) => !wasThere(person)) };
}
