import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildPrograms, startFlags } from './fanout/programs.ts';
import { describeMachine } from './machine.ts';
import { type Outcome, tableOf, writeTable } from './report.ts';
import { fullScale, quickScale } from './scale.ts';
import { sections } from './sections.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(sections) },
  },
});

const unknown = values.only.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  throw new Error(`There is no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.`);
}

const machine = describeMachine();
const flags = await startFlags();
const scale = values.quick ? quickScale : fullScale;
const loadBefore = loadavg()[0] ?? 0;
const { programs, remove } = await buildPrograms();
const outcomes: Record<string, Outcome> = {};
try {
  for (const [name, measure] of Object.entries(sections)) {
    if (!values.only.includes(name)) continue;
    outcomes[name] = await measure({ programs, scale, say: (text) => process.stderr.write(`${text}\n`) });
  }
} finally {
  await remove();
}

const rows = Object.values(outcomes).flatMap((outcome) => outcome.rows);
if (values.json) {
  const figures = Object.fromEntries(Object.entries(outcomes).map(([name, outcome]) => [name, outcome.figures]));
  process.stdout.write(`${JSON.stringify({ machine, flags, quick: values.quick, loadBefore, rows, figures })}\n`);
} else {
  const details = Object.values(outcomes).flatMap((outcome) => outcome.details ?? []);
  const [first] = details;
  const asked = flags.length > 0 ? flags.join(' ') : 'no flags';
  process.stdout.write(
    [
      `${machine.cpu}, ${machine.cores} cores, ${Math.round(machine.memoryBytes / 1_024 ** 3)} GB, Node ${machine.node}, ${machine.kernel}`,
      `Each figure is the median of ${scale.repeats}; servers and what belongs to them on one core, the generator on another. ` +
        `Cairn runs as npm start runs it (Node with ${asked}), the others with Node as it comes.`,
      ...(loadBefore > 0.5 ? [`The machine was not idle when this began: its load was ${loadBefore.toFixed(1)}.`] : []),
      '',
      writeTable(tableOf(rows)),
      ...(first
        ? [
            '',
            'CPU in seconds for 100,000 deliveries, latencies in milliseconds. A generator near 100 % hides what the server could do.',
            '',
            writeTable({ head: first.head, rows: details.flatMap((table) => table.rows) }),
          ]
        : []),
      '',
    ].join('\n'),
  );
}
