import { dayMs, hourMs, minuteMs } from '@cairn/shared/kernel/time';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { lengthText, spanText, startsInText, timeIn, whenText } from './when.ts';
import { readersZone } from './zone.ts';

const intl = createIntl({ locale: 'en-US', onError: () => undefined });
/** Sunday, 10 pm in New York: in UTC it is Monday. */
const wall = { timeZone: 'America/New_York', now: Date.parse('2026-11-23T03:00Z') };

describe('When a session is', () => {
  test('is told by the days of the program, not by those of UTC or of the device', () => {
    expect(whenText(intl, wall, wall.now + hourMs)).toMatch(/^Today, 11:00/);
    expect(whenText(intl, wall, wall.now + 12 * hourMs)).toMatch(/^Tomorrow, 10:00/);
    expect(whenText(intl, wall, wall.now - dayMs)).toMatch(/^Yesterday, 10:00/);
  });

  test('is told by the name of the day within a week, and by the date beyond', () => {
    expect(whenText(intl, wall, wall.now + 4 * dayMs)).toMatch(/^Thursday, 10:00/);
    expect(whenText(intl, wall, wall.now + 9 * dayMs)).toMatch(/^Tue, Dec 1, 10:00/);
  });

  test('says the zone only where the clock of the reader shows something else', () => {
    const elsewhere = readersZone() === 'Asia/Tokyo' ? 'UTC' : 'Asia/Tokyo';
    expect(timeIn(intl, readersZone(), wall.now)).toMatch(/^\d+:\d\d\s[AP]M$/);
    expect(timeIn(intl, elsewhere, wall.now)).toMatch(/^\d+:\d\d\s[AP]M .+/);
  });

  test('has one span for beginning and end', () => {
    const from = wall.now + hourMs;
    expect(spanText(intl, wall, { from, to: from + 50 * minuteMs })).toMatch(/^Today, 11:00\s–\s11:50\sPM/);
  });
});

test('how long something takes is said in hours and minutes', () => {
  const texts = [8, 60, 80, 3 * 24 * 60].map((minutes) => lengthText(intl, minutes * minuteMs));
  expect(texts).toEqual(['8 min', '1 h', '1 h 20 min', '3 days']);
});

test('the time until the start is rounded up, and does not go on below zero', () => {
  const at = (leftMs: number) => startsInText(intl, wall.now + leftMs, wall.now);
  expect(at(7 * minuteMs + 1)).toBe('starts in 8 min');
  expect(at(1)).toBe('starts in 1 min');
  expect(at(0)).toBe('starts any moment');
  expect(at(-hourMs)).toBe('starts any moment');
});
