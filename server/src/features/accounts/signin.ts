import { Refused } from '@cairn/shared/kernel/refusal';
import type { Attempts } from './attempts.ts';
import type { Grants, IssuedGrant } from './grants.ts';
import type { Passwords } from './passwords.ts';
import type { AccountRecord, AccountRecords } from './records.ts';

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  readonly address: string;
}

interface SignInContext {
  readonly records: Pick<AccountRecords, 'accounts'>;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly grants: Grants;
}

/**
 * Signs a person in. An unknown login, one that could be nobody's, a wrong password and a closed account get the same
 * refusal after the same work: one look-up, one comparison, one count. So nobody learns who is in treatment here.
 * @throws Refused `signin.refused`, `request.tooMany`.
 */
export function signInWith({ records, passwords, attempts, grants }: SignInContext) {
  return (request: SignInRequest): Promise<IssuedGrant> => {
    const login = request.login.trim().toLowerCase();
    return attempts.limit({ address: request.address, login }, async () => {
      const account = await records.accounts.findOne({ login }).lean<AccountRecord>();
      const matches = await passwords.matches(account?.passwordHash, request.password);
      if (!account || !matches || account.status !== 'active') throw new Refused('signin.refused');
      return grants.open(account);
    });
  };
}
