import { type Connection, Schema } from 'mongoose';
import type { z } from 'zod';
import { seal, unseal } from '../../../storage/cipher.ts';
import { ignoreDuplicate } from '../../../storage/duplicate.ts';
import type { Vault } from '../../../storage/vault.ts';

/** What a person keeps to themselves, sealed with their own key: it goes when the key goes. */
interface KeepsakeRecord {
  _id: string;
  accountId: string;
  body: Buffer;
}

const schema = () =>
  new Schema<KeepsakeRecord>(
    {
      _id: { type: String, required: true },
      accountId: { type: String, required: true },
      body: { type: Buffer, required: true },
    },
    { versionKey: false, strict: 'throw' },
  );

/** Things of one kind that people keep: one a person and place. */
export interface Keepsakes<Value> {
  /** Null: there is none, or its owner's key is gone. */
  read(accountId: string, place: string): Promise<Value | null>;
  /** Keeps the newest. */
  save(accountId: string, place: string, value: Value): Promise<void>;
  /** Keeps the first: what is there already stays. */
  saveOnce(accountId: string, place: string, value: Value): Promise<void>;
}

export interface KeepsakeKind<Value> {
  readonly model: string;
  readonly collection: string;
  readonly shape: z.ZodType<Value>;
}

/** Opens the keepsakes of a kind. */
export async function openKeepsakes<Value>(
  db: Connection,
  vault: Vault,
  { model, collection, shape }: KeepsakeKind<Value>,
): Promise<Keepsakes<Value>> {
  const records = db.model<KeepsakeRecord>(model, schema(), collection);
  await records.init();
  const idOf = (accountId: string, place: string) => `${place}:${accountId}`;
  const contextOf = (_id: string) => `${collection}:${_id}`;

  const sealed = async (accountId: string, _id: string, value: Value): Promise<Buffer> => {
    const key = (await vault.keysFor([accountId])).get(accountId);
    if (!key) throw new Error('the key of this account was destroyed');
    return seal(key, Buffer.from(JSON.stringify(value)), contextOf(_id));
  };

  return {
    async read(accountId, place) {
      const _id = idOf(accountId, place);
      const record = await records.findById(_id).lean<KeepsakeRecord>();
      const key = record && (await vault.keysFor([accountId])).get(accountId);
      if (!record || !key) return null;
      const json: unknown = JSON.parse(unseal(key, record.body, contextOf(_id)).toString());
      return shape.parse(json);
    },

    async save(accountId, place, value) {
      const _id = idOf(accountId, place);
      const body = await sealed(accountId, _id, value);
      const update = () => records.updateOne({ _id }, { $set: { accountId, body } }, { upsert: true });
      // Of two that make it at once, the second finds it made.
      const made = await update().catch(ignoreDuplicate);
      if (!made) await update();
    },

    async saveOnce(accountId, place, value) {
      const _id = idOf(accountId, place);
      const body = await sealed(accountId, _id, value);
      await records.updateOne({ _id }, { $setOnInsert: { accountId, body } }, { upsert: true }).catch(ignoreDuplicate);
    },
  };
}
