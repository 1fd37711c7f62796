import { createHash } from 'node:crypto';
import { type RoomKind, roomKindSchema, standingKindSchema } from '@cairn/shared/rooms/contract';
import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from '../../storage/duplicate.ts';
import { gather } from '../../storage/gather.ts';

/** That a room exists, and where it belongs. What happens in it is in its log. */
export interface RoomRecord {
  _id: string;
  programId: string;
  kind: RoomKind;
  title: string;
  deskOf: string | null;
  /** The room this one belongs to: a session's cohort, a breakout's session. */
  partOf: string | null;
  /** Whom of the staff a desk is about. */
  about: string | null;
  createdBy: string;
  /** When it was set up, epoch milliseconds; null: that is not known. */
  openedAt: number | null;
}

/** Where a person finds their rooms, and how far they have read. Follows the log; the log decides. */
export interface MembershipRecord {
  _id: string;
  roomId: string;
  accountId: string;
  active: boolean;
  /** The event of the log this record follows. */
  seq: number;
  readSeq: number;
}

const text = { type: String, required: true } as const;
const whole = { type: Number, required: true } as const;

const roomSchema = new Schema<RoomRecord>(
  {
    _id: text,
    programId: text,
    kind: { ...text, enum: roomKindSchema.options },
    title: text,
    deskOf: { type: String, default: null },
    partOf: { type: String, default: null },
    about: { type: String, default: null },
    createdBy: text,
    openedAt: { type: Number, default: null },
  },
  { collection: 'rooms', versionKey: false, strict: 'throw' },
)
  .index({ deskOf: 1 })
  .index({ partOf: 1 })
  .index({ programId: 1, title: 1 })
  .index({ programId: 1, about: 1 });

const membershipSchema = new Schema<MembershipRecord>(
  {
    _id: text,
    roomId: text,
    accountId: text,
    active: { type: Boolean, required: true },
    seq: whole,
    readSeq: whole,
  },
  { collection: 'memberships', versionKey: false, strict: 'throw' },
)
  .index({ accountId: 1, active: 1 })
  .index({ roomId: 1, active: 1 });

/** The id of the desk beside a room. */
export function deskId(roomId: string): string {
  return `${roomId}.desk`;
}

/** The id of the desk about one of a room's staff. It does not say who that is, and is no longer than an id may be. */
export function deskAboutId(roomId: string, accountId: string): string {
  const name = createHash('sha256').update(accountId).digest('base64url').slice(0, 9);
  return `${deskId(roomId)}-${name}`;
}

export interface RoomRecords {
  find(roomId: string): Promise<RoomRecord | null>;
  findAll(roomIds: readonly string[]): Promise<RoomRecord[]>;
  /** The room's own desk, and those about one of its staff. */
  desksOf(roomId: string): Promise<RoomRecord[]>;
  /** All desks of a program that are about one of the staff. */
  desksAbout(programId: string): Promise<RoomRecord[]>;
  /** The rooms that belong to a room: a cohort's sessions, a session's breakouts. */
  partsOf(roomId: string): Promise<RoomRecord[]>;
  /** The rooms of a program that stand by themselves, by title: no desks, no sessions and what belongs to these. */
  ofProgram(programId: string): Promise<RoomRecord[]>;
  /** Adds a room; false: there is one with this id. */
  add(room: RoomRecord): Promise<boolean>;
  membership(roomId: string, accountId: string): Promise<MembershipRecord | null>;
  /** The memberships that are in force now. */
  membershipsOf(accountId: string): Promise<MembershipRecord[]>;
  /** Who is in a room now. */
  membersOf(roomId: string): Promise<MembershipRecord[]>;
  /** A person's memberships of these rooms, those that have ended too. */
  membershipsIn(roomIds: readonly string[], accountId: string): Promise<MembershipRecord[]>;
  /** Follows an event of the log; an older one changes nothing. */
  follow(membership: { roomId: string; accountId: string; active: boolean; seq: number }): Promise<void>;
  /** Moves a read position forward, never back. */
  read(position: { roomId: string; accountId: string; seq: number }): Promise<void>;
}

/** Opens the records of this word. */
export async function openRoomRecords(db: Connection): Promise<RoomRecords> {
  const rooms = db.model<RoomRecord>('Room', roomSchema);
  const memberships = db.model<MembershipRecord>('Membership', membershipSchema);
  await Promise.all([rooms.init(), memberships.init()]);
  const roomOf = gather(async (ids) => {
    const found = await rooms.find({ _id: { $in: ids } }).lean<RoomRecord[]>();
    return new Map(found.map((room) => [room._id, room]));
  });
  const desksOf = gather(async (roomIds) => {
    const byRoom = new Map<string, RoomRecord[]>();
    for (const desk of await rooms.find({ deskOf: { $in: roomIds } }).lean<RoomRecord[]>()) {
      const { deskOf } = desk;
      if (deskOf !== null) byRoom.set(deskOf, [...(byRoom.get(deskOf) ?? []), desk]);
    }
    return byRoom;
  });
  const membershipOf = gather(async (ids) => {
    const found = await memberships.find({ _id: { $in: ids } }).lean<MembershipRecord[]>();
    return new Map(found.map((membership) => [membership._id, membership]));
  });

  return {
    find: async (roomId) => (await roomOf(roomId)) ?? null,
    findAll: (roomIds) =>
      rooms
        .find({ _id: { $in: roomIds } })
        .lean<RoomRecord[]>()
        .exec(),
    ofProgram: (programId) =>
      rooms
        .find({ programId, kind: { $in: standingKindSchema.options } })
        .sort({ title: 1, _id: 1 })
        .lean<RoomRecord[]>()
        .exec(),
    partsOf: (roomId) => rooms.find({ partOf: roomId }).lean<RoomRecord[]>().exec(),
    desksOf: async (roomId) => (await desksOf(roomId)) ?? [],
    desksAbout: (programId) =>
      rooms
        .find({ programId, about: { $type: 'string' } })
        .lean<RoomRecord[]>()
        .exec(),

    async add({ _id, ...room }) {
      const added = await rooms.updateOne({ _id }, { $setOnInsert: room }, { upsert: true }).catch(ignoreDuplicate);
      return added?.upsertedCount === 1;
    },

    membership: async (roomId, accountId) => (await membershipOf(idOf(roomId, accountId))) ?? null,

    membershipsOf: (accountId) => memberships.find({ accountId, active: true }).lean<MembershipRecord[]>().exec(),
    membersOf: (roomId) => memberships.find({ roomId, active: true }).lean<MembershipRecord[]>().exec(),
    membershipsIn: (roomIds, accountId) =>
      memberships
        .find({ _id: { $in: roomIds.map((roomId) => idOf(roomId, accountId)) } })
        .lean<MembershipRecord[]>()
        .exec(),

    async follow({ roomId, accountId, active, seq }) {
      const _id = idOf(roomId, accountId);
      // What is known is followed anew whenever a room is opened. Reading is cheap, and many are read at once.
      const known = await membershipOf(_id);
      if (known && known.seq >= seq) return;
      const followed = await memberships.updateOne({ _id, seq: { $lt: seq } }, { $set: { active, seq } });
      if (followed.matchedCount > 0) return;
      const first = { roomId, accountId, active, seq, readSeq: 0 };
      const added = await memberships
        .updateOne({ _id }, { $setOnInsert: first }, { upsert: true })
        .catch(ignoreDuplicate);
      // An older event came first, just now.
      if (added?.upsertedCount !== 1)
        await memberships.updateOne({ _id, seq: { $lt: seq } }, { $set: { active, seq } });
    },

    async read({ roomId, accountId, seq }) {
      await memberships.updateOne({ _id: idOf(roomId, accountId) }, { $max: { readSeq: seq } });
    },
  };
}

function idOf(roomId: string, accountId: string): string {
  return `${roomId}:${accountId}`;
}
