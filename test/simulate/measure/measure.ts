import { loadavg } from 'node:os';
import { buildPrograms } from '../../load/fanout/programs.ts';
import { describeMachine } from '../../load/machine.ts';
import { measureMemory } from '../../load/memory.ts';
import { quickScale } from '../../load/scale.ts';
import type { Measured } from '../measured.ts';
import { measureColdOpen } from './cold.ts';
import { measurePeople, measurePosts } from './live.ts';
import { measureRedis, measureSizes } from './sizes.ts';
import { less, times } from './spent.ts';

const small = { rooms: 50, members: 12 };
const large = { rooms: 5, members: 100 };

/** Measures what the simulation needs to know, in a few minutes. @param say says how far it is */
export async function measure(say: (text: string) => void): Promise<Measured> {
  const { cpu, cores, node, kernel } = describeMachine();
  const loadBefore = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  const { programs, remove } = await buildPrograms();
  try {
    say('sizes …');
    const sizes = await measureSizes();
    say('Redis …');
    const redisOutput = await measureRedis(sizes.frameBytes);
    say('rooms …');
    const coldOpen = await measureColdOpen();
    say('people who come, stay and ask …');
    const people = await measurePeople(programs);
    say('posts …');
    const [inSmall, inLarge, byTwo] = [
      await measurePosts(programs, small, 1),
      await measurePosts(programs, large, 1),
      await measurePosts(programs, small, 2),
    ];
    // Two unknowns, two rooms: a post and a frame for each reader.
    const frame = times(less(inLarge, inSmall), 1 / (large.members - small.members));
    say('memory …');
    const { figures } = await measureMemory({ scale: quickScale, programs, say });
    const { cairn } = figures as { cairn: { perConnectionBytes: number } };
    return rounded({
      machine: `${cpu}, ${cores} cores, Node ${node}, ${kernel}`,
      loadBefore,
      ...{ ...people, coldOpen },
      ...{ post: less(inSmall, times(frame, small.members)), frame, heard: less(byTwo, inSmall) },
      ...{ redisOutput, connectionBytes: cairn.perConnectionBytes, ...sizes },
    });
  } finally {
    await remove();
  }
}

/** Three digits are more than such figures are worth. */
function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(3)) : one)),
  ) as Value;
}
