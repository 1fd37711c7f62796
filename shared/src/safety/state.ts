import { z } from 'zod';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema } from '../kernel/ids.ts';
import type { RoomPart } from '../rooms/state.ts';
import { alertKindSchema, type safetyEvents } from './contract.ts';

const alertSchema = z.strictObject({
  kind: alertKindSchema,
  roomId: roomIdSchema,
  memberId: accountIdSchema,
  at: z.int(),
  /** Null once its author's key has been destroyed. */
  body: z.string().nullable(),
  rules: z.array(z.string()).readonly(),
  /** How far up the ladder it has climbed: 0 is the first on call. */
  rung: z.int().min(0),
  /** When that rung was told. */
  toldAt: z.int(),
  /** Whoever has taken it; null: nobody yet. */
  ownerId: accountIdSchema.nullable(),
  claimedAt: z.int().nullable(),
});

export type Alert = Readonly<z.infer<typeof alertSchema>>;

/** What this word keeps in the state of a room: at desks alone, the alerts that are open, by the seq that raised them. */
export const safetyPart = { alerts: z.record(z.string(), alertSchema.readonly()).readonly() };

export interface SafetyPart extends RoomPart {
  readonly alerts: Readonly<Record<string, Alert>>;
}

export type SafetyEvent = EventOf<(typeof safetyEvents)[number]>;

/** Folds one event of this word into the state. */
export function foldSafety<State extends SafetyPart>(state: State, event: SafetyEvent): State {
  if (event.type === 'alert.raised') {
    const { kind, roomId, memberId, rules, body } = event.data;
    const told = { rung: 0, toldAt: event.at, ownerId: null, claimedAt: null };
    return withAlert(state, event.seq, { kind, roomId, memberId, at: event.at, body: body || null, rules, ...told });
  }
  const { alertSeq } = event.data;
  const alert = state.alerts[alertSeq];
  if (!alert) return state;
  switch (event.type) {
    case 'alert.climbed':
      return withAlert(state, alertSeq, { ...alert, rung: event.data.rung, toldAt: event.at });
    case 'alert.claimed':
      return withAlert(state, alertSeq, { ...alert, ownerId: event.actor, claimedAt: event.at });
    case 'alert.closed': {
      const { [alertSeq]: _closed, ...open } = state.alerts;
      return { ...state, alerts: open };
    }
  }
}

function withAlert<State extends SafetyPart>(state: State, seq: number, alert: Alert): State {
  return { ...state, alerts: { ...state.alerts, [seq]: alert } };
}
