import { z } from 'zod';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, seqSchema } from '../kernel/ids.ts';
import type { RoomPart } from '../rooms/state.ts';
import { type floorEvents, floorModeSchema } from './contract.ts';

const idsSchema = z.array(accountIdSchema).readonly();

const turnSchema = z.strictObject({
  /** The event that began it: the turn's name. */
  seq: seqSchema,
  memberId: accountIdSchema,
  /** Epoch milliseconds. */
  since: z.int(),
  /** When the time is up; null: no limit, or the clock stands still. */
  endsAt: z.int().nullable(),
  /** What is left while the clock stands still; null: it runs, or there is no limit. */
  leftMs: z.int().nullable(),
});

export type Turn = Readonly<z.infer<typeof turnSchema>>;

const roundSchema = z.strictObject({
  /** Who has not been asked, in order. Who was away or dropped off keeps the place. */
  waiting: idsSchema,
  /** Who has spoken, or let the time pass. */
  done: idsSchema,
  /** Who passed, and may come back. */
  passed: idsSchema,
});

const floorSchema = z.strictObject({
  mode: floorModeSchema,
  /** How long a turn lasts; null: as long as it takes. */
  turnMs: z.int().nullable(),
  /** What the round asks; null: nothing was said, or its author's key is gone. */
  question: z.string().nullable(),
  /** Raised hands, first in first out. */
  hands: idsSchema,
  turn: turnSchema.readonly().nullable(),
  /** In the mode `round` alone. */
  round: roundSchema.readonly().nullable(),
  /** Timers stand still: no turn runs out. */
  frozen: z.boolean(),
  /** How often each person has written, and when last (epoch milliseconds). */
  spoken: z.record(accountIdSchema, z.strictObject({ times: z.int(), lastAt: z.int() }).readonly()).readonly(),
});

/** Who may speak, who waits for it, and who has. */
export type Floor = Readonly<z.infer<typeof floorSchema>>;

/** What this word keeps in the state of a room: null where everybody may always speak. */
export const floorPart = { floor: floorSchema.nullable() };

export interface FloorPart extends RoomPart {
  readonly floor: Floor | null;
}

export type FloorEvent = EventOf<(typeof floorEvents)[number]>;

/** A floor on which nothing has happened. */
export const openFloor: Floor = {
  mode: 'open',
  turnMs: null,
  question: null,
  hands: [],
  turn: null,
  round: null,
  frozen: false,
  spoken: {},
};
