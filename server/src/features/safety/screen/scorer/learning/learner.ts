import { columnsOf, type NetShape, pooledOf } from '../netFile.ts';
import { type Learned, learnedFrom } from './adam.ts';
import type { Random } from './random.ts';

/** A member of a net while it learns: everything in plain numbers, nothing rounded. */
export interface Learner {
  readonly shape: NetShape;
  /** By filter: its first column, and how many words it sees. */
  readonly windows: readonly { readonly column: number; readonly width: number }[];
  /** Outputs are harmless talk first, then the kinds. */
  readonly outputCount: number;
  readonly vectors: Learned;
  readonly filters: Learned;
  readonly filterBias: Learned;
  /** By output: a weight for each filter in the sentence itself, then for each around it. */
  readonly outputs: Learned;
  readonly outputBias: Learned;
}

/** Begins a net with word vectors (which are copied) and with filters that see nothing in particular yet. */
export function openLearner(
  vectors: Float32Array,
  { shape, outputCount }: { readonly shape: NetShape; readonly outputCount: number },
  random: Random,
): Learner {
  const columns = columnsOf(shape);
  const pooled = pooledOf(shape);
  const filters = new Float32Array(shape.dimensions * columns);
  const spreads = shape.widths.flatMap((width) =>
    Array<number>(width * shape.filters).fill(1 / Math.sqrt(3 * shape.dimensions * width)),
  );
  for (let cell = 0; cell < filters.length; cell += 1) filters[cell] = random.normal() * (spreads[cell % columns] ?? 0);
  const outputs = new Float32Array(outputCount * 2 * pooled);
  for (let cell = 0; cell < outputs.length; cell += 1) outputs[cell] = random.normal() / Math.sqrt(6 * pooled);
  return {
    shape,
    windows: windowsOf(shape),
    outputCount,
    vectors: learnedFrom(vectors.slice()),
    filters: learnedFrom(filters),
    filterBias: learnedFrom(new Float32Array(pooled)),
    outputs: learnedFrom(outputs),
    outputBias: learnedFrom(new Float32Array(outputCount)),
  };
}

function windowsOf({ widths, filters }: NetShape): Learner['windows'] {
  let before = 0;
  return widths.flatMap((width) => {
    const from = before;
    before += width * filters;
    return Array.from({ length: filters }, (_, filter) => ({ column: from + filter, width }));
  });
}
