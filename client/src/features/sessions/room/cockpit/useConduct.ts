import type { ExerciseKind } from '@cairn/shared/sessions/contract';
import { useScene } from '../scene.ts';
import { nextSpeaker } from '../standing.ts';

/**
 * What those who lead do again and again. Each says what its sender saw (the phase, the turn), so that of two who press
 * at once, one is told.
 */
export function useConduct() {
  const { state, session, floor, command } = useScene();
  const { phase, phases, pause } = session;
  const from = phase ? { from: phase.seq } : {};
  const next = nextSpeaker(state, floor);
  return {
    /** Null: this is the last phase. */
    nextTitle: phases[(phase?.index ?? 0) + 1]?.title ?? null,
    next: () => void command.send({ type: 'session.next', ...from }),
    extend: (byMs: number) => void command.send({ type: 'session.extend', byMs, ...from }),
    pauseOrResume: () => void command.send({ type: pause ? 'session.resume' : 'session.pause' }),
    exercise: (kind: ExerciseKind, lengthMs: number) =>
      void command.send({ type: 'session.pause', exercise: { kind, lengthMs } }),
    /** Who gets the floor next, if somebody who is here waits for it. */
    nextSpeaker: next,
    give: (memberId: string) => void command.send({ type: 'floor.give', memberId, after: floor.turn?.seq ?? 0 }),
    endTurn: () => void command.send({ type: 'floor.pass', ...(floor.turn ? { turnSeq: floor.turn.seq } : {}) }),
    lower: (memberId: string) => void command.send({ type: 'hand.lower', memberId }),
  };
}
