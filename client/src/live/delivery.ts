import type { RefusalCode } from '@cairn/shared/kernel/refusal';
import { secondMs } from '@cairn/shared/kernel/time';
import { type Clock, pause } from './clock.ts';
import type { Outcome } from './contract.ts';

/**
 * Who loses a connection that worked has mostly lost it with everybody else on their server, and those on the others feel
 * how they all come back. So the first try is spread over this (docs/scale.md, "Coming back").
 */
export const lostSpreadMs = 2 * secondMs;

const firstDelayMs = 500;
const longestDelayMs = 15_000;

/** After this many times the server's own failure is told to the person, so that one message cannot hold up the rest for ever. */
const failuresUntilTold = 6;

/** Refusals that say nothing about the command: the same command may be answered later. */
const passing = new Set<RefusalCode>([
  'storage.unavailable',
  'request.tooMany',
  'request.failed',
  'server.draining',
  'grant.missing',
  'grant.invalid',
  'grant.expired',
  'grant.ended',
  'account.deactivated',
]);

/** Whether asking again can give another answer: no answer came, or one that passes. */
export function isPassing<T>(outcome: Outcome<T>): boolean {
  return outcome.kind === 'lost' || (outcome.kind === 'refused' && passing.has(outcome.refusal.code));
}

/** How long to wait before the next try: doubling, and never the same for everybody. */
export function retryDelayMs(failures: number, random: () => number): number {
  const ceilingMs = Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
  return ceilingMs * (0.5 + random() / 2);
}

export interface DeliveryOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** Ends the trying; the last outcome is given then. */
  readonly signal: AbortSignal;
}

/** Asks until there is an answer that stands. `ask` must be the same command with the same id each time (law L2). */
export async function deliver<T>(ask: () => Promise<Outcome<T>>, options: DeliveryOptions): Promise<Outcome<T>> {
  const { clock, random, signal } = options;
  for (let failures = 0; ; failures += 1) {
    const outcome = await ask();
    if (!isPassing(outcome) || signal.aborted) return outcome;
    if (outcome.kind === 'refused' && outcome.refusal.code === 'request.failed' && failures >= failuresUntilTold) {
      return outcome;
    }
    const askedToWaitMs = outcome.kind === 'refused' ? (outcome.refusal.retryAfterMs ?? 0) : 0;
    await pause(clock, askedToWaitMs + retryDelayMs(failures, random), signal);
    if (signal.aborted) return outcome;
  }
}
