import { z } from 'zod';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, roomIdSchema, seqSchema } from '../kernel/ids.ts';
import type { RoomPart } from '../rooms/state.ts';
import { type AlertKind, alertKindSchema, type safetyEvents } from './contract.ts';
import { byUrgency } from './signals.ts';

/** How many of the newest words that joined an alert its state keeps; the desk's log has them all. */
const moreMax = 10;

/** Words of the same person that joined an alert. */
const moreSchema = z.strictObject({
  seq: seqSchema,
  at: z.int(),
  kind: alertKindSchema,
  /** Null once their author's key has been destroyed. */
  body: z.string().nullable(),
  rules: z.array(z.string()).readonly(),
});

const alertSchema = z.strictObject({
  /** What it is about: of several things that joined it, the most urgent. */
  kind: alertKindSchema,
  roomId: roomIdSchema,
  memberId: accountIdSchema,
  at: z.int(),
  /** Null once its author's key has been destroyed. */
  body: z.string().nullable(),
  rules: z.array(z.string()).readonly(),
  /** What the same person wrote since, oldest first. */
  more: z.array(moreSchema.readonly()).readonly(),
  /** How far up the ladder it has climbed: 0 is the first on call. */
  rung: z.int().min(0),
  /** When that rung was told. */
  toldAt: z.int(),
  /** Whoever has taken it; null: nobody yet. */
  ownerId: accountIdSchema.nullable(),
  claimedAt: z.int().nullable(),
  /** The first words that joined it and that its owner has not seen; null: none, or it has no owner. */
  unseen: z.strictObject({ seq: seqSchema, at: z.int() }).readonly().nullable(),
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
    const told = { more: [], rung: 0, toldAt: event.at, ownerId: null, claimedAt: null, unseen: null };
    return withAlert(state, event.seq, { kind, roomId, memberId, at: event.at, body: body || null, rules, ...told });
  }
  const { alertSeq } = event.data;
  const alert = state.alerts[alertSeq];
  if (!alert) return state;
  switch (event.type) {
    case 'alert.continued': {
      const { kind, body, rules } = event.data;
      const { seq, at } = event;
      const more = [...alert.more, { seq, at, kind, body: body || null, rules }].slice(-moreMax);
      const unseen = alert.ownerId === null ? null : (alert.unseen ?? { seq, at });
      return withAlert(state, alertSeq, { ...alert, kind: moreUrgent(alert.kind, kind), more, unseen });
    }
    case 'alert.climbed': {
      // Whoever had it and did not look has it no longer: an alert is somebody's, or everybody's.
      const nobodys = { ownerId: null, claimedAt: null, unseen: null };
      return withAlert(state, alertSeq, { ...alert, ...nobodys, rung: event.data.rung, toldAt: event.at });
    }
    case 'alert.claimed':
      return withAlert(state, alertSeq, { ...alert, ownerId: event.actor, claimedAt: event.at });
    case 'alert.acknowledged':
      return withAlert(state, alertSeq, { ...alert, unseen: null });
    case 'alert.closed': {
      const { [alertSeq]: _closed, ...open } = state.alerts;
      return { ...state, alerts: open };
    }
  }
}

/** Of two kinds of alert the more urgent. A call for help stays one. */
function moreUrgent(one: AlertKind, other: AlertKind): AlertKind {
  return byUrgency.find((category) => one !== 'help' && (category === one || category === other)) ?? one;
}

function withAlert<State extends SafetyPart>(state: State, seq: number, alert: Alert): State {
  return { ...state, alerts: { ...state.alerts, [seq]: alert } };
}
