import type { OwnAccount, Person } from '@cairn/shared/accounts/contract';
import { isStaff, type Role, roleSchema } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { gather } from '../../storage/gather.ts';
import type { Audit } from '../audit/actions.ts';
import type { Caller } from '../handler.ts';
import type { ChartNames } from './chartNames.ts';
import { type Grants, ownView } from './grants.ts';
import type { AccountRecord, AccountRecords } from './records.ts';

/** A person as rooms need them. */
export interface Profile {
  readonly accountId: string;
  readonly programId: string;
  readonly role: Role;
  readonly alias: string;
  readonly active: boolean;
  readonly signedVersion: number | null;
}

/** The people of a program. */
export interface People {
  /** Whether there is any account at all. */
  areThere(): Promise<boolean>;
  /** Who an id stands for; undefined: nobody. Asked for many at once, it is one query. */
  profile(accountId: string): Promise<Profile | undefined>;
  /** One's own account. */
  own(caller: Caller): Promise<OwnAccount>;
  /** Who works for a program now, by alias. */
  staffOf(programId: string): Promise<Profile[]>;
  /** When a person signed this version of the group agreement; null: not yet. */
  signedAt(accountId: string, version: number): Promise<Date | null>;
  /** The names in the chart; for staff alone, and that is for the caller to check. Unknown ids are left out. */
  chartNames(accountIds: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** Everybody in the caller's program, with chart names. The look is in the audit. */
  list(caller: Caller): Promise<Person[]>;
  /**
   * Closes an account. Its grants and live connections end at once; what was written stays.
   * @throws Refused `account.unknown`; `role.refused` for one's own, so that a program keeps an admin.
   */
  deactivate(caller: Caller, accountId: string): Promise<void>;
  /** Opens a closed account again. @throws Refused `account.unknown`. */
  reactivate(caller: Caller, accountId: string): Promise<void>;
  /** Notes that a person signed a version of the group agreement. */
  sign(accountId: string, version: number, at: Date): Promise<void>;
  /** Rooms that an invitation opens and that have not let the person in yet. */
  pendingAdmissions(accountId: string): Promise<readonly string[]>;
  /** The room has let the person in, or never will. Harmless when repeated. */
  clearAdmission(accountId: string, roomId: string): Promise<void>;
}

interface PeopleContext {
  readonly records: Pick<AccountRecords, 'accounts'>;
  readonly chartNames: ChartNames;
  readonly grants: Grants;
  readonly audit: Audit;
}

const staffRoles = roleSchema.options.filter(isStaff);

/** Opens the people of a database. */
export function openPeople({ records, chartNames, grants, audit }: PeopleContext): People {
  const { accounts } = records;

  const profile = gather(async (ids) => {
    const found = await accounts.find({ _id: { $in: ids } }).lean<AccountRecord[]>();
    return new Map(found.map((account) => [account._id, profileOf(account)]));
  });

  const refuseStranger = async ({ programId }: Caller, accountId: string) => {
    const person = await profile(accountId);
    if (person?.programId !== programId) throw new Refused('account.unknown');
  };

  return {
    areThere: async () => (await accounts.exists({})) !== null,

    profile,

    async own({ accountId }) {
      const account = await accounts.findById(accountId).lean<AccountRecord>();
      if (!account) throw new Refused('grant.invalid');
      return ownView(account);
    },

    async staffOf(programId) {
      const found = await accounts
        .find({ programId, status: 'active', role: { $in: staffRoles } })
        .sort({ alias: 1, _id: 1 })
        .lean<AccountRecord[]>();
      return found.map(profileOf);
    },

    async signedAt(accountId, version) {
      const account = await accounts.findById(accountId, { agreement: 1 }).lean<AccountRecord>();
      return account?.agreement?.version === version ? account.agreement.at : null;
    },

    async chartNames(accountIds) {
      const found = await accounts.find({ _id: { $in: accountIds } }, { chartName: 1 }).lean<AccountRecord[]>();
      return chartNames.open(found);
    },

    async list({ accountId, programId }) {
      await audit.write({ actor: accountId, action: 'people.view', subject: programId });
      const found = await accounts.find({ programId }).sort({ _id: 1 }).lean<AccountRecord[]>();
      const names = await chartNames.open(found);
      return found.map(({ _id, role, alias, status }) => {
        return { id: _id, role, alias, chartName: names.get(_id) ?? null, active: status === 'active' };
      });
    },

    async deactivate(caller, accountId) {
      if (caller.accountId === accountId) throw new Refused('role.refused');
      await refuseStranger(caller, accountId);
      await audit.write({ actor: caller.accountId, action: 'account.deactivate', subject: accountId });
      // In this order: whoever signs in between the two finds the account closed (grants.ts, `open`).
      await accounts.updateOne({ _id: accountId }, { $set: { status: 'deactivated' } });
      await grants.endAllOf(accountId);
    },

    async reactivate(caller, accountId) {
      await refuseStranger(caller, accountId);
      await audit.write({ actor: caller.accountId, action: 'account.reactivate', subject: accountId });
      await accounts.updateOne({ _id: accountId }, { $set: { status: 'active' } });
    },

    async sign(accountId, version, at) {
      await accounts.updateOne({ _id: accountId }, { $set: { agreement: { version, at } } });
    },

    async pendingAdmissions(accountId) {
      const account = await accounts.findById(accountId, { admissions: 1 }).lean<AccountRecord>();
      return account?.admissions ?? [];
    },

    async clearAdmission(accountId, roomId) {
      await accounts.updateOne({ _id: accountId }, { $pull: { admissions: roomId } });
    },
  };
}

function profileOf({ _id, programId, role, alias, status, agreement }: AccountRecord): Profile {
  return {
    accountId: _id,
    programId,
    role,
    alias,
    active: status === 'active',
    signedVersion: agreement?.version ?? null,
  };
}
