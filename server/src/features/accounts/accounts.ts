import type { Clock } from '../../config/clock.ts';
import type { Redis } from '../../storage/redis.ts';
import type { Vault } from '../../storage/vault.ts';
import type { Audit } from '../audit/actions.ts';
import { type Attempts, openAttempts } from './attempts.ts';
import { openChartNames } from './chartNames.ts';
import { type Grants, type IssuedGrant, openGrants } from './grants.ts';
import { type Invitations, openInvitations } from './invitations.ts';
import { type Argon2, openPasswords } from './passwords.ts';
import { openPeople, type People } from './people.ts';
import type { AccountRecords } from './records.ts';
import { type Planted, plantWith } from './seed.ts';
import { type SignInRequest, signInWith } from './signin.ts';
import { type SignUpRequest, signUpWith } from './signup.ts';
import { openTokens } from './tokens.ts';

/** All that this word does, for the routes, the higher words and the live transport. */
export interface Accounts {
  readonly grants: Grants;
  readonly invitations: Invitations;
  readonly people: People;
  readonly attempts: Attempts;
  /** @throws Refused `signin.refused`, `request.tooMany`. */
  signIn(request: SignInRequest): Promise<IssuedGrant>;
  /** @throws Refused `invitation.invalid`, `login.taken`, `alias.taken`, `alias.refused`. */
  signUp(request: SignUpRequest): Promise<IssuedGrant>;
  /** The hash of a password, for accounts that are planted. */
  hashPassword(password: string): Promise<string>;
  /** Makes accounts without invitations; for demonstrations and load tests. */
  plant(accounts: readonly Planted[]): Promise<void>;
}

export interface AccountsContext {
  readonly records: AccountRecords;
  readonly vault: Vault;
  readonly audit: Audit;
  readonly clock: Clock;
  /** Signs tokens; shared by all servers. */
  readonly tokenKey: Buffer;
  /** Whether a name for the group says what nobody should have to read in a name. */
  readonly isUnfitAlias: (alias: string) => boolean;
  /** Null: this server counts attempts for itself. */
  readonly redis: Redis | null;
  /** Handed in by tests that count the comparisons. */
  readonly argon2?: Argon2;
}

/** Opens the accounts of a database. */
export async function openAccounts(context: AccountsContext): Promise<Accounts> {
  const { records, vault, audit, clock, tokenKey, isUnfitAlias } = context;
  const passwords = await openPasswords(context.argon2);
  const attempts = openAttempts({ redis: context.redis, key: tokenKey });
  const chartNames = openChartNames(vault);
  const grants = openGrants({ records, tokens: openTokens(tokenKey, clock), audit, clock });
  const invitations = openInvitations({ records, chartNames, audit, clock, tokenKey });
  return {
    grants,
    invitations,
    attempts,
    people: openPeople({ records, chartNames, grants, audit }),
    signIn: signInWith({ records, passwords, attempts, grants }),
    signUp: signUpWith({ records, passwords, invitations, grants, audit, clock, isUnfitAlias }),
    hashPassword: passwords.hash,
    plant: plantWith({ records, chartNames, audit, clock }),
  };
}
