import type { EventRecord } from '@cairn/server/src/log/record';
import { joinWrites } from '@cairn/server/src/log/writes';
import { describe, expect, it } from 'vitest';

/** A record as far as a write looks at it. */
const record = (roomId: string, seq: number) => ({ roomId, seq }) as EventRecord;
const batch = (roomId: string, ...seqs: number[]) => seqs.map((seq) => record(roomId, seq));

/** A disk that writes when it is told to, up to a record that is there already. */
function openDisk() {
  const written: string[] = [];
  const writes: { readonly names: readonly string[]; readonly end: (error?: Error) => void }[] = [];
  const taken = new Set<string>();
  const insert = (records: readonly EventRecord[]) =>
    new Promise<number>((resolve, reject) => {
      const names = records.map(({ roomId, seq }) => `${roomId}${seq}`);
      writes.push({
        names,
        end(error) {
          if (error) return reject(error);
          const stop = names.findIndex((name) => taken.has(name));
          const some = stop < 0 ? names : names.slice(0, stop);
          written.push(...some);
          for (const name of some) taken.add(name);
          resolve(some.length);
        },
      });
    });
  return { insert, taken, written, writes };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('writes of many rooms', () => {
  it('go together while others are under way, each room in order and in one piece', async () => {
    const disk = openDisk();
    const write = joinWrites(disk.insert);
    const first = [write(batch('a', 1)), write(batch('b', 1, 2))];
    await turn();
    const second = write(batch('c', 1));
    await turn();
    const third = [write(batch('d', 1, 2)), write(batch('e', 1)), write(batch('f', 1))];
    await turn();
    expect(disk.writes.map(({ names }) => names)).toEqual([['a1', 'b1', 'b2'], ['c1']]);
    disk.writes[0]?.end();
    expect(await Promise.all(first)).toEqual([1, 2]);
    await turn();
    expect(disk.writes[2]?.names).toEqual(['d1', 'd2', 'e1', 'f1']);
    disk.writes[1]?.end();
    disk.writes[2]?.end();
    expect(await Promise.all([second, ...third])).toEqual([1, 2, 1, 1]);
  });

  it('stopped by the fence of one room are sent again for the rooms behind it, and never for that room', async () => {
    const disk = openDisk();
    disk.taken.add('b2');
    const write = joinWrites(disk.insert);
    const all = [write(batch('a', 1)), write(batch('b', 1, 2, 3)), write(batch('c', 1, 2)), write(batch('d', 1))];
    await turn();
    disk.writes[0]?.end();
    expect(await Promise.all(all.slice(0, 2))).toEqual([1, 1]);
    await turn();
    expect(disk.writes[1]?.names).toEqual(['c1', 'c2', 'd1']);
    disk.writes[1]?.end();
    expect(await Promise.all(all.slice(2))).toEqual([2, 1]);
    expect(disk.written).toEqual(['a1', 'b1', 'c1', 'c2', 'd1']);
  });

  it('whose outcome nobody knows fail for every room in them, and for no other', async () => {
    const disk = openDisk();
    const write = joinWrites(disk.insert);
    const lost = [write(batch('a', 1)), write(batch('b', 1))];
    await turn();
    const kept = write(batch('c', 1));
    await turn();
    disk.writes[0]?.end(new Error('the connection broke'));
    disk.writes[1]?.end();
    expect((await Promise.allSettled(lost)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await kept).toBe(1);
    const after = write(batch('d', 1));
    await turn();
    disk.writes[2]?.end();
    expect(await after).toBe(1);
  });

  it('are no larger than a thousand records, unless one batch is', async () => {
    const disk = openDisk();
    const write = joinWrites(disk.insert);
    const sizes = [600, 300, 200, 1_500, 1];
    const all = sizes.map((size, index) =>
      write(Array.from({ length: size }, (_, place) => record(String.fromCharCode(97 + index), place + 1))),
    );
    for (let turns = 0; turns < 8; turns += 1) {
      await turn();
      for (const { end } of disk.writes) end();
    }
    expect(await Promise.all(all)).toEqual(sizes);
    expect(disk.writes.map(({ names }) => names.length)).toEqual([900, 200, 1_500, 1]);
  });
});
