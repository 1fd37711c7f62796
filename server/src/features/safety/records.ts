import { hourMs, secondMs } from '@cairn/shared/kernel/time';
import type { Rota } from '@cairn/shared/safety/onCall';
import type { Policies } from '@cairn/shared/safety/policy';
import type { ChannelName } from '@cairn/shared/safety/wire';
import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { ignoreDuplicate } from '../../storage/duplicate.ts';
import type { Vault } from '../../storage/vault.ts';
import { type Keepsakes, openKeepsakes } from '../sessions/records/keepsakes.ts';

interface PoliciesRecord {
  /** The program's id. */
  _id: string;
  policies: Policies;
}

interface RotaRecord extends Rota {
  /** The program's id. */
  _id: string;
}

/** The newest call for help of a person. */
interface HelpRecord {
  /** The person's id. */
  _id: string;
  roomId: string;
}

/** Who is called to a desk, so that every server can tell those who are connected to it. */
export interface CallRecord {
  _id: string;
  deskId: string;
  accountIds: string[];
  at: Date;
}

/** How a way of calling does. */
export interface ChannelRecord {
  _id: ChannelName;
  sentAt: number | null;
  failedAt: number | null;
}

/** Far longer than any server takes to look. */
const callKeptMs = hourMs;

const text = { type: String, required: true } as const;
const maybeWhen = { type: Number, default: null } as const;

const policiesSchema = new Schema<PoliciesRecord>(
  { _id: text, policies: { type: Object, required: true } },
  { collection: 'policies', versionKey: false, strict: 'throw' },
);

const rotaSchema = new Schema<RotaRecord>(
  { _id: text, shifts: { type: [Object], required: true }, overrides: { type: [Object], required: true } },
  { collection: 'rotas', versionKey: false, strict: 'throw' },
);

const helpSchema = new Schema<HelpRecord>(
  { _id: text, roomId: text },
  { collection: 'helpCalls', versionKey: false, strict: 'throw' },
);

const callSchema = new Schema<CallRecord>(
  { _id: text, deskId: text, accountIds: { type: [String], required: true }, at: { type: Date, required: true } },
  { collection: 'calls', versionKey: false, strict: 'throw' },
).index({ at: 1 }, { expireAfterSeconds: callKeptMs / secondMs });

const channelSchema = new Schema<ChannelRecord>(
  { _id: text, sentAt: maybeWhen, failedAt: maybeWhen },
  { collection: 'channels', versionKey: false, strict: 'throw' },
);

const emailSchema = z.string();

/** The records of this word. */
export interface SafetyRecords {
  /** What a program has set; null: it goes by the defaults. */
  policies(programId: string): Promise<Policies | null>;
  setPolicies(programId: string, policies: Policies): Promise<void>;
  /** A program without one has nobody on call. */
  rota(programId: string): Promise<Rota>;
  setRota(programId: string, rota: Rota): Promise<void>;
  /** Where staff are called, sealed with their own keys; an empty one says that there is none. */
  readonly emails: Keepsakes<string>;
  /** The room of a person's newest call for help; null: they never called. */
  helpRoom(accountId: string): Promise<string | null>;
  /** Moves on from a room (null: from none) to a new one. Of several at once, one is first. */
  moveHelpRoom(accountId: string, from: string | null, to: string): Promise<void>;
  /** Posts a call for all servers to see. Doing it again changes nothing. */
  addCall(call: CallRecord): Promise<void>;
  /** The calls since a time. */
  callsSince(at: number): Promise<CallRecord[]>;
  channel(name: ChannelName): Promise<ChannelRecord | null>;
  noteChannel(name: ChannelName, seen: Partial<Pick<ChannelRecord, 'sentAt' | 'failedAt'>>): Promise<void>;
}

/** Opens the records of this word; ready once their indexes are. */
export async function openSafetyRecords(db: Connection, vault: Vault): Promise<SafetyRecords> {
  const policies = db.model<PoliciesRecord>('Policies', policiesSchema);
  const rotas = db.model<RotaRecord>('Rota', rotaSchema);
  const helpCalls = db.model<HelpRecord>('HelpCall', helpSchema);
  const calls = db.model<CallRecord>('Call', callSchema);
  await calls.init();
  const channels = db.model<ChannelRecord>('Channel', channelSchema);
  const emails = await openKeepsakes(db, vault, {
    ...{ model: 'StaffEmail', collection: 'staffEmails', shape: emailSchema },
  });

  return {
    policies: async (programId) => (await policies.findById(programId).lean<PoliciesRecord>())?.policies ?? null,

    async setPolicies(programId, set) {
      await policies.updateOne({ _id: programId }, { $set: { policies: set } }, { upsert: true });
    },

    async rota(programId) {
      const found = await rotas.findById(programId).lean<RotaRecord>();
      return { shifts: found?.shifts ?? [], overrides: found?.overrides ?? [] };
    },

    async setRota(programId, { shifts, overrides }) {
      await rotas.updateOne({ _id: programId }, { $set: { shifts, overrides } }, { upsert: true });
    },

    emails,

    helpRoom: async (accountId) => (await helpCalls.findById(accountId).lean<HelpRecord>())?.roomId ?? null,

    async moveHelpRoom(_id, from, roomId) {
      if (from === null) await helpCalls.create({ _id, roomId }).catch(ignoreDuplicate);
      else await helpCalls.updateOne({ _id, roomId: from }, { $set: { roomId } });
    },

    async addCall({ _id, ...call }) {
      await calls.updateOne({ _id }, { $setOnInsert: call }, { upsert: true }).catch(ignoreDuplicate);
    },

    callsSince: (at) =>
      calls
        .find({ at: { $gte: new Date(at) } })
        .sort({ at: 1 })
        .lean<CallRecord[]>()
        .exec(),

    channel: (name) => channels.findById(name).lean<ChannelRecord>().exec(),

    async noteChannel(name, seen) {
      await channels.updateOne({ _id: name }, { $set: seen }, { upsert: true }).catch(ignoreDuplicate);
    },
  };
}
