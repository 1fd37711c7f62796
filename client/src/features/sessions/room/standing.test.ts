import { type Floor, openFloor } from '@cairn/shared/floor/state';
import { expect, test } from 'vitest';
import { nextSpeaker, standingOf, turnLeftMs } from './standing.ts';

const here = (...ids: readonly string[]) => ({
  presence: Object.fromEntries(ids.map((id) => [id, { servers: ['one'], since: 0 }])),
});

const group = here('robin', 'kai', 'wren');
const turn = { seq: 9, memberId: 'kai', since: 1_000, endsAt: null, leftMs: null };
const hands = (...ids: readonly string[]): Floor => ({ ...openFloor, mode: 'hands', hands: ids });

test('on an open floor everybody is free, and in a quiet moment nobody is', () => {
  expect(standingOf(group, openFloor, 'robin')).toEqual({ kind: 'free' });
  expect(standingOf(group, { ...openFloor, mode: 'quiet' }, 'robin')).toEqual({ kind: 'quiet' });
});

test('a raised hand has its place among those who are here', () => {
  const floor = hands('kai', 'ash', 'robin');
  expect(standingOf(group, floor, 'kai')).toEqual({ kind: 'queued', before: 0, byHand: true });
  expect(standingOf(group, floor, 'robin')).toEqual({ kind: 'queued', before: 1, byHand: true });
  expect(standingOf(group, floor, 'wren')).toEqual({ kind: 'mayRaise' });
  expect(nextSpeaker(here('robin'), floor)).toBe('robin');
  expect(nextSpeaker(here(), floor)).toBeUndefined();
});

test('while others listen, hands can be raised too', () => {
  expect(standingOf(group, { ...openFloor, mode: 'listen' }, 'wren')).toEqual({ kind: 'mayRaise' });
});

test('whoever has the floor has passed or is done, as they have written since', () => {
  const floor = { ...hands(), turn };
  expect(standingOf(group, floor, 'kai')).toEqual({ kind: 'speaking', hasSpoken: false });
  const early = { ...floor, spoken: { kai: { times: 3, lastAt: 999 } } };
  expect(standingOf(group, early, 'kai')).toEqual({ kind: 'speaking', hasSpoken: false });
  const since = { ...floor, spoken: { kai: { times: 4, lastAt: 1_500 } } };
  expect(standingOf(group, since, 'kai')).toEqual({ kind: 'speaking', hasSpoken: true });
});

test('in a round one waits, has spoken, or has passed and may come back', () => {
  const round = { waiting: ['robin'], done: ['wren'], passed: ['ash'] };
  const floor: Floor = { ...openFloor, mode: 'round', round, turn };
  expect(standingOf(group, floor, 'robin')).toEqual({ kind: 'queued', before: 0, byHand: false });
  expect(standingOf(group, floor, 'wren')).toEqual({ kind: 'spoken' });
  expect(standingOf(group, floor, 'ash')).toEqual({ kind: 'passed' });
});

test('a turn counts down, stands still, or takes as long as it takes', () => {
  expect(turnLeftMs({ ...turn, endsAt: 5_000 }, 2_000)).toBe(3_000);
  expect(turnLeftMs({ ...turn, endsAt: 5_000 }, 9_000)).toBe(0);
  expect(turnLeftMs({ ...turn, leftMs: 700 }, 9_000)).toBe(700);
  expect(turnLeftMs(turn, 9_000)).toBeNull();
});
