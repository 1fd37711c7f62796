import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LaunchOptions, launchEmbedded } from '@cairn/server/embedded/launch';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect, isRunning, launch, refusalOf, temporaryDirectory } from './kit.ts';

const start = (dir: string) => launchEmbedded({ dir, onExit: () => undefined } satisfies LaunchOptions);

/** A database with a thousand documents, some large, closed again. */
async function filledDirectory(): Promise<string> {
  const dir = temporaryDirectory();
  const database = await launch({ dir, lingerMs: 1 });
  const db = await connect(database.url);
  const things = db.collection('things');
  await things.createIndex({ n: 1 });
  await things.insertMany(
    Array.from({ length: 1_000 }, (_, n) => ({ n, body: 'x'.repeat(n % 100 === 0 ? 20_000 : 200) })),
  );
  await db.client.close();
  await database.stop();
  const { pid } = database;
  await vi.waitFor(() => expect(pid !== null && isRunning(pid)).toBe(false), 5_000);
  return dir;
}

function contents(dir: string): Record<string, string> {
  const names = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ name }) => [name, readFileSync(join(dir, name), 'latin1')]));
}

describe('a data directory', () => {
  it('is private, and makes a database that is found again', async () => {
    const dir = await filledDirectory();
    expect(statSync(join(dir, 'data.mdb')).mode & 0o077).toBe(0);
    const database = await launch({ dir });
    expect(statSync(database.socket).mode & 0o777).toBe(0o600);
    const db = await connect(database.url);
    expect(await db.collection('things').countDocuments({ n: { $gte: 0 } })).toBe(1_000);
  });

  it('with a path too long for a socket still works', async () => {
    const dir = join(temporaryDirectory(), 'd'.repeat(120));
    const database = await launch({ dir });
    onTestFinished(() => rmSync(dirname(database.socket), { recursive: true, force: true }));
    expect(Buffer.byteLength(database.socket)).toBeLessThan(100);
    expect(await (await connect(database.url)).command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('that holds something else is refused and left alone', async () => {
    const dir = temporaryDirectory();
    writeFileSync(join(dir, 'holiday.txt'), 'photos');
    expect(await refusalOf(start(dir))).toMatchObject({ code: 'foreign', message: expect.stringContaining(dir) });
    expect(contents(dir)).toEqual({ 'holiday.txt': 'photos' });
  });

  it('that is a file, or cannot be made, is refused', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    expect(await refusalOf(start(file))).toMatchObject({ code: 'unusable' });
    expect(await refusalOf(start(join(file, 'below')))).toMatchObject({ code: 'unusable' });
  });

  it('of a newer program is refused', async () => {
    const dir = temporaryDirectory();
    writeFileSync(join(dir, 'FORMAT'), '{"name":"cairn-embedded","version":2}');
    expect(await refusalOf(start(dir))).toMatchObject({ code: 'newer' });
  });

  it('in which a first start died is begun again', async () => {
    const dir = temporaryDirectory();
    writeFileSync(join(dir, 'FORMAT.new'), '{}');
    writeFileSync(join(dir, 'data.mdb'), 'half');
    const db = await connect((await launch({ dir })).url);
    expect(await db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  type Damage = (dir: string) => void;
  const overwrite =
    (from: number, bytes: number): Damage =>
    (dir) => {
      const path = join(dir, 'data.mdb');
      const data = readFileSync(path);
      data.fill(0xa5, from, from + bytes);
      writeFileSync(path, data);
    };

  it.each<[string, Damage]>([
    ['whose format file is garbage', (dir) => writeFileSync(join(dir, 'FORMAT'), 'garbage')],
    ['whose data file is empty', (dir) => truncateSync(join(dir, 'data.mdb'))],
    [
      'whose data file is cut off',
      (dir) => truncateSync(join(dir, 'data.mdb'), statSync(join(dir, 'data.mdb')).size >> 1),
    ],
    ['whose first page is overwritten', overwrite(0, 4_096)],
    ['whose pages are overwritten', (dir) => overwrite(8_192, statSync(join(dir, 'data.mdb')).size - 8_192)(dir)],
    ['whose entries are overwritten', (dir) => overwrite(40_960 + 24, 4_000)(dir)],
  ])('%s is refused without touching a byte', async (_name, damage) => {
    const dir = await filledDirectory();
    damage(dir);
    const before = contents(dir);
    expect(await refusalOf(start(dir))).toMatchObject({ code: 'damaged', message: expect.stringContaining('backup') });
    expect(contents(dir)).toEqual(before);
  });

  it('whose data file is gone is refused', async () => {
    const dir = temporaryDirectory();
    mkdirSync(join(dir, 'lost+found'));
    writeFileSync(join(dir, 'FORMAT'), '{"name":"cairn-embedded","version":1}');
    expect(await refusalOf(start(dir))).toMatchObject({ code: 'damaged' });
  });
});
