import { z } from 'zod';
import { accountIdSchema } from '../kernel/ids.ts';
import { dayMs, minuteMs } from '../kernel/time.ts';
import { everybodyRung } from './rules.ts';

/** Minutes after midnight, in the program's time zone; 1,440 is the end of the day. */
const minuteOfDaySchema = z.int().min(0).max(1_440);

/** Who is called first, second, third. */
const ladderSchema = z.array(accountIdSchema).min(1).max(5);

/** A part of every week: who is on call from one time of a weekday to another of the same day. */
const shiftSchema = z
  .strictObject({
    /** 0 is Sunday. */
    weekday: z.int().min(0).max(6),
    from: minuteOfDaySchema,
    to: minuteOfDaySchema,
    ladder: ladderSchema,
  })
  .refine(({ from, to }) => from < to);

/** A stretch of time that goes before the weekly pattern: a holiday, a swap. Epoch milliseconds. */
const overrideSchema = z
  .strictObject({ from: z.int(), to: z.int(), ladder: ladderSchema })
  .refine(({ from, to }) => from < to);

/** Who is on call when. */
export const rotaSchema = z.strictObject({
  shifts: z.array(shiftSchema).max(200),
  overrides: z.array(overrideSchema).max(200),
});

export type Rota = Readonly<z.infer<typeof rotaSchema>>;

/** A part of the week that nobody covers. */
export interface RotaGap {
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

const wholeDay = 1_440;

/** Who is on call at a time, first to last; empty: nobody. `timeZone` is the program's, an IANA name. */
export function onCallAt(rota: Rota, timeZone: string, at: number): readonly string[] {
  const override = rota.overrides.findLast(({ from, to }) => from <= at && at < to);
  if (override) return override.ladder;
  const { weekday, minute } = localTime(timeZone, at);
  const shift = rota.shifts.find((one) => one.weekday === weekday && one.from <= minute && minute < one.to);
  return shift?.ladder ?? [];
}

/**
 * Whom a rung of the ladder calls: the first, then the others on call; null: everybody who works for the program, also
 * where a rung has nobody.
 */
export function calledAt(ladder: readonly string[], rung: number): readonly string[] | null {
  const called = rung === 0 ? ladder.slice(0, 1) : ladder.slice(1);
  return rung >= everybodyRung || called.length === 0 ? null : called;
}

/** The parts of the week that nobody covers, in order. Overrides are left out: they come and go. */
export function gapsOf({ shifts }: Rota): readonly RotaGap[] {
  return Array.from({ length: 7 }, (_, weekday) =>
    gapsOfDay(
      shifts.filter((one) => one.weekday === weekday),
      weekday,
    ),
  ).flat();
}

function gapsOfDay(shifts: Rota['shifts'], weekday: number): RotaGap[] {
  const gaps: RotaGap[] = [];
  let covered = 0;
  for (const { from, to } of shifts.toSorted((one, other) => one.from - other.from)) {
    if (from > covered) gaps.push({ weekday, from: covered, to: from });
    covered = Math.max(covered, to);
  }
  return covered < wholeDay ? [...gaps, { weekday, from: covered, to: wholeDay }] : gaps;
}

/** When somebody is next on call, looking up to two weeks ahead; null: nobody is planned. Epoch milliseconds. */
export function nextOnCallAt(rota: Rota, timeZone: string, from: number): number | null {
  if (onCallAt(rota, timeZone, from).length > 0) return from;
  for (let at = from + lookStepMs; at <= from + 14 * dayMs; at += lookStepMs) {
    if (onCallAt(rota, timeZone, at).length > 0) return beginning(rota, timeZone, at);
  }
  return null;
}

/** Long enough to look ahead quickly, and no longer than any shift worth the name. */
const lookStepMs = 15 * minuteMs;

/** The minute in which the shift began that is on at this time, and was not a step before. */
function beginning(rota: Rota, timeZone: string, at: number): number {
  const minute = Math.floor(at / minuteMs) * minuteMs;
  let began = at;
  for (let earlier = minute; earlier > at - lookStepMs; earlier -= minuteMs) {
    if (onCallAt(rota, timeZone, earlier).length === 0) break;
    began = earlier;
  }
  return began;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The weekday and time of day that clocks on the wall show there, daylight saving and all. */
function localTime(timeZone: string, at: number): { weekday: number; minute: number } {
  const parts = new Map(
    wallClock(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    weekday: weekdays.indexOf(parts.get('weekday') ?? ''),
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than asking it. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  wallClocks.set(timeZone, made);
  return made;
}
