import { alternate } from './alternate.ts';
import { measureDurableWrite } from './durableWrite.ts';
import { type FanoutFigures, measureFanout } from './fanout/measure.ts';
import type { PeerKind, Shape } from './fanout/peers.ts';
import type { Dialect } from './fanout/wire.ts';
import { type Bench, type Outcome, type Row, ratioRow, times } from './report.ts';
import type { Scale } from './scale.ts';

/** One load on each shape, and how much of another server's processor time Cairn may use there, shape by shape. */
export interface Comparison {
  readonly title: string;
  readonly servers: PeerKind['servers'];
  readonly deliveriesPerS: number | null;
  readonly reach: Readonly<Partial<Record<Exclude<Dialect, 'cairn'>, readonly (number | null)[]>>>;
  /** Whether the latency is held against that of bare Socket.IO with one durable write. */
  readonly latency?: true;
}

interface Compared {
  readonly shape: Shape;
  readonly by: Readonly<Partial<Record<Dialect, FanoutFigures>>>;
}

const names: Readonly<Record<Dialect, string>> = { cairn: 'Cairn', socketio: 'bare Socket.IO', ws: 'raw ws' };

/** Measures what a delivery costs, against servers that only pass on. */
export async function measureDeliveries(bench: Bench<Scale>, comparison: Comparison): Promise<Outcome> {
  const { scale, programs, say } = bench;
  const { title, servers, deliveriesPerS, reach } = comparison;
  const dialects: readonly Dialect[] = ['cairn', ...(Object.keys(reach) as (keyof typeof reach)[])];
  const compared: Compared[] = [];
  for (const shape of scale.shapes) {
    const by = await alternate(dialects, scale.repeats, async (dialect) => {
      const { warmMs, measureMs } = scale;
      const kind = { dialect, servers };
      const figures = await measureFanout({ kind, shape, deliveriesPerS, warmMs, measureMs, programs });
      say(`${title}, ${nameOf(shape)}, ${names[dialect]}: ${figures.serverCpu.toFixed(2)} s for 100,000 deliveries`);
      return figures;
    });
    compared.push({ shape, by });
  }
  const costs = compared.flatMap((one, index) => costRows(comparison, one, index));
  const durableWriteMs = comparison.latency ? await measureDurableWrite() : null;
  const latencies = durableWriteMs ? compared.flatMap((one) => latencyRows(title, one, durableWriteMs.p50)) : [];
  return {
    rows: [...costs, ...latencies],
    details: {
      head: [
        'Load',
        'Server',
        'Deliveries/s',
        'A frame',
        'CPU',
        'Database',
        'Redis',
        'Sum',
        'p50',
        'p99',
        'p99.9 ms',
        'Generator',
      ],
      rows: compared.flatMap(({ shape, by }) =>
        dialects.flatMap((dialect) =>
          by[dialect] ? [detailsOf(`${title}, ${nameOf(shape)}`, names[dialect], by[dialect])] : [],
        ),
      ),
    },
    figures: { durableWriteMs, loads: compared },
  };
}

function costRows({ title, servers, reach }: Comparison, { shape, by }: Compared, index: number): Row[] {
  return Object.entries(reach).flatMap(([dialect, limits]) => {
    const [ours, theirs, atMost] = [by.cairn, by[dialect as Dialect], limits[index] ?? null];
    if (!ours || !theirs || atMost === null) return [];
    const beside = servers === 2 ? 'database and Redis' : 'database';
    return ratioRow({
      what: `Server CPU a delivery, ${title}, ${nameOf(shape)}`,
      against: `${names[dialect as Dialect]}${servers === 2 ? ' with its Redis adapter' : ''}`,
      ...{ ours: ours.serverCpu, theirs: theirs.serverCpu, atMost },
      write: (seconds) => `${seconds.toFixed(2)} s`,
      also: `with ${beside} ${times(sumOf(ours) / sumOf(theirs))}`,
    });
  });
}

function latencyRows(title: string, { shape, by: { cairn, socketio } }: Compared, writeMs: number): Row[] {
  if (!cairn || !socketio) return [];
  const atMostMs = socketio.p99Ms + writeMs;
  return [
    {
      what: `Latency p99, ${title}, ${nameOf(shape)}`,
      against: 'bare Socket.IO and one durable write',
      reach: `≤ ${atMostMs.toFixed(1)} ms (${socketio.p99Ms.toFixed(1)} + ${writeMs.toFixed(1)})`,
      measured: `${cairn.p99Ms.toFixed(1)} ms`,
      met: cairn.p99Ms <= atMostMs,
    },
  ];
}

function detailsOf(load: string, server: string, figures: FanoutFigures): string[] {
  const { deliveriesPerS, perFrame, serverCpu, databaseCpu, redisCpu, p50Ms, p99Ms, p999Ms, generatorLoad } = figures;
  const seconds = [serverCpu, databaseCpu, redisCpu, sumOf(figures)].map((value) => value.toFixed(2));
  const latencies = [p50Ms, p99Ms, p999Ms].map((value) => value.toFixed(1));
  const busy = `${Math.round(generatorLoad * 100)} %`;
  return [load, server, String(Math.round(deliveriesPerS)), perFrame.toFixed(1), ...seconds, ...latencies, busy];
}

function sumOf({ serverCpu, databaseCpu, redisCpu }: FanoutFigures): number {
  return serverCpu + databaseCpu + redisCpu;
}

function nameOf({ rooms, members }: Shape): string {
  return `${rooms} × ${members.toLocaleString('en')}`;
}
