import type { z } from 'zod';
import { isStaff } from '../accounts/roles.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { DraftOf } from '../kernel/event.ts';
import { minuteMs } from '../kernel/time.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import type { RoomFacts } from '../rooms/rules.ts';
import type { safetyCommandSchemas, safetyEvents, safetySystemCommandSchemas } from './contract.ts';
import type { Alert, SafetyPart } from './state.ts';

export type SafetyCommand =
  | z.infer<(typeof safetyCommandSchemas)[number]>
  | z.infer<(typeof safetySystemCommandSchemas)[number]>;

export type SafetyDraft = DraftOf<(typeof safetyEvents)[number]>;

/** An alert that nobody takes for this long goes to the next rung (practice.md, "Numbers"). */
export const climbAfterMs = 2 * minuteMs;

/** The rung at which everybody who works for the program is told. From here on it is said again and again. */
export const everybodyRung = 2;

const againAfterMs = 5 * minuteMs;

type Deciders = {
  readonly [T in SafetyCommand['type']]: (
    state: SafetyPart,
    command: Extract<SafetyCommand, { type: T }>,
    facts: RoomFacts,
  ) => Verdict<SafetyDraft>;
};

function alertOf(state: SafetyPart, seq: number): Alert | undefined {
  return Object.hasOwn(state.alerts, seq) ? state.alerts[seq] : undefined;
}

/** One rule a command, at a desk. All who work for the program may take an alert: whoever is awake. */
export const safetyDeciders: Deciders = {
  'alert.raise': (state, { type: _type, ...alert }, { actor }) => {
    if (actor.role !== 'system' || state.kind !== 'desk') return refuse('role.refused');
    return accept('alert.raised', alert);
  },

  'alert.climb': (state, { alertSeq, from }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    const alert = alertOf(state, alertSeq);
    if (!alert || alert.ownerId !== null || alert.rung !== from) return refuse('alert.taken');
    return accept('alert.climbed', { alertSeq, rung: alert.rung + 1 });
  },

  'alert.claim': (state, { alertSeq }, { actor }) => {
    if (!isStaff(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const alert = alertOf(state, alertSeq);
    if (!alert) return refuse('alert.isClosed');
    if (alert.ownerId !== null) return refuse('alert.taken', { ownerId: alert.ownerId });
    return accept('alert.claimed', { alertSeq });
  },

  'alert.close': (state, { alertSeq, disposition, note = '' }, { actor }) => {
    if (!isStaff(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const alert = alertOf(state, alertSeq);
    if (!alert) return refuse('alert.isClosed');
    if (alert.ownerId === null) return refuse('alert.untaken');
    if (alert.ownerId !== actor.id) return refuse('alert.taken', { ownerId: alert.ownerId });
    return accept('alert.closed', { alertSeq, disposition, note });
  },
};

/** The deadlines of this word: alerts that nobody has taken climb, and at the top are said again. */
export function safetyDeadlines({ alerts }: SafetyPart): readonly Deadline<SafetyCommand>[] {
  return Object.entries(alerts).flatMap(([seq, { ownerId, rung, toldAt }]) => {
    if (ownerId !== null) return [];
    const at = toldAt + (rung >= everybodyRung ? againAfterMs : climbAfterMs);
    return [
      {
        at,
        commandId: `deadline.climb.${seq}.${rung}`,
        command: { type: 'alert.climb', alertSeq: Number(seq), from: rung },
      },
    ];
  });
}
