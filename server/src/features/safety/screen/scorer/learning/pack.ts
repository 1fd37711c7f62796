import { type NetFile, pooledOf } from '../netFile.ts';
import type { Learner } from './learner.ts';
import type { WordTable } from './wordTable.ts';

type Packed = Omit<NetFile, 'judgements' | 'crossValidated'>;

/** The members as they lie in their file: vectors in bytes, outputs as they differ from that of harmless talk. */
export function pack(members: readonly [Learner, ...Learner[]], table: WordTable): Packed {
  const { shape, outputCount } = members[0];
  const { dimensions } = shape;
  const learnedEnd = table.learned * dimensions;
  const all = [
    ...members.map(({ vectors }) => vectors.values.subarray(0, learnedEnd)),
    table.vectors.subarray(learnedEnd),
  ];
  return {
    shape,
    words: table.words,
    mistakable: table.mistakable,
    learned: table.learned,
    ...inBytes(all, dimensions),
    filters: joined(members.map(({ filters }) => filters.values)),
    filterBias: joined(members.map(({ filterBias }) => filterBias.values)),
    outputs: Float32Array.from(Array.from({ length: outputCount - 1 }, (_, kind) => outputsOf(members, kind)).flat()),
    outputBias: Float32Array.from({ length: outputCount - 1 }, (_, kind) =>
      meanOf(members.map(({ outputBias: { values } }) => (values[kind + 1] ?? 0) - (values[0] ?? 0))),
    ),
  };
}

/** The weights of one kind: of all filters in the sentence, then of all around it. The members share the say. */
function outputsOf(members: readonly Learner[], kind: number): readonly number[] {
  return [0, 1].flatMap((half) =>
    members.flatMap(({ outputs: { values }, shape }) => {
      const pooled = pooledOf(shape);
      return Array.from({ length: pooled }, (_, filter) => {
        const at = half * pooled + filter;
        return ((values[(kind + 1) * 2 * pooled + at] ?? 0) - (values[at] ?? 0)) / members.length;
      });
    }),
  );
}

function inBytes(parts: readonly Float32Array[], dimensions: number): Pick<NetFile, 'vectors' | 'vectorScales'> {
  const values = joined(parts);
  const vectors = new Int8Array(values.length);
  const vectorScales = new Float32Array(values.length / dimensions);
  for (let row = 0; row < vectorScales.length; row += 1) {
    const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 127;
    vectorScales[row] = scale;
    vectors.set(
      vector.map((value) => Math.round(value / scale)),
      row * dimensions,
    );
  }
  return { vectors, vectorScales };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
