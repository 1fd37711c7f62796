import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAgenda } from './agenda.ts';
import { fillIn } from './document.ts';
import { openDoor } from './door.ts';
import { hostsExpected, simulatePlacement } from './placement.ts';
import { betterOfTwo, leastConnections } from './proxy.ts';
import { seeded } from './random.ts';

describe('the agenda', () => {
  it('gives what was noted in order of time, and of noting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
        const agenda = openAgenda();
        for (const [index, at] of times.entries()) agenda.note(at, index);
        const given: { at: number; what: number }[] = [];
        while (agenda.next((what, at) => given.push({ at, what })));
        const due = times.map((at, what) => ({ at, what })).toSorted((one, other) => one.at - other.at);
        expect(given).toEqual(due);
      }),
    );
  });
});

describe('chance', () => {
  it('is even, and the same for the same seed', () => {
    const [one, same, other] = [seeded(1), seeded(1), seeded(2)];
    const drawn = Array.from({ length: 20_000 }, one);
    expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, same));
    expect(other()).not.toBe(drawn[0]);
    const tenths = new Array<number>(10).fill(0);
    for (const value of drawn) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of tenths) expect(count / drawn.length).toBeCloseTo(0.1, 1.7);
  });
});

describe('a door', () => {
  it('lets in so many, then one for each who leaves, first come first served', () => {
    const door = openDoor(2, (who) => who !== 4);
    expect([1, 2, 3, 4, 5].map((who) => door.come(who))).toEqual([true, true, false, false, false]);
    expect(door.leave()).toBe(3);
    // The fourth has gone meanwhile.
    expect(door.leave()).toBe(5);
    expect(door.leave()).toBeUndefined();
  });
});

describe('the proxy', () => {
  const server = (connections: number, weight = 1, isUp = true) => ({ connections, weight, isUp });

  it('sends people where there are fewest, and fewer to who has just come back', () => {
    expect(leastConnections([server(5), server(3), server(0, 1, false)], Math.random)).toBe(1);
    expect(leastConnections([server(5), server(0, 0.1)], Math.random)).toBe(0);
    expect(leastConnections([server(0, 1, false)], Math.random)).toBeUndefined();
  });

  it('takes the better of two, so that an empty server does not get everybody', () => {
    const random = seeded(3);
    const servers = [server(0), ...Array.from({ length: 9 }, () => server(100))];
    const toEmpty = Array.from({ length: 5_000 }, () => betterOfTwo(servers, random)).filter((one) => one === 0).length;
    // It is among two of ten that are drawn: 1 − 0.9².
    expect(toEmpty / 5_000).toBeCloseTo(0.19, 1.5);
    expect(betterOfTwo([server(0, 1, false)], random)).toBeUndefined();
  });
});

describe('rooms over servers', () => {
  it('are open on as many servers as the formula says', () => {
    for (const servers of [2, 10, 200]) {
      const { hostsPerRoom } = simulatePlacement({ seed: 1, rooms: 5_000, peopleInRoom: 12, servers, by: 'chance' });
      expect(hostsPerRoom / hostsExpected(12, servers)).toBeCloseTo(1, 2);
    }
    // Two people on two servers: half of the time they are on one.
    expect(hostsExpected(2, 2)).toBe(1.5);
  });

  it('are open on one where their people are kept together', () => {
    const { hostsPerRoom } = simulatePlacement({ seed: 1, rooms: 500, peopleInRoom: 12, servers: 20, by: 'room' });
    expect(hostsPerRoom).toBe(1);
  });
});

describe('a document', () => {
  it('gets what a command made into its place, again and again', () => {
    const document = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
    const filled = fillIn(document, 'bench', 'new');
    expect(filled).toBe('before\n<!-- bench -->\nnew\n<!-- /bench -->\nafter\n');
    expect(fillIn(filled, 'bench', 'new')).toBe(filled);
    expect(() => fillIn(document, 'faults', 'new')).toThrow('no place for “faults”');
  });
});
