import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../kit/server.ts';
import { type FanoutFigures, measureFanout } from './fanout/measure.ts';
import { buildPrograms } from './fanout/programs.ts';
import { measureHistory } from './history.ts';
import { type Bench, type Outcome, writeTable } from './report.ts';
import type { Scale } from './scale.ts';
import { sections } from './sections.ts';

/** The measurements with so little load that they only show that figures come out of them; how good these are is not tested. */
const shape = { rooms: 2, members: 3 };
const scale: Scale = {
  ...{ repeats: 1, warmMs: 100, measureMs: 400 },
  shapes: [shape],
  ...{ steadyPerS: 600, quietPerS: 60 },
  crowd: { rooms: 3, members: 3 },
  messagesBefore: 60,
  logs: [100, 300],
  ...{ warmRooms: 1, coldStarts: 1 },
  sessions: { sessions: 1, members: 1 },
};
const timeout = 120_000;

describe('the measurements of npm run bench, in short', { timeout }, () => {
  let bench: Bench<Scale>;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const built = await buildPrograms();
    bench = { programs: built.programs, scale, say: () => {} };
    remove = built.remove;
  });
  afterAll(() => remove());

  const run = async (name: string): Promise<Outcome> => {
    const outcome = await sections[name]?.(bench);
    if (!outcome) throw new Error(`there is no section ${name}`);
    for (const { measured } of outcome.rows) expect(measured).not.toMatch(/NaN|Infinity/);
    return outcome;
  };

  it.each([
    ['cairn', scale.steadyPerS],
    ['ws', null],
  ] as const)('%s delivers what is posted, each message once to everybody', async (dialect, deliveriesPerS) => {
    const kind = { dialect, servers: 1 } as const;
    const { warmMs, measureMs } = scale;
    const { programs } = bench;
    const figures = await measureFanout({ kind, shape, deliveriesPerS, warmMs, measureMs, programs });
    expectSane(figures);
    if (dialect !== 'cairn') expect(figures.perFrame).toBe(1);
  });

  it('compares two servers with Redis, and counts what Redis itself needs', async () => {
    const { rows, details, figures } = await run('cluster');
    expect(rows).toHaveLength(1);
    expect(writeTable(details ?? { head: [], rows: [] })).toContain('bare Socket.IO');
    const { loads } = figures as { loads: readonly { by: Record<string, FanoutFigures> }[] };
    for (const { by } of loads) for (const of of Object.values(by)) expectSane(of);
  });

  it('measures memory and joins', async () => {
    const { figures } = await run('memory');
    const { cairn, socketio } = figures as Record<string, { perConnectionHeapBytes: number }>;
    for (const by of [cairn, socketio]) expect(by?.perConnectionHeapBytes).toBeGreaterThan(0);
    expect((await run('joins')).rows).toHaveLength(1);
  });

  it('measures the last page of logs of different length', async () => {
    const dataDir = await temporaryDirectory();
    const { rows } = await measureHistory(bench, { dataDir });
    expect(rows.map(({ against }) => against)).toEqual(['100 events', '100 events']);
    await rm(dataDir, { recursive: true, force: true });
  });
});

function expectSane({ deliveriesPerS, postsPerS, perFrame, p50Ms, p99Ms, p999Ms, ...rest }: FanoutFigures): void {
  expect(deliveriesPerS).toBeGreaterThan(0);
  expect(postsPerS).toBeGreaterThan(0);
  expect(perFrame).toBeGreaterThanOrEqual(1);
  expect(p50Ms).toBeGreaterThan(0);
  expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
  expect(p999Ms).toBeGreaterThanOrEqual(p99Ms);
  for (const value of Object.values(rest)) expect(value).toBeGreaterThanOrEqual(0);
}
