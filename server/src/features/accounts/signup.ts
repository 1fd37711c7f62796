import type { signUp } from '@cairn/shared/accounts/contract';
import { Refused } from '@cairn/shared/kernel/refusal';
import type { z } from 'zod';
import type { Clock } from '../../config/clock.ts';
import { duplicateFields } from '../../storage/duplicate.ts';
import type { Audit } from '../audit/actions.ts';
import { aliasKeyOf } from './alias.ts';
import type { Grants, IssuedGrant } from './grants.ts';
import type { Invitations } from './invitations.ts';
import type { Passwords } from './passwords.ts';
import type { AccountRecord, AccountRecords } from './records.ts';

export type SignUpRequest = z.infer<typeof signUp.body>;

interface SignUpContext {
  readonly records: Pick<AccountRecords, 'accounts'>;
  readonly passwords: Passwords;
  readonly invitations: Invitations;
  readonly grants: Grants;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly isUnfitAlias: (alias: string) => boolean;
}

/**
 * Opens the account that an invitation is for. It is one insert, under the invitation's id: of many sign-ups with one
 * invitation the store lets one win, and a process that dies leaves an account or none.
 * @throws Refused `invitation.invalid`, `login.taken`, `alias.taken`, `alias.refused`.
 */
export function signUpWith({ records, passwords, invitations, grants, audit, clock, isUnfitAlias }: SignUpContext) {
  const { accounts } = records;

  /** Spares the slow hash where the answer is known already; the insert decides. */
  const refuseTaken = async (login: string, programId: string, aliasKey: string) => {
    if (await accounts.exists({ login })) throw new Refused('login.taken');
    if (await accounts.exists({ programId, aliasKey })) throw new Refused('alias.taken');
  };

  /** Which index is named when several are violated is up to the store; a used invitation goes first. */
  const refusalOf = async (error: unknown, accountId: string): Promise<unknown> => {
    const fields = duplicateFields(error);
    if (!fields) return error;
    if (await accounts.exists({ _id: accountId })) return new Refused('invitation.invalid');
    return new Refused(fields.includes('aliasKey') ? 'alias.taken' : 'login.taken');
  };

  return async ({ token, login, password, alias }: SignUpRequest): Promise<IssuedGrant> => {
    const { _id, programId, role, chartName, admissions } = await invitations.usable(token);
    if (isUnfitAlias(alias)) throw new Refused('alias.refused');
    const aliasKey = aliasKeyOf(alias);
    await refuseTaken(login, programId, aliasKey);
    const account: AccountRecord = {
      _id,
      programId,
      login,
      passwordHash: await passwords.hash(password),
      role,
      alias,
      aliasKey,
      chartName,
      status: 'active',
      agreement: null,
      admissions,
      createdAt: new Date(clock.now()),
    };
    await audit.write({ actor: _id, action: 'account.open', subject: _id, details: { role } });
    await accounts.create(account).catch(async (error: unknown) => {
      throw await refusalOf(error, _id);
    });
    return grants.open(account);
  };
}
