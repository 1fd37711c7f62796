import { expect, test } from 'vitest';
import { lastDays } from './span.ts';

test('the days are those of the program, wherever the reader is', () => {
  const now = Date.parse('2026-03-09T03:30:00Z');
  expect(lastDays(7, { now, timeZone: 'America/New_York' })).toEqual({ from: '2026-03-02', to: '2026-03-08' });
  expect(lastDays(1, { now, timeZone: 'Asia/Tokyo' })).toEqual({ from: '2026-03-09', to: '2026-03-09' });
});
