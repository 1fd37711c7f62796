/** What a set of measured values looks like, in their own unit. */
export interface Distribution {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** Puts values in order and reads off the usual places. Nearest rank; an empty set gives zeros. */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), p999: at(0.999), max: sorted.at(-1) ?? 0 };
}

/** Figures of one run, by name; runs of the same thing have the same names. */
export type Figures = Readonly<Record<string, number>>;

/** What several runs of the same thing came to: each figure's own median. @throws when there was no run */
export function medianOf<Run extends Figures>(runs: readonly Run[]): Run {
  const [first] = runs;
  if (!first) throw new Error('no run to take the median of');
  const names = Object.keys(first);
  return Object.fromEntries(
    names.map((name) => [name, distributionOf(runs.map((run) => run[name] ?? 0)).p50]),
  ) as Readonly<Record<string, number>> as Run;
}
