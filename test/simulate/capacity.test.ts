import { describe, expect, it } from 'vitest';
import { figureOf, workOut } from './capacity.ts';
import { readMeasured } from './measured.ts';
import { assumed, profile } from './profile.ts';
import { scenarios, today, waysSoon, waysToday, waysTogether } from './scenarios.ts';

const measured = await readMeasured();
const workOutFor = (connected: number, ways = waysToday) => workOut({ connected, ways, measured, profile, assumed });

describe('capacity', () => {
  it('comes to what is worked out by hand', () => {
    const lines = workOutFor(12_000);
    const of = (id: string) => figureOf(lines, id);
    // 7,200 people in 600 sessions write once a minute, 4,800 in 800 rooms every twenty minutes.
    expect(of('rooms')).toBeCloseTo(1_400);
    expect(of('messages')).toBeCloseTo(120 + 4);
    expect(of('deliveries')).toBeCloseTo(120 * 12 + 4 * 6);
    expect(of('readsTold')).toBeCloseTo(1_464 - 124);
    expect(of('lists')).toBeCloseTo(600 + 2 * 1_464);
    expect(of('deadlines')).toBeCloseTo(5);
    expect(of('enrolled')).toBeCloseTo(40_000);
    expect(of('eventsPerYear')).toBeCloseTo(40_000 * (9 * 60 + 7 * 3) * 52 * 1.5);
  });

  it('needs as many servers as it reckons with', () => {
    for (const ways of [waysToday, waysSoon, waysTogether]) {
      const lines = workOutFor(100_000, ways);
      const cores = ['coresChat', 'coresTyping', 'coresBus', 'coresLists', 'coresOthers'].map((id) =>
        figureOf(lines, id),
      );
      const needed = cores.reduce((sum, one) => sum + one, 0) / assumed.coreShare;
      expect(Math.abs(figureOf(lines, 'servers') - needed)).toBeLessThanOrEqual(1);
      expect(figureOf(lines, 'peoplePerServer')).toBeCloseTo(100_000 / figureOf(lines, 'servers'));
    }
  });

  it('names each line once, and the same ones for every size', () => {
    const ids = workOutFor(10_000).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(workOutFor(1_000_000, waysTogether).map(({ id }) => id)).toEqual(ids);
  });

  it('needs less with each change that is proposed', () => {
    const servers = [waysToday, waysSoon, waysTogether].map((ways) => figureOf(workOutFor(1_000_000, ways), 'servers'));
    expect(servers).toEqual(servers.toSorted((one, other) => other - one));
  });
});

describe('the scenarios', () => {
  it('take their manners from the client and its library', () => {
    expect(today.connectWithinMs).toBe(20_000);
    expect(today.retryDelayMs(0, () => 0)).toBe(250);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });
});
