import type { Shape } from './fanout/peers.ts';

/** How much is measured: the same rows each time, with more or less patience. */
export interface Scale {
  /** How often each thing is measured; the median counts. */
  readonly repeats: number;
  readonly warmMs: number;
  readonly measureMs: number;
  readonly shapes: readonly Shape[];
  /** Deliveries a second: a busy clinic, and a quiet one. */
  readonly steadyPerS: number;
  readonly quietPerS: number;
  /** Who is connected without saying anything, and who comes all at once. */
  readonly crowd: Shape;
  readonly messagesBefore: number;
  /** Rooms by the length of their logs, shortest first. */
  readonly logs: readonly number[];
  /** Rooms that are opened first, so that the code is warm and the logs' length is all that differs. */
  readonly warmRooms: number;
  /** How often a server is started to open a room that it has never seen. */
  readonly coldStarts: number;
  readonly sessions: { readonly sessions: number; readonly members: number };
}

/** What docs/scale.md holds. */
export const fullScale: Scale = {
  ...{ repeats: 3, warmMs: 4_000, measureMs: 5_000 },
  shapes: [
    { rooms: 50, members: 12 },
    { rooms: 5, members: 100 },
    { rooms: 1, members: 1_000 },
  ],
  ...{ steadyPerS: 20_000, quietPerS: 2_000 },
  crowd: { rooms: 167, members: 12 },
  messagesBefore: 60,
  logs: [1_000, 100_000, 1_000_000],
  ...{ warmRooms: 20, coldStarts: 7 },
  sessions: { sessions: 50, members: 12 },
};

/** A few minutes: each thing once, and no log of a million. */
export const quickScale: Scale = {
  ...fullScale,
  ...{ repeats: 1, warmMs: 2_000, measureMs: 3_000, coldStarts: 3 },
  logs: [1_000, 100_000],
};
