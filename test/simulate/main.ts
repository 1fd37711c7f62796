import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Table, writeTable } from '../load/report.ts';
import { type Ways, workOut } from './capacity.ts';
import { fillIn } from './document.ts';
import { measure } from './measure/measure.ts';
import { measuredFile, readMeasured } from './measured.ts';
import { assumed, profile } from './profile.ts';
import { costsOf, scenarios, waysSoon, waysToday, waysTogether } from './scenarios.ts';
import { simulateStorm } from './storm.ts';
import { capacityTable, measuredTable, placementTable, type Size, stormTable } from './tables.ts';

const { values } = parseArgs({
  options: {
    /** Measures anew, on this machine, what all of this stands on; a few minutes. */
    measure: { type: 'boolean', default: false },
    /** Puts the tables into docs/scale.md. */
    write: { type: 'boolean', default: false },
  },
});

const documentFile = new URL('../../docs/scale.md', import.meta.url);
const say = (text: string) => void process.stderr.write(`${text}\n`);

if (values.measure) await writeFile(measuredFile, `${JSON.stringify(await measure(say), null, 2)}\n`);
const measured = await readMeasured();

const storms = scenarios.map((scenario) => {
  const figures = simulateStorm({ ...scenario.storm, costs: costsOf(measured) });
  if (figures.lost !== figures.back) throw new Error(`${scenario.id}: ${figures.lost} lost, ${figures.back} back`);
  say(`${scenario.id} ${scenario.title}`);
  return { ...scenario, figures };
});

const million = 1_000_000;
const cell = 250_000;
const cases: readonly {
  readonly title: string;
  readonly connected: number;
  readonly ways: Ways;
  readonly cells?: number;
}[] = [
  { title: '10,000 today', connected: 10_000, ways: waysToday },
  { title: '10,000 soon', connected: 10_000, ways: waysSoon },
  { title: '1 M today', connected: million, ways: waysToday },
  { title: '1 M soon', connected: million, ways: waysSoon },
  { title: '1 M together', connected: million, ways: waysTogether },
  { title: 'A cell of 250,000', connected: cell, ways: waysTogether },
  { title: '50 M in 200 cells', connected: cell, ways: waysTogether, cells: (50 * million) / cell },
];
const sizes = cases.map(({ title, connected, ways, cells = 1 }): Size => {
  return { title, cells, lines: workOut({ connected, ways, measured, profile, assumed }) };
});

const sections: readonly (readonly [name: string, lead: string, table: Table])[] = [
  [
    'measured',
    `Measured on ${measured.machine}, whose load was ${measured.loadBefore}. Costs are milliseconds of a core. ${measured.note ?? ''}`.trim(),
    measuredTable(measured),
  ],
  [
    'storms',
    'Seconds from losing the connection until state and history are there; “behind”: how long a message waits, at worst.',
    stormTable(storms),
  ],
  ['placement', '20,000 rooms, their people on any server (as today) or together.', placementTable(measured)],
  ['capacity', 'Worked out line by line.', capacityTable(sizes)],
];

if (values.write) {
  const filled = sections.reduce(
    (document, [name, lead, table]) => fillIn(document, name, `\n${lead}\n\n${writeTable(table)}\n`),
    await readFile(documentFile, 'utf8'),
  );
  await writeFile(documentFile, filled);
} else {
  for (const [, lead, table] of sections) process.stdout.write(`${lead}\n\n${writeTable(table)}\n\n`);
}
