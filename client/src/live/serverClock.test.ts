import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { expect, test, vi } from 'vitest';
import type { Clock } from './clock.ts';
import type { ConnectionStatus, Outcome } from './contract.ts';
import { createServerClock } from './serverClock.ts';
import { createStore } from './store.ts';

/** A device and a server: one steady time, two clocks that say different things, and a network that takes its time. */
function world({ aheadMs = 0, wayMs = [10, 10] as readonly [number, number] } = {}) {
  let steadyMs = 1_000;
  let way = wayMs;
  let deviceAheadMs = 0;
  let asked = 0;
  const epochMs = 1_800_000_000_000;
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();
  const status = createStore<ConnectionStatus>({ kind: 'online' });
  const clock: Clock = {
    now: () => epochMs + steadyMs + deviceAheadMs,
    after(delayMs, call) {
      const timer = { at: steadyMs + delayMs, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const serverNow = () => epochMs + steadyMs + aheadMs;
  const connection = {
    status,
    request: async (): Promise<Outcome<never>> => {
      asked += 1;
      if (status.get().kind !== 'online') return { kind: 'lost' };
      steadyMs += way[0];
      const now = serverNow();
      steadyMs += way[1];
      return { kind: 'answered', answer: { now } as never };
    },
  };
  return {
    status,
    serverNow,
    server: createServerClock({ connection, clock, steady: () => steadyMs }),
    asked: () => asked,
    setDevice: (byMs: number) => {
      deviceAheadMs = byMs;
    },
    slow: (next: readonly [number, number]) => {
      way = next;
    },
    async pass(durationMs: number) {
      const until = steadyMs + durationMs;
      for (;;) {
        await settle();
        const next = [...timers].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
        if (!next) break;
        timers.delete(next);
        steadyMs = Math.max(steadyMs, next.at);
        next.call();
      }
      steadyMs = Math.max(steadyMs, until);
    },
  };
}

const settle = () => vi.waitFor(() => Promise.resolve());

test('shows the time of the server, whatever the device’s own clock says', async () => {
  const { server, serverNow, setDevice, pass } = world({ aheadMs: 3 * minuteMs });
  server.follow();
  await pass(2 * secondMs);
  expect(server.now()).toBe(serverNow());
  setDevice(-60 * minuteMs);
  await pass(secondMs);
  expect(server.now()).toBe(serverNow());
});

test('of several answers, the one with the shortest way there and back is believed', async () => {
  const { server, serverNow, slow, pass } = world({ wayMs: [5, 5] });
  server.follow();
  await pass(100);
  slow([900, 10]);
  await pass(5 * secondMs);
  expect(server.now()).toBe(serverNow());
});

test('after the connection was gone, an earlier answer is no longer preferred', async () => {
  const { server, serverNow, status, slow, pass } = world({ wayMs: [0, 0] });
  server.follow();
  await pass(2 * secondMs);
  slow([100, 0]);
  status.set({ kind: 'offline', since: 0 });
  status.set({ kind: 'online' });
  await pass(2 * secondMs);
  expect(server.now() - serverNow()).toBe(50);
});

test('asks nobody until somebody looks, and from time to time while they do', async () => {
  const { server, asked, pass } = world();
  await pass(10 * minuteMs);
  expect(asked()).toBe(0);
  const leave = server.follow();
  await pass(10 * secondMs);
  expect(asked()).toBe(5);
  await pass(3 * minuteMs);
  expect(asked()).toBe(10);
  leave();
  await pass(10 * minuteMs);
  expect(asked()).toBe(10);
});

test('before the first answer, and without one, the device’s own time stands in', async () => {
  const { server, serverNow, status, pass } = world({ aheadMs: minuteMs });
  status.set({ kind: 'offline', since: 0 });
  server.follow();
  await pass(secondMs);
  expect(server.now()).toBe(serverNow() - minuteMs);
});
