import type { ExerciseKind } from '@cairn/shared/sessions/contract';
import type { Session } from '@cairn/shared/sessions/state';
import { useState } from 'react';
import { useNow } from './scene.ts';

/** What everybody does together now, if anything, and whether this person takes part. */
export interface Exercise {
  readonly kind: ExerciseKind | null;
  /** Epoch milliseconds of the server. */
  readonly since: number;
  readonly lengthMs: number;
  readonly isShown: boolean;
  readonly stepOut: () => void;
  readonly joinAgain: () => void;
}

const lookEveryMs = 500;

/** Nobody has to take part: one can step out of an exercise, and join in again. */
export function useExercise(session: Session | null): Exercise {
  const now = useNow(lookEveryMs);
  const [leftSeq, setLeftSeq] = useState(0);
  const pause = session?.pause;
  const endsAt = pause?.exercise?.endsAt ?? 0;
  const isOn = pause?.exercise != null && now < endsAt;
  const since = pause?.since ?? 0;
  return {
    kind: isOn ? pause.exercise.kind : null,
    since,
    lengthMs: endsAt - since,
    isShown: isOn && pause.seq !== leftSeq,
    stepOut: () => setLeftSeq(pause?.seq ?? 0),
    joinAgain: () => setLeftSeq(0),
  };
}
