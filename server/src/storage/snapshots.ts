import { type RoomState, roomStateSchema } from '@cairn/shared/registry/state';
import { type Connection, Schema } from 'mongoose';
import { seal, unseal } from './cipher.ts';
import { ignoreDuplicate } from './duplicate.ts';
import { gather } from './gather.ts';
import type { Vault } from './vault.ts';

/** A room's state at a seq, with the hash of that event, so that opening a room reads only what came after. */
export interface Snapshot {
  readonly state: RoomState;
  readonly hash: Buffer;
}

export interface Snapshots {
  /** The newest snapshot; null: none, or none that this build can read (then the log is folded afresh). */
  load(roomId: string): Promise<Snapshot | null>;
  /** Keeps a snapshot, unless a newer one is there. */
  save(roomId: string, snapshot: Snapshot): Promise<void>;
}

interface SnapshotRecord {
  _id: string;
  seq: number;
  /** Raised when the shape of the state changes: older snapshots are then passed over. */
  version: number;
  hash: Buffer;
  /** The state as JSON, sealed with the room's key: it has aliases in it. */
  state: Buffer;
}

const currentVersion = 3;

const schema = new Schema<SnapshotRecord>(
  {
    _id: { type: String, required: true },
    seq: { type: Number, required: true },
    version: { type: Number, required: true },
    hash: { type: Buffer, required: true },
    state: { type: Buffer, required: true },
  },
  { collection: 'snapshots', versionKey: false },
);

/** Opens the snapshots of a database. */
export function openSnapshots(db: Connection, vault: Vault): Snapshots {
  const records = db.model<SnapshotRecord>('Snapshot', schema);
  const recordOf = gather(async (roomIds) => {
    const found = await records.find({ _id: { $in: roomIds } }).lean<SnapshotRecord[]>();
    return new Map(found.map((record) => [record._id, record]));
  });
  const keyOf = async (roomId: string) => {
    const owner = `room:${roomId}`;
    return (await vault.keysFor([owner])).get(owner);
  };

  return {
    async load(roomId) {
      const [record, key] = await Promise.all([recordOf(roomId), keyOf(roomId)]);
      if (!record || !key || record.version !== currentVersion) return null;
      const json: unknown = JSON.parse(unseal(key, record.state, contextOf(roomId, record.seq)).toString());
      const state = roomStateSchema.safeParse(json);
      return state.success ? { state: state.data, hash: record.hash } : null;
    },

    async save(roomId, { state, hash }) {
      const key = await keyOf(roomId);
      if (!key) return;
      const sealed = seal(key, Buffer.from(JSON.stringify(state)), contextOf(roomId, state.seq));
      const content = { seq: state.seq, version: currentVersion, hash, state: sealed };
      const updated = await records.updateOne({ _id: roomId, seq: { $lt: state.seq } }, { $set: content });
      if (updated.matchedCount > 0) return;
      await records.updateOne({ _id: roomId }, { $setOnInsert: content }, { upsert: true }).catch(ignoreDuplicate);
    },
  };
}

function contextOf(roomId: string, seq: number): string {
  return `snapshot:${roomId}:${seq}`;
}
