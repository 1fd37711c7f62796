import { randomUUID } from 'node:crypto';
import type { RoomHost } from '@cairn/server/src/log/host';
import { toEvents } from '@cairn/server/src/log/load';
import { type Command, fold } from '@cairn/shared/registry/decide';
import { unopenedRoom } from '@cairn/shared/registry/state';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startDatabase, type TestDatabase } from '../kit/database.ts';
import { expectOneLog, heldBy } from '../kit/log.ts';
import { anyCommand, people } from './commands.ts';
import { type Engine, furnish, furnishSession, openEngine } from './engine.ts';

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
  isSession: fc.boolean(),
  /** What is in one list is sent at once; the lists one after another, with time between them. */
  rounds: fc.array(
    fc.record({
      sendings: fc.array(anySending, { minLength: 1, maxLength: 12 }),
      thenMs: fc.constantFrom(0, 1_000, 30_000, 120_000),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  bus: anyBus,
});

/** Turns, phases and absent people all have deadlines that come between the rounds, at both servers at once. */
const phases = (['round', 'hands', 'open'] as const).map((floor) => ({
  ...{ title: floor, lengthMs: 90_000, floor, turnMs: 20_000, question: '' },
}));

/** Waits until neither server has anything queued. */
const settled = (hosts: readonly RoomHost[]) =>
  vi.waitFor(() => expect(hosts.some(({ busy }) => busy)).toBe(false), { timeout: 10_000 });

/** Sends one command to the servers it is for; gives the one seq that all of them answer, or null where it was refused. */
async function sendTo(
  servers: readonly Engine[],
  roomId: string,
  { actor, command, to, commandId }: Sending & { readonly commandId: string },
): Promise<number | null> {
  const addressed = to.flatMap((index) => servers[index] ?? []);
  const answers = await Promise.all(addressed.map((server) => server.send(roomId, actor, command, commandId)));
  const seqs = new Set(answers.flatMap((answer) => (answer.ok ? [answer.seq] : [])));
  expect(seqs.size).toBeLessThanOrEqual(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).not.toBe('storage.unavailable');
  return [...seqs][0] ?? null;
}

/** Carries what both announced since the last time; gives what comes late. */
async function carry(servers: readonly Engine[], roomId: string, bus: Iterator<string>): Promise<void> {
  const late: (() => void)[] = [];
  for (const [index, from] of servers.entries()) {
    const to = servers[1 - index]?.hosts;
    // An announcement reaches rooms that are open; it may also be one of a room before, in which something was due.
    await to?.get(roomId);
    for (const announcement of (from.announced as unknown[]).splice(0) as Engine['announced']) {
      const fate = bus.next().value;
      if (fate === 'comes late') late.push(() => to?.receive(announcement));
      if (fate === 'arrives' || fate === 'comes twice') to?.receive(announcement);
      if (fate === 'comes twice') to?.receive(announcement);
    }
  }
  for (const deliver of late) deliver();
}

interface Hammering {
  readonly rounds: readonly { readonly sendings: readonly Sending[]; readonly thenMs: number }[];
  readonly bus: Iterator<string>;
}

/** Sends all of it; gives the seq that each command which was accepted got. */
async function hammer(servers: readonly Engine[], roomId: string, { rounds, bus }: Hammering) {
  const answered = new Map<string, number>();
  for (const [round, { sendings, thenMs }] of rounds.entries()) {
    const sent = sendings.map(async (sending, place) => {
      const seq = await sendTo(servers, roomId, { ...sending, commandId: `${round}.${place}` });
      if (seq !== null) answered.set(`${sending.actor} ${round}.${place}`, seq);
    });
    await Promise.all([...sent, carry(servers, roomId, bus)]);
    for (const { clock } of servers) clock.pass(thenMs);
  }
  const hosts = await Promise.all(servers.map((server) => server.hosts.get(roomId)));
  await settled(hosts);
  await carry(servers, roomId, bus);
  for (const host of hosts) await host.catchUp();
  return new Map([...answered].toSorted(([, a], [, b]) => a - b));
}

it('two servers on one database that hammer one room leave one log without holes, losses or repeats (L1–L4, L6)', async () => {
  await fc.assert(
    fc.asyncProperty(anyHammering, async ({ isSession, ...hammering }) => {
      const roomId = `room-${randomUUID()}`;
      const servers = [await openEngine(database), await openEngine(database)];
      const [first] = servers;
      if (!first) throw new Error('two were opened');
      await (isSession ? furnishSession(first, roomId, phases) : furnish(first, roomId));
      const furnishedSeq = await first.store.head(roomId);
      const hosts = await Promise.all(servers.map((server) => server.hosts.get(roomId)));
      const answered = await hammer(servers, roomId, hammering);

      const records = await first.store.after(roomId, 0, 10_000);
      expectOneLog(records);
      const written = records.filter(({ actor, seq }) => actor !== 'system' && seq > furnishedSeq);
      expect(new Map(written.map(({ actor, commandId, seq }) => [`${actor} ${commandId}`, seq]))).toEqual(answered);
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
      // So that nothing is due in it any more while others are hammered.
      await reopened.send(roomId, 'system', { type: 'session.end' });
      await reopened.stop();
    }),
    { numRuns: 25 },
  );
}, 120_000);
