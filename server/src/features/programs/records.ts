import type { CrisisLine } from '@cairn/shared/programs/contract';
import { type Connection, type Model, Schema } from 'mongoose';

/** A program: what it says of itself. */
export interface ProgramRecord {
  _id: string;
  name: string;
  timeZone: string;
  staffedHours: string;
  crisisLines: CrisisLine[];
}

/** One version of a program's group agreement. Never changed; the newest is the one that holds. */
export interface AgreementRecord {
  /** Made of program and version, so that two who publish at once cannot both have the same version. */
  _id: string;
  programId: string;
  version: number;
  text: string;
  publishedAt: Date;
}

const text = { type: String, required: true } as const;

const programSchema = new Schema<ProgramRecord>(
  {
    _id: text,
    name: text,
    timeZone: text,
    // A program may leave it empty.
    staffedHours: { type: String, default: '' },
    crisisLines: [new Schema<CrisisLine>({ name: text, contact: text, how: text }, { _id: false })],
  },
  { collection: 'programs', versionKey: false, strict: 'throw' },
);

const agreementSchema = new Schema<AgreementRecord>(
  {
    _id: text,
    programId: text,
    version: { type: Number, required: true },
    text,
    publishedAt: { type: Date, required: true },
  },
  { collection: 'agreements', versionKey: false, strict: 'throw' },
).index({ programId: 1, version: 1 });

export interface ProgramRecords {
  readonly programs: Model<ProgramRecord>;
  readonly agreements: Model<AgreementRecord>;
}

/** The records of this word; ready once their indexes are. */
export async function openProgramRecords(db: Connection): Promise<ProgramRecords> {
  const programs = db.model<ProgramRecord>('Program', programSchema);
  const agreements = db.model<AgreementRecord>('Agreement', agreementSchema);
  await Promise.all([programs.init(), agreements.init()]);
  return { programs, agreements };
}
