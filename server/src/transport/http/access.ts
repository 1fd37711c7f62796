import { isStaff, type Role } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import type { Access } from '@cairn/shared/kernel/wire';
import type { Request } from 'express';
import type { Grants, Identity } from '../../features/accounts/grants.ts';

const mayUse: Readonly<Record<Exclude<Access, 'anyone'>, (role: Role) => boolean>> = {
  signedIn: () => true,
  staff: isStaff,
  admin: (role) => role === 'admin',
};

/**
 * Lets the caller of a route in, by the request's token and the account's record alone.
 * @returns null on routes that anyone may use: there, a token is not looked at.
 * @throws Refused `grant.missing`, `grant.invalid`, `grant.expired`, `grant.ended`, `account.deactivated`, `role.refused`.
 */
export async function admitCaller(
  access: Access,
  request: Request,
  identify: Grants['identify'],
): Promise<Identity | null> {
  if (access === 'anyone') return null;
  const caller = await identify(bearerToken(request.headers.authorization));
  if (!mayUse[access](caller.role)) throw new Refused('role.refused');
  return caller;
}

/** RFC 6750 §2.1; the scheme's name in any case. */
function bearerToken(authorization: string | undefined): string {
  const [scheme, token] = authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Refused('grant.missing');
  return token;
}
