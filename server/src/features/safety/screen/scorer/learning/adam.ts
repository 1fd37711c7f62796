const decay = { first: 0.9, second: 0.999 };
const least = 1e-8;

/** Numbers that are learned, their slopes, and what the optimiser remembers of earlier slopes. */
export interface Learned {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export function learnedFrom(values: Float32Array): Learned {
  const { length } = values;
  return {
    values,
    slopes: new Float32Array(length),
    first: new Float32Array(length),
    second: new Float32Array(length),
  };
}

export interface Step {
  readonly size: number;
  /** How many steps were taken, with this one. */
  readonly count: number;
  /** The part of each value that is taken away a step. */
  readonly fade: number;
}

/** One step of Adam over the values from `from` up to `to`; their slopes are used up. */
export function stepOf({ values, slopes, first, second }: Learned, [from, to]: readonly [number, number], step: Step) {
  const size = (step.size * Math.sqrt(1 - decay.second ** step.count)) / (1 - decay.first ** step.count);
  for (let index = from; index < to; index += 1) {
    const slope = slopes[index] ?? 0;
    const momentum = decay.first * (first[index] ?? 0) + (1 - decay.first) * slope;
    const spread = decay.second * (second[index] ?? 0) + (1 - decay.second) * slope * slope;
    first[index] = momentum;
    second[index] = spread;
    const value = values[index] ?? 0;
    values[index] = value - (size * momentum) / (Math.sqrt(spread) + least) - step.fade * step.size * value;
    slopes[index] = 0;
  }
}
