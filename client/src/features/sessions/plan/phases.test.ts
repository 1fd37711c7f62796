import { minuteMs } from '@cairn/shared/kernel/time';
import { defaultPhases } from '@cairn/shared/sessions/plan';
import { expect, test } from 'vitest';
import { draftsOf, moved, newPhase, phasesOf, totalMs } from './phases.ts';

const drafts = draftsOf(defaultPhases);
const titles = (phases: readonly { readonly title: string }[]) => phases.map(({ title }) => title);
const key = (index: number) => drafts[index]?.key ?? '';

test('phases come out of editing as they went in', () => {
  expect(phasesOf(drafts)).toEqual(defaultPhases);
  expect(totalMs(drafts)).toBe(50 * minuteMs);
});

test('a phase moves one place, and stays where there is no further one', () => {
  expect(titles(moved(drafts, key(1), -1))).toEqual(['Topic', 'Check-in', 'Process', 'Close']);
  expect(titles(moved(drafts, key(1), 1))).toEqual(['Check-in', 'Process', 'Topic', 'Close']);
  expect(moved(drafts, key(0), -1)).toBe(drafts);
  expect(moved(drafts, key(3), 1)).toBe(drafts);
});

test('phases that are not whole are not sent', () => {
  expect(phasesOf([newPhase()])).toBeNull();
  expect(phasesOf([{ ...newPhase(), title: 'Open', minutes: null }])).toBeNull();
  expect(phasesOf([])).toBeNull();
});

test('a time for each turn goes with the turns', () => {
  const [phase] = phasesOf([{ ...newPhase(), title: 'Open', floor: 'open', turnMs: minuteMs }]) ?? [];
  expect(phase?.turnMs).toBeNull();
});
