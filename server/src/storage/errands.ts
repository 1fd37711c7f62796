import { dayMs, secondMs } from '@cairn/shared/kernel/time';
import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from './duplicate.ts';

/** Something to be done because of an event, outside of the room it happened in. Ids and numbers, never words. */
export interface Errand {
  /** Made of what it is for, so that noting it again changes nothing. */
  readonly id: string;
  readonly kind: string;
  readonly what: Readonly<Record<string, string | number>>;
}

/** An errand that is due, as it was when it was looked at. */
export interface DueErrand extends Errand {
  /** How often it has been tried. */
  readonly tries: number;
  readonly nextAt: number;
}

/**
 * What has to be done, noted before the event that leads to it is acknowledged, and kept until it is done: a crash in
 * between loses nothing, and whichever server is there does it.
 */
export interface Errands {
  add(errands: readonly Errand[], at: number): Promise<void>;
  /** Those that are due, longest due first. */
  due(at: number, limit: number): Promise<DueErrand[]>;
  /** Takes one on until a time; false: another server was faster. From then on others may try it. */
  take(errand: DueErrand, until: number): Promise<boolean>;
  done(id: string, at: number): Promise<void>;
  /** To be tried again at a time. */
  retry(id: string, at: number): Promise<void>;
  /** How many of a kind were tried, and wait to be tried again. */
  countRetried(kind: string): Promise<number>;
}

interface ErrandRecord {
  _id: string;
  kind: string;
  what: Record<string, string | number>;
  tries: number;
  /** Absent once it is done. */
  nextAt?: number;
  doneAt?: Date;
}

/** What is done stays so long, so that its event, read again, does not have it done again. */
const keptMs = 30 * dayMs;

const schema = new Schema<ErrandRecord>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    what: { type: Object, required: true },
    tries: { type: Number, required: true },
    nextAt: { type: Number },
    doneAt: { type: Date },
  },
  { collection: 'errands', versionKey: false, strict: 'throw', minimize: false },
)
  .index({ nextAt: 1 })
  .index({ doneAt: 1 }, { expireAfterSeconds: keptMs / secondMs });

/** Opens the errands of a database. */
export async function openErrands(db: Connection): Promise<Errands> {
  const records = db.model<ErrandRecord>('Errand', schema);
  await records.init();

  return {
    async add(errands, at) {
      const noted = errands.map(({ id, kind, what }) => {
        const first = { $setOnInsert: { kind, what: { ...what }, tries: 0, nextAt: at } };
        return records.updateOne({ _id: id }, first, { upsert: true }).catch(ignoreDuplicate);
      });
      await Promise.all(noted);
    },

    async due(at, limit) {
      const found = await records
        .find({ nextAt: { $lte: at } })
        .sort({ nextAt: 1 })
        .limit(limit)
        .lean<(ErrandRecord & { nextAt: number })[]>();
      return found.map(({ _id, kind, what, tries, nextAt }) => ({ id: _id, kind, what, tries, nextAt }));
    },

    async take({ id, nextAt }, until) {
      const taken = await records.updateOne({ _id: id, nextAt }, { $set: { nextAt: until }, $inc: { tries: 1 } });
      return taken.matchedCount === 1;
    },

    async done(id, at) {
      await records.updateOne({ _id: id }, { $set: { doneAt: new Date(at) }, $unset: { nextAt: 1 } });
    },

    async retry(id, at) {
      await records.updateOne({ _id: id }, { $set: { nextAt: at } });
    },

    countRetried: (kind) => records.countDocuments({ kind, tries: { $gt: 0 }, nextAt: { $exists: true } }).exec(),
  };
}
