import { type Connection, mongo, Schema } from 'mongoose';
import type { EventRecord } from './record.ts';
import { type Insert, joinWrites } from './writes.ts';

/** Where a log is read and written. The only writer of events. */
export interface EventStore {
  /**
   * Inserts records in order, as one durable write, and gives how many were written: fewer than given, where the
   * fence of law L1 (another server took that seq) or of law L2 (the command was executed before) stopped the next one.
   * @throws when nobody can know whether they were written (the connection broke).
   */
  readonly insert: Insert;
  /** All rooms that have events. */
  roomIds(): Promise<string[]>;
  /** The newest seq of a room; 0: it has no events. */
  head(roomId: string): Promise<number>;
  /** Events after a seq, in order. */
  after(roomId: string, seq: number, limit: number): Promise<EventRecord[]>;
  /** The newest events before a seq, in order. */
  before(roomId: string, seq: number, limit: number): Promise<EventRecord[]>;
  /** The event that a command made, if it made one. */
  ofCommand(roomId: string, actor: string, commandId: string): Promise<number | null>;
  /** The events about a message up to a seq: the one that posted it first. */
  aboutMessage(roomId: string, messageSeq: number, upTo: number): Promise<EventRecord[]>;
  /** Messages of others after a seq, counted up to `max`. */
  countUnread(query: { roomId: string; after: number; reader: string; max: number }): Promise<number>;
  /** Of the given rooms, those that have events after the given seq. */
  roomsBeyond(heads: readonly { readonly roomId: string; readonly seq: number }[]): Promise<ReadonlySet<string>>;
  /** Marks the body of an event, and of those that took its place before, as superseded. Doing it again changes nothing. */
  supersede(roomId: string, seq: number, supersededBy: number): Promise<void>;
}

const schema = new Schema<EventRecord>(
  {
    roomId: { type: String, required: true },
    seq: { type: Number, required: true },
    type: { type: String, required: true },
    at: { type: Number, required: true },
    actor: { type: String, required: true },
    commandId: { type: String, required: true },
    open: { type: Schema.Types.Mixed, required: true },
    owner: { type: String, default: null },
    digest: { type: Buffer, default: null },
    hash: { type: Buffer, required: true },
    body: { type: Buffer, default: null },
    supersededBy: { type: Number },
  },
  { collection: 'events', versionKey: false, minimize: false },
);

// The fence of law L1, and that of law L2.
schema.index({ roomId: 1, seq: 1 }, { unique: true });
schema.index({ roomId: 1, actor: 1, commandId: 1 }, { unique: true });
schema.index(
  { roomId: 1, 'open.messageSeq': 1, seq: 1 },
  { partialFilterExpression: { 'open.messageSeq': { $exists: true } } },
);

const duplicateKey = 11_000;

/** How many rooms one question about heads names. */
const headsPerQuery = 100;

/** Rooms far behind must not make the answer long; the rest shows in the next look. */
const headsFoundMax = 1_000;

/** Opens the store of events in a database, and makes its indexes. */
export async function openEventStore(db: Connection): Promise<EventStore> {
  const model = db.model<EventRecord>('Event', schema);
  await model.init();
  // The driver's own collection: casting each field anew would double the cost of a batch.
  const events = model.collection;
  const read = (filter: object, sort: 1 | -1, limit: number): Promise<EventRecord[]> =>
    model.find(filter, { _id: 0 }).sort({ seq: sort }).limit(limit).lean<EventRecord[]>().exec();

  const insert: Insert = async (records) => {
    try {
      await events.insertMany(
        records.map((record) => ({ ...record })),
        { ordered: true },
      );
      return records.length;
    } catch (error) {
      const written = writtenBeforeFence(error);
      if (written === null) throw error;
      return written;
    }
  };

  return {
    insert: joinWrites(insert),

    roomIds: () => model.distinct('roomId').exec(),

    async head(roomId) {
      const newest = await model.findOne({ roomId }, { seq: 1, _id: 0 }).sort({ seq: -1 }).lean<{ seq: number }>();
      return newest?.seq ?? 0;
    },

    after: (roomId, seq, limit) => read({ roomId, seq: { $gt: seq } }, 1, limit),

    before: async (roomId, seq, limit) => (await read({ roomId, seq: { $lt: seq } }, -1, limit)).reverse(),

    async ofCommand(roomId, actor, commandId) {
      const made = await model.findOne({ roomId, actor, commandId }, { seq: 1, _id: 0 }).lean<{ seq: number }>();
      return made?.seq ?? null;
    },

    async aboutMessage(roomId, messageSeq, upTo) {
      const posted = await read({ roomId, seq: { $eq: messageSeq, $lte: upTo } }, 1, 1);
      const later = await read({ roomId, 'open.messageSeq': messageSeq, seq: { $gt: messageSeq, $lte: upTo } }, 1, 0);
      return [...posted, ...later];
    },

    countUnread: ({ roomId, after, reader, max }) =>
      model
        .countDocuments({ roomId, seq: { $gt: after }, type: 'message.posted', actor: { $ne: reader } })
        .limit(max)
        .exec(),

    async roomsBeyond(heads) {
      const beyond = new Set<string>();
      for (let start = 0; start < heads.length; start += headsPerQuery) {
        const clauses = heads
          .slice(start, start + headsPerQuery)
          .map(({ roomId, seq }) => ({ roomId, seq: { $gt: seq } }));
        const found = await model
          .find({ $or: clauses }, { roomId: 1, _id: 0 })
          .limit(headsFoundMax)
          .lean<{ roomId: string }[]>();
        for (const { roomId } of found) beyond.add(roomId);
      }
      return beyond;
    },

    async supersede(roomId, seq, supersededBy) {
      const earlier = { seq: { $lt: supersededBy }, supersededBy: { $exists: false } };
      await model.updateMany(
        { roomId, 'open.messageSeq': seq, type: 'message.edited', ...earlier },
        { $set: { supersededBy } },
      );
      await model.updateOne({ roomId, seq, supersededBy: { $exists: false } }, { $set: { supersededBy } });
    },
  };
}

/** What the error of an ordered insert says, where it says it surely. */
function writtenBeforeFence(error: unknown): number | null {
  if (!(error instanceof mongo.MongoBulkWriteError)) return null;
  const first = Array.isArray(error.writeErrors) ? error.writeErrors[0] : error.writeErrors;
  if (!first || first.code !== duplicateKey || error.result.getWriteConcernError()) return null;
  return first.index;
}
