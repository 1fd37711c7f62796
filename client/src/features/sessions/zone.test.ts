import { hourMs } from '@cairn/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { isSameWall, momentsOf, wallTimeIn } from './zone.ts';

const newYork = 'America/New_York';
const nineOClock = (date: string) => ({ date, time: '09:00' });

describe('A time on the wall of a zone', () => {
  test('is the same time of day before and after the clocks change', () => {
    expect(momentsOf(newYork, nineOClock('2026-03-07'))).toEqual([Date.parse('2026-03-07T14:00Z')]);
    expect(momentsOf(newYork, nineOClock('2026-03-08'))).toEqual([Date.parse('2026-03-08T13:00Z')]);
    expect(momentsOf(newYork, nineOClock('2026-11-01'))).toEqual([Date.parse('2026-11-01T14:00Z')]);
  });

  test('is no moment where clocks are set forward over it', () => {
    expect(momentsOf(newYork, { date: '2026-03-08', time: '02:30' })).toEqual([]);
  });

  test('is two moments where clocks are set back over it, the earlier one first', () => {
    const first = Date.parse('2026-11-01T05:30Z');
    expect(momentsOf(newYork, { date: '2026-11-01', time: '01:30' })).toEqual([first, first + hourMs]);
  });

  test('is one moment where clocks change by half an hour, or days are far from those of UTC', () => {
    expect(momentsOf('Australia/Lord_Howe', nineOClock('2026-10-04'))).toEqual([Date.parse('2026-10-03T22:00Z')]);
    expect(momentsOf('Pacific/Kiritimati', nineOClock('2026-01-01'))).toEqual([Date.parse('2025-12-31T19:00Z')]);
  });

  test('is no moment while it is not whole', () => {
    expect(momentsOf(newYork, { date: '', time: '09:00' })).toEqual([]);
    expect(momentsOf(newYork, { date: '2026-03-08', time: '' })).toEqual([]);
  });

  test.each([newYork, 'Asia/Kathmandu', 'UTC', 'Europe/Berlin'])('is read back as it was written, in %s', (zone) => {
    for (const date of ['2026-01-15', '2026-03-08', '2026-03-29', '2026-07-01', '2026-10-25', '2026-11-01']) {
      const [at = Number.NaN] = momentsOf(zone, nineOClock(date));
      expect(wallTimeIn(zone, at)).toEqual(nineOClock(date));
    }
  });
});

test('zones that show the same are told apart from those that do not, by the moment', () => {
  const winter = Date.parse('2026-01-15T12:00Z');
  const summer = Date.parse('2026-07-15T12:00Z');
  expect(isSameWall('UTC', 'Europe/London', winter)).toBe(true);
  expect(isSameWall('UTC', 'Europe/London', summer)).toBe(false);
});
