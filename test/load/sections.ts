import { measureDeliveries } from './deliveries.ts';
import { measureHistory } from './history.ts';
import { measureJoins } from './joins.ts';
import { measureMemory } from './memory.ts';
import type { Bench, Outcome } from './report.ts';
import type { Scale } from './scale.ts';
import { measureScreening } from './screening.ts';
import { measureSessions } from './sessions.ts';

/** Everything that is measured, by the name that `--only` takes, in the order of the table. */
export const sections: Readonly<Record<string, (bench: Bench<Scale>) => Promise<Outcome>>> = {
  saturated: (bench) =>
    measureDeliveries(bench, {
      title: 'saturated',
      ...{ servers: 1, deliveriesPerS: null },
      reach: { socketio: [1, 0.6, 0.4], ws: [null, 0.8, 0.6] },
    }),

  cluster: (bench) =>
    measureDeliveries(bench, {
      title: 'two servers, saturated',
      ...{ servers: 2, deliveriesPerS: null },
      reach: { socketio: [0.8, 0.5, 0.4] },
    }),

  steady: (bench) =>
    measureDeliveries(bench, {
      title: `${perSecond(bench.scale.steadyPerS)}`,
      ...{ servers: 1, deliveriesPerS: bench.scale.steadyPerS },
      reach: { socketio: [1.2, 1, 0.8] },
      latency: true,
    }),

  quiet: (bench) =>
    measureDeliveries(bench, {
      title: `${perSecond(bench.scale.quietPerS)}`,
      ...{ servers: 1, deliveriesPerS: bench.scale.quietPerS },
      reach: { socketio: [2, 2, 2] },
    }),

  memory: measureMemory,
  joins: measureJoins,
  history: (bench) => measureHistory(bench),

  async screening({ say }) {
    say('screening …');
    return measureScreening();
  },

  async sessions({ scale, say }) {
    say(`${scale.sessions.sessions} sessions at once …`);
    const figures = await measureSessions(scale.sessions);
    const { carried, seen } = figures;
    const row = {
      what: `Phases of ${figures.sessions} sessions at once, until a client has them`,
      against: 'their deadlines',
      reach: '≤ 250 ms, the latest',
      measured: `${seen.max} ms (p50 ${seen.p50} ms, p99 ${seen.p99} ms; written after ${carried.max} ms)`,
      met: seen.max <= 250,
    };
    return { rows: [row], figures };
  },
};

function perSecond(deliveries: number): string {
  return `${deliveries.toLocaleString('en')}/s`;
}
