import { dayMs, secondMs } from '@cairn/shared/kernel/time';
import type { ModerationEvent } from '@cairn/shared/moderation/state';
import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from '../../../storage/duplicate.ts';

type Outcome = 'held' | 'released' | 'refused';

/** What became of a message that was held, so that its author can be told. Follows the desk's log; the log decides. */
export interface HeldRecord {
  _id: string;
  deskId: string;
  roomId: string;
  accountId: string;
  commandId: string;
  outcome: Outcome;
  /** The event of the desk that decided on it; null: it waits. */
  settledSeq: number | null;
  /** When that was. */
  settledAt: Date | null;
  /** When it was held or decided on: the last that there is to tell of it. */
  changedAt: Date;
}

/** More messages than one person has waiting in one room; and than a clinic holds in a minute. */
const ownMax = 100;
const newsMax = 1_000;

/** How long authors are told what became of a message. */
const toldForMs = 7 * dayMs;

const text = { type: String, required: true } as const;

const schema = new Schema<HeldRecord>(
  {
    _id: text,
    deskId: text,
    roomId: text,
    accountId: text,
    commandId: text,
    outcome: { ...text, enum: ['held', 'released', 'refused'] },
    settledSeq: { type: Number, default: null },
    settledAt: { type: Date, default: null },
    changedAt: { type: Date, required: true },
  },
  { collection: 'heldMessages', versionKey: false, strict: 'throw' },
)
  .index({ accountId: 1, roomId: 1 })
  .index({ changedAt: 1 })
  .index({ settledAt: 1 }, { expireAfterSeconds: toldForMs / secondMs });

type Held = Extract<ModerationEvent, { type: 'message.held' }>;
type Settled = Extract<ModerationEvent, { type: 'held.released' | 'held.refused' }>;

/** The records of this word. */
export interface ModerationRecords {
  /** Follows an event of a desk. Harmless twice and in any order. */
  hold(deskId: string, event: Held): Promise<void>;
  settle(deskId: string, event: Settled): Promise<void>;
  /** A person's messages that wait in a room, and those that were decided on in the last seven days. */
  ofAuthor(accountId: string, roomId: string, now: number): Promise<HeldRecord[]>;
  /** Those that were held or decided on since a time, in order. */
  changedSince(at: number): Promise<HeldRecord[]>;
}

/** Opens the records of this word; ready once their indexes are. */
export async function openModerationRecords(db: Connection): Promise<ModerationRecords> {
  const records = db.model<HeldRecord>('HeldMessage', schema);
  await records.init();

  const ensure = async (
    deskId: string,
    heldSeq: number,
    { at, data: { roomId, memberId, commandId } }: Pick<Held | Settled, 'at' | 'data'>,
  ) => {
    const _id = `${deskId}:${heldSeq}`;
    const waiting = {
      deskId,
      roomId,
      accountId: memberId,
      commandId,
      outcome: 'held',
      settledSeq: null,
      settledAt: null,
      changedAt: new Date(at),
    };
    await records.updateOne({ _id }, { $setOnInsert: waiting }, { upsert: true }).catch(ignoreDuplicate);
    return _id;
  };

  return {
    async hold(deskId, held) {
      await ensure(deskId, held.seq, held);
    },

    async settle(deskId, settled) {
      const { type, seq, at, data } = settled;
      const _id = await ensure(deskId, data.heldSeq, settled);
      const outcome: Outcome = type === 'held.released' ? 'released' : 'refused';
      await records.updateOne(
        { _id },
        { $set: { outcome, settledSeq: seq, settledAt: new Date(at), changedAt: new Date(at) } },
      );
    },

    ofAuthor: (accountId, roomId, now) =>
      records
        .find({
          ...{ accountId, roomId },
          $or: [{ settledAt: null }, { settledAt: { $gte: new Date(now - toldForMs) } }],
        })
        .sort({ changedAt: 1, _id: 1 })
        .limit(ownMax)
        .lean<HeldRecord[]>()
        .exec(),

    changedSince: (at) =>
      records
        .find({ changedAt: { $gte: new Date(at) } })
        .sort({ changedAt: 1 })
        .limit(newsMax)
        .lean<HeldRecord[]>()
        .exec(),
  };
}
