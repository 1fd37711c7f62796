import { z } from 'zod';
import { daySchema } from '../kernel/days.ts';
import { secondMs } from '../kernel/time.ts';
import { route } from '../kernel/wire.ts';
import { type Disposition, dispositionSchema } from './contract.ts';

/** Fewer than so many are not told: they could be somebody (practice.md, "Reports"). */
const cellMin = 5;

/** A longer span is asked for in parts. */
export const reportMaxDays = 100;

/** A number of alerts; null: fewer than five, none included, or it would give such a number away. */
const countSchema = z.int().min(cellMin).nullable();

const timesSchema = z.strictObject({ median: z.int(), p90: z.int() }).nullable();

const answerSchema = z.strictObject({
  /** The days are those of the program's time zone. */
  timeZone: z.string(),
  raised: countSchema,
  claimed: countSchema,
  closed: countSchema,
  /** How many nobody took in the time of the first on call, or whose owner did not look again in time. */
  climbed: countSchema,
  /** From being raised to being taken first; null: fewer than five were. */
  secondsToClaim: timesSchema,
  /** From being raised to being closed. */
  secondsToClose: timesSchema,
  dispositions: z.record(dispositionSchema, countSchema),
});

export type ResponseTimes = z.infer<typeof answerSchema>;

export const viewResponseTimes = route({
  method: 'get',
  path: '/care/response-times/{from}/{to}',
  summary:
    'How fast staff answered the alerts that were raised on these days, both included, over the whole program. ' +
    'Numbers under five are not told, nor those from which one could be worked out.',
  access: 'staff',
  params: z.strictObject({ from: daySchema, to: daySchema }),
  body: z.strictObject({}),
  status: 200,
  answer: answerSchema,
  refusals: ['request.tooLarge'],
});

/** When what happened to one alert. Epoch milliseconds. */
export interface AlertTimes {
  readonly raisedAt: number;
  readonly claimedAt: number | null;
  readonly closedAt: number | null;
  readonly rung: number;
  readonly disposition: Disposition | null;
}

/** What a report tells of these alerts, and no more. */
export function responseTimesOf(alerts: readonly AlertTimes[]): Omit<ResponseTimes, 'timeZone'> {
  const toClaim = alerts.flatMap(({ raisedAt, claimedAt }) => (claimedAt === null ? [] : claimedAt - raisedAt));
  const toClose = alerts.flatMap(({ raisedAt, closedAt }) => (closedAt === null ? [] : closedAt - raisedAt));
  const raised = alerts.length;
  const closed = partOf(toClose.length, raised);
  const ended = dispositionSchema.options.map((one) => alerts.filter(({ disposition }) => disposition === one).length);
  const told = closed === null ? ended.map(() => null) : tellable(ended);
  return {
    raised: raised < cellMin ? null : raised,
    claimed: partOf(toClaim.length, raised),
    closed,
    climbed: partOf(alerts.filter(({ rung }) => rung > 0).length, raised),
    secondsToClaim: timesOf(toClaim),
    secondsToClose: timesOf(toClose),
    dispositions: Object.fromEntries(
      dispositionSchema.options.map((one, index) => [one, told[index] ?? null]),
    ) as ResponseTimes['dispositions'],
  };
}

/** A part of a whole that is told too: not where what is left of the whole would be a few. */
function partOf(part: number, whole: number): number | null {
  const rest = whole - part;
  return part < cellMin || (rest > 0 && rest < cellMin) ? null : part;
}

/** Parts that make up a whole: of those that are told, as many are held back as it takes to hide the others among them. */
function tellable(parts: readonly number[]): (number | null)[] {
  const told = parts.map((part) => (part < cellMin ? null : part));
  for (;;) {
    const hidden = parts.reduce((sum, part, index) => (told[index] === null ? sum + part : sum), 0);
    const smallest = Math.min(...told.filter((part) => part !== null));
    if (hidden === 0 || hidden >= cellMin || smallest === Infinity) return told;
    told[told.indexOf(smallest)] = null;
  }
}

function timesOf(durationsMs: readonly number[]): ResponseTimes['secondsToClaim'] {
  if (durationsMs.length < cellMin) return null;
  const sorted = durationsMs.toSorted((one, other) => one - other);
  // The nearest rank: a time that somebody really waited.
  const at = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) / secondMs);
  return { median: at(0.5), p90: at(0.9) };
}
