import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mayInvite, type Role } from '@cairn/shared/accounts/roles';
import { systemActor } from '@cairn/shared/kernel/ids';
import { Refused } from '@cairn/shared/kernel/refusal';
import { dayMs } from '@cairn/shared/kernel/time';
import type { Clock } from '../../config/clock.ts';
import { ignoreDuplicate } from '../../storage/duplicate.ts';
import type { Audit } from '../audit/actions.ts';
import type { Caller } from '../handler.ts';
import type { ChartNames } from './chartNames.ts';
import { digest } from './grants.ts';
import type { AccountRecords, InvitationRecord } from './records.ts';

const goodForMs = 7 * dayMs;

/** What the one who made an invitation gets, once: the token is nowhere kept. */
export interface MadeInvitation {
  readonly token: string;
  readonly expiresAt: number;
}

export interface InvitationRequest {
  readonly inviter: Pick<Caller, 'accountId' | 'programId' | 'role'>;
  readonly role: Role;
  /** The name in the chart, for the care team alone. */
  readonly chartName?: string | undefined;
  /** Rooms that will let the person in. Whether the inviter may open them is for the rooms to check. */
  readonly roomIds: readonly string[];
}

/** Invitations: single use, good for seven days. Used, expired and unknown ones cannot be told apart. */
export interface Invitations {
  /** @throws Refused `role.refused` when the inviter may not invite that role. */
  make(request: InvitationRequest): Promise<MadeInvitation>;
  /**
   * The invitation of a token, where it can be used now.
   * @throws Refused `invitation.invalid`
   */
  usable(token: string): Promise<InvitationRecord>;
  /**
   * The invitation for the first admin of a program that has no accounts yet; null once there is one. Asked again, on
   * whichever server, it is the same one, so that a lost terminal does not lock a program out.
   */
  forFirstAdmin(programId: string): Promise<MadeInvitation | null>;
}

interface InvitationsContext {
  readonly records: AccountRecords;
  readonly chartNames: ChartNames;
  readonly audit: Audit;
  readonly clock: Clock;
  /** Shared by all servers. */
  readonly tokenKey: Buffer;
}

/** Opens the invitations of a database. */
export function openInvitations({ records, chartNames, audit, clock, tokenKey }: InvitationsContext): Invitations {
  const { accounts, invitations } = records;

  /** The first admin's token is not random but made of a stored nonce and the servers' key, so that it can be shown again. */
  const tokenOf = (nonce: string) => createHmac('sha256', tokenKey).update(`first-admin:${nonce}`).digest('base64url');

  const newExpiry = () => new Date(clock.now() + goodForMs);

  return {
    async make({ inviter: { accountId, programId, role: inviterRole }, role, chartName, roomIds }) {
      if (!mayInvite(inviterRole, role)) throw new Refused('role.refused');
      const token = randomBytes(32).toString('base64url');
      const id = randomUUID();
      const expiresAt = newExpiry();
      const sealed = chartName === undefined ? null : await chartNames.seal(id, chartName);
      await audit.write({ actor: accountId, action: 'invitation.make', subject: id, details: { role } });
      await invitations.create({
        _id: id,
        programId,
        tokenHash: digest(token),
        role,
        chartName: sealed,
        admissions: [...new Set(roomIds)],
        nonce: null,
        expiresAt,
      });
      return { token, expiresAt: expiresAt.getTime() };
    },

    async usable(token) {
      const invitation = await invitations.findOne({ tokenHash: digest(token) }).lean<InvitationRecord>();
      // Both look-ups always run, so that used ones do not answer later than unknown ones.
      const used = await accounts.exists({ _id: invitation?._id ?? '' });
      if (!invitation || used || invitation.expiresAt.getTime() <= clock.now()) throw new Refused('invitation.invalid');
      return invitation;
    },

    async forFirstAdmin(programId) {
      if (await accounts.exists({ programId })) return null;
      const firstAdminId = `${programId}.first-admin`;
      const fresh = () => {
        const nonce = randomUUID();
        return { nonce, tokenHash: digest(tokenOf(nonce)), expiresAt: newExpiry() };
      };
      const found = await invitations.findById(firstAdminId).lean<InvitationRecord>();
      if (!found) {
        await audit.write({ actor: systemActor, action: 'invitation.make', subject: firstAdminId });
        const open = { programId, role: 'admin' as const, chartName: null, admissions: [] };
        await invitations.create({ _id: firstAdminId, ...open, ...fresh() }).catch(ignoreDuplicate);
      } else if (found.expiresAt.getTime() <= clock.now()) {
        // Of two servers that renew it at once, one does.
        await invitations.updateOne({ _id: firstAdminId, nonce: found.nonce }, { $set: fresh() });
      }
      const current = await invitations.findById(firstAdminId).lean<InvitationRecord>();
      if (!current?.nonce) throw new Error('the first invitation vanished');
      return { token: tokenOf(current.nonce), expiresAt: current.expiresAt.getTime() };
    },
  };
}
