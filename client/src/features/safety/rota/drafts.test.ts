import { gapsOf } from '@cairn/shared/safety/onCall';
import { describe, expect, test } from 'vitest';
import { draftOf, isOvernight, overlapsIn, rotaOf, type ShiftDraft, shiftsOf } from './drafts.ts';

const zone = 'America/Chicago';

const shift = (changes: Partial<ShiftDraft>): ShiftDraft => ({
  ...{ key: 'k', weekday: 1, from: '09:00', to: '17:00', ladder: ['maya'] },
  ...changes,
});

describe('a shift', () => {
  test('within a day is one', () => {
    expect(shiftsOf(shift({}))).toEqual([{ weekday: 1, from: 540, to: 1_020, ladder: ['maya'] }]);
  });

  test('over midnight is one on each day, and Saturday leads to Sunday', () => {
    expect(shiftsOf(shift({ weekday: 6, from: '22:00', to: '06:00' }))).toEqual([
      { weekday: 6, from: 1_320, to: 1_440, ladder: ['maya'] },
      { weekday: 0, from: 0, to: 360, ladder: ['maya'] },
    ]);
  });

  test('to midnight ends with its day; from midnight to midnight is all of it', () => {
    expect(shiftsOf(shift({ from: '17:00', to: '00:00' }))).toEqual([
      { weekday: 1, from: 1_020, to: 1_440, ladder: ['maya'] },
    ]);
    expect(shiftsOf(shift({ from: '00:00', to: '00:00' }))).toEqual([
      { weekday: 1, from: 0, to: 1_440, ladder: ['maya'] },
    ]);
    expect(isOvernight(shift({ from: '17:00', to: '00:00' }))).toBe(false);
  });

  test('without a time or anybody to call is not whole', () => {
    expect(shiftsOf(shift({ from: '' }))).toBeNull();
    expect(shiftsOf(shift({ ladder: [] }))).toBeNull();
  });
});

test('what was saved comes back into the form as it was', () => {
  const rota = {
    shifts: [
      { weekday: 0, from: 0, to: 1_440, ladder: ['maya', 'lee'] },
      { weekday: 3, from: 480, to: 1_020, ladder: ['dana'] },
    ],
    // In the winter of Chicago: six hours behind UTC.
    overrides: [{ from: Date.UTC(2026, 11, 24, 18), to: Date.UTC(2026, 11, 26, 6), ladder: ['ines'] }],
  };
  const draft = draftOf(rota, zone);
  expect(draft.overrides[0]?.from).toEqual({ date: '2026-12-24', time: '12:00' });
  expect(rotaOf(draft, zone)).toEqual(rota);
});

test('nights on all days leave no gap and do not overlap', () => {
  const shifts = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => [
    shift({ weekday, from: '08:00', to: '20:00' }),
    shift({ weekday, from: '20:00', to: '08:00' }),
  ]);
  const rota = rotaOf({ shifts, overrides: [] }, zone);
  expect(rota && gapsOf(rota)).toEqual([]);
  expect(rota && overlapsIn(rota)).toEqual([]);
});

test('shifts that lie over each other are found, also through a night', () => {
  const rota = rotaOf(
    {
      shifts: [shift({ from: '22:00', to: '06:00' }), shift({ weekday: 2, from: '05:00', to: '09:00' })],
      overrides: [],
    },
    zone,
  );
  expect(rota && overlapsIn(rota)).toEqual([2]);
});

test('an exception that ends before it begins is not whole', () => {
  const override = {
    ...{ key: 'k', ladder: ['maya'] },
    from: { date: '2026-12-24', time: '12:00' },
    to: { date: '2026-12-23', time: '12:00' },
  };
  expect(rotaOf({ shifts: [], overrides: [override] }, zone)).toBeNull();
});
