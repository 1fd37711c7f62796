import type { EventRecord } from './record.ts';

/** Inserts records in order and gives how many were written: fewer than given, where a fence stopped the next one. */
export type Insert = (records: readonly EventRecord[]) => Promise<number>;

interface Waiting {
  readonly records: readonly EventRecord[];
  readonly done: (written: number) => void;
  readonly failed: (error: unknown) => void;
}

/** One write is on its way to the disk while the next is sent. */
const underwayMax = 2;
const recordsMax = 1_000;

/**
 * Joins the batches of many rooms into few writes: while as many as may be are under way, those that come wait and then go
 * together. What a write costs is mostly the same for one record and for a hundred. Each room's batch stays in order and
 * in one piece; where a fence stops the batch of one room, those behind it are sent again.
 * @param insert as one durable write; throws when nobody can know what was written.
 */
export function joinWrites(insert: Insert): Insert {
  let waiting: Waiting[] = [];
  let underway = 0;

  const take = (): Waiting[] => {
    let records = 0;
    let count = 0;
    for (const { records: some } of waiting) {
      if (count > 0 && records + some.length > recordsMax) break;
      records += some.length;
      count += 1;
    }
    const taken = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return taken;
  };

  const settle = (batches: readonly Waiting[], written: number) => {
    let before = 0;
    for (const [index, batch] of batches.entries()) {
      const ofThis = written - before;
      if (ofThis < batch.records.length) {
        batch.done(ofThis);
        waiting = [...batches.slice(index + 1), ...waiting];
        return;
      }
      batch.done(batch.records.length);
      before += batch.records.length;
    }
  };

  const pump = () => {
    while (waiting.length > 0 && underway < underwayMax) {
      const batches = take();
      underway += 1;
      insert(batches.flatMap(({ records }) => records))
        .then(
          (written) => settle(batches, written),
          (error: unknown) => {
            for (const { failed } of batches) failed(error);
          },
        )
        .finally(() => {
          underway -= 1;
          pump();
        });
    }
  };

  return (records) =>
    new Promise<number>((done, failed) => {
      waiting.push({ records, done, failed });
      // Rooms that write in this turn of the event loop go together.
      if (waiting.length === 1) setImmediate(pump);
    });
}
