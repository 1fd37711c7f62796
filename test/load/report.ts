/** A line of the table: what was to be reached, and what was measured. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly reach: string;
  readonly measured: string;
  readonly met: boolean;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a section of the measurements came to. */
export interface Outcome {
  readonly rows: readonly Row[];
  /** What stands behind the rows, for whoever wants to know more. */
  readonly details?: Table;
  /** All of it as numbers, for `--json`. */
  readonly figures: object;
}

/** What a measurement is done with. */
export interface Bench<Scale> {
  /** Where the built programs are. */
  readonly programs: string;
  readonly scale: Scale;
  /** Says how far it is. */
  readonly say: (text: string) => void;
}

export interface Ratio {
  readonly what: string;
  readonly against: string;
  readonly ours: number;
  readonly theirs: number;
  readonly atMost: number;
  /** Writes an absolute value with its unit. */
  readonly write: (value: number) => string;
  /** What else there is to say. */
  readonly also?: string;
}

/** A row that says how many times as much one is as the other. */
export function ratioRow({ what, against, ours, theirs, atMost, write, also }: Ratio): Row {
  const ratio = ours / theirs;
  const absolute = [`${write(ours)} against ${write(theirs)}`, ...(also === undefined ? [] : [also])];
  return {
    ...{ what, against },
    reach: `≤ ${times(atMost)}`,
    measured: `${times(ratio)} (${absolute.join('; ')})`,
    met: ratio <= atMost,
  };
}

/** The ratio as people write it. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

/** The rows as the table that all reports show. */
export function tableOf(rows: readonly Row[]): Table {
  return {
    head: ['Row', 'Against', 'Reach', 'Measured', 'Met'],
    rows: rows.map(({ what, against, reach, measured, met }) => [what, against, reach, measured, met ? 'yes' : 'no']),
  };
}

/** Writes a table as Markdown, its columns in line. */
export function writeTable({ head, rows }: Table): string {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
