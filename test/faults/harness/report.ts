import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './checker/checker.ts';
import { fateOf } from './checker/outcomes.ts';
import type { History, Law, Trouble } from './history.ts';

/** What a nemesis came to. */
export interface Row {
  readonly nemesis: string;
  readonly rounds: number;
  readonly acknowledged: number;
  /** Nobody was told what became of them. */
  readonly unknown: number;
  readonly lost: number;
  readonly twice: number;
  readonly outOfOrder: number;
  readonly holes: number;
  /** Removals, sign-outs and closed accounts that were not effective in time. */
  readonly lateRemovals: number;
  /** Everything else that the laws forbid. */
  readonly other: number;
  /** From the end of a fault until everybody was served again. */
  readonly longestRecoveryMs: number;
  readonly troubles: readonly Trouble[];
}

/** Checks a history, and counts. */
export function rowOf(nemesis: string, history: History): Row {
  const troubles = check(history);
  const count = (...laws: Law[]) => troubles.filter(({ law }) => laws.includes(law)).length;
  const fates = history.commands.map((command) => fateOf(command).kind);
  const recoveries = history.rounds.map(({ healedAt, recoveredAt }) => (recoveredAt ?? 0) - (healedAt ?? 0));
  return {
    nemesis,
    rounds: history.rounds.length,
    acknowledged: fates.filter((kind) => kind === 'acknowledged').length + history.posts.length,
    unknown: fates.filter((kind) => kind === 'unknown').length,
    lost: count('lost'),
    twice: count('twice'),
    outOfOrder: count('order'),
    holes: count('hole', 'tampered'),
    lateRemovals: count('removal', 'ending'),
    other: count('phantom', 'presence', 'stuck', 'process'),
    longestRecoveryMs: Math.round(Math.max(0, ...recoveries)),
    troubles,
  };
}

const columns: readonly (readonly [string, (row: Row) => string | number])[] = [
  ['Nemesis', ({ nemesis }) => nemesis],
  ['Rounds', ({ rounds }) => rounds],
  ['Acknowledged', ({ acknowledged }) => acknowledged],
  ['Unknown', ({ unknown }) => unknown],
  ['Lost', ({ lost }) => lost],
  ['Twice', ({ twice }) => twice],
  ['Out of order', ({ outOfOrder }) => outOfOrder],
  ['Holes', ({ holes }) => holes],
  ['Late removals', ({ lateRemovals }) => lateRemovals],
  ['Other', ({ other }) => other],
  ['Longest recovery', ({ longestRecoveryMs }) => `${(longestRecoveryMs / 1_000).toFixed(1)} s`],
];

/** The rows as a table of Markdown, aligned for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, read]) => String(read(row))))];
  const widths = columns.map((_column, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const lines = cells.map((line) =>
    line.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))),
  );
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [lines[0] ?? [], rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Keeps a history in a file of its own, for `--check`; gives its path. */
export async function keep(history: History): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'cairn-faults-')), 'history.json');
  await writeFile(file, JSON.stringify(history));
  return file;
}
