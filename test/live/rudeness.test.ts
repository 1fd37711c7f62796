import type { Socket as Stream } from 'node:net';
import { perMinute } from '@cairn/server/src/transport/limits';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { metric } from '../kit/metrics.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let clock: HeldClock;
let url: string;
let robin: Person;
let kai: Person;

beforeEach(async () => {
  clock = holdClock();
  site = await openSite({ clock });
  url = (await site.startServer()).url;
  [robin, kai] = [await site.person('participant'), await site.person('participant')];
  await site.room('mornings', [robin, kai]);
});
afterEach(() => site.stop());

/** Thousands of messages are written here. */
vi.setConfig({ testTimeout: 120_000 });

/** A device of somebody whom a load test made. */
async function unlimited({ id }: Person) {
  const { token } = await site.core.accounts.grants.open({ _id: id }, { isUnlimited: true });
  return connect(url, token);
}

describe('somebody who asks far more than a person can', () => {
  it('is told when to try again, and nobody else is hindered', async () => {
    const [flood, other] = [await connect(url, robin.token), await connect(url, kai.token)];
    accepted(await other.open('mornings'));
    const answers = await Promise.all(
      Array.from({ length: perMinute.words + 20 }, (_, index) =>
        flood.submit('mornings', { type: 'message.post', body: `words ${index}` }),
      ),
    );
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(refused).toHaveLength(20);
    for (const { code, retryAfterMs } of refused) {
      expect(code).toBe('request.tooMany');
      expect(retryAfterMs).toBeGreaterThan(0);
      expect(retryAfterMs).toBeLessThanOrEqual(minuteMs);
    }
    // From another device too: it is the person who is limited.
    const again = await (await connect(url, robin.token)).submit('mornings', { type: 'message.post', body: 'more' });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'request.tooMany' } });
    await other.post('mornings', 'I am still heard');
    // What is no word of theirs is counted apart: they can still read, and call for help.
    accepted(await flood.open('mornings'));
  });

  it('is let through where a load test asks', async () => {
    const tester = await unlimited(robin);
    const answers = await Promise.all(
      Array.from({ length: perMinute.words + 20 }, (_, index) =>
        tester.submit('mornings', { type: 'message.post', body: `words ${index}` }),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });
});

describe('a reader who takes nothing', () => {
  it('is let go before what waits for them fills the memory, and reads on from where they were', async () => {
    const [writer, reader, stuck] = [
      await unlimited(robin),
      await connect(url, kai.token),
      await connect(url, kai.token),
    ];
    for (const each of [reader, stuck]) accepted(await each.open('mornings'));
    const seen = stuck.heard('mornings').at(-1)?.seq ?? 0;
    streamOf(stuck.socket).pause();
    const body = 'a long story '.repeat(300);
    let last = 0;
    // More than the system's own buffers between two processes take.
    for (let round = 0; round < 30; round += 1) {
      const seqs = await Promise.all(Array.from({ length: 100 }, () => writer.post('mornings', body)));
      last = Math.max(...seqs);
    }
    await vi.waitFor(() => expect(reader.heard('mornings').at(-1)?.seq).toBe(last), { timeout: 30_000 });
    await vi.waitFor(
      async () => {
        clock.pass(5 * secondMs);
        expect(await metric(url, 'cairn_slow_readers_dropped_total')).toBe(1);
      },
      { timeout: 30_000 },
    );
    expect(await metric(url, 'cairn_sockets')).toBe(2);
    const back = await connect(url, kai.token);
    const { head, events } = accepted(await back.open('mornings', seen));
    expect(head).toBe(last);
    expect(events.at(-1)?.seq).toBe(last);
  });
});

/** The stream under a client's connection. */
function streamOf(socket: unknown): Stream {
  return (socket as { io: { engine: { transport: { ws: { _socket: Stream } } } } }).io.engine.transport.ws._socket;
}
