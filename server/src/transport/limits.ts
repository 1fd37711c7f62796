import { Refused } from '@cairn/shared/kernel/refusal';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../config/network.ts';

/**
 * What is let through in a minute, far above what people do by hand and below what would hinder others. A clinic's
 * people share one address. In memory and for each server: nothing on the way of a message waits for another machine.
 */
export const perMinute = { address: 6_000, person: 3_000, words: 600 } as const;

/** Who is limited: one whom a load test made is not. */
export interface Limited {
  readonly accountId: string;
  readonly isUnlimited: boolean;
}

/** Keeps one person, or one address, from taking the time of all others. */
export interface Limits {
  /** Counts what comes from an address. @throws Refused `request.tooMany` */
  fromAddress(address: string): Promise<void>;
  /** Counts a request of a person, over HTTP or live. @throws Refused `request.tooMany` */
  byPerson(person: Limited): Promise<void>;
  /** Counts a command of a person. @throws Refused `request.tooMany` */
  words(person: Limited): Promise<void>;
}

/** The library reads the machine's clock and can be given no other; nothing else depends on it. */
export function openLimits(most: Readonly<Record<keyof typeof perMinute, number>> = perMinute): Limits {
  const limiterOf = (points: number) => new RateLimiterMemory({ points, duration: minuteMs / secondMs });
  const limiters = { address: limiterOf(most.address), person: limiterOf(most.person), words: limiterOf(most.words) };

  const count = async (name: keyof typeof limiters, key: string) => {
    try {
      await limiters[name].consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new Refused('request.tooMany', { retryAfterMs: error.msBeforeNext });
      throw error;
    }
  };

  return {
    fromAddress: (address) => count('address', networkOf(address)),
    async byPerson({ accountId, isUnlimited }) {
      if (!isUnlimited) await count('person', accountId);
    },
    async words({ accountId, isUnlimited }) {
      if (!isUnlimited) await count('words', accountId);
    },
  };
}
