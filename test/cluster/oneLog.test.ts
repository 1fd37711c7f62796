import type { AnyEvent } from '@cairn/server/src/log/record';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { expectOneLog, heldBy, storedLog } from '../kit/log.ts';
import { metric } from '../kit/metrics.ts';
import { type Redis, startRedis } from '../kit/redis.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let people: Person[];

beforeEach(async () => {
  site = await openSite();
  people = await Promise.all(Array.from({ length: 6 }, () => site.person('participant')));
  await site.room('busy', people);
});
afterEach(() => site.stop());

/** Two servers on one database, with every person on both. */
async function twoServers(redisUrl?: string): Promise<{ urls: string[]; pairs: [Actor, Actor][] }> {
  const options = redisUrl === undefined ? {} : { redisUrl };
  const urls = [(await site.startServer(options)).url, (await site.startServer(options)).url];
  const [first = '', second = ''] = urls;
  const pairs = await Promise.all(
    people.map(
      async ({ token }): Promise<[Actor, Actor]> => [await connect(first, token), await connect(second, token)],
    ),
  );
  for (const actor of pairs.flat()) accepted(await actor.open('busy'));
  return { urls, pairs };
}

/** Each person sends commands in order, most over one server, some over both at once. Gives the seq of each command. */
async function hammer(
  pairs: readonly [Actor, Actor][],
  { from = 0, commands = 30 } = {},
): Promise<Map<string, number>> {
  const seqs = new Map<string, number>();
  const write = async (pair: readonly [Actor, Actor], person: number) => {
    for (let index = from; index < from + commands; index++) {
      const commandId = `${person}.${index}`;
      const command = { type: 'message.post', body: `words ${commandId}` } as const;
      const over = index % 3 === 0 ? pair : [pair[(person + index) % 2 === 0 ? 0 : 1]];
      const answers = await Promise.all(
        over.map(async (actor) => accepted(await actor.submit('busy', command, commandId))),
      );
      for (const { seq } of answers) {
        expect(seqs.get(commandId) ?? seq).toBe(seq);
        seqs.set(commandId, seq);
      }
    }
  };
  await Promise.all(pairs.map(write));
  return seqs;
}

/** Everybody, on both servers, ends with the whole log, in its order. */
async function expectAllAgree(pairs: readonly [Actor, Actor][], seqs: ReadonlyMap<string, number>): Promise<void> {
  const records = await storedLog(site.core, 'busy');
  expectOneLog(records);
  const posted = records.filter(({ type }) => type === 'message.posted');
  expect(new Map(posted.map(({ commandId, seq }) => [commandId, seq]))).toEqual(
    new Map([...seqs].sort((a, b) => a[1] - b[1])),
  );
  const first = posted[0]?.seq ?? 0;
  const head = records.length;
  const reference = await reading(pairs[0]?.[0], { first, head });
  for (const actor of pairs.flat()) expect(await reading(actor, { first, head })).toEqual(reference);
  expect(reference.map(({ seq }) => seq)).toEqual(posted.map(({ seq }) => seq));
}

async function reading(
  actor: Actor | undefined,
  { first, head }: { first: number; head: number },
): Promise<AnyEvent[]> {
  return vi.waitFor(
    () => {
      const held = heldBy(actor?.heard('busy') ?? []);
      expect(held.at(-1)?.seq).toBe(head);
      expect(held[0]?.seq).toBe(first);
      return held;
    },
    { timeout: 10_000 },
  );
}

describe('two servers that hammer one room', () => {
  it('leave one log without holes, losses or repeats, and no bus is needed for that (L1, L2, L4)', async () => {
    const { urls, pairs } = await twoServers();
    const seqs = await hammer(pairs);
    expect(seqs.size).toBe(6 * 30);
    await expectAllAgree(pairs, seqs);
    const conflicts = await Promise.all(urls.map((url) => metric(url, 'cairn_append_conflicts_total')));
    expect(Math.max(...conflicts)).toBeGreaterThan(0);
  });

  it('go on through the death and the return of Redis (L4)', async () => {
    const redis: Redis = await startRedis();
    try {
      const { pairs } = await twoServers(redis.url);
      const before = await hammer(pairs, { commands: 15 });
      const during = hammer(pairs, { from: 15, commands: 30 });
      await redis.kill();
      const midway = await during;
      await redis.restart();
      const after = await hammer(pairs, { from: 45, commands: 15 });
      await expectAllAgree(pairs, new Map([...before, ...midway, ...after]));
    } finally {
      await redis.kill();
    }
  });
});
