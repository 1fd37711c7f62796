import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, Schema } from 'mongoose';
import { type Config, ConfigError } from '../config/env.ts';
import { keyBytes } from './cipher.ts';
import { ignoreDuplicate } from './duplicate.ts';

/** The two secrets of an installation. */
export interface Secrets {
  /** Signs the tokens of grants. */
  readonly tokenKey: Buffer;
  /** Wraps every other key. Without it, nothing that was written can be read. */
  readonly masterKey: Buffer;
}

/** The secrets as configured; those that are not are made once and kept under `dataDir`, readable by the owner alone. */
export async function readSecrets(config: Config): Promise<Secrets> {
  return {
    tokenKey: config.tokenKey ?? (await readOrMake(config.dataDir, 'token.key')),
    masterKey: config.masterKey ?? (await readOrMake(config.dataDir, 'master.key')),
  };
}

async function readOrMake(dataDir: string, name: string): Promise<Buffer> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, name);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
  // A link never replaces: of two servers that start at once, both go on with the first one's key.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (key.length !== keyBytes) throw new ConfigError(`${path} does not hold a key of ${keyBytes} bytes in base64.`);
  return key;
}

interface Fingerprints {
  _id: string;
  tokenKey: string;
  masterKey: string;
}

const schema = new Schema<Fingerprints>(
  {
    _id: { type: String, required: true },
    tokenKey: { type: String, required: true },
    masterKey: { type: String, required: true },
  },
  { collection: 'settings', versionKey: false },
);

/**
 * Makes sure that all servers of a database have the same secrets. The first one leaves their fingerprints.
 * @throws ConfigError that names the variable to set where they differ.
 */
export async function agreeOnSecrets(db: Connection, secrets: Secrets): Promise<void> {
  const records = db.model<Fingerprints>('Setting', schema);
  const own = { tokenKey: fingerprint(secrets.tokenKey), masterKey: fingerprint(secrets.masterKey) };
  await records.updateOne({ _id: 'secrets' }, { $setOnInsert: own }, { upsert: true }).catch(ignoreDuplicate);
  const agreed = await records.findById('secrets').lean();
  for (const [name, variable] of [
    ['masterKey', 'MASTER_KEY'],
    ['tokenKey', 'TOKEN_KEY'],
  ] as const) {
    if (agreed && agreed[name] !== own[name]) {
      throw new ConfigError(
        `${variable} differs from the one this database was set up with. Give every server of one database the same ${variable}` +
          ` (or the same DATA_DIR/${name === 'masterKey' ? 'master.key' : 'token.key'}).`,
      );
    }
  }
}

/** Tells secrets apart without telling what they are. */
function fingerprint(key: Buffer): string {
  return createHash('sha256').update('cairn fingerprint').update(key).digest('base64url').slice(0, 22);
}
