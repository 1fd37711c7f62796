import { defaultPolicies, type Policies } from '@cairn/shared/safety/policy';
import type { Caller } from '../handler.ts';
import type { SafetyContext } from './context.ts';

/** What follows from what screening sees, in a program. */
export async function policiesOf({ records }: Pick<SafetyContext, 'records'>, programId: string): Promise<Policies> {
  return (await records.policies(programId)) ?? defaultPolicies;
}

/** Changes what follows. The change, and what it is now, is in the audit. */
export async function setPolicies(
  { rooms, records }: SafetyContext,
  { accountId, programId }: Caller,
  policies: Policies,
): Promise<void> {
  const details = Object.fromEntries(
    Object.entries(policies).flatMap(([kind, policy]) =>
      Object.entries(policy).map(([category, action]) => [`${kind}/${category}`, action]),
    ),
  );
  await rooms.audit.write({ actor: accountId, action: 'policies.update', subject: programId, details });
  await records.setPolicies(programId, policies);
}
