import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, launch, refusalOf, temporaryDirectory } from './kit.ts';

const program = fileURLToPath(new URL('../../server/dist/embedded/main.js', import.meta.url));

const rounds = 6;
const writers = 4;

type Written = { log: string; seq: number };

/** Appends batches to a log of its own until the database dies, and notes what was acknowledged. */
async function writeUntilDeath(client: MongoClient, log: string, from: number): Promise<Written[]> {
  const events = client.db().collection('events');
  const acknowledged: Written[] = [];
  for (let seq = from; ; seq += 5) {
    const batch = Array.from({ length: 5 }, (_, at) => ({ log, seq: seq + at, body: 'x'.repeat(300) }));
    try {
      await events.insertMany(batch);
    } catch {
      return acknowledged;
    }
    acknowledged.push(...batch.map(({ seq: number }) => ({ log, seq: number })));
  }
}

describe('what was acknowledged', () => {
  it('is there after a kill -9 at any moment, and no log has a hole', async () => {
    const dir = temporaryDirectory();
    const next = Array.from({ length: writers }, () => 1);
    let total = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { url, pid, stop } = await launch({ dir });
      const client = await new MongoClient(url, { serverSelectionTimeoutMS: 500 }).connect();
      const events = client.db().collection('events');
      await events.createIndex({ log: 1, seq: 1 }, { unique: true });
      const writing = next.map((from, writer) => writeUntilDeath(client, `log${writer}`, from));
      // Each round dies at another number of commits.
      const goal = (await events.estimatedDocumentCount()) + 50 + round * 97;
      while ((await events.estimatedDocumentCount()) < goal);
      process.kill(pid ?? Number.NaN, 'SIGKILL');
      const acknowledged = (await Promise.all(writing)).flat();
      await client.close();
      await stop();

      const revived = await launch({ dir });
      const db = await connect(revived.url);
      for (const [writer] of next.entries()) {
        const log = `log${writer}`;
        const seqs = (await db.collection('events').find({ log }).sort({ seq: 1 }).toArray()).map(({ seq }) =>
          Number(seq),
        );
        expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, at) => at + 1));
        const lost = acknowledged.filter((event) => event.log === log && event.seq > seqs.length);
        expect(lost).toEqual([]);
        next[writer] = seqs.length + 1;
      }
      total += acknowledged.length;
      await db.client.close();
      process.kill(revived.pid ?? Number.NaN, 'SIGKILL');
      await revived.stop();
    }
    expect(total).toBeGreaterThan(rounds * 50);
  });
});

describe('a full disk', () => {
  it('refuses the write, keeps what was stored, serves on, and takes writes again after a restart with room', async () => {
    const dir = temporaryDirectory();
    // A limit on the size of files stands for the disk: beyond it the system refuses to write, as on a full one.
    const limited = spawn(
      '/bin/sh',
      ['-c', `ulimit -f 4096; exec "$0" "$1" --dir "$2" --linger-ms 300`, process.execPath, program, dir],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    onTestFinished(() => void limited.kill());
    const [line] = await once(createInterface({ input: limited.stdout }), 'line');
    const { socket }: { socket: string } = JSON.parse(String(line));
    const url = `mongodb://${encodeURIComponent(socket)}/cairn?directConnection=true`;
    const db = await connect(url);
    const things = db.collection<{ _id: number; body: string }>('things');
    let stored = 0;
    const fill = async () => {
      for (; ; stored += 1) await things.insertOne({ _id: stored, body: 'x'.repeat(50_000) });
    };
    expect(await refusalOf(fill())).toMatchObject({ code: 14031 });
    expect(stored).toBeGreaterThan(10);
    expect(await refusalOf(fill())).toMatchObject({ code: 14031 });
    expect(
      await things
        .find()
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual(Array.from({ length: stored }, (_, id) => id));
    await things.insertOne({ _id: -1, body: '' });
    await db.client.close();
    await once(limited, 'exit');

    const again = await connect((await launch({ dir })).url);
    expect(await again.collection('things').countDocuments()).toBe(stored + 1);
    await again.collection('things').insertOne({ body: 'x'.repeat(50_000) });
  });
});
