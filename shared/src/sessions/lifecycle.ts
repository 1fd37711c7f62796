import { z } from 'zod';

/** Where a session stands. */
export const sessionStatusSchema = z.enum(['scheduled', 'lobby', 'live', 'ended', 'cancelled']);

export type SessionStatus = z.infer<typeof sessionStatusSchema>;

/** What moves a session on. */
export type SessionStep = 'lobby' | 'begin' | 'end' | 'cancel';

/** The life of a session, whole: scheduled → lobby → live → ended, with cancelled beside it. */
const lifecycle: Readonly<Record<SessionStatus, Readonly<Partial<Record<SessionStep, SessionStatus>>>>> = {
  scheduled: { lobby: 'lobby', cancel: 'cancelled' },
  lobby: { begin: 'live', cancel: 'cancelled' },
  live: { end: 'ended' },
  ended: {},
  cancelled: {},
};

/** Where a step leads from here; null: it cannot be taken now. */
export function afterStep(status: SessionStatus, step: SessionStep): SessionStatus | null {
  return lifecycle[status][step] ?? null;
}

/** Whether nothing more happens in the session. */
export function isOver(status: SessionStatus): boolean {
  return status === 'ended' || status === 'cancelled';
}

/** Whether people can come in. */
export function isEntryOpen(status: SessionStatus): boolean {
  return status === 'lobby' || status === 'live';
}
