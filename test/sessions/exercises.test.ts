import { breathMs, exerciseStep } from '@cairn/shared/sessions/exercises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyExercise = fc.record({
  kind: fc.constantFrom('breathing' as const, 'grounding' as const),
  lengthMs: fc.integer({ min: 10_000, max: 600_000 }),
});

describe('an exercise', () => {
  it('has a step at any time, whatever a clock says', () => {
    const anyElapsedMs = fc.oneof(fc.integer(), fc.constantFrom(-Infinity, Infinity, -0));
    fc.assert(
      fc.property(anyExercise, anyElapsedMs, (exercise, elapsedMs) => {
        const moment = exerciseStep(exercise, elapsedMs);
        expect(moment.elapsedMs).toBeGreaterThanOrEqual(0);
        expect(moment.elapsedMs).toBeLessThan(moment.lengthMs);
        expect(Number.isInteger(moment.elapsedMs) && Number.isInteger(moment.lengthMs)).toBe(true);
        expect(moment.round).toBeGreaterThan(0);
      }),
    );
  });

  it('goes on without a gap: a millisecond later is a millisecond further, or the beginning of the next step', () => {
    fc.assert(
      fc.property(anyExercise, fc.nat(600_000), (exercise, from) => {
        const elapsedMs = from % (exercise.lengthMs - 1);
        const now = exerciseStep(exercise, elapsedMs);
        const next = exerciseStep(exercise, elapsedMs + 1);
        if (now.elapsedMs + 1 < now.lengthMs) expect(next).toEqual({ ...now, elapsedMs: now.elapsedMs + 1 });
        else expect([next.elapsedMs, next.step === now.step]).toEqual([0, false]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the first moment before its beginning and the last after its end', () => {
    fc.assert(
      fc.property(anyExercise, fc.nat(), (exercise, byMs) => {
        expect(exerciseStep(exercise, -byMs)).toEqual(exerciseStep(exercise, 0));
        expect(exerciseStep(exercise, exercise.lengthMs + byMs)).toEqual(exerciseStep(exercise, exercise.lengthMs - 1));
      }),
    );
  });
});

describe('breathing', () => {
  const breathing = { kind: 'breathing' as const, lengthMs: 10 * breathMs };
  const at = (elapsedMs: number) => exerciseStep(breathing, elapsedMs);

  it('goes in for four seconds, holds for four, goes out for six, and again', () => {
    expect(at(0)).toEqual({ step: 'in', round: 1, elapsedMs: 0, lengthMs: 4_000 });
    expect(at(4_000)).toEqual({ step: 'hold', round: 1, elapsedMs: 0, lengthMs: 4_000 });
    expect(at(8_000)).toEqual({ step: 'out', round: 1, elapsedMs: 0, lengthMs: 6_000 });
    expect(at(13_999)).toEqual({ step: 'out', round: 1, elapsedMs: 5_999, lengthMs: 6_000 });
    expect(at(14_000)).toEqual({ step: 'in', round: 2, elapsedMs: 0, lengthMs: 4_000 });
  });

  it('ends on breathing out after a whole number of breaths', () => {
    expect(at(breathing.lengthMs)).toMatchObject({ step: 'out', round: 10 });
  });
});

describe('grounding', () => {
  it('gives each of the five senses the same share of the time', () => {
    const steps = [0, 12_000, 24_000, 36_000, 48_000].map((elapsedMs) =>
      exerciseStep({ kind: 'grounding', lengthMs: 60_000 }, elapsedMs),
    );
    expect(steps.map(({ step, round, elapsedMs, lengthMs }) => [step, round, elapsedMs, lengthMs])).toEqual([
      ['see', 1, 0, 12_000],
      ['touch', 2, 0, 12_000],
      ['hear', 3, 0, 12_000],
      ['smell', 4, 0, 12_000],
      ['taste', 5, 0, 12_000],
    ]);
  });

  it('takes exactly the time it was given, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 600_000 }), (lengthMs) => {
        const lengths = new Map<string, number>();
        for (let at = 0; at < lengthMs; at += lengthMs / 10) {
          const moment = exerciseStep({ kind: 'grounding', lengthMs }, Math.floor(at));
          lengths.set(moment.step, moment.lengthMs);
        }
        const all = [...lengths.values()];
        expect(all).toHaveLength(5);
        expect(all.reduce((sum, each) => sum + each)).toBe(lengthMs);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
