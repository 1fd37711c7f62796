import { randomBytes } from 'node:crypto';
import { embeddedPid, openSite } from '../kit/server.ts';
import { cores, pin } from './fanout/cpu.ts';
import { type Distribution, distributionOf } from './figures.ts';

const writes = 300;
/** About what an event with a sealed message takes. */
const bodyBytes = 300;

/** How long one durable write of one document takes here, in milliseconds, one after the other: nothing is joined. */
export async function measureDurableWrite(): Promise<Distribution> {
  const site = await openSite({ embedded: true });
  try {
    await pin((await embeddedPid(site.dataDir)) ?? 0, cores.servers);
    const documents = site.core.database.connection.collection<{ _id: number; body: Buffer }>('durable_writes');
    const tookMs: number[] = [];
    for (let index = 0; index < writes; index += 1) {
      const startedAt = performance.now();
      await documents.insertOne({ _id: index, body: randomBytes(bodyBytes) });
      tookMs.push(performance.now() - startedAt);
    }
    return distributionOf(tookMs);
  } finally {
    await site.stop();
  }
}
