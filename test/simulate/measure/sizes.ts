import { setTimeout as wait } from 'node:timers/promises';
import { calculateObjectSize } from 'bson';
import mongoose from 'mongoose';
import { createClient } from 'redis';
import { accepted, connect } from '../../kit/actors.ts';
import { startRedis } from '../../kit/redis.ts';
import { openSite } from '../../kit/server.ts';
import { childrenOf, cpuSeconds } from '../../load/fanout/cpu.ts';
import { fillRoom } from '../../load/fill.ts';
import type { Measured } from '../measured.ts';

const words = 'thank you for saying that, i have been there and it does get lighter, one day at a time, really';

/** How large things are, and how many commands to the database they take: read off a server in this process. */
export async function measureSizes(): Promise<
  Pick<Measured, 'frameBytes' | 'typingBytes' | 'openingBytes' | 'eventBytes' | 'commands'>
> {
  const site = await openSite({ embedded: true });
  try {
    const people = await Promise.all(Array.from({ length: 12 }, () => site.person('participant')));
    const [first, second] = people;
    if (!first || !second) throw new Error('nobody was planted');
    await site.room('measured', people);
    await site.withRooms((rooms) => fillRoom(rooms, 'measured', 60));
    const server = await site.startServer();
    let commands = 0;
    mongoose.set('debug', () => {
      commands += 1;
    });
    const countOf = async <Result>(work: () => Promise<Result>) => {
      const before = commands;
      const result = await work();
      return { result, count: commands - before };
    };
    const greeted = await countOf(() => connect(server.url, first.token));
    const cold = await countOf(() => greeted.result.open('measured'));
    const { result: reader } = await countOf(() => connect(server.url, second.token));
    const sizes = new Map<string, number>();
    reader.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
      if (typeof data !== 'string') return;
      const name = data.startsWith('3') ? 'answer' : (/^2\["([a-z.]+)"/.exec(data)?.[1] ?? '');
      sizes.set(name, Math.max(sizes.get(name) ?? 0, data.length));
    });
    const warm = await countOf(() => reader.open('measured'));
    const openingBytes = sizes.get('answer') ?? 0;
    accepted(warm.result);
    const list = await countOf(() =>
      fetch(`${server.url}/api/rooms`, { headers: { authorization: `Bearer ${second.token}` } }),
    );
    greeted.result.socket.emit('room.typing', { roomId: 'measured' });
    const seq = await greeted.result.post('measured', words);
    await wait(500);
    mongoose.set('debug', false);
    const record = await site.core.database.connection.collection('events').findOne({ roomId: 'measured', seq });
    greeted.result.leave();
    reader.leave();
    return {
      frameBytes: sizes.get('room.events') ?? 0,
      typingBytes: sizes.get('room.typing') ?? 0,
      openingBytes,
      eventBytes: calculateObjectSize(record ?? {}),
      commands: {
        greet: greeted.count,
        open: warm.count,
        coldOpen: Math.max(0, cold.count - warm.count),
        roomList: list.count,
      },
    };
  } finally {
    mongoose.set('debug', false);
    await site.stop();
  }
}

const published = 5_000;
const subscribers = 12;

/** What one message to one subscriber costs in Redis, in milliseconds of processor time. */
export async function measureRedis(messageBytes: number): Promise<number> {
  const before = await childrenOf(process.pid);
  const redis = await startRedis();
  const pids = (await childrenOf(process.pid)).filter((pid) => !before.includes(pid));
  const readers = Array.from({ length: subscribers }, () => createClient({ url: redis.url }));
  const publisher = createClient({ url: redis.url });
  try {
    let heard = 0;
    for (const reader of readers) {
      await reader.connect();
      await reader.sSubscribe('measured', () => {
        heard += 1;
      });
    }
    await publisher.connect();
    const message = 'x'.repeat(messageBytes);
    const startedS = await cpuSeconds(pids);
    // One by one: at a quiet moment nothing goes together, as in a burst.
    for (let sent = 0; sent < published; sent += 1) await publisher.sPublish('measured', message);
    while (heard < published * subscribers) await wait(5);
    return (((await cpuSeconds(pids)) - startedS) * 1_000) / heard;
  } finally {
    for (const client of [...readers, publisher]) client.destroy();
    await redis.kill();
  }
}
