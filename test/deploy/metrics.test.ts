import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { connect } from '../kit/actors.ts';
import { metric } from '../kit/metrics.ts';
import { send } from '../kit/send.ts';
import type { Person } from '../kit/server.ts';
import { type Cluster, openCluster } from './cluster.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../deploy/${path}`, import.meta.url)), 'utf8');

const roomId = 'counted';
let cluster: Cluster;
let people: Person[];

beforeAll(async () => {
  cluster = await openCluster({
    async plant(site) {
      people = await Promise.all(Array.from({ length: 3 }, () => site.person('participant')));
      await site.room(roomId, people);
    },
  });
});
afterAll(() => cluster?.stop());

/** The names of all that servers and the proxy expose. */
async function exposed(): Promise<ReadonlySet<string>> {
  const texts = [
    await cluster.proxy.metrics(),
    (await send(`${cluster.direct('one')}/metrics`, { method: 'GET' })).text,
  ];
  const names = texts.join('\n').matchAll(/^# TYPE (\w+) (\w+)$/gm);
  return new Set(
    [...names].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name],
    ),
  );
}

/** What an expression asks for: all names of our kinds. */
function metricsIn(expression: string): string[] {
  return expression.match(/\b(?:cairn|nodejs|process|haproxy)_\w+/g) ?? [];
}

const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) })),
});
const alerts = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});

describe('What is watched', () => {
  it('is exposed by a running server: all that the dashboard shows', async () => {
    const known = await exposed();
    const { panels } = dashboard.parse(JSON.parse(read('grafana/cairn.json')));
    for (const { title, targets } of panels)
      for (const { expr } of targets)
        expect([title, metricsIn(expr).filter((name) => !known.has(name))]).toEqual([title, []]);
    const shown = new Set(panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr))));
    const own = [...known].filter((name) => name.startsWith('cairn_') && !/_(bucket|sum|count)$/.test(name));
    // Whatever is counted is for somebody to look at.
    expect(own.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('is exposed by a running server: all that somebody is woken for', async () => {
    const known = await exposed();
    for (const { rules } of alerts.parse(parse(read('prometheus/alerts.yml'))).groups)
      for (const { alert, expr } of rules)
        expect([alert, metricsIn(expr).filter((name) => !known.has(name))]).toEqual([alert, []]);
  });

  it('counts each event once for each reader, and what servers say to each other', async () => {
    const [writer, near, far] = await Promise.all(
      [people[0], people[1], people[2]].map((person, index) =>
        connect(cluster.direct(index === 2 ? 'two' : 'one'), person?.token ?? ''),
      ),
    );
    if (!writer || !near || !far) throw new Error('nobody came');
    for (const actor of [writer, near, far]) await actor.open(roomId);
    const [one, two] = [cluster.direct('one'), cluster.direct('two')];
    expect(await metric(one, 'cairn_bus_ready')).toBe(1);
    // Once both servers hear each other, the news of a batch comes by the bus.
    await expect.poll(() => metric(two, 'cairn_presence_incomplete_rooms')).toBe(0);
    const count = async () => ({
      here: await metric(one, 'cairn_deliveries_total'),
      there: await metric(two, 'cairn_deliveries_total'),
    });
    const before = await count();
    for (let index = 0; index < 5; index += 1) await writer.post(roomId, `words ${index}`);
    await expect.poll(() => far.heard(roomId).length).toBeGreaterThanOrEqual(5);
    expect(await count()).toEqual({ here: before.here + 10, there: before.there + 5 });
    expect(await metric(one, 'cairn_bus_messages_total', { way: 'said' })).toBeGreaterThan(0);
    expect(await metric(two, 'cairn_bus_messages_total', { way: 'heard' })).toBeGreaterThan(0);
    for (const actor of [writer, near, far]) actor.leave();
  });

  it('does not grow with what strangers ask for', async () => {
    const series = async () => {
      const { text } = await send(`${cluster.direct('one')}/metrics`, { method: 'GET' });
      return text.split('\n').filter((line) => line.startsWith('cairn_')).length;
    };
    const ask = async (name: string) => {
      for (const path of [`/api/${name}`, `/${name}.php`, `/api/accounts/${name}/deactivate`])
        for (const method of ['GET', 'POST']) await send(`${cluster.direct('one')}${path}`, { method });
    };
    await ask('first');
    const before = await series();
    for (let index = 0; index < 20; index += 1) await ask(`stranger-${index}`);
    expect(await series()).toBe(before);
  });
});
