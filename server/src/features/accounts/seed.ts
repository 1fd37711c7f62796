import type { Role } from '@cairn/shared/accounts/roles';
import { systemActor } from '@cairn/shared/kernel/ids';
import type { Clock } from '../../config/clock.ts';
import type { Audit } from '../audit/actions.ts';
import { aliasKeyOf } from './alias.ts';
import type { ChartNames } from './chartNames.ts';
import type { AccountRecord, AccountRecords } from './records.ts';

/** An account that comes without an invitation. */
export interface Planted {
  readonly accountId: string;
  readonly programId: string;
  readonly login: string;
  /** One hash may be shared by many: hashing is slow on purpose. */
  readonly passwordHash: string;
  readonly role: Role;
  readonly alias: string;
  readonly chartName?: string;
  /** Absent: the person signs the group agreement at the first sign-in. */
  readonly signedVersion?: number;
}

interface SeedContext {
  readonly records: Pick<AccountRecords, 'accounts'>;
  readonly chartNames: ChartNames;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** Makes many accounts at once; those that are there already, by id, stay as they are. One audit entry stands for all. */
export function plantWith({ records: { accounts }, chartNames, audit, clock }: SeedContext) {
  const recordOf = async (planted: Planted): Promise<AccountRecord> => {
    const { accountId, programId, login, passwordHash, role, alias, chartName, signedVersion } = planted;
    const now = new Date(clock.now());
    return {
      _id: accountId,
      programId,
      login,
      passwordHash,
      role,
      alias,
      aliasKey: aliasKeyOf(alias),
      chartName: chartName === undefined ? null : await chartNames.seal(accountId, chartName),
      status: 'active',
      agreement: signedVersion === undefined ? null : { version: signedVersion, at: now },
      admissions: [],
      createdAt: now,
    };
  };

  return async (list: readonly Planted[]): Promise<void> => {
    const there = await accounts.find({ _id: { $in: list.map(({ accountId }) => accountId) } }, { _id: 1 }).lean();
    const known = new Set(there.map(({ _id }) => _id));
    const missing = list.filter(({ accountId }) => !known.has(accountId));
    if (missing.length === 0) return;
    await audit.write({
      actor: systemActor,
      action: 'accounts.plant',
      subject: 'accounts',
      details: { count: missing.length },
    });
    await accounts.insertMany(await Promise.all(missing.map(recordOf)));
  };
}
