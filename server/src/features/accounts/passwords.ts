import { randomBytes } from 'node:crypto';
import { Refused } from '@cairn/shared/kernel/refusal';
import { secondMs } from '@cairn/shared/kernel/time';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each run holds 19 MiB and one of libuv's four threads; the others stay free for the disk and for names. */
const atOnceMax = 2;
const waitingMax = 200;

/** The two slow functions; handed in, so that a test can count their runs. */
export interface Argon2 {
  hash(password: string): Promise<string>;
  verify(hashed: string, password: string): Promise<boolean>;
}

export const argon2: Argon2 = {
  hash: (password) => hash(password, parameters),
  verify: (hashed, password) => verify(hashed, password),
};

/** Passwords: kept as hashes alone, and compared at a bounded pace, so that a flood of sign-ins starves nobody. */
export interface Passwords {
  /** @throws Refused `request.tooMany` when too many are waiting already. */
  hash(password: string): Promise<string>;
  /**
   * Whether it is the password of the hash. Without a hash (nobody has that login) the answer is no, and takes as long.
   * @throws Refused `request.tooMany` when too many are waiting already.
   */
  matches(hashed: string | undefined, password: string): Promise<boolean>;
}

/** @param slow what hashes and compares; all but a test that counts leaves it out. */
export async function openPasswords(slow: Argon2 = argon2): Promise<Passwords> {
  const inTurn = takeTurns();
  /** The hash of a password that nobody has. */
  const decoy = await argon2.hash(randomBytes(32).toString('base64url'));
  return {
    hash: (password) => inTurn(() => slow.hash(sameForm(password))),
    async matches(hashed, password) {
      const right = await inTurn(() => slow.verify(hashed ?? decoy, sameForm(password)));
      return right && hashed !== undefined;
    },
  };
}

/** The same letters may be typed as different code points (NIST SP 800-63B §3.1.1.2). */
function sameForm(password: string): string {
  return password.normalize('NFKC');
}

/** Runs tasks in the order they came, few at once; refuses when the queue is full. */
function takeTurns(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (task) => {
    if (running >= atOnceMax) {
      if (waiting.length >= waitingMax) throw new Refused('request.tooMany', { retryAfterMs: 5 * secondMs });
      // The one who ends hands over its place, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
