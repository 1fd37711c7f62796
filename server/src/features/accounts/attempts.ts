import { isIPv6 } from 'node:net';
import { Refused } from '@cairn/shared/kernel/refusal';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

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
 * Limits failed attempts at sign-in and at invitations, counted alike whether the login exists or not. In memory and for
 * each server: an attacker who finds several servers has as many times the attempts, and the database has no part in it.
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
export function openAttempts(): Attempts {
  const limiters = Object.entries(failuresMax).map(([name, points]) => ({
    name: name as keyof typeof failuresMax,
    limiter: new RateLimiterMemory({ points, duration: windowMs / secondMs, keyPrefix: name }),
  }));

  return {
    async limit(attempt, task) {
      const keys = keysOf(attempt);
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

function keysOf({ address, login }: Attempt): Partial<Record<keyof typeof failuresMax, string>> {
  const network = networkOf(address);
  return { address: network, ...(login !== undefined && { login, loginFromAddress: `${network} ${login}` }) };
}

/** One household or server has a whole /64 of IPv6 to itself. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(':');
}

function refuseTooMany(error: unknown): never {
  if (error instanceof RateLimiterRes) throw new Refused('request.tooMany', { retryAfterMs: error.msBeforeNext });
  throw error;
}
