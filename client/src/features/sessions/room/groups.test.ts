import { expect, test } from 'vitest';
import { splitEvenly } from './groups.ts';

test('everybody is in one group, and no group has two more than another', () => {
  const people = ['ash', 'kai', 'robin', 'wren', 'juniper'];
  let state = 7;
  const random = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (const count of [1, 2, 3, 5, 8]) {
    const groups = splitEvenly(people, count, random);
    const sizes = groups.map(({ length }) => length);
    expect(groups).toHaveLength(count);
    expect(groups.flat().toSorted()).toEqual(people.toSorted());
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});
