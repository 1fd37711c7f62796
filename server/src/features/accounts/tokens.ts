import { createSecretKey } from 'node:crypto';
import { Refused } from '@cairn/shared/kernel/refusal';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../../config/clock.ts';

/** How long a token is good; it is renewed before. */
export const tokenForMs = 10 * minuteMs;

const algorithm = 'HS256';
const issuer = 'cairn';
const audience = 'cairn';

/** Whom a token speaks for. Role and rights are not in it: they are read from the record each time. */
export interface TokenClaims {
  readonly accountId: string;
  readonly familyId: string;
}

const claimsSchema = z.object({ sub: z.string(), fam: z.string(), exp: z.int() });

/** The short-lived token: a JWT (RFC 7519, RFC 8725: one algorithm, issuer and audience checked). */
export interface Tokens {
  /** Makes a token that is good until `expiresAt`, rounded down to the second as the form demands. */
  sign(claims: TokenClaims, expiresAt: number): { readonly token: string; readonly expiresAt: number };
  /**
   * Reads a token.
   * @throws Refused `grant.expired` for one of ours that has run out, `grant.invalid` for anything else.
   */
  read(token: string): TokenClaims & { readonly expiresAt: number };
}

/** Tokens under a key that all servers share. */
export function openTokens(key: Buffer, clock: Clock): Tokens {
  // As plain bytes the key would first be tried as a public one, on each look.
  const secret = createSecretKey(key);
  const nowSeconds = () => Math.floor(clock.now() / secondMs);

  const verify = (token: string): unknown => {
    try {
      return jwt.verify(token, secret, { algorithms: [algorithm], issuer, audience, clockTimestamp: nowSeconds() });
    } catch (error) {
      throw new Refused(error instanceof jwt.TokenExpiredError ? 'grant.expired' : 'grant.invalid');
    }
  };

  return {
    sign({ accountId, familyId }, expiresAt) {
      const exp = Math.floor(expiresAt / secondMs);
      const token = jwt.sign({ sub: accountId, fam: familyId, iat: nowSeconds(), exp }, secret, {
        algorithm,
        issuer,
        audience,
      });
      return { token, expiresAt: exp * secondMs };
    },

    read(token) {
      const claims = claimsSchema.safeParse(verify(token));
      if (!claims.success) throw new Refused('grant.invalid');
      return { accountId: claims.data.sub, familyId: claims.data.fam, expiresAt: claims.data.exp * secondMs };
    },
  };
}
