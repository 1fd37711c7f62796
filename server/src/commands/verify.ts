import type { Core } from '../core.ts';
import { chainStart, type EventRecord, firstTampered } from '../log/record.ts';

const readPerPage = 1_000;

/** What proving a room's log came to. */
export interface Proof {
  readonly roomId: string;
  readonly events: number;
  /** The first event that is not as it was written, or is missing; null: all is. */
  readonly tamperedSeq: number | null;
}

/** Proves the logs of all rooms, one after the other: no hole, and each envelope and body as it was first written (law L8). */
export async function* verifyLogs({ log }: Core): AsyncGenerator<Proof> {
  for (const roomId of await log.roomIds()) {
    let events = 0;
    let hash: Buffer = chainStart;
    let tamperedSeq: number | null = null;
    for (let page: EventRecord[] = []; tamperedSeq === null; events += page.length) {
      page = await log.after(roomId, events, readPerPage);
      const hole = page.find((record, index) => record.seq !== events + index + 1);
      tamperedSeq = hole?.seq ?? firstTampered(page, hash);
      hash = page.at(-1)?.hash ?? hash;
      if (page.length < readPerPage) {
        events += page.length;
        break;
      }
    }
    yield { roomId, events, tamperedSeq };
  }
}
