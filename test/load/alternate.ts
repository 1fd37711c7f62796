import { type Figures, medianOf } from './figures.ts';

/**
 * Measures several things in turn, and again, so that what slows the machine down for a while hits all of them.
 * @returns each one's median
 */
export async function alternate<Name extends string, Run extends Figures>(
  names: readonly Name[],
  repeats: number,
  measure: (name: Name) => Promise<Run>,
): Promise<Readonly<Record<Name, Run>>> {
  const runs = new Map<Name, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < repeats; round += 1) {
    for (const [name, done] of runs) done.push(await measure(name));
  }
  return Object.fromEntries([...runs].map(([name, done]) => [name, medianOf(done)])) as Record<Name, Run>;
}
