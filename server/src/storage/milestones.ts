import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from './duplicate.ts';

interface MilestoneRecord {
  _id: string;
  at: Date;
}

const schema = new Schema<MilestoneRecord>(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'milestones', versionKey: false },
);

/** What this installation has been through, so that each start knows what is behind it. */
export interface Milestones {
  isReached(name: string): Promise<boolean>;
  reach(name: string, at: number): Promise<void>;
}

/** Opens the milestones of a database. */
export function openMilestones(db: Connection): Milestones {
  const records = db.model<MilestoneRecord>('Milestone', schema);
  return {
    isReached: async (name) => (await records.findById(name).lean()) !== null,
    async reach(name, at) {
      await records.create({ _id: name, at: new Date(at) }).catch(ignoreDuplicate);
    },
  };
}
