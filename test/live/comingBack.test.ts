import { openConnection } from '@cairn/client/live/connection';
import { lostSpreadMs } from '@cairn/client/live/delivery';
import { moveWithinMs } from '@cairn/server/src/transport/realtime/moving';
import { afterEach, expect, it } from 'vitest';
import { testClock } from './kit/time.ts';
import { startWire } from './kit/wire.ts';

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** How long after losing its connection a client tries again, where chance has it so. */
async function triesAgainAfterMs(drawn: number): Promise<number> {
  const server = await startWire();
  const clock = testClock();
  let tries = 0;
  const token = { kind: 'answered', answer: { token: 'ana:1', renewAt: clock.now() + 600_000 } } as const;
  const current = async () => {
    tries += 1;
    return token;
  };
  const tokens = { current, renew: current, ended: () => undefined };
  const connection = openConnection({ url: server.url, tokens, clock, random: () => drawn });
  stops.push(() => server.close(), connection.stop);
  await clock.until(() => connection.status.get().kind === 'online');
  let lostAt = 0;
  connection.status.subscribe(() => {
    lostAt ||= clock.now();
  });
  const before = tries;
  server.cut();
  await clock.until(() => lostAt > 0);
  while (tries === before) clock.advance(10);
  return clock.now() - lostAt;
}

it('spreads those who lost their connection over two seconds, and never brings them back at once', async () => {
  expect(await triesAgainAfterMs(0)).toBeGreaterThanOrEqual(250);
  expect(await triesAgainAfterMs(0.999)).toBeGreaterThanOrEqual(lostSpreadMs + 480);
});

it('gives many people longer to move away from a server than few, and ends in time all the same', () => {
  expect([0, 100, 500, 1_000, 2_000, 50_000].map(moveWithinMs)).toEqual([1_000, 1_000, 1_000, 2_000, 4_000, 5_000]);
});
