import { secondMs } from '../kernel/time.ts';
import type { ExerciseKind } from './contract.ts';

/** The parts of one breath. */
export type BreathStep = 'in' | 'hold' | 'out';

/** What grounding looks for, one sense after the other: five things to see, four to touch … one to taste. */
export type GroundingStep = 'see' | 'touch' | 'hear' | 'smell' | 'taste';

interface Part {
  readonly step: BreathStep | GroundingStep;
  readonly lengthMs: number;
}

/** Where everybody is in an exercise. */
export interface ExerciseMoment {
  readonly step: BreathStep | GroundingStep;
  /** Which breath this is, or which of the five senses; from 1. */
  readonly round: number;
  /** How far the step has come, and how long it takes. */
  readonly elapsedMs: number;
  readonly lengthMs: number;
}

/** A breath that goes out longer than it came in, which is what calms. */
const breath: readonly Part[] = [
  { step: 'in', lengthMs: 4 * secondMs },
  { step: 'hold', lengthMs: 4 * secondMs },
  { step: 'out', lengthMs: 6 * secondMs },
];

/** One whole breath. An exercise of a whole number of them ends on breathing out. */
export const breathMs = breath.reduce((sum, { lengthMs }) => sum + lengthMs, 0);

const senses: readonly GroundingStep[] = ['see', 'touch', 'hear', 'smell', 'taste'];

/**
 * The step that everybody is in, so long after an exercise began. It depends on nothing else, so that all who count
 * from the same beginning are in step. Before the beginning it is the first moment, after the end the last.
 */
export function exerciseStep(
  { kind, lengthMs }: { readonly kind: ExerciseKind; readonly lengthMs: number },
  elapsedMs: number,
): ExerciseMoment {
  const at = Math.max(0, Math.min(elapsedMs, lengthMs - 1));
  if (kind === 'grounding') return groundingAt(lengthMs, at);
  const breaths = Math.floor(at / breathMs);
  return { ...partAt(breath, at - breaths * breathMs), round: breaths + 1 };
}

function groundingAt(lengthMs: number, at: number): ExerciseMoment {
  // Whole milliseconds, also where the length has no five equal parts.
  const beginsAt = (index: number) => Math.floor((index * lengthMs) / senses.length);
  const parts = senses.map((step, index) => ({ step, lengthMs: beginsAt(index + 1) - beginsAt(index) }));
  const moment = partAt(parts, at);
  return { ...moment, round: parts.findIndex(({ step }) => step === moment.step) + 1 };
}

/** The part that a time lies in, parts following each other without a gap. */
function partAt(parts: readonly Part[], at: number): Omit<ExerciseMoment, 'round'> {
  let beganAt = 0;
  for (const { step, lengthMs } of parts) {
    if (at < beganAt + lengthMs) return { step, elapsedMs: at - beganAt, lengthMs };
    beganAt += lengthMs;
  }
  throw new RangeError('a time beyond all parts');
}
