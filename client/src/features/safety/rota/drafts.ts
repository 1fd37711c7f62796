import type { Rota } from '@cairn/shared/safety/onCall';
import { momentsOf, type WallTime, wallTimeIn } from '../../sessions/zone.ts';

/** A shift while it is edited: it keeps its fields when the ones around it come and go. */
export interface ShiftDraft {
  readonly key: string;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** As the browser's field for a time gives it: `09:00`, or nothing. */
  readonly from: string;
  /** Not after `from`: on the next day. `00:00`: midnight. */
  readonly to: string;
  readonly ladder: readonly string[];
}

/** An exception while it is edited, in the program's time zone. */
export interface OverrideDraft {
  readonly key: string;
  readonly from: WallTime;
  readonly to: WallTime;
  readonly ladder: readonly string[];
}

export interface RotaDraft {
  readonly shifts: readonly ShiftDraft[];
  readonly overrides: readonly OverrideDraft[];
}

const wholeDay = 1_440;

let lastKey = 0;

/** A name for a part of a form that no other has. */
export function newKey(): string {
  lastKey += 1;
  return String(lastKey);
}

/** The rota as its form begins. */
export function draftOf({ shifts, overrides }: Rota, timeZone: string): RotaDraft {
  return {
    shifts: shifts.map(({ weekday, from, to, ladder }) => ({
      ...{ key: newKey(), weekday, ladder },
      from: timeOf(from),
      to: timeOf(to % wholeDay),
    })),
    overrides: overrides.map(({ from, to, ladder }) => ({
      ...{ key: newKey(), ladder },
      from: wallTimeIn(timeZone, from),
      to: wallTimeIn(timeZone, to),
    })),
  };
}

/** The rota that a form stands for; null: something is missing, or an exception ends before it begins. */
export function rotaOf({ shifts, overrides }: RotaDraft, timeZone: string): Rota | null {
  const whole = shifts.map(shiftsOf);
  const exceptions = overrides.map((draft) => overrideOf(draft, timeZone));
  if (whole.includes(null) || exceptions.includes(null)) return null;
  return { shifts: whole.flatMap((parts) => parts ?? []), overrides: exceptions.flatMap((one) => one ?? []) };
}

/** What a draft stands for: one that goes over midnight is one on each of two days. Null: something is missing. */
export function shiftsOf({ weekday, from, to, ladder }: ShiftDraft): Rota['shifts'] | null {
  const begins = minuteOf(from);
  const ends = minuteOf(to);
  if (begins === null || ends === null || ladder.length === 0) return null;
  const who = { ladder: [...ladder] };
  if (ends === 0) return [{ weekday, from: begins, to: wholeDay, ...who }];
  if (ends > begins) return [{ weekday, from: begins, to: ends, ...who }];
  return [
    { weekday, from: begins, to: wholeDay, ...who },
    { weekday: (weekday + 1) % 7, from: 0, to: ends, ...who },
  ];
}

/** Whether a shift ends on the day after it began. */
export function isOvernight({ from, to }: ShiftDraft): boolean {
  const begins = minuteOf(from);
  const ends = minuteOf(to);
  return begins !== null && ends !== null && ends !== 0 && ends <= begins;
}

function overrideOf({ from, to, ladder }: OverrideDraft, timeZone: string): Rota['overrides'] | null {
  const [begins] = momentsOf(timeZone, from);
  // Where clocks are set back over the end, all of it is meant.
  const ends = momentsOf(timeZone, to).at(-1);
  if (begins === undefined || ends === undefined || ends <= begins || ladder.length === 0) return null;
  return [{ from: begins, to: ends, ladder: [...ladder] }];
}

/** Whether an exception has both its ends, the wrong way round. */
export function endsTooEarly({ from, to }: OverrideDraft, timeZone: string): boolean {
  const [begins] = momentsOf(timeZone, from);
  const ends = momentsOf(timeZone, to).at(-1);
  return begins !== undefined && ends !== undefined && ends <= begins;
}

/** The weekdays on which shifts lie over each other. */
export function overlapsIn({ shifts }: Rota): readonly number[] {
  const days = shifts.flatMap((shift, index) =>
    shifts.slice(index + 1).some((other) => isOver(shift, other)) ? [shift.weekday] : [],
  );
  return [...new Set(days)];
}

type Shift = Rota['shifts'][number];

function isOver(one: Shift, other: Shift): boolean {
  return one.weekday === other.weekday && one.from < other.to && other.from < one.to;
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes after midnight of what a field for a time holds; null: nothing. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
