import { neighbours } from '../net.ts';
import { columnsOf, pooledOf } from '../netFile.ts';
import { type BatchWords, unfoldWords } from './batchWords.ts';
import type { Learner } from './learner.ts';
import { openRandom } from './random.ts';

/** What the filters make of a sentence: the most of each, and where that window begins (-1: nothing). */
interface Pooled {
  readonly most: Float32Array;
  readonly places: Int32Array;
}

/** What the outputs see of a message when they look at one of its sentences. */
interface Sight {
  readonly sentence: number;
  /** Each filter in the sentence, then around it. */
  readonly seen: Float32Array;
  /** By filter: the sentence around it that it was seen in. */
  readonly from: Int32Array;
  readonly outputs: Float32Array;
}

/** What became of a message on its way through the net, with everything that the way back needs. */
export interface Passed {
  readonly sentences: readonly (readonly number[])[];
  readonly pooled: readonly Pooled[];
  /** The sentence that decides: the least harmless. */
  readonly gravest: Sight;
}

/** Takes a message through the net; `mask` says how much of each filter, in a sentence and around it, the outputs see. */
export function pass(
  learner: Learner,
  sentences: readonly (readonly number[])[],
  { words, mask }: { readonly words: BatchWords; readonly mask: Float32Array },
): Passed {
  const pooled = sentences.map((sentence) => poolSentence(learner, sentence, words));
  const [first, ...others] = sentences.map((_, sentence) => sightOf(learner, pooled, { sentence, mask }));
  if (!first) throw new Error('A message has no sentence');
  const gravest = others.reduce((best, sight) => (oddsOf(sight) > oddsOf(best) ? sight : best), first);
  return { sentences, pooled, gravest };
}

/** The odds of the likeliest kind against harmless talk. */
function oddsOf({ outputs }: Sight): number {
  return Math.max(...outputs.subarray(1)) - (outputs[0] ?? 0);
}

function poolSentence({ shape, windows, filterBias }: Learner, sentence: readonly number[], words: BatchWords): Pooled {
  const columns = columnsOf(shape);
  const cells = sentence.map((row) => (words.numberOf.get(row) ?? 0) * columns);
  const most = new Float32Array(pooledOf(shape));
  const places = new Int32Array(most.length).fill(-1);
  for (const [filter, { column, width }] of windows.entries()) {
    const bias = filterBias.values[filter] ?? 0;
    for (let place = 0; place + width <= cells.length; place += 1) {
      const sum = bias + windowSum(words.unfolded, cells, { place, width, column, step: shape.filters });
      if (sum <= (most[filter] ?? 0)) continue;
      most[filter] = sum;
      places[filter] = place;
    }
  }
  return { most, places };
}

interface Window {
  readonly place: number;
  readonly width: number;
  readonly column: number;
  readonly step: number;
}

function windowSum(unfolded: Float32Array, cells: readonly number[], { place, width, column, step }: Window): number {
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += unfolded[(cells[place + at] ?? 0) + column + at * step] ?? 0;
  return sum;
}

function sightOf(
  learner: Learner,
  pooled: readonly Pooled[],
  { sentence, mask }: { readonly sentence: number; readonly mask: Float32Array },
): Sight {
  const seen = mask.slice();
  const own = pooled[sentence]?.most ?? new Float32Array();
  const from = new Int32Array(own.length);
  const [first, last] = [Math.max(0, sentence - neighbours), Math.min(pooled.length - 1, sentence + neighbours)];
  for (let filter = 0; filter < own.length; filter += 1) {
    let best = first;
    for (let each = first; each <= last; each += 1) {
      if ((pooled[each]?.most[filter] ?? 0) > (pooled[best]?.most[filter] ?? 0)) best = each;
    }
    from[filter] = best;
    seen[filter] = (mask[filter] ?? 0) * (own[filter] ?? 0);
    seen[own.length + filter] = (mask[own.length + filter] ?? 0) * (pooled[best]?.most[filter] ?? 0);
  }
  return { sentence, seen, from, outputs: outputsOf(learner, seen) };
}

function outputsOf({ outputs, outputBias, outputCount }: Learner, seen: Float32Array): Float32Array {
  return Float32Array.from({ length: outputCount }, (_, output) => {
    let sum = outputBias.values[output] ?? 0;
    const start = output * seen.length;
    for (let index = 0; index < seen.length; index += 1)
      sum += (seen[index] ?? 0) * (outputs.values[start + index] ?? 0);
    return sum;
  });
}

/** The odds of each kind against harmless talk for each sentence of a message: what the members make of it together. */
export function scoresOf(
  members: readonly Learner[],
  sentences: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const odds = members.map((learner) => oddsBySentence(learner, sentences));
  return sentences.map((_, sentence) => {
    const [first = [], ...others] = odds.map((member) => member[sentence] ?? []);
    return first.map((one, kind) => others.reduce((sum, other) => sum + (other[kind] ?? 0), one) / members.length);
  });
}

function oddsBySentence(learner: Learner, sentences: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const words = unfoldWords(learner, sentences, { drop: 0, random: openRandom(0) });
  const mask = new Float32Array(2 * pooledOf(learner.shape)).fill(1);
  const pooled = sentences.map((sentence) => poolSentence(learner, sentence, words));
  return sentences.map((_, sentence) => {
    const [harmless = 0, ...kinds] = sightOf(learner, pooled, { sentence, mask }).outputs;
    return kinds.map((each) => each - harmless);
  });
}
