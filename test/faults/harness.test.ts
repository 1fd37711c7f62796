import { expect, it } from 'vitest';
import { check } from './harness/checker/checker.ts';
import { type NemesisName, nemeses } from './harness/nemeses.ts';
import { seeded } from './harness/random.ts';
import { keep } from './harness/report.ts';
import { runFaults } from './harness/run.ts';

const seed = Math.floor(Math.random() * 1_000_000);

const isNemesis = (name: string): name is NemesisName => Object.hasOwn(nemeses, name);

/** Each nemesis, and what kills once more, in an order of chance. */
function drawPlan(): NemesisName[] {
  const random = seeded(seed, 'plan');
  const names = Object.keys(nemeses).filter(isNemesis);
  return [...names, ...names.filter((name) => name.startsWith('kill'))]
    .map((name) => ({ name, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name);
}

it('two servers keep every law whatever is killed, held, cut off or delayed (`npm run faults` in short)', async () => {
  const plan = drawPlan();
  const history = await runFaults({ seed, plan, servers: 2 });
  const troubles = check(history);
  const kept = troubles.length > 0 ? await keep(history) : '';
  expect(troubles, `with seed ${seed}; the history is kept: ${kept}`).toEqual([]);
  expect(history.rounds.map(({ nemesis }) => nemesis)).toEqual(plan);
  expect(history.rounds.filter(({ recoveredAt }) => recoveredAt === null)).toEqual([]);
  expect(history.removals.length).toBeGreaterThan(0);
  expect(history.endings.length).toBeGreaterThan(0);
}, 600_000);
