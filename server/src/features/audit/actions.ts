import { randomUUID } from 'node:crypto';
import type { Clock } from '../../config/clock.ts';
import type { AuditRecord, AuditRecords } from './records.ts';

export type AuditEntry = Pick<AuditRecord, 'actor' | 'action' | 'subject'> & Partial<Pick<AuditRecord, 'details'>>;

/**
 * The audit: who did what to whom, when. Only ever added to, and kept six years (HIPAA §164.316).
 *
 * An entry is written before the change it speaks of, and the change only happens once the entry is on disk. So nothing
 * changes without a line here; where a process dies in between, or two people are after the same name at once, a line
 * may stand for a change that did not come about, which the record itself then shows.
 */
export interface Audit {
  /** Adds one entry. */
  write(entry: AuditEntry): Promise<void>;
}

/** Opens the audit of a database. */
export function openAudit(records: AuditRecords, clock: Clock): Audit {
  return {
    async write({ actor, action, subject, details = {} }) {
      await records.create({ _id: randomUUID(), at: new Date(clock.now()), actor, action, subject, details });
    },
  };
}
