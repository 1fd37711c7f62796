import { columnsOf } from '../netFile.ts';
import type { Learner } from './learner.ts';
import type { Random } from './random.ts';

/** The words of a batch, each once, and what every filter makes of each at each place. */
export interface BatchWords {
  readonly rows: readonly number[];
  readonly numberOf: ReadonlyMap<number, number>;
  /** The vectors as they are seen this time, some of their numbers hidden. */
  readonly seen: Float32Array;
  readonly unfolded: Float32Array;
}

/** Unfolds the words of these sentences, with the share `drop` of the numbers of their vectors hidden. */
export function unfoldWords(
  { shape, vectors, filters }: Learner,
  sentences: readonly (readonly number[])[],
  { drop, random }: { readonly drop: number; readonly random: Random },
): BatchWords {
  const { dimensions } = shape;
  const columns = columnsOf(shape);
  const rows = [...new Set(sentences.flat())];
  const seen = new Float32Array(rows.length * dimensions);
  const unfolded = new Float32Array(rows.length * columns);
  for (const [number, row] of rows.entries()) {
    const vector = vectors.values.subarray(row * dimensions, (row + 1) * dimensions);
    seen.set(drop === 0 ? vector : partOf(vector, drop, random), number * dimensions);
  }
  multiply(unfolded, seen, { by: filters.values, rows: rows.length, inner: dimensions, columns });
  return { rows, numberOf: new Map(rows.map((row, number) => [row, number])), seen, unfolded };
}

function partOf(vector: Float32Array, drop: number, random: Random): Float32Array {
  return vector.map((value) => (random.next() < drop ? 0 : value / (1 - drop)));
}

interface Product {
  readonly by: Float32Array;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** `target = source × by`: most of the time of a training is spent here, so four numbers of the source are taken at a time. */
function multiply(target: Float32Array, source: Float32Array, { by, rows, inner, columns }: Product): void {
  for (let row = 0; row < rows; row += 1) {
    for (let at = 0; at < inner; at += 4) addFour(row * inner + at, at * columns, row * columns);
  }

  function addFour(at: number, from: number, to: number): void {
    const one = source[at] ?? 0;
    const two = source[at + 1] ?? 0;
    const three = source[at + 2] ?? 0;
    const four = source[at + 3] ?? 0;
    const second = from + columns;
    const third = second + columns;
    const fourth = third + columns;
    for (let column = 0; column < columns; column += 1) {
      target[to + column] =
        (target[to + column] ?? 0) +
        one * (by[from + column] ?? 0) +
        two * (by[second + column] ?? 0) +
        three * (by[third + column] ?? 0) +
        four * (by[fourth + column] ?? 0);
    }
  }
}

/** From what the windows ask for (`slopes`, as `unfolded`) back to the filters and the vectors of the words. */
export function foldBack({ shape, vectors, filters }: Learner, { rows, seen }: BatchWords, slopes: Float32Array): void {
  const { dimensions } = shape;
  const columns = columnsOf(shape);
  for (const [number, row] of rows.entries()) {
    const asked = slopes.subarray(number * columns, (number + 1) * columns);
    const touched = [...asked.keys()].filter((column) => asked[column] !== 0);
    for (let dimension = 0; dimension < dimensions && touched.length > 0; dimension += 1) {
      const value = seen[number * dimensions + dimension] ?? 0;
      const sum = foldDimension({ touched, asked, from: dimension * columns, value });
      // A number that was hidden has no say in what came of it.
      vectors.slopes[row * dimensions + dimension] = value === 0 ? 0 : sum;
    }
  }

  function foldDimension({ touched, asked, from, value }: Fold): number {
    let sum = 0;
    for (const column of touched) {
      const slope = asked[column] ?? 0;
      sum += slope * (filters.values[from + column] ?? 0);
      filters.slopes[from + column] = (filters.slopes[from + column] ?? 0) + slope * value;
    }
    return sum;
  }
}

interface Fold {
  readonly touched: readonly number[];
  readonly asked: Float32Array;
  readonly from: number;
  readonly value: number;
}

/** `target += source × factor` */
export function addScaled(target: Float32Array, source: Float32Array, factor: number): void {
  for (let index = 0; index < target.length; index += 1)
    target[index] = (target[index] ?? 0) + factor * (source[index] ?? 0);
}
