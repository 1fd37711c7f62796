import { bucketCount, type Features } from './features.ts';

/** A message with what it should be taken for: 1 where it belongs to the category, 0 where not, and how much it counts. */
export interface Example {
  readonly features: Features;
  readonly target: 0 | 1;
  readonly weight: number;
}

export interface Trained {
  readonly weights: Float64Array;
  readonly bias: number;
}

const rounds = 220;
const step = 0.05;
const decay = { first: 0.9, second: 0.999 };
/** How strongly weights are pulled to nothing: what few messages say should count for little. */
const pull = 0.00005;

/** Logistic regression by full-batch Adam: the same examples always give the same weights. */
export function train(examples: readonly Example[]): Trained {
  const weights = new Float64Array(bucketCount + 1);
  const first = new Float64Array(bucketCount + 1);
  const second = new Float64Array(bucketCount + 1);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = gradientOf(examples, weights);
    const [ease, calm] = [1 - decay.first ** round, 1 - decay.second ** round];
    for (let bucket = 0; bucket <= bucketCount; bucket += 1) {
      const slope = (gradient[bucket] ?? 0) / total + (bucket < bucketCount ? pull * (weights[bucket] ?? 0) : 0);
      if (slope === 0) continue;
      const momentum = decay.first * (first[bucket] ?? 0) + (1 - decay.first) * slope;
      const spread = decay.second * (second[bucket] ?? 0) + (1 - decay.second) * slope * slope;
      first[bucket] = momentum;
      second[bucket] = spread;
      weights[bucket] = (weights[bucket] ?? 0) - (step * (momentum / ease)) / (Math.sqrt(spread / calm) + 1e-8);
    }
  }
  return { weights: weights.subarray(0, bucketCount), bias: weights[bucketCount] ?? 0 };
}

function gradientOf(examples: readonly Example[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(bucketCount + 1);
  for (const { features, target, weight } of examples) {
    const size = 1 / Math.sqrt(features.buckets.length);
    let sum = 0;
    for (const bucket of features.buckets) sum += weights[bucket] ?? 0;
    const error = (1 / (1 + Math.exp(-(sum * size + (weights[bucketCount] ?? 0)))) - target) * weight;
    for (const bucket of features.buckets) gradient[bucket] = (gradient[bucket] ?? 0) + error * size;
    gradient[bucketCount] = (gradient[bucketCount] ?? 0) + error;
  }
  return gradient;
}

/** The score of a message under trained weights. */
export function scoreUnder({ weights, bias }: Trained, features: Features): number {
  let sum = 0;
  for (const bucket of features.buckets) sum += weights[bucket] ?? 0;
  return sum / Math.sqrt(features.buckets.length) + bias;
}
