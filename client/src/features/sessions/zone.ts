import { dayMs } from '@cairn/shared/kernel/time';

/** What a calendar and a clock on a wall show: `2026-03-08` and `09:30`, as the browser's fields for date and time give them. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

/** The zone of the device. */
export function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What the walls of a zone show at a moment (epoch milliseconds). */
export function wallTimeIn(timeZone: string, at: number): WallTime {
  const [date = '', time = ''] = new Date(at + offsetMs(timeZone, at)).toISOString().split('T');
  return { date, time: time.slice(0, 5) };
}

/**
 * The moments at which the walls of a zone show this, earliest first. One, mostly; two where clocks are set back over
 * it, none where they are set forward, or where it is no time at all.
 */
export function momentsOf(timeZone: string, { date, time }: WallTime): readonly number[] {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  const offsets = [-dayMs, dayMs].map((byMs) => offsetMs(timeZone, asUtc + byMs));
  return [...new Set(offsets)]
    .map((offset) => asUtc - offset)
    .filter((at) => at + offsetMs(timeZone, at) === asUtc)
    .sort((one, other) => one - other);
}

/** Whether clocks in both zones show the same at a moment. */
export function isSameWall(one: string, other: string, at: number): boolean {
  return offsetMs(one, at) === offsetMs(other, at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone is ahead of UTC at a moment, in whole minutes' milliseconds. */
function offsetMs(timeZone: string, at: number): number {
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as const),
    ...([part('hour'), part('minute'), part('second')] as const),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
