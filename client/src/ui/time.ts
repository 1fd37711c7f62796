import type { IntlShape, MessageDescriptor } from 'react-intl';

const texts = {
  today: { id: 'ui.time.today', defaultMessage: 'Today' },
  yesterday: { id: 'ui.time.yesterday', defaultMessage: 'Yesterday' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;

/** Names the local day a moment lies in, so that two moments can be compared. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** "Today", "Yesterday", or the date; with the year when it is another one. */
export function dayText(intl: IntlShape, at: number, now: number): string {
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayOf(at) === dayOf(now)) return intl.formatMessage(texts.today);
  if (dayOf(at) === dayOf(yesterday.getTime())) return intl.formatMessage(texts.yesterday);
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return intl.formatDate(at, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** The time of day. */
export function timeText(intl: IntlShape, at: number): string {
  return intl.formatTime(at, { hour: 'numeric', minute: '2-digit' });
}

/** A moment in full: the time alone on the same day, otherwise with its date. */
export function momentText(intl: IntlShape, at: number): string {
  if (dayOf(at) === dayOf(Date.now())) return timeText(intl, at);
  return intl.formatDate(at, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
}
