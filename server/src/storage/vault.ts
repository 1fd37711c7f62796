import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Connection, Schema } from 'mongoose';
import { keyBytes, seal, unseal } from './cipher.ts';
import { ignoreDuplicate } from './duplicate.ts';
import { gather } from './gather.ts';

/**
 * Keys, one an owner (an account, a room's snapshots, the system), each wrapped by the master key. Destroying an
 * owner's key erases all that was sealed with it (law L8).
 */
export interface Vault {
  /** The keys of these owners; made where there is none yet. Owners that were erased are left out. */
  keysFor(ownerIds: Iterable<string>): Promise<ReadonlyMap<string, Buffer>>;
  /** Destroys an owner's key for good. Other servers forget it within `rememberMs`. */
  erase(ownerId: string): Promise<void>;
}

const rememberMs = 60_000;
const rememberMax = 50_000;

interface KeyRecord {
  _id: string;
  /** Null once destroyed; the record stays, so that no new key takes its place. */
  wrapped: Buffer | null;
}

const schema = new Schema<KeyRecord>(
  { _id: { type: String, required: true }, wrapped: { type: Buffer, default: null } },
  { collection: 'keys', versionKey: false },
);

/** Opens the vault of a database. */
export function openVault(db: Connection, masterKey: Buffer): Vault {
  const records = db.model<KeyRecord>('Key', schema);
  const known = new LRUCache<string, Buffer>({ max: rememberMax, ttl: rememberMs });
  const contextOf = (ownerId: string) => `key:${ownerId}`;

  const remember = (record: { _id: string; wrapped: Buffer | null }): Buffer | undefined => {
    if (!record.wrapped) return undefined;
    const key = unseal(masterKey, record.wrapped, contextOf(record._id));
    known.set(record._id, key);
    return key;
  };

  /** The first writer's key wins, on whichever server it is. */
  const make = async (ownerId: string): Promise<Buffer | undefined> => {
    const wrapped = seal(masterKey, randomBytes(keyBytes), contextOf(ownerId));
    await records.updateOne({ _id: ownerId }, { $setOnInsert: { wrapped } }, { upsert: true }).catch(ignoreDuplicate);
    const record = await records.findById(ownerId).lean();
    return record ? remember(record) : undefined;
  };

  const recordOf = gather(async (ownerIds) => {
    const found = await records.find({ _id: { $in: ownerIds } }).lean<KeyRecord[]>();
    return new Map(found.map((record) => [record._id, record]));
  });

  const load = async (ownerId: string): Promise<Buffer | undefined> => {
    const record = await recordOf(ownerId);
    return record === undefined ? make(ownerId) : remember(record);
  };

  return {
    async keysFor(ownerIds) {
      const keys = new Map<string, Buffer>();
      const missing = new Set<string>();
      for (const ownerId of ownerIds) {
        const key = known.get(ownerId);
        if (key) keys.set(ownerId, key);
        else missing.add(ownerId);
      }
      await Promise.all(
        Array.from(missing, async (ownerId) => {
          const key = await load(ownerId);
          if (key) keys.set(ownerId, key);
        }),
      );
      return keys;
    },

    async erase(ownerId) {
      await records.updateOne({ _id: ownerId }, { $set: { wrapped: null } }, { upsert: true });
      known.delete(ownerId);
    },
  };
}
