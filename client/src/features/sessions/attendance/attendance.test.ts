import { expect, test } from 'vitest';
import { type Attended, sorted, stretchesOf } from './attendance.ts';

const live = { from: 1_000, to: 2_000 };

function person(alias: string, changes: Partial<Attended> = {}): Attended {
  return { memberId: alias, alias, intervals: [], attendedMs: 0, corrections: [], minutes: 0, ...changes };
}

test('the line of a person shows from when to when they were there, and up to now who still is', () => {
  const intervals = [
    { from: 1_000, to: 1_250 },
    { from: 1_500, to: null },
  ];
  expect(stretchesOf(intervals, live)).toEqual([
    { leftPercent: 0, widthPercent: 25 },
    { leftPercent: 50, widthPercent: 50 },
  ]);
});

test('a moment at the very end is seen, and stays on the line', () => {
  expect(stretchesOf([{ from: 2_000, to: 2_000 }], live)).toEqual([{ leftPercent: 99.25, widthPercent: 0.75 }]);
});

test('absent is who was not seen and was not set right, by name', () => {
  const { there, absent } = sorted([
    person('Wren'),
    person('Robin', { intervals: [{ from: 1_000, to: 1_001 }] }),
    person('Kai', { minutes: 50 }),
    person('Ash'),
  ]);
  expect(there.map(({ alias }) => alias)).toEqual(['Kai', 'Robin']);
  expect(absent.map(({ alias }) => alias)).toEqual(['Ash', 'Wren']);
});
