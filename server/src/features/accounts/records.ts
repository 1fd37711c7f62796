import { type Role, roleSchema } from '@cairn/shared/accounts/roles';
import { type Connection, type Model, Schema } from 'mongoose';

/** A person's account. */
export interface AccountRecord {
  _id: string;
  programId: string;
  /** Lower case. */
  login: string;
  /** Argon2id in PHC form. */
  passwordHash: string;
  role: Role;
  /** The name that peers see. */
  alias: string;
  /** The alias as it is compared: nobody may pass for somebody else by case or width of letters. */
  aliasKey: string;
  /** Sealed with the account's own key; null where the program gave none. */
  chartName: Buffer | null;
  status: 'active' | 'deactivated';
  /** The newest version of the group agreement this person signed. */
  agreement: { version: number; at: Date } | null;
  /** Rooms the invitation opens, until the rooms have let the person in. */
  admissions: string[];
  createdAt: Date;
}

/**
 * An invitation. Its id is the id of the account it becomes: so it works once, by the very key of the account's record,
 * and the chart name can be sealed before there is an account.
 */
export interface InvitationRecord {
  _id: string;
  programId: string;
  /** SHA-256 of the token; the token itself is nowhere kept. */
  tokenHash: string;
  role: Role;
  chartName: Buffer | null;
  admissions: string[];
  /** What the first admin's token is derived from (invitations.ts); null for all others. */
  nonce: string | null;
  expiresAt: Date;
}

/** A sign-in and all tokens and cookies that came from it (docs/decisions/0005). */
export interface FamilyRecord {
  _id: string;
  accountId: string;
  /** SHA-256 of the secret in the one refresh cookie that is good. */
  secretHash: string;
  status: 'active' | 'ended';
  endedCode: EndCode | null;
  /** Made for a load test: no limit on how much is asked. */
  isUnlimited?: boolean;
  createdAt: Date;
  expiresAt: Date;
}

/** Why a family is over. */
export type EndCode = 'grant.ended' | 'account.deactivated';

const text = { type: String, required: true } as const;
const when = { type: Date, required: true } as const;
const id = text;
const role = { ...text, enum: roleSchema.options } as const;
const sealed = { type: Buffer, default: null };
const roomIds = { type: [String], required: true } as const;

const accountSchema = new Schema<AccountRecord>(
  {
    _id: id,
    programId: id,
    login: text,
    passwordHash: text,
    role,
    alias: text,
    aliasKey: text,
    chartName: sealed,
    status: { ...text, enum: ['active', 'deactivated'] },
    agreement: {
      type: new Schema({ version: { type: Number, required: true }, at: when }, { _id: false }),
      default: null,
    },
    admissions: roomIds,
    createdAt: when,
  },
  { collection: 'accounts', versionKey: false, strict: 'throw' },
)
  .index({ login: 1 }, { unique: true })
  .index({ programId: 1, aliasKey: 1 }, { unique: true });

const invitationSchema = new Schema<InvitationRecord>(
  {
    _id: id,
    programId: id,
    tokenHash: text,
    role,
    chartName: sealed,
    admissions: roomIds,
    nonce: { type: String, default: null },
    expiresAt: when,
  },
  { collection: 'invitations', versionKey: false, strict: 'throw' },
)
  .index({ tokenHash: 1 }, { unique: true })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const familySchema = new Schema<FamilyRecord>(
  {
    _id: id,
    accountId: id,
    secretHash: text,
    status: { ...text, enum: ['active', 'ended'] },
    endedCode: { type: String, default: null },
    isUnlimited: Boolean,
    createdAt: when,
    expiresAt: when,
  },
  { collection: 'grants', versionKey: false, strict: 'throw' },
)
  .index({ accountId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export interface AccountRecords {
  readonly accounts: Model<AccountRecord>;
  readonly invitations: Model<InvitationRecord>;
  readonly families: Model<FamilyRecord>;
}

/** The records of this word; ready once their indexes are, because uniqueness rests on them. */
export async function openAccountRecords(db: Connection): Promise<AccountRecords> {
  const accounts = db.model<AccountRecord>('Account', accountSchema);
  const invitations = db.model<InvitationRecord>('Invitation', invitationSchema);
  const families = db.model<FamilyRecord>('Grant', familySchema);
  await Promise.all([accounts.init(), invitations.init(), families.init()]);
  return { accounts, invitations, families };
}
