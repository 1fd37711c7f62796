import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from './duplicate.ts';

/** That a room is to be looked at when its time has come: something may be due in it. */
export interface Due {
  readonly roomId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * When rooms are to be looked at, so that what is due in them happens although nobody has them open. Records are
 * added and taken away, never moved: two servers cannot undo each other's.
 */
export interface Dues {
  /** Adding it again changes nothing. */
  add(due: Due): Promise<void>;
  remove(due: Due): Promise<void>;
  /** Those up to a time, soonest first. */
  until(at: number, limit: number): Promise<Due[]>;
}

interface DueRecord extends Due {
  _id: string;
}

const schema = new Schema<DueRecord>(
  {
    _id: { type: String, required: true },
    roomId: { type: String, required: true },
    at: { type: Number, required: true },
  },
  { collection: 'dues', versionKey: false },
).index({ at: 1 });

/** Opens the dues of a database, and makes their index. */
export async function openDues(db: Connection): Promise<Dues> {
  const records = db.model<DueRecord>('Due', schema);
  await records.init();

  return {
    async add(due) {
      const { roomId, at } = due;
      const added = { $setOnInsert: { roomId, at } };
      await records.updateOne({ _id: idOf(due) }, added, { upsert: true }).catch(ignoreDuplicate);
    },

    async remove(due) {
      await records.deleteOne({ _id: idOf(due) });
    },

    until: (at, limit) =>
      records
        .find({ at: { $lte: at } }, { _id: 0 })
        .sort({ at: 1 })
        .limit(limit)
        .lean<Due[]>()
        .exec(),
  };
}

function idOf({ roomId, at }: Due): string {
  return `${roomId}:${at}`;
}
