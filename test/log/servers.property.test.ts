import { randomUUID } from 'node:crypto';
import { toEvents } from '@cairn/server/src/log/load';
import { type Command, fold } from '@cairn/shared/registry/decide';
import { unopenedRoom } from '@cairn/shared/registry/state';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabase, type TestDatabase } from '../kit/database.ts';
import { expectOneLog, heldBy } from '../kit/log.ts';
import { anyCommand, people } from './commands.ts';
import { type Engine, furnish, openEngine } from './engine.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());

/** Somebody sends a command to one server, or the same to both. */
interface Sending {
  readonly actor: string;
  readonly command: Command;
  readonly to: readonly number[];
}

const anySending: fc.Arbitrary<Sending> = fc.record({
  actor: fc.constantFrom<string>(...people),
  command: anyCommand,
  to: fc.constantFrom([0], [1], [0, 1], [1, 0], [0, 0]),
});

/** What becomes of each announcement on its way between the servers. */
const anyBus = fc.infiniteStream(fc.constantFrom('arrives', 'is lost', 'comes twice', 'comes late'));

const anyHammering = fc.record({
  /** What is in one list is sent at once; the lists one after another. */
  rounds: fc.array(fc.array(anySending, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
  bus: anyBus,
});

/** Carries what both announced since the last time; gives what comes late. */
async function carry(servers: readonly Engine[], roomId: string, bus: Iterator<string>): Promise<void> {
  const late: (() => void)[] = [];
  for (const [index, from] of servers.entries()) {
    const host = await servers[1 - index]?.hosts.get(roomId);
    for (const announcement of (from.announced as unknown[]).splice(0) as Engine['announced']) {
      const fate = bus.next().value;
      if (fate === 'comes late') late.push(() => host?.receive(announcement));
      if (fate === 'arrives' || fate === 'comes twice') host?.receive(announcement);
      if (fate === 'comes twice') host?.receive(announcement);
    }
  }
  for (const deliver of late) deliver();
}

it('two servers on one database that hammer one room leave one log without holes, losses or repeats (L1–L4)', async () => {
  await fc.assert(
    fc.asyncProperty(anyHammering, async ({ rounds, bus }) => {
      const roomId = `room-${randomUUID()}`;
      const servers = [await openEngine(database), await openEngine(database)];
      const [first] = servers;
      if (!first) throw new Error('two were opened');
      await furnish(first, roomId);
      const hosts = await Promise.all(servers.map((server) => server.hosts.get(roomId)));
      const answered = new Map<string, number | string>();
      for (const [round, sendings] of rounds.entries()) {
        const sent = sendings.map(async ({ actor, command, to }, place) => {
          const commandId = `${round}.${place}`;
          const answers = await Promise.all(
            to.map((index) => (servers[index] ?? first).send(roomId, actor, command, commandId)),
          );
          const seqs = new Set(answers.flatMap((answer) => (answer.ok ? [answer.seq] : [])));
          expect(seqs.size).toBeLessThanOrEqual(1);
          for (const seq of seqs) answered.set(`${actor} ${commandId}`, seq);
          for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).not.toBe('storage.unavailable');
        });
        const carrying = carry(servers, roomId, bus);
        await Promise.all([...sent, carrying]);
      }
      await carry(servers, roomId, bus);
      for (const host of hosts) await host.catchUp();

      const records = await first.store.after(roomId, 0, 10_000);
      expectOneLog(records);
      const written = records.filter(({ actor }) => actor !== 'system');
      expect(new Map(written.map(({ actor, commandId, seq }) => [`${actor} ${commandId}`, seq]))).toEqual(
        new Map([...answered].toSorted(([, a], [, b]) => Number(a) - Number(b))),
      );
      const events = await toEvents(first.vault, records);
      const state = events.reduce(fold, unopenedRoom);
      for (const host of hosts) expect(host.state).toEqual(state);
      for (const server of servers) {
        const held = heldBy(server.delivered(roomId));
        expect(held.at(-1)?.seq ?? records.length).toBe(records.length);
        await server.stop();
      }
      const reopened = await openEngine(database);
      expect((await reopened.hosts.get(roomId)).state).toEqual(state);
      await reopened.stop();
    }),
    { numRuns: 25 },
  );
}, 120_000);
