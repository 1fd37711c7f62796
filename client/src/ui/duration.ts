import type { MessageDescriptor } from 'react-intl';
import type { GiveText } from './useText.ts';

const texts = {
  seconds: { id: 'ui.duration.seconds', defaultMessage: '{seconds} s' },
  minutes: { id: 'ui.duration.minutes', defaultMessage: '{minutes} min' },
  hours: { id: 'ui.duration.hours', defaultMessage: '{hours} h' },
  hoursMinutes: { id: 'ui.duration.hoursMinutes', defaultMessage: '{hours} h {minutes} min' },
  days: { id: 'ui.duration.days', defaultMessage: '{days, plural, one {# day} other {# days}}' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;

/** A length of time, roughly: "45 s", "12 min", "3 h 5 min", "2 days". */
export function durationText(text: GiveText, seconds: number): string {
  if (seconds < 60) return text(texts.seconds, { seconds: Math.round(seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return text(texts.minutes, { minutes });
  if (minutes >= 24 * 60) return text(texts.days, { days: Math.round(minutes / (24 * 60)) });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? text(texts.hours, { hours }) : text(texts.hoursMinutes, { hours, minutes: rest });
}
