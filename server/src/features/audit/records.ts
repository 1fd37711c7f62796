import { type Connection, type Model, Schema } from 'mongoose';

/** One line of the audit. */
export interface AuditRecord {
  _id: string;
  at: Date;
  /** An account id, or `system`. */
  actor: string;
  /** What is being done, such as `account.deactivate`. */
  action: string;
  /** The id of what it is done to. */
  subject: string;
  /** Ids, roles, versions and counts. Never names or anything somebody wrote. */
  details: Record<string, string | number | boolean>;
}

const schema = new Schema<AuditRecord>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    actor: { type: String, required: true },
    action: { type: String, required: true },
    subject: { type: String, required: true },
    details: { type: Object, required: true },
  },
  { collection: 'audit', versionKey: false, strict: 'throw', minimize: false },
);

export type AuditRecords = Model<AuditRecord>;

/** The audit's records on a database. */
export function auditRecords(db: Connection): AuditRecords {
  return db.model<AuditRecord>('Audit', schema);
}
