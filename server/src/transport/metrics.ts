import type { RefusalCode } from '@cairn/shared/kernel/refusal';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AlertMeter } from '../features/safety/ladder.ts';
import type { LogMeter } from '../log/ports.ts';
import type { BusMeter } from './realtime/bus.ts';

/** What the server counts, for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  readonly log: LogMeter;
  readonly alerts: AlertMeter;
  readonly bus: BusMeter;
  /** Events given to so many readers on this server. */
  delivered(events: number, readers: number): void;
  refused(transport: 'http' | 'live', code: RefusalCode): void;
  /** Somebody was let go who read nothing of what waited for them. */
  droppedSlow(): void;
  /** A value that is read when it is asked for. */
  gauge(name: string, help: string, read: () => number): void;
}

/** Opens the metrics of one server. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const refusals = new Counter({
    name: 'cairn_refusals_total',
    help: 'Refusals given, by code',
    labelNames: ['transport', 'code'],
    registers,
  });
  const dropped = new Counter({
    name: 'cairn_slow_readers_dropped_total',
    help: 'Connections ended because nobody read what waited for them',
    registers,
  });
  const deliveries = new Counter({
    name: 'cairn_deliveries_total',
    help: 'Events given to readers: each event counts once for each reader',
    registers,
  });
  const busMessages = new Counter({
    name: 'cairn_bus_messages_total',
    help: 'Messages between servers: said, heard, or lost because Redis was away',
    labelNames: ['way'],
    registers,
  });
  const events = new Counter({ name: 'cairn_events_appended_total', help: 'Events written', registers });
  const caughtUp = new Counter({
    name: 'cairn_events_caught_up_total',
    help: 'Events of other servers read',
    registers,
  });
  const conflicts = new Counter({
    name: 'cairn_append_conflicts_total',
    help: 'Batches that a fence stopped',
    registers,
  });
  const append = new Histogram({
    name: 'cairn_append_seconds',
    help: 'From the write of a batch to its delivery',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const lateness = new Histogram({
    name: 'cairn_deadline_lateness_seconds',
    help: 'From the time something was due to its event on disk',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  const answered = [1, 2.5, 5, 10, 30, 60, 120, 240, 600, 1_800, 3_600];
  const called = new Histogram({
    name: 'cairn_alert_called_seconds',
    help: 'From an alert to the first people who are told',
    buckets: [0.05, 0.1, 0.25, 0.5, ...answered],
    registers,
  });
  const claimed = new Histogram({
    name: 'cairn_alert_claimed_seconds',
    help: 'From an alert to somebody who takes it',
    buckets: answered,
    registers,
  });
  const batch = new Histogram({
    name: 'cairn_batch_events',
    help: 'Events a batch',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  });

  return {
    registry,
    log: {
      appended(count, durationMs) {
        events.inc(count);
        batch.observe(count);
        append.observe(durationMs / 1_000);
      },
      conflicted: () => conflicts.inc(),
      caughtUp: (count) => caughtUp.inc(count),
      carried: (latenessMs) => lateness.observe(latenessMs / 1_000),
    },
    alerts: {
      called: (afterMs) => called.observe(afterMs / 1_000),
      claimed: (afterMs) => claimed.observe(afterMs / 1_000),
    },
    bus: {
      said: () => busMessages.inc({ way: 'said' }),
      heard: () => busMessages.inc({ way: 'heard' }),
      lost: () => busMessages.inc({ way: 'lost' }),
    },
    delivered: (count, readers) => deliveries.inc(count * readers),
    refused: (transport, code) => refusals.inc({ transport, code }),
    droppedSlow: () => dropped.inc(),
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
  };
}
