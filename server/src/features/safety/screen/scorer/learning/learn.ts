import type { NetShape } from '../netFile.ts';
import { pooledOf } from '../netFile.ts';
import { stepOf } from './adam.ts';
import { foldBack, unfoldWords } from './batchWords.ts';
import { type Augmenter, type Example, openAugmenter } from './examples.ts';
import { type Learner, openLearner } from './learner.ts';
import { pass } from './pass.ts';
import { passBack } from './passBack.ts';
import { openRandom, type Random, shuffle } from './random.ts';

export interface Course {
  readonly shape: NetShape;
  readonly outputCount: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly stepSize: number;
  /** Word vectors know more than the exercises do: they move by this part of a step. */
  readonly vectorStep: number;
  /** The part of each weight that a full step takes away. */
  readonly fade: number;
  /** The share of filters, and of the numbers of a word, that are hidden from a message while it is learned. */
  readonly dropFilters: number;
  readonly dropNumbers: number;
  readonly seed: number;
}

/** Everything that a member is made from. */
export interface Lessons {
  readonly examples: readonly Example[];
  readonly vectors: Float32Array;
  readonly course: Course;
}

/** Trains a member on examples, from word vectors (which are copied). The same input always gives the same. */
export function learn({ examples, vectors, course }: Lessons): Learner {
  const random = openRandom(course.seed);
  const learner = openLearner(vectors, course, random);
  const augment = openAugmenter(examples, random);
  const order = [...examples];
  const steps = course.epochs * Math.ceil(order.length / course.batchSize);
  let count = 0;
  for (let epoch = 0; epoch < course.epochs; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += course.batchSize) {
      const size = course.stepSize * (1 - count / steps);
      count += 1;
      learnBatch(learner, order.slice(from, from + course.batchSize), { course, random, augment, size, count });
    }
  }
  return learner;
}

interface Round {
  readonly course: Course;
  readonly random: Random;
  readonly augment: Augmenter;
  readonly size: number;
  readonly count: number;
}

function learnBatch(learner: Learner, batch: readonly Example[], round: Round): void {
  const { course, random, augment, size, count } = round;
  const lessons = batch.map((example) => ({ target: example.kind + 1, sentences: augment(example) }));
  const sentences = lessons.flatMap((each) => each.sentences);
  const words = unfoldWords(learner, sentences, { drop: course.dropNumbers, random });
  const slopes = new Float32Array(words.unfolded.length);
  for (const { target, sentences } of lessons) {
    const mask = maskOf(2 * pooledOf(learner.shape), course.dropFilters, random);
    const passed = pass(learner, sentences, { words, mask });
    passBack(learner, passed, { words, slopes, target, mask, weight: 1 / batch.length });
  }
  foldBack(learner, words, slopes);
  const { filters, filterBias, outputs, outputBias, vectors, shape } = learner;
  for (const part of [filters, outputs]) stepOf(part, [0, part.values.length], { size, count, fade: course.fade });
  for (const part of [filterBias, outputBias]) stepOf(part, [0, part.values.length], { size, count, fade: 0 });
  const step = { size: size * course.vectorStep, count, fade: 0 };
  for (const row of words.rows) stepOf(vectors, [row * shape.dimensions, (row + 1) * shape.dimensions], step);
}

function maskOf(length: number, drop: number, random: Random): Float32Array {
  return Float32Array.from({ length }, () => (random.next() < drop ? 0 : 1 / (1 - drop)));
}
