import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from './failure.ts';

const format = { name: 'cairn-embedded', version: 1 } as const;

const files = { format: 'FORMAT', draft: 'FORMAT.new', data: 'data.mdb', lock: 'lock.mdb', socket: 'db.sock' } as const;

/** What may be there besides: it comes with a mounted disk or a file browser. */
const harmless = new Set<string>(['lost+found', '.DS_Store']);

/** The system allows a little over 100 bytes for the path of a socket. */
const maxSocketPathBytes = 100;

/** Makes the directory where it is missing and gives its real path. Refuses what cannot be used as one. */
export function prepareDirectory(dir: string): string {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    return realpathSync(dir);
  } catch (error) {
    throw new StartFailure('unusable', `The database directory ${dir} cannot be used: ${textOf(error)}`);
  }
}

/**
 * The socket of a directory: within it, or in a private directory of its own where the path would be too long. Refuses
 * one that another user of the machine could have laid out for us.
 */
export function socketPath(realDir: string): string {
  const within = join(realDir, files.socket);
  if (Buffer.byteLength(within) < maxSocketPathBytes) return within;
  const hash = createHash('sha256').update(realDir).digest('hex').slice(0, 16);
  const own = join(tmpdir(), `cairn-${process.getuid?.() ?? 0}-${hash}`);
  checkPrivate(prepareDirectory(own));
  return join(own, files.socket);
}

function checkPrivate(dir: string): void {
  const { uid, mode } = statSync(dir);
  if (uid === (process.getuid?.() ?? uid) && (mode & 0o077) === 0) return;
  throw new StartFailure('unusable', `${dir} belongs to somebody else or is open to others. Remove it.`);
}

export type DirectoryState = 'empty' | 'ours';

/** Looks at what a directory holds, without touching a byte. Refuses what is foreign, damaged or from a newer program. */
export function inspectDirectory(realDir: string): DirectoryState {
  const names = listed(realDir).filter((name) => !harmless.has(name) && name !== files.socket);
  if (!names.includes(files.format)) {
    // A draft of the format file is left by a start that died before anything could have been acknowledged.
    if (names.length === 0 || names.includes(files.draft)) return 'empty';
    throw new StartFailure(
      'foreign',
      `${realDir} holds something that is not an embedded database of Cairn. Use an empty directory.`,
    );
  }
  checkFormat(realDir);
  if (!names.includes(files.data))
    throw new StartFailure('damaged', `${realDir} has lost its file ${files.data}. Restore it from a backup.`);
  return 'ours';
}

function listed(realDir: string): string[] {
  try {
    return readdirSync(realDir);
  } catch (error) {
    throw new StartFailure('unusable', `The database directory ${realDir} cannot be read: ${textOf(error)}`);
  }
}

function checkFormat(realDir: string): void {
  const version = readVersion(join(realDir, files.format));
  if (version === undefined)
    throw new StartFailure('damaged', `${join(realDir, files.format)} is damaged. Restore it from a backup.`);
  if (version > format.version) {
    throw new StartFailure(
      'newer',
      `${realDir} was written by a newer Cairn (format ${version}, this one knows ${format.version}).`,
    );
  }
}

function readVersion(path: string): number | undefined {
  try {
    const { name, version }: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
    return name === format.name && typeof version === 'number' && version >= 1 ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Begins a new database: until `finish` is called, a restart finds a draft and begins again. */
export function beginDirectory(realDir: string): { finish(): void } {
  for (const name of [files.data, files.lock]) rmSync(join(realDir, name), { force: true });
  const draft = join(realDir, files.draft);
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, `${JSON.stringify(format)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  return {
    finish: () => {
      renameSync(draft, join(realDir, files.format));
      syncDirectory(realDir);
    },
  };
}

function syncDirectory(realDir: string): void {
  const handle = openSync(realDir, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

export function dataFile(realDir: string): string {
  return join(realDir, files.data);
}

/** A name for the directory that no renaming changes, for the lock. */
export function directoryIdentity(realDir: string): string {
  const { dev, ino } = statSync(realDir);
  return `${dev}-${ino}`;
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
