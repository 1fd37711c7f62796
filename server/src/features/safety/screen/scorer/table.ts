import { type Kernel, openKernel } from './kernel/kernel.ts';
import { columnsOf, type NetFile, pooledOf } from './netFile.ts';
import { longestRows } from './sentences.ts';

/**
 * Steps a unit in the table and in what is added up from it; and a unit of the outputs' weights. Small enough to lose
 * nothing, and large enough that the products of all filters, each with the most that it was ever seen to make, fit 32 bits.
 */
export const stepsPerUnit = 256;
export const weightStepsPerUnit = 1_024;
const largestStep = 32_767;
/** The rows that most messages are made of are worked out at the start, the others when they are first met. */
const readyAtStart = 4_000;
/** A sentence, and the two on each side of it. */
export const seenTogether = 5;
const numberBytes = 2;
const fractionBytes = 4;
const alignBytes = 16;

/** The memory that the kernel works on, and where in it everything lies. */
export interface Table {
  readonly kernel: Kernel;
  /** Of what the filters make of a sentence, in bytes. */
  readonly pooledBytes: number;
  readonly bias: number;
  /** What the filters made of the sentences that were last seen, and the most of it. */
  readonly seen: number;
  readonly around: number;
  /** The outputs' weights. */
  readonly outputs: number;
  readonly rowPlaces: number;
  readonly numbers: Int16Array;
  readonly integers: Int32Array;
  /** Gives the place of a row, which is worked out unless it was before. */
  readonly placeOf: (row: number) => number;
}

/**
 * A filter adds up what it makes of each word of a window, so all that can be worked out before is: a row of the table for
 * each word, one member's columns after the other's. A window then costs a few additions.
 */
export function openTable(file: NetFile): Table {
  const { members, dimensions } = file.shape;
  const ofMember = columnsOf(file.shape);
  const rowBytes = members * ofMember * numberBytes;
  const pooledBytes = members * pooledOf(file.shape) * numberBytes;
  let end = 0;

  function lay(bytes: number): number {
    const place = end;
    end += Math.ceil(bytes / alignBytes) * alignBytes;
    return place;
  }

  const places = {
    bias: lay(pooledBytes),
    seen: lay(seenTogether * pooledBytes),
    around: lay(pooledBytes),
    outputs: lay(file.outputBias.length * 2 * pooledBytes),
    rowPlaces: lay(longestRows * Int32Array.BYTES_PER_ELEMENT),
    vector: lay(dimensions * fractionBytes),
    filters: lay(file.filters.byteLength),
  };
  const rows = lay(file.words.length * rowBytes);
  const { memory, kernel } = openKernel(end);
  const numbers = new Int16Array(memory);
  const isReady = new Uint8Array(file.words.length);
  const fractions = new Float32Array(memory);
  fractions.set(
    file.filters.map((value) => value * stepsPerUnit),
    places.filters / fractionBytes,
  );
  numbers.set(file.filterBias.map(inSteps(stepsPerUnit)), places.bias / numberBytes);
  numbers.set(file.outputs.map(inSteps(weightStepsPerUnit)), places.outputs / numberBytes);

  function placeOf(row: number): number {
    const place = rows + row * rowBytes;
    if (isReady[row] === 1) return place;
    isReady[row] = 1;
    for (let member = 0; member < members; member += 1) {
      layVector(row < file.learned ? member * file.learned + row : (members - 1) * file.learned + row);
      kernel.multiply({
        ...{ vector: places.vector, end: places.vector + dimensions * fractionBytes },
        matrix: places.filters + member * dimensions * ofMember * fractionBytes,
        ...{ rowBytes: ofMember * fractionBytes, bytes: ofMember * numberBytes },
        out: place + member * ofMember * numberBytes,
      });
    }
    return place;
  }

  function layVector(vector: number): void {
    const scale = file.vectorScales[vector] ?? 0;
    for (let dimension = 0; dimension < dimensions; dimension += 1)
      fractions[places.vector / fractionBytes + dimension] =
        (file.vectors[vector * dimensions + dimension] ?? 0) * scale;
  }

  for (let row = 0; row < Math.min(file.words.length, readyAtStart); row += 1) placeOf(row);
  return { kernel, pooledBytes, ...places, numbers, integers: new Int32Array(memory), placeOf };
}

function inSteps(perUnit: number): (value: number) => number {
  return (value) => Math.max(-largestStep, Math.min(largestStep, Math.round(value * perUnit)));
}
