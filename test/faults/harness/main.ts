import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { History, Round } from './history.ts';
import { type NemesisName, nemeses } from './nemeses.ts';
import { keep, type Row, rowOf, tableOf } from './report.ts';
import { runFaults } from './run.ts';

const usage = `npm run faults [-- OPTIONS]
  --kills N         how often each process is killed (100); everything else strikes three times in ten of that
  --seed S          what chance draws from
  --only NEMESIS    once or several times one of: ${Object.keys(nemeses).join(', ')}
  --servers N       how many servers (2)
  --json            the figures as JSON
  --check FILE      checks a history that was kept, and runs nothing`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    only: { type: 'string', multiple: true },
    servers: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
    check: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const troublesShown = 20;

const isNemesis = (name: string): name is NemesisName => Object.hasOwn(nemeses, name);
const say = (text: string) => void process.stderr.write(`${text}\n`);

/** Progress goes to standard error, so that the figures alone are on standard output. */
function print(rows: readonly Row[], seed: number): void {
  process.stdout.write(values.json ? `${JSON.stringify({ seed, rows })}\n` : `${tableOf(rows)}\n`);
}

async function tell(history: History, { nemesis, troubles }: Row): Promise<void> {
  for (const { law, text } of troubles.slice(0, troublesShown)) say(`  ${law}: ${text}`);
  say(
    `  ${troubles.length} in all, with seed ${history.seed} under “${nemesis}”. The history is kept: ${await keep(history)}`,
  );
}

function sayRound({ what, healedAt, recoveredAt }: Round): void {
  const took =
    recoveredAt === null ? 'not served again' : `served again after ${Math.round(recoveredAt - (healedAt ?? 0))} ms`;
  say(`  ${what}: ${took}`);
}

/** Checks a history that was kept. */
async function checkAgain(file: string): Promise<Row[]> {
  const history = JSON.parse(await readFile(file, 'utf8')) as History;
  const row = rowOf('kept', history);
  for (const { law, text } of row.troubles) say(`${law}: ${text}`);
  print([row], history.seed);
  return [row];
}

interface Plan {
  readonly seed: number;
  readonly kills: number;
  readonly servers: number;
  readonly chosen: readonly NemesisName[];
}

/** What was asked for; null where it makes no sense. */
function planned(): Plan | null {
  const [seed, kills, servers] = [Number(values.seed), Number(values.kills), Number(values.servers)];
  const names = Object.keys(nemeses).filter(isNemesis);
  const chosen = values.only ? names.filter((name) => values.only?.includes(name)) : names;
  const areWhole = [seed, kills, servers].every((number) => Number.isSafeInteger(number));
  return areWhole && kills > 0 && servers > 1 && chosen.length > 0 ? { seed, kills, servers, chosen } : null;
}

async function strikeAll({ seed, kills, servers, chosen }: Plan): Promise<Row[]> {
  const rows: Row[] = [];
  for (const nemesis of chosen) {
    const rounds = nemesis.startsWith('kill') ? kills : Math.ceil(kills * 0.3);
    say(`${nemesis}: ${rounds} rounds, seed ${seed}`);
    const plan = Array.from({ length: rounds }, () => nemesis);
    const history = await runFaults({ seed, servers, plan, onRound: sayRound });
    const row = rowOf(nemesis, history);
    rows.push(row);
    say(tableOf([row]));
    if (row.troubles.length > 0) await tell(history, row);
  }
  print(rows, seed);
  return rows;
}

async function run(): Promise<number> {
  const plan = planned();
  if (values.help || !plan) {
    say(usage);
    return values.help ? 0 : 2;
  }
  const rows = await (values.check === undefined ? strikeAll(plan) : checkAgain(values.check));
  return rows.every(({ troubles }) => troubles.length === 0) ? 0 : 1;
}

process.exitCode = await run();
