import { isStaff } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import type { Caller } from '../handler.ts';
import type { SafetyContext } from './context.ts';

const place = 'email';

/** Where a person is called by e-mail; null: nowhere. */
export async function emailOf({ records }: Pick<SafetyContext, 'records'>, accountId: string): Promise<string | null> {
  return (await records.emails.read(accountId, place)) || null;
}

/** The same, for whoever may see it. @throws Refused `role.refused`, `account.unknown` */
export async function readEmail(context: SafetyContext, caller: Caller, accountId: string): Promise<string | null> {
  await requireOwnOrAdmin(context, caller, accountId);
  return emailOf(context, accountId);
}

/**
 * Says where a person is called by e-mail; null: nowhere. That it was said is in the audit, the address is not.
 * @throws Refused `role.refused`, `account.unknown`
 */
export async function setEmail(
  context: SafetyContext,
  caller: Caller,
  { accountId, email }: { readonly accountId: string; readonly email: string | null },
): Promise<void> {
  await requireOwnOrAdmin(context, caller, accountId);
  const details = { set: email !== null };
  await context.rooms.audit.write({ actor: caller.accountId, action: 'contact.update', subject: accountId, details });
  await context.records.emails.save(accountId, place, email ?? '');
}

async function requireOwnOrAdmin({ people }: SafetyContext, caller: Caller, accountId: string): Promise<void> {
  if (caller.role !== 'admin' && caller.accountId !== accountId) throw new Refused('role.refused');
  const person = await people.profile(accountId);
  if (person?.programId !== caller.programId || !isStaff(person.role)) throw new Refused('account.unknown');
}
