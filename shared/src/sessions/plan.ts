import { z } from 'zod';
import { floorModeSchema, turnMsSchema } from '../floor/contract.ts';
import { hourMs, minuteMs, secondMs } from '../kernel/time.ts';

/** One phase of a session: what it is called, how long it is planned, and who may speak in it. */
export const phasePlanSchema = z.strictObject({
  title: z.string().trim().normalize().min(1).max(60),
  lengthMs: z
    .int()
    .min(secondMs)
    .max(3 * hourMs),
  floor: floorModeSchema,
  turnMs: turnMsSchema.nullable().default(null),
  /** What a round asks, or what the phase is about. */
  question: z.string().trim().normalize().max(300).default(''),
});

export type PhasePlan = Readonly<z.infer<typeof phasePlanSchema>>;

/** The phases of a session, in order. */
export const phasesSchema = z.array(phasePlanSchema).min(1).max(12);

/** People a group session takes in, staff not counted (TIP 41: 6–12; psychoeducation up to about 100). */
export const capacitySchema = z.int().min(1).max(120);

export const defaultCapacity = 12;

/** The lobby opens this long before the start. */
export const lobbyMsSchema = z.int().min(0).max(hourMs);

export const defaultLobbyMs = 10 * minuteMs;

/** A session that nobody ends closes itself this long after its planned end. */
export const graceMs = 15 * minuteMs;

/** When the one who leads has been away this long, another leader who is here takes over. */
export const handoverAfterMs = 30 * secondMs;

/** What a program starts with: 50 minutes of group (practice.md, "Session shape"). */
export const defaultPhases: readonly PhasePlan[] = [
  {
    title: 'Check-in',
    lengthMs: 10 * minuteMs,
    floor: 'round',
    turnMs: 2 * minuteMs,
    question: 'How are you arriving today?',
  },
  { title: 'Topic', lengthMs: 10 * minuteMs, floor: 'listen', turnMs: null, question: '' },
  { title: 'Process', lengthMs: 22 * minuteMs, floor: 'hands', turnMs: 3 * minuteMs, question: '' },
  {
    title: 'Close',
    lengthMs: 8 * minuteMs,
    floor: 'round',
    turnMs: minuteMs,
    question: 'What is one thing you take with you?',
  },
];

/** How long all phases are planned together, from the given one on. */
export function plannedMs(phases: readonly PhasePlan[], from = 0): number {
  return phases.slice(from).reduce((sum, { lengthMs }) => sum + lengthMs, 0);
}
