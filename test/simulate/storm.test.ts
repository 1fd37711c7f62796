import { lostSpreadMs, retryDelayMs } from '@cairn/client/live/delivery';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manners, Storm } from './contract.ts';
import { betterOfTwo, leastConnections } from './proxy.ts';
import { simulateStorm } from './storm.ts';

const patient = { connectWithinMs: 20_000, greetedWithinMs: 45_000, answerWithinMs: 10_000 } as const;
const asTheyAre: Manners = { lostSpreadMs, retryDelayMs, ...patient };
const onTheDot: Manners = { lostSpreadMs: 0, retryDelayMs: () => 500, ...patient };
const costs = { handshakeMs: 10, greetMs: 5, openMs: 20, coldOpenMs: 100, greetReads: 2, openReads: 1, coldReads: 5 };

function stormOf(given: Partial<Storm>): Storm {
  return {
    ...{ seed: 7, people: 4, servers: 2, peopleInRoom: 1, busyShare: 0, manners: onTheDot, costs },
    ...{ trouble: { kind: 'killed', servers: 1 }, choose: leastConnections, doorMax: null },
    ...given,
  };
}

describe('the reconnect storm', () => {
  it('comes to what is worked out by hand', () => {
    // Two lose their server. After 500 ms both try; 120 ms later they are there. Handshakes end at 630 and 640, greetings
    // at 645 and 650; 42 ms later each asks for a room that this server does not have open, 120 ms of work: until 807 and
    // 927. The answers are there 22 ms later.
    expect(simulateStorm(stormOf({}))).toMatchObject({
      ...{ lost: 2, back: 2, attempts: 2, inVain: 0, connections: [0, 4] },
      ...{ peakPerS: 2, peakPerServerPerS: 2, peakQueue: 2, peakReadsPerS: 16, peakBehindMs: 235 },
      ...{ p50Ms: 829, lastMs: 949 },
    });
  });

  it('gives those who come what those who are there leave of a core', () => {
    // Half of the core is theirs: one handshake takes 20 ms until it is done, the greeting 10, the room 240.
    const { lastMs } = simulateStorm(stormOf({ people: 2, busyShare: 0.5 }));
    expect(lastMs).toBe(500 + 120 + 20 + 10 + 42 + 240 + 22);
  });

  it('opens a room on a server but once', () => {
    const { peakReadsPerS } = simulateStorm(stormOf({ people: 8, peopleInRoom: 8 }));
    // Everybody is in one room, which the other server has open.
    expect(peakReadsPerS).toBe(4 * (costs.greetReads + costs.openReads));
  });

  it('spreads the tries as the client’s own formula says', () => {
    const people = 40_000;
    const cheap = { ...costs, handshakeMs: 0, greetMs: 0, openMs: 0, coldOpenMs: 0 };
    const given = { people, servers: 2, peopleInRoom: 12, costs: cheap };
    const { peakPerS, attempts } = simulateStorm(stormOf({ ...given, manners: asTheyAre }));
    expect(attempts).toBe(people / 2);
    // Of two seconds and a quarter to half a one, the second that is full holds half.
    expect(peakPerS / attempts).toBeCloseTo(0.5, 2);
    const narrow = simulateStorm(stormOf({ ...given, manners: { ...asTheyAre, lostSpreadMs: 0 } }));
    expect(narrow.peakPerS).toBe(people / 2);
  });

  it('is the same for the same seed, and another for another', () => {
    const storm = stormOf({ people: 2_000, servers: 5, peopleInRoom: 12, manners: asTheyAre, choose: betterOfTwo });
    expect(simulateStorm(storm)).toEqual(simulateStorm(storm));
    expect(simulateStorm({ ...storm, seed: 8 })).not.toEqual(simulateStorm(storm));
  });

  it('does for nobody what was given up, and brings them back all the same', () => {
    const impatient = { ...onTheDot, connectWithinMs: 1_000, answerWithinMs: 1_000 };
    const { lost, back, inVain } = simulateStorm(stormOf({ people: 400, manners: { ...impatient, retryDelayMs } }));
    expect(inVain).toBeGreaterThan(0);
    expect(back).toBe(lost);
  });

  it('works less in vain where a door lets in a few at once', () => {
    const storm = stormOf({ people: 2_000, peopleInRoom: 12, manners: asTheyAre });
    const [open, withDoor] = [simulateStorm(storm), simulateStorm({ ...storm, doorMax: 20 })];
    expect(open.inVain).toBeGreaterThan(0);
    expect(withDoor.inVain).toBe(0);
    expect(withDoor.peakBehindMs).toBeLessThan(open.peakBehindMs);
  });

  it('loses nobody, whatever happens', () => {
    const trouble = fc.oneof(
      fc.record({
        kind: fc.constantFrom('killed' as const, 'silent' as const),
        servers: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({ kind: fc.constant('proxy' as const), awayMs: fc.integer({ min: 0, max: 30_000 }) }),
      fc.record({
        kind: fc.constant('rolling' as const),
        windowMs: fc.integer({ min: 0, max: 3_000 }).map((ms) => () => ms),
        awayMs: fc.integer({ min: 0, max: 5_000 }),
      }),
    );
    const storms = fc.record({
      ...{ seed: fc.integer(), people: fc.integer({ min: 1, max: 600 }), servers: fc.integer({ min: 4, max: 8 }) },
      ...{ peopleInRoom: fc.integer({ min: 1, max: 20 }), busyShare: fc.double({ min: 0, max: 0.8, noNaN: true }) },
      ...{ trouble, doorMax: fc.option(fc.integer({ min: 1, max: 30 })) },
      choose: fc.constantFrom(leastConnections, betterOfTwo),
      manners: fc.constantFrom(asTheyAre, { ...asTheyAre, connectWithinMs: 3_000, answerWithinMs: 1_000 }),
    });
    fc.assert(
      fc.property(storms, (given) => {
        const { lost, back, connections } = simulateStorm(stormOf(given));
        expect(back).toBe(lost);
        expect(connections.reduce((sum, count) => sum + count, 0)).toBe(given.people);
        const dead = 'servers' in given.trouble ? given.trouble.servers : 0;
        expect(Math.max(0, ...connections.slice(0, dead))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
