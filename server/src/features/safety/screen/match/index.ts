import { type Anchored, idsFor, type Phrases } from './steps.ts';

/**
 * The patterns by the word that calls them up, in groups that want the same step to stand before them. All of it lies
 * side by side in a few long arrays, because it is looked at for every word of every message: the groups of a word are
 * those from `groupStarts[id]` up to `groupStarts[id + 1]`, the candidates of a group those from `firsts[group]` on.
 */
export interface Index<E> {
  readonly groupStarts: Int32Array;
  /** By group: the number of the step that has to stand before, or -1. */
  readonly earlier: Int32Array;
  /** By group: the most words that may lie between. */
  readonly within: Int32Array;
  readonly firsts: Int32Array;
  readonly candidates: readonly Anchored<E>[];
  /** By word, as with the groups: the steps that begin with it, of those that some group wants to have seen. */
  readonly stepStarts: Int32Array;
  readonly steps: Int32Array;
}

interface Ground {
  readonly phrases: readonly Phrases[];
  readonly isNumber: Uint8Array;
}

export function buildIndex<E>(byWord: readonly (readonly Anchored<E>[])[], ground: Ground): Index<E> {
  const groups = byWord.map(groupsOf);
  const flat = groups.flat();
  const wanted = new Set(flat.map(([first]) => first?.earlier ?? -1));
  const steps = stepsByWord(wanted, byWord.length, ground);
  return {
    groupStarts: startsOf(groups),
    earlier: Int32Array.from(flat, ([first]) => first?.earlier ?? -1),
    within: Int32Array.from(flat, (group) => Math.max(...group.map(({ within }) => within))),
    firsts: startsOf(flat),
    candidates: flat.flat(),
    stepStarts: startsOf(steps),
    steps: Int32Array.from(steps.flat()),
  };
}

/** Where each of some rows begins when they are laid end to end; and where the last one ends. */
function startsOf(rows: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.length;
  return starts;
}

function groupsOf<E>(candidates: readonly Anchored<E>[]): readonly (readonly Anchored<E>[])[] {
  const groups = new Map<number, Anchored<E>[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.earlier) ?? [];
    if (group.length === 0) groups.set(candidate.earlier, group);
    group.push(candidate);
  }
  return [...groups.values()];
}

function stepsByWord(
  wanted: ReadonlySet<number>,
  size: number,
  { phrases, isNumber }: Ground,
): readonly (readonly number[])[] {
  const steps: Set<number>[] = Array.from({ length: size }, () => new Set<number>());
  for (const { id, sequences } of phrases.filter((step) => wanted.has(step.id))) {
    for (const word of sequences.flatMap(([first = 0]) => idsFor(first, isNumber))) steps[word]?.add(id);
  }
  return steps.map((ids) => [...ids]);
}
