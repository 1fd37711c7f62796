import { embeddedPid, openSite } from '../../kit/server.ts';
import { cpuSeconds } from '../../load/fanout/cpu.ts';
import { distributionOf } from '../../load/figures.ts';
import { fillRoom } from '../../load/fill.ts';
import type { Cost } from '../measured.ts';

const rooms = 16;
const passes = 9;

/** What it costs to open a room of twelve with 60 messages that is not open: read, unsealed, folded. */
export async function measureColdOpen(): Promise<Cost> {
  const site = await openSite({ embedded: true });
  try {
    const ids = Array.from({ length: rooms }, (_, index) => `cold-${index}`);
    for (const id of ids) {
      const people = await Promise.all(Array.from({ length: 12 }, () => site.person('participant')));
      await site.room(id, people);
      await site.withRooms((open) => fillRoom(open, id, 60));
    }
    const database = [(await embeddedPid(site.dataDir)) ?? 0];
    const usedMs: number[] = [];
    const databaseBefore = await cpuSeconds(database);
    for (let pass = 0; pass < passes; pass += 1) {
      // Each time with hosts of its own, which have no room open.
      await site.withRooms(async ({ hosts }) => {
        const before = process.cpuUsage();
        for (const id of ids) await hosts.get(id);
        const { user, system } = process.cpuUsage(before);
        usedMs.push((user + system) / 1_000 / rooms);
      });
    }
    const databaseMs = ((await cpuSeconds(database)) - databaseBefore) * 1_000;
    return { server: distributionOf(usedMs).p50, database: databaseMs / (rooms * passes) };
  } finally {
    await site.stop();
  }
}
