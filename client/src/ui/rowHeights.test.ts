import { expect, test } from 'vitest';
import { createRowHeights } from './rowHeights.ts';

const rows = ['a', 'b', 'c', 'd'].map((key) => ({ key }));

test('a row counts as estimated until it is measured', () => {
  const heights = createRowHeights(50);
  heights.record('b', 120);
  expect(heights.total(rows, { from: 0, to: 4 })).toBe(270);
  expect(heights.total(rows, { from: 1, to: 2 })).toBe(120);
});

test('what lies between two heights are the rows that are there in part', () => {
  const heights = createRowHeights(50);
  expect(heights.between(rows, 60, 110)).toEqual({ from: 1, to: 3 });
  expect(heights.between(rows, 50, 100)).toEqual({ from: 1, to: 2 });
});

test('beyond the rows on either side there is nothing', () => {
  const heights = createRowHeights(50);
  expect(heights.between(rows, -500, 0)).toEqual({ from: 0, to: 0 });
  expect(heights.between(rows, 500, 900)).toEqual({ from: 4, to: 4 });
  expect(heights.between([], 0, 100)).toEqual({ from: 0, to: 0 });
});
