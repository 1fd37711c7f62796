import type { Event } from '@cairn/shared/kernel/event';
import type { ModerationEvent } from '@cairn/shared/moderation/state';
import type { AlertKind, Disposition } from '@cairn/shared/safety/contract';
import type { AlertTimes } from '@cairn/shared/safety/responseTimes';
import type { SafetyEvent } from '@cairn/shared/safety/state';
import { type Connection, Schema } from 'mongoose';
import type { AnyEvent } from '../../../log/record.ts';
import { ignoreDuplicate } from '../../../storage/duplicate.ts';
import type { RoomRecords } from '../../rooms/records.ts';

/**
 * Something at a desk that waits or waited for staff, and when what happened to it: so that what waits at many desks is
 * found without opening them, and times can be reported. Follows the desks' logs; the logs decide. Nobody's name, no words.
 */
interface MatterRecord {
  /** The desk, and the event there that it began with. */
  _id: string;
  deskId: string;
  seq: number;
  /** This and what follows is absent until it is known: the first thing that is heard of it may be how it ended. */
  programId?: string;
  what?: 'alert' | 'held' | 'flag';
  kind?: AlertKind;
  openedAt?: number;
  claimedAt?: number;
  closedAt?: number;
  /** How far an alert has climbed. */
  rung?: number;
  disposition?: Disposition;
}

const text = { type: String } as const;
const when = { type: Number } as const;

const schema = new Schema<MatterRecord>(
  {
    _id: { ...text, required: true },
    deskId: { ...text, required: true },
    seq: { ...when, required: true },
    ...{ programId: text, what: text, kind: text, openedAt: when, claimedAt: when, closedAt: when, rung: when },
    disposition: text,
  },
  { collection: 'matters', versionKey: false, strict: 'throw' },
)
  .index({ deskId: 1, closedAt: 1 })
  .index({ programId: 1, what: 1, openedAt: 1 });

/** What waits, and what waited. */
export interface Matters {
  /** Follows an event of a desk. Harmless twice and in any order. */
  follow(deskId: string, event: AnyEvent): Promise<void>;
  /** What is open at these desks, longest open first: the desk, and the event that it began with. */
  openAt(deskIds: readonly string[], limit: number): Promise<{ readonly deskId: string; readonly seq: number }[]>;
  /** The alerts of a program that were raised from a time until before another. */
  alertsOf(query: {
    readonly programId: string;
    readonly from: number;
    readonly to: number;
    readonly limit: number;
  }): Promise<AlertTimes[]>;
}

/** Opens the records of what waits; ready once their indexes are. */
export async function openMatters(db: Connection, rooms: Pick<RoomRecords, 'find'>): Promise<Matters> {
  const matters = db.model<MatterRecord>('Matter', schema);
  await matters.init();

  return {
    async follow(deskId, event) {
      const change = changeOf(event);
      if (!change) return;
      const { seq, set = {}, ...once } = change;
      const _id = `${deskId}/${seq}`;
      const programId = set.openedAt === undefined ? undefined : (await rooms.find(deskId))?.programId;
      const known = { deskId, seq, ...set, ...(programId !== undefined && { programId }) };
      const write = () => matters.updateOne({ _id }, { $set: known, ...once }, { upsert: true });
      // Two events of it at once: whichever came second finds what the first has added.
      if (!(await write().catch(ignoreDuplicate))) await write();
    },

    openAt: (deskIds, limit) =>
      matters
        .find({ deskId: { $in: deskIds }, closedAt: { $exists: false }, openedAt: { $exists: true } })
        .sort({ openedAt: 1 })
        .limit(limit)
        .lean<{ deskId: string; seq: number }[]>()
        .exec(),

    async alertsOf({ programId, from, to, limit }) {
      const found = await matters
        .find({ programId, what: 'alert', openedAt: { $gte: from, $lt: to } })
        .limit(limit)
        .lean<MatterRecord[]>();
      return found.map(({ openedAt = 0, claimedAt = null, closedAt = null, rung = 0, disposition = null }) => ({
        ...{ raisedAt: openedAt, claimedAt, closedAt, rung, disposition },
      }));
    },
  };
}

interface Change {
  readonly seq: number;
  readonly set?: Partial<MatterRecord>;
  readonly $min?: Pick<MatterRecord, 'claimedAt'>;
  readonly $max?: Pick<MatterRecord, 'rung'>;
}

/** What an event says of a matter; undefined: nothing. Each says another thing, so their order does not count. */
function changeOf(event: AnyEvent): Change | undefined {
  const happened = event as Event as ModerationEvent | SafetyEvent;
  const { seq, at } = happened;
  switch (happened.type) {
    case 'alert.raised':
      return { seq, set: { what: 'alert', kind: happened.data.kind, openedAt: at } };
    case 'message.held':
      return { seq, set: { what: 'held', openedAt: at } };
    case 'message.flagged':
      return { seq, set: { what: 'flag', openedAt: at } };
    case 'alert.claimed':
      return { seq: happened.data.alertSeq, $min: { claimedAt: at } };
    case 'flag.claimed':
      return { seq: happened.data.flagSeq, $min: { claimedAt: at } };
    case 'alert.climbed':
      return { seq: happened.data.alertSeq, $max: { rung: happened.data.rung } };
    case 'alert.closed':
      return { seq: happened.data.alertSeq, set: { closedAt: at, disposition: happened.data.disposition } };
    case 'held.released':
    case 'held.refused':
      return { seq: happened.data.heldSeq, set: { closedAt: at } };
    case 'flag.resolved':
      return { seq: happened.data.flagSeq, set: { closedAt: at } };
    default:
      return undefined;
  }
}
