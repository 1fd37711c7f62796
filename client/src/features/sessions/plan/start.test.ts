import { describe, expect, test } from 'vitest';
import { nextHour, startOf } from './start.ts';

const clock = { timeZone: 'America/New_York', now: Date.parse('2026-03-01T12:00Z') };

describe('The start in a form', () => {
  test('is a moment in the zone of the program', () => {
    const at = Date.parse('2026-03-02T14:00Z');
    expect(startOf({ date: '2026-03-02', time: '09:00' }, clock)).toEqual({ kind: 'fine', at });
  });

  test('is the first of two where clocks go back, and none where they go forward', () => {
    const at = Date.parse('2026-11-01T05:30Z');
    expect(startOf({ date: '2026-11-01', time: '01:30' }, clock)).toEqual({ kind: 'twice', at });
    expect(startOf({ date: '2026-03-08', time: '02:30' }, clock)).toEqual({ kind: 'skipped' });
  });

  test('may be this very minute, and not earlier today', () => {
    expect(startOf({ date: '2026-03-01', time: '06:58' }, clock).kind).toBe('fine');
    expect(startOf({ date: '2026-03-01', time: '06:30' }, clock).kind).toBe('past');
  });

  test('is missing until both fields are filled in', () => {
    expect(startOf({ date: '', time: '09:00' }, clock).kind).toBe('missing');
    expect(startOf({ date: '2026-03-02', time: '' }, clock).kind).toBe('missing');
  });
});

test('a form begins with a full hour that is some way ahead', () => {
  const at = (time: string) => nextHour('America/New_York', Date.parse(`2026-03-01T${time}Z`));
  expect(at('12:00')).toEqual({ date: '2026-03-01', time: '08:00' });
  expect(at('12:50')).toEqual({ date: '2026-03-01', time: '09:00' });
  expect(at('12:45')).toEqual({ date: '2026-03-01', time: '08:00' });
  expect(nextHour('Asia/Kathmandu', Date.parse('2026-03-01T12:00Z')).time).toBe('18:00');
});
