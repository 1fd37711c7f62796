import { dayMs, minuteMs } from '@cairn/shared/kernel/time';
import { useIntl } from 'react-intl';

/** A Sunday, so that what follows it has the weekdays in order. */
const sunday = Date.UTC(2026, 0, 4);

/** The order in which a week is read; 0 is Sunday. */
export const weekOrder: readonly number[] = [1, 2, 3, 4, 5, 6, 0];

/** The names of the weekdays, Sunday first. */
export function useWeekdays(): readonly string[] {
  const intl = useIntl();
  return Array.from({ length: 7 }, (_, weekday) =>
    intl.formatDate(sunday + weekday * dayMs, { weekday: 'long', timeZone: 'UTC' }),
  );
}

/** Minutes after midnight as a time of day; the end of the day as the midnight it is. */
export function useTimeOfDay(): (minutes: number) => string {
  const intl = useIntl();
  return (minutes) =>
    intl.formatTime(sunday + minutes * minuteMs, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
}
