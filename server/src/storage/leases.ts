import { dayMs, secondMs } from '@cairn/shared/kernel/time';
import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from './duplicate.ts';

/** When each server was last known to be alive. A server is one start of a process. */
export interface Leases {
  /** Says that a server is alive. */
  beat(server: string, at: number): Promise<void>;
  /** When these servers last said so, epoch milliseconds; those never heard of are left out. */
  lastBeats(servers: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The servers that said so after a time. */
  beatSince(at: number): Promise<readonly string[]>;
}

interface LeaseRecord {
  _id: string;
  aliveAt: Date;
}

/** Far longer than anybody asks for a server that is gone: a session is a matter of hours. */
const keptMs = 30 * dayMs;

const schema = new Schema<LeaseRecord>(
  { _id: { type: String, required: true }, aliveAt: { type: Date, required: true } },
  { collection: 'servers', versionKey: false },
).index({ aliveAt: 1 }, { expireAfterSeconds: keptMs / secondMs });

/** Opens the leases of a database. */
export async function openLeases(db: Connection): Promise<Leases> {
  const records = db.model<LeaseRecord>('Lease', schema);
  await records.init();

  return {
    async beat(server, at) {
      const aliveAt = new Date(at);
      await records.updateOne({ _id: server }, { $set: { aliveAt } }, { upsert: true }).catch(ignoreDuplicate);
    },

    async lastBeats(servers) {
      const found = await records.find({ _id: { $in: servers } }).lean();
      return new Map(found.map(({ _id, aliveAt }) => [_id, aliveAt.getTime()]));
    },

    async beatSince(at) {
      const found = await records.find({ aliveAt: { $gt: new Date(at) } }, { _id: 1 }).lean();
      return found.map(({ _id }) => _id);
    },
  };
}
