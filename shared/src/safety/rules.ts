import type { z } from 'zod';
import { isStaff } from '../accounts/roles.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { DraftOf } from '../kernel/event.ts';
import { minuteMs } from '../kernel/time.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import type { RoomFacts } from '../rooms/rules.ts';
import type { AlertKind, safetyCommandSchemas, safetyEvents, safetySystemCommandSchemas } from './contract.ts';
import { byUrgency } from './signals.ts';
import type { Alert, SafetyPart } from './state.ts';

export type SafetyCommand =
  | z.infer<(typeof safetyCommandSchemas)[number]>
  | z.infer<(typeof safetySystemCommandSchemas)[number]>;

export type SafetyDraft = DraftOf<(typeof safetyEvents)[number]>;

/**
 * An alert that nobody takes for this long goes to the next rung (practice.md, "Numbers"), and so does one whose owner
 * has not looked for this long at what joined it.
 */
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

/** What joins what: words that speak of danger one another and a call for help, and words that could not be screened. */
function strandOf(kind: AlertKind): 'words' | 'unscreened' | null {
  if (kind === 'unscreened') return kind;
  return kind === 'help' || byUrgency.some((category) => category === kind) ? 'words' : null;
}

/** The open alert that new words of a person belong to; undefined: there is none. A call for help is always one of its own. */
function alertToJoin(
  { alerts }: SafetyPart,
  { kind, roomId, memberId }: Pick<Alert, 'kind' | 'roomId' | 'memberId'>,
): number | undefined {
  const strand = kind === 'help' ? null : strandOf(kind);
  const found = Object.entries(alerts).find(
    ([, alert]) =>
      alert.memberId === memberId && alert.roomId === roomId && strand !== null && strandOf(alert.kind) === strand,
  );
  return found && Number(found[0]);
}

/** Whether an alert waits for somebody: nobody has it, or its owner has not looked at what joined it. */
function waits({ ownerId, unseen }: Alert): boolean {
  return ownerId === null || unseen !== null;
}

/** The newest words of an alert. */
function newestOf(alertSeq: number, { more }: Alert): number {
  return more.at(-1)?.seq ?? alertSeq;
}

/** One rule a command, at a desk. All who work for the program may take an alert: whoever is awake. */
export const safetyDeciders: Deciders = {
  'alert.raise': (state, { type: _type, ...alert }, { actor }) => {
    if (actor.role !== 'system' || state.kind !== 'desk') return refuse('role.refused');
    const alertSeq = alertToJoin(state, alert);
    if (alertSeq === undefined) return accept('alert.raised', alert);
    const { kind, memberId, rules, body } = alert;
    return accept('alert.continued', { alertSeq, kind, memberId, rules, body });
  },

  'alert.climb': (state, { alertSeq, from }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    const alert = alertOf(state, alertSeq);
    if (!alert || !waits(alert) || alert.rung !== from) return refuse('alert.taken');
    return accept('alert.climbed', { alertSeq, rung: alert.rung + 1 });
  },

  /** Its owner says by the same that they have seen what joined it. */
  'alert.claim': (state, { alertSeq, upTo }, { actor }) => {
    if (!isStaff(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const alert = alertOf(state, alertSeq);
    if (!alert) return refuse('alert.isClosed');
    if (alert.ownerId === null) return accept('alert.claimed', { alertSeq });
    if (alert.ownerId !== actor.id || !alert.unseen) return refuse('alert.taken', { ownerId: alert.ownerId });
    if (upTo !== undefined && upTo < newestOf(alertSeq, alert)) return refuse('alert.unseen');
    return accept('alert.acknowledged', { alertSeq });
  },

  'alert.close': (state, { alertSeq, disposition, note = '' }, { actor }) => {
    if (!isStaff(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const alert = alertOf(state, alertSeq);
    if (!alert) return refuse('alert.isClosed');
    if (alert.ownerId === null) return refuse('alert.untaken');
    if (alert.ownerId !== actor.id) return refuse('alert.taken', { ownerId: alert.ownerId });
    // What came a moment ago must not be closed away unread.
    if (alert.unseen) return refuse('alert.unseen');
    return accept('alert.closed', { alertSeq, disposition, note });
  },
};

/** The deadlines of this word: alerts that wait for somebody climb, and at the top are said again. */
export function safetyDeadlines({ alerts }: SafetyPart): readonly Deadline<SafetyCommand>[] {
  return Object.entries(alerts).flatMap(([seq, alert]) => {
    if (!waits(alert)) return [];
    const { rung, toldAt, unseen } = alert;
    const at = unseen ? unseen.at + climbAfterMs : toldAt + (rung >= everybodyRung ? againAfterMs : climbAfterMs);
    return [
      {
        at,
        commandId: `deadline.climb.${seq}.${rung}`,
        command: { type: 'alert.climb', alertSeq: Number(seq), from: rung },
      },
    ];
  });
}
