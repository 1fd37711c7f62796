import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from './harness/checker/checker.ts';
import { type NemesisName, nemeses } from './harness/nemeses.ts';
import { seeded } from './harness/random.ts';
import { runFaults } from './harness/run.ts';

const timesEach = 2;
const seed = Math.floor(Math.random() * 1_000_000);

/** Each nemesis a few times, in an order of chance. */
function drawPlan(): NemesisName[] {
  const random = seeded(seed, 'plan');
  return Object.keys(nemeses)
    .filter((name): name is NemesisName => Object.hasOwn(nemeses, name))
    .flatMap((name) => Array.from({ length: timesEach }, () => ({ name, place: random() })))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name);
}

it('two servers keep every law whatever is killed, held, cut off or delayed (`npm run faults` in short)', async () => {
  const history = await runFaults({ seed, plan: drawPlan(), servers: 2 });
  const troubles = check(history);
  const file = join(await mkdtemp(join(tmpdir(), 'cairn-faults-')), 'history.json');
  if (troubles.length > 0) await writeFile(file, JSON.stringify(history));
  expect(troubles, `with seed ${seed}; the history is kept: ${file}`).toEqual([]);
  expect(history.rounds).toHaveLength(timesEach * Object.keys(nemeses).length);
  expect(history.rounds.filter(({ recoveredAt }) => recoveredAt === null)).toEqual([]);
  expect(history.removals.length).toBeGreaterThan(0);
  expect(history.endings.length).toBeGreaterThan(0);
}, 300_000);
