import { columnsOf, pooledOf } from '../netFile.ts';
import { addScaled, type BatchWords } from './batchWords.ts';
import type { Learner } from './learner.ts';
import type { Passed } from './pass.ts';

interface Lesson {
  readonly words: BatchWords;
  /** As `words.unfolded`: where what the windows ask for is gathered. */
  readonly slopes: Float32Array;
  /** The output that should have won. */
  readonly target: number;
  readonly weight: number;
  readonly mask: Float32Array;
}

/** Cross-entropy's slopes for one message, from the outputs back to the words of the windows that decided. */
export function passBack(learner: Learner, passed: Passed, lesson: Lesson): void {
  const back = outputsBack(learner, passed, lesson);
  const { seen, sentence, from } = passed.gravest;
  const pooled = pooledOf(learner.shape);
  for (let index = 0; index < seen.length; index += 1) {
    if (seen[index] === 0) continue;
    const filter = index % pooled;
    windowBack(learner, passed, {
      ...{ filter, lesson },
      sentence: index < pooled ? sentence : (from[filter] ?? 0),
      slope: (back[index] ?? 0) * (lesson.mask[index] ?? 0),
    });
  }
}

function outputsBack(
  { outputs, outputBias, outputCount }: Learner,
  { gravest }: Passed,
  { target, weight }: Lesson,
): Float32Array {
  const { seen } = gravest;
  const highest = Math.max(...gravest.outputs);
  const shares = gravest.outputs.map((each) => Math.exp(each - highest));
  const total = shares.reduce((sum, each) => sum + each, 0);
  const back = new Float32Array(seen.length);
  for (let output = 0; output < outputCount; output += 1) {
    const error = ((shares[output] ?? 0) / total - (output === target ? 1 : 0)) * weight;
    outputBias.slopes[output] = (outputBias.slopes[output] ?? 0) + error;
    const start = output * seen.length;
    addScaled(outputs.slopes.subarray(start, start + seen.length), seen, error);
    addScaled(back, outputs.values.subarray(start, start + seen.length), error);
  }
  return back;
}

interface WindowSlope {
  readonly filter: number;
  readonly sentence: number;
  readonly slope: number;
  readonly lesson: Lesson;
}

function windowBack(
  { shape, windows, filterBias }: Learner,
  passed: Passed,
  { filter, sentence, slope, lesson }: WindowSlope,
) {
  const place = passed.pooled[sentence]?.places[filter] ?? -1;
  if (place === -1) return;
  filterBias.slopes[filter] = (filterBias.slopes[filter] ?? 0) + slope;
  const { column = 0, width = 0 } = windows[filter] ?? {};
  const columns = columnsOf(shape);
  for (let at = 0; at < width; at += 1) {
    const number = lesson.words.numberOf.get(passed.sentences[sentence]?.[place + at] ?? 0) ?? 0;
    const cell = number * columns + column + at * shape.filters;
    lesson.slopes[cell] = (lesson.slopes[cell] ?? 0) + slope;
  }
}
