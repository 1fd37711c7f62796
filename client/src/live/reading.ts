import { secondMs } from '@cairn/shared/kernel/time';
import { readRoom } from '@cairn/shared/rooms/live';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';

/** How long reading on is collected before the server is told. */
const collectMs = secondMs;

export interface ReadingOptions {
  readonly roomId: string;
  readonly connection: Connection;
  readonly clock: Clock;
  /** The server knows now. */
  onRead(): void;
}

/** Tells the server how far a room has been read: not at every line, and again after being offline. */
export interface Reading {
  read(seq: number): void;
  /** Tells now what is not told yet. */
  flush(): void;
  /** Tells what is not told yet, and ends. */
  stop(): void;
}

export function createReading({ roomId, connection, clock, onRead }: ReadingOptions): Reading {
  let readSeq = 0;
  let toldSeq = 0;
  let stopTimer: (() => void) | null = null;

  async function tell(): Promise<void> {
    stopTimer?.();
    stopTimer = null;
    const seq = readSeq;
    if (seq <= toldSeq) return;
    const outcome = await connection.request(readRoom, { roomId, seq });
    if (outcome.kind !== 'answered') return;
    toldSeq = Math.max(toldSeq, seq);
    onRead();
  }

  return {
    read(seq) {
      readSeq = Math.max(readSeq, seq);
      stopTimer ??= clock.after(collectMs, () => void tell());
    },
    flush: () => void tell(),
    stop: () => void tell(),
  };
}
