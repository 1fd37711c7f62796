import { dayMs, hourMs, minuteMs } from '@cairn/shared/kernel/time';
import type { IntlShape } from 'react-intl';
import { sessionTexts as texts } from './texts.ts';
import { isSameWall, readersZone, wallTimeIn } from './zone.ts';

/** Sessions keep the time of the program: its zone decides what day and what time of day it is. */
export interface Wall {
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** How many days ahead the name of the day says enough. */
const namedDays = 6;

/** The zone is said only where the reader's clock shows something else. */
function timeFormat(timeZone: string, at: number) {
  const isOwn = isSameWall(timeZone, readersZone(), at);
  return {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    ...(isOwn ? {} : ({ timeZoneName: 'shortGeneric' } as const)),
  } as const;
}

/** The time of day in a zone. */
export function timeIn(intl: IntlShape, timeZone: string, at: number): string {
  return intl.formatDate(at, timeFormat(timeZone, at));
}

/** Day and time: "Today, 9:00 AM", "Thursday, 9:00 AM", "Mar 12, 9:00 AM". */
export function whenText(intl: IntlShape, { timeZone, now }: Wall, at: number): string {
  return onDay(intl, { timeZone, now }, { at, time: timeIn(intl, timeZone, at) });
}

/** Day, beginning and end: "Today, 9:00 – 9:50 AM". */
export function spanText(intl: IntlShape, wall: Wall, { from, to }: { from: number; to: number }): string {
  return onDay(intl, wall, { at: from, time: rangeIn(intl, wall.timeZone, { from, to }) });
}

/** From and to, as times of day in a zone: "9:00 – 9:50 AM". */
export function rangeIn(intl: IntlShape, timeZone: string, { from, to }: { from: number; to: number }): string {
  return intl.formatDateTimeRange(from, to, timeFormat(timeZone, from));
}

/** For the record, where "today" would soon be wrong: "Sunday, November 22, 2026, 9:00 – 9:50 AM". */
export function dateSpanText(intl: IntlShape, timeZone: string, span: { from: number; to: number }): string {
  const date = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' } as const;
  const day = intl.formatDate(span.from, { timeZone, ...date });
  return intl.formatMessage(texts.onDay, { day, time: rangeIn(intl, timeZone, span) });
}

/** For the record, in short: "Nov 22, 2026, 9:00 AM". */
export function dateText(intl: IntlShape, timeZone: string, at: number): string {
  const day = intl.formatDate(at, { timeZone, month: 'short', day: 'numeric', year: 'numeric' });
  return intl.formatMessage(texts.onDay, { day, time: timeIn(intl, timeZone, at) });
}

function onDay(intl: IntlShape, { timeZone, now }: Wall, { at, time }: { at: number; time: string }): string {
  const away = daysAway(timeZone, now, at);
  if (away === 0) return intl.formatMessage(texts.today, { time });
  if (away === 1) return intl.formatMessage(texts.tomorrow, { time });
  if (away === -1) return intl.formatMessage(texts.yesterday, { time });
  const isNear = Math.abs(away) <= namedDays;
  const day = isNear
    ? intl.formatDate(at, { timeZone, weekday: 'long' })
    : intl.formatDate(at, { timeZone, weekday: 'short', month: 'short', day: 'numeric' });
  return intl.formatMessage(texts.onDay, { day, time });
}

/** How many midnights of the zone lie between now and then. */
function daysAway(timeZone: string, now: number, at: number): number {
  const midnight = (moment: number) => Date.parse(wallTimeIn(timeZone, moment).date);
  return Math.round((midnight(at) - midnight(now)) / dayMs);
}

/** A length of time, in the two largest units that say something: "8 min", "1 h 20 min", "3 days". */
export function lengthText(intl: IntlShape, lengthMs: number): string {
  const allMinutes = Math.round(lengthMs / minuteMs);
  if (lengthMs >= 2 * dayMs) return intl.formatMessage(texts.days, { days: Math.round(lengthMs / dayMs) });
  const hours = Math.floor((allMinutes * minuteMs) / hourMs);
  const minutes = allMinutes - hours * 60;
  if (hours === 0) return intl.formatMessage(texts.minutes, { minutes });
  return intl.formatMessage(minutes === 0 ? texts.hours : texts.hoursMinutes, { hours, minutes });
}

/** "starts in 8 min", rounded up so that nobody is told too late; "starts any moment" from then on. */
export function startsInText(intl: IntlShape, startsAt: number, now: number): string {
  const leftMs = Math.ceil((startsAt - now) / minuteMs) * minuteMs;
  if (leftMs <= 0) return intl.formatMessage(texts.startsSoon);
  return intl.formatMessage(texts.startsIn, { time: lengthText(intl, leftMs) });
}
