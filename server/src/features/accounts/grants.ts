import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { OwnAccount } from '@cairn/shared/accounts/contract';
import { Refused } from '@cairn/shared/kernel/refusal';
import { dayMs } from '@cairn/shared/kernel/time';
import type { Clock } from '../../config/clock.ts';
import { gather, inGroups } from '../../storage/gather.ts';
import type { Audit } from '../audit/actions.ts';
import type { Caller } from '../handler.ts';
import type { AccountRecord, AccountRecords, EndCode, FamilyRecord } from './records.ts';
import { type TokenClaims, type Tokens, tokenForMs } from './tokens.ts';

/** A sign-in that is not renewed for a week is over, and any is after thirty days. */
const idleForMs = 7 * dayMs;
const longestMs = 30 * dayMs;

/** What a person who signs in, signs up or renews gets. The refresh token travels in the cookie alone. */
export interface IssuedGrant {
  readonly token: string;
  readonly expiresAt: number;
  readonly account: OwnAccount;
  readonly refreshToken: string;
  readonly refreshForMs: number;
}

/** Who a token speaks for, as the records say now. */
export interface Identity extends Caller {
  /** When the token runs out, epoch milliseconds. */
  readonly expiresAt: number;
  /** The newest version of the group agreement this person signed; null: none. */
  readonly signedVersion: number | null;
  /** Made for a load test: no limit on how much is asked. */
  readonly isUnlimited: boolean;
}

/** Sign-ins that are over: one (`familyId`), or all of an account (null). */
export interface GrantEnd {
  readonly accountId: string;
  readonly familyId: string | null;
  readonly code: EndCode;
}

/**
 * Grants: what a sign-in gives. A family is one sign-in; it holds one good refresh token at a time, and each renewal
 * takes its place. A refresh token used again ends its family (RFC 9700 §4.14.2; why without grace: docs/decisions/0005).
 */
export interface Grants {
  /**
   * Opens a family for an account whose password or invitation has been checked.
   * @param forMs how long the first token is good, where it is not the usual ten minutes.
   * @param isUnlimited for load tests: nothing limits how much is asked.
   * @throws Refused `signin.refused` when the account is closed meanwhile.
   */
  open(
    account: Pick<AccountRecord, '_id'>,
    options?: { readonly forMs?: number; readonly isUnlimited?: boolean },
  ): Promise<IssuedGrant>;
  /**
   * Trades a refresh token for the next one.
   * @throws Refused `grant.missing`, `grant.invalid`, `grant.expired`, `account.deactivated`, or `grant.ended`: also for
   *   a token that was traded before, and then the whole family has ended, its live connections too.
   */
  renew(refreshToken: string | undefined): Promise<IssuedGrant>;
  /** Ends one sign-in: its refresh token, its tokens and its live connections. */
  end(family: { readonly accountId: string; readonly familyId: string }): Promise<void>;
  /** Ends all sign-ins of an account that was closed. */
  endAllOf(accountId: string): Promise<void>;
  /**
   * Who a token speaks for: checked against the records, for each request and each handshake.
   * @throws Refused `grant.invalid`, `grant.expired`, `grant.ended`, `account.deactivated`.
   */
  identify(token: string): Promise<Identity>;
  /** Told at once of each end that this server makes, so that live connections close; gives its stop. */
  onEnded(listener: (end: GrantEnd) => void): () => void;
  /** Which of these families are over, whichever server ended them; asked from time to time. */
  endedAmong(familyIds: readonly string[]): Promise<ReadonlyMap<string, EndCode>>;
}

interface GrantsContext {
  readonly records: AccountRecords;
  readonly tokens: Tokens;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** Opens the grants of a database. */
export function openGrants({ records, tokens, audit, clock }: GrantsContext): Grants {
  const { accounts, families } = records;
  const listeners = new Set<(end: GrantEnd) => void>();

  const accountOf = gather(async (ids) => byId(await accounts.find({ _id: { $in: ids } }).lean<AccountRecord[]>()));
  const familyOf = gather(async (ids) => byId(await families.find({ _id: { $in: ids } }).lean<FamilyRecord[]>()));

  const tell = (end: GrantEnd) => {
    for (const listener of listeners) listener(end);
  };

  /** Ends the families that the filter finds. The first reason stays. */
  const markEnded = (filter: { _id: string } | { accountId: string }, endedCode: EndCode) =>
    families.updateMany({ ...filter, status: 'active' }, { $set: { status: 'ended', endedCode } });

  const endFamily = async ({ accountId, familyId }: TokenClaims) => {
    await markEnded({ _id: familyId }, 'grant.ended');
    tell({ accountId, familyId, code: 'grant.ended' });
  };

  const issue = (account: AccountRecord, family: { id: string; secret: string; expiresAt: number }, forMs: number) => {
    const now = clock.now();
    const claims = { accountId: account._id, familyId: family.id };
    return {
      ...tokens.sign(claims, Math.min(now + forMs, family.expiresAt)),
      account: ownView(account),
      refreshToken: `${family.id}.${family.secret}`,
      refreshForMs: family.expiresAt - now,
    };
  };

  /** A refresh token that is not the good one of its family: traded before, stolen, or made up by somebody who knows the family. */
  const endReused = async (family: FamilyRecord): Promise<never> => {
    await audit.write({ actor: family.accountId, action: 'grant.reuse', subject: family._id });
    await endFamily({ accountId: family.accountId, familyId: family._id });
    throw new Refused('grant.ended');
  };

  return {
    async open(account, { forMs = tokenForMs, isUnlimited = false } = {}) {
      const now = clock.now();
      const family = { id: randomUUID(), secret: newSecret(), expiresAt: now + Math.max(idleForMs, forMs) };
      await audit.write({ actor: account._id, action: 'grant.open', subject: family.id });
      await families.create({
        _id: family.id,
        accountId: account._id,
        secretHash: digest(family.secret),
        status: 'active',
        ...(isUnlimited && { isUnlimited }),
        createdAt: new Date(now),
        expiresAt: new Date(family.expiresAt),
      });
      // Closing an account ends the families it finds. One that was opened right then is found here.
      const current = await accountOf(account._id);
      if (current?.status === 'active') return issue(current, family, forMs);
      await markEnded({ _id: family.id }, 'account.deactivated');
      throw new Refused('signin.refused');
    },

    async renew(refreshToken) {
      if (refreshToken === undefined) throw new Refused('grant.missing');
      const [id = '', secret = ''] = refreshToken.split('.');
      const family = await familyOf(id);
      if (!family) throw new Refused('grant.invalid');
      const account = await accountOf(family.accountId);
      refuseEnded(family, account);
      const now = clock.now();
      if (family.expiresAt.getTime() <= now) throw new Refused('grant.expired');

      const next = {
        id,
        secret: newSecret(),
        expiresAt: Math.min(now + idleForMs, family.createdAt.getTime() + longestMs),
      };
      // One conditional update: of two requests with the same token, on whichever servers, one is the first.
      const { modifiedCount } = await families.updateOne(
        { _id: id, status: 'active', secretHash: digest(secret) },
        { $set: { secretHash: digest(next.secret), expiresAt: new Date(next.expiresAt) } },
      );
      if (modifiedCount === 0) return endReused(family);
      return issue(account, next, tokenForMs);
    },

    end: endFamily,

    async endAllOf(accountId) {
      await markEnded({ accountId }, 'account.deactivated');
      tell({ accountId, familyId: null, code: 'account.deactivated' });
    },

    async identify(token) {
      const { accountId, familyId, expiresAt } = tokens.read(token);
      const [family, account] = await Promise.all([familyOf(familyId), accountOf(accountId)]);
      refuseEnded(family, account);
      const { role, programId, agreement } = account;
      const isUnlimited = family?.isUnlimited === true;
      return {
        accountId,
        familyId,
        role,
        programId,
        expiresAt,
        signedVersion: agreement?.version ?? null,
        isUnlimited,
      };
    },

    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async endedAmong(familyIds) {
      const groups = inGroups(familyIds).map((ids) =>
        families.find({ _id: { $in: ids }, status: 'ended' }).lean<FamilyRecord[]>(),
      );
      const ended = (await Promise.all(groups)).flat();
      return new Map(ended.map((family) => [family._id, family.endedCode ?? 'grant.ended']));
    },
  };
}

function refuseEnded(
  family: FamilyRecord | undefined,
  account: AccountRecord | undefined,
): asserts account is AccountRecord {
  if (!account) throw new Refused('grant.invalid');
  if (account.status === 'deactivated') throw new Refused('account.deactivated');
  // The record of a family that ran out is removed after a while.
  if (family?.status !== 'active') throw new Refused('grant.ended');
}

/** The account as its owner sees it: what leaves the server, field by field. */
export function ownView({ _id, login, role, alias, programId }: AccountRecord): OwnAccount {
  return { id: _id, login, role, alias, programId };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Of 256 random bits a plain digest is enough; no salt, no stretching. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function byId<Row extends { _id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row._id, row]));
}
