import type { FloorMode } from '@cairn/shared/floor/contract';
import { minuteMs } from '@cairn/shared/kernel/time';
import { type PhasePlan, phasesSchema } from '@cairn/shared/sessions/plan';

/** A phase while it is edited: it keeps its fields when the ones around it move, come and go. */
export interface PhaseDraft {
  readonly key: string;
  readonly title: string;
  /** Null while the field is empty. */
  readonly minutes: number | null;
  readonly floor: FloorMode;
  readonly turnMs: number | null;
  readonly question: string;
}

let lastKey = 0;

function newKey(): string {
  lastKey += 1;
  return String(lastKey);
}

const newPhaseMinutes = 10;

/** An empty phase to fill in. */
export function newPhase(): PhaseDraft {
  return { key: newKey(), title: '', minutes: newPhaseMinutes, floor: 'open', turnMs: null, question: '' };
}

/** Prepares phases for editing. */
export function draftsOf(phases: readonly PhasePlan[]): readonly PhaseDraft[] {
  return phases.map(({ lengthMs, ...phase }) => ({ key: newKey(), minutes: lengthMs / minuteMs, ...phase }));
}

/** Whether there are turns in this mode, which may have a time. */
export function hasTurns(floor: FloorMode): boolean {
  return floor === 'hands' || floor === 'round' || floor === 'listen';
}

/** The phases as they are sent; null while one of them is not whole. */
export function phasesOf(drafts: readonly PhaseDraft[]): PhasePlan[] | null {
  const phases = drafts.map(({ key: _key, minutes, turnMs, ...phase }) => ({
    ...phase,
    lengthMs: Math.round((minutes ?? 0) * minuteMs),
    turnMs: hasTurns(phase.floor) ? turnMs : null,
  }));
  const parsed = phasesSchema.safeParse(phases);
  return parsed.success ? parsed.data : null;
}

/** The phases with one of them a place further up (-1) or down (1); the same where there is no such place. */
export function moved(drafts: readonly PhaseDraft[], key: string, by: -1 | 1): readonly PhaseDraft[] {
  const from = drafts.findIndex((draft) => draft.key === key);
  const draft = drafts[from];
  const to = from + by;
  if (!draft || to < 0 || to >= drafts.length) return drafts;
  return drafts.toSpliced(from, 1).toSpliced(to, 0, draft);
}

/** How long all phases take together. */
export function totalMs(drafts: readonly PhaseDraft[]): number {
  return drafts.reduce((sum, { minutes }) => sum + (minutes ?? 0) * minuteMs, 0);
}
