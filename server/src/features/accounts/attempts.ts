import { createHmac } from 'node:crypto';
import { Refused } from '@cairn/shared/kernel/refusal';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../config/network.ts';
import type { Redis } from '../../storage/redis.ts';

const windowMs = 15 * minuteMs;

/**
 * How many attempts may fail within the window. A clinic's people share one address, so an address has many. Guessing
 * at one login from one address is what is stopped first; the login itself has more, so that somebody who only wants
 * to lock a person out has to work from several addresses.
 */
export const failuresMax = { address: 200, loginFromAddress: 10, login: 50 } as const;

/** Whose attempt it is. Sign-ups and looks at invitations have no login. */
export interface Attempt {
  readonly address: string;
  readonly login?: string;
}

/**
 * Limits failed attempts at sign-in and at invitations, counted alike whether the login exists or not. Over all servers
 * where they share a Redis; while it is away, and without one, each server counts for itself.
 */
export interface Attempts {
  /**
   * Runs an attempt. It counts from its start, so that many at once do not slip through, and no longer counts once it
   * went well; a throw leaves it counted.
   * @throws Refused `request.tooMany` without running it.
   */
  limit<Value>(attempt: Attempt, task: () => Promise<Value>): Promise<Value>;
}

/**
 * The library reads the machine's clock and can be given no other; a limit is about real time alone, so nothing else
 * depends on it.
 */
export function openAttempts({ redis, key }: { readonly redis: Redis | null; readonly key: Buffer }): Attempts {
  const limiters = Object.entries(failuresMax).map(([name, points]) => {
    const options = { points, duration: windowMs / secondMs, keyPrefix: `cairn:attempts:${name}` };
    const alone = new RateLimiterMemory(options);
    const limiter = redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: redis.publisher,
          useRedisPackage: true,
          insuranceLimiter: alone,
        })
      : alone;
    return { name: name as keyof typeof failuresMax, limiter };
  });

  return {
    async limit(attempt, task) {
      const keys = keysOf(attempt, (name) => createHmac('sha256', key).update(name).digest('base64url'));
      const counted = limiters.flatMap(({ name, limiter }) => {
        const key = keys[name];
        return key === undefined ? [] : [{ limiter, key }];
      });
      for (const { limiter, key } of counted) await limiter.consume(key).catch(refuseTooMany);
      const value = await task();
      for (const { limiter, key } of counted) await limiter.reward(key);
      return value;
    },
  };
}

/** @param hide keeps logins and addresses out of what is counted by: who is in treatment here is nobody's business. */
function keysOf(
  { address, login }: Attempt,
  hide: (name: string) => string,
): Partial<Record<keyof typeof failuresMax, string>> {
  const network = networkOf(address);
  if (login === undefined) return { address: hide(network) };
  return { address: hide(network), login: hide(login), loginFromAddress: hide(`${network} ${login}`) };
}

function refuseTooMany(error: unknown): never {
  if (error instanceof RateLimiterRes) throw new Refused('request.tooMany', { retryAfterMs: error.msBeforeNext });
  throw error;
}
