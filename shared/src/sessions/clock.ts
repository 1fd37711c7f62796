import { graceMs, plannedMs } from './plan.ts';
import type { Session } from './state.ts';

/** The clock of a session. All of it is read from the state: whoever looks, sees the same (law L6). */

/** What is left of the phase at a time, in milliseconds; null: the session is not live. Zero once its time is up. */
export function phaseLeftMs({ phase }: Session, at: number): number | null {
  if (!phase) return null;
  return phase.endsAt === null ? (phase.leftMs ?? 0) : Math.max(0, phase.endsAt - at);
}

/** When the session is planned to end, if nothing is paused or extended from now on. Epoch milliseconds. */
export function plannedEndAt({ startsAt, phases, phase, pause }: Session): number {
  if (!phase) return startsAt + plannedMs(phases);
  const goesOnAt = pause?.exercise?.endsAt ?? pause?.since ?? phase.since;
  const phaseEndsAt = phase.endsAt ?? goesOnAt + (phase.leftMs ?? 0);
  return phaseEndsAt + plannedMs(phases, phase.index + 1);
}

/** When it closes itself, if nobody ends it. */
export function closesAt(session: Session): number {
  return plannedEndAt(session) + graceMs;
}

/** The session while its clock stands still. */
export function stopClock(session: Session, at: number): Session {
  const { phase } = session;
  if (phase?.endsAt == null) return session;
  return { ...session, phase: { ...phase, endsAt: null, leftMs: Math.max(0, phase.endsAt - at) } };
}

/** The session as its clock goes on, from where it stood still. */
export function startClock(session: Session, at: number): Session {
  const { phase } = session;
  if (phase?.leftMs == null) return session;
  return { ...session, phase: { ...phase, endsAt: at + phase.leftMs, leftMs: null } };
}

/** The session with more time in its phase. Time that has run over is not taken from what is given. */
export function extendPhase(session: Session, byMs: number, at: number): Session {
  const { phase } = session;
  if (!phase) return session;
  if (phase.endsAt === null) return { ...session, phase: { ...phase, leftMs: (phase.leftMs ?? 0) + byMs } };
  return { ...session, phase: { ...phase, endsAt: Math.max(phase.endsAt, at) + byMs } };
}
