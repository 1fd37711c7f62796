import { expect, test } from 'vitest';
import { type OwnHeld, toldBeside } from './elsewhere.ts';

const one = (commandId: string, outcome: OwnHeld['outcome'], at: number): OwnHeld => ({
  commandId,
  outcome,
  at,
  ...{ word: null, body: 'words', messageSeq: null },
});

type Known = Parameters<typeof toldBeside>[1];

const nowhere: Known = { isHere: () => false, isPutAway: () => false };

const told = (held: readonly OwnHeld[], known: Partial<Known>) =>
  toldBeside(held, { ...nowhere, ...known }).map(({ commandId }) => commandId);

test('what another device wrote is told while it is with staff, and when it is given back; what was released stands in the room', () => {
  expect(told([one('back', 'refused', 3), one('with', 'held', 1), one('let', 'released', 2)], {})).toEqual([
    'with',
    'back',
  ]);
});

test('what stands among one’s own messages is not told twice', () => {
  const isHere = (commandId: string) => commandId === 'mine';
  expect(told([one('mine', 'held', 1), one('other', 'held', 2)], { isHere })).toEqual(['other']);
});

test('what was put away is not told again, and cannot be put away before staff have decided', () => {
  expect(told([one('a', 'refused', 1), one('b', 'held', 2)], { isPutAway: () => true })).toEqual(['b']);
});
