import {
  openReplica,
  prepend,
  type Replica,
  reachedStart,
  receive,
  reopen,
  windowStart,
} from '@cairn/client/live/replica';
import type { Event } from '@cairn/shared/kernel/event';
import type { Message } from '@cairn/shared/messages/timeline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logs, readAfresh, stateOf, timelineOf } from './kit/logs.ts';

/** Small numbers in place of the server's 60 and 500, so that short logs reach every case. */
const openingEvents = 4;
const catchUpMaxEvents = 8;

/** What the server answers to `room.open` when its log has `count` events. */
function answer(log: readonly Event[], count: number, after?: number) {
  const known = readAfresh(log, count);
  const isDelta = after !== undefined && count - after <= catchUpMaxEvents;
  return { state: stateOf(known), head: count, events: isDelta ? known.slice(after) : known.slice(-openingEvents) };
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('publish' as const), count: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      /** Any of the published events, any number of times, in any order. */
      picks: fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }),
      /** Whether they are given as they were when new, or as a later read gives them. */
      isLate: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('line' as const), count: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reopen' as const), lag: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('earlier' as const), limit: fc.integer({ min: 1, max: 6 }) }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Reading {
  readonly log: readonly Event[];
  readonly published: number;
  readonly replica: Replica;
}

function take({ log, published, replica }: Reading, next: Step): Reading {
  const head = replica.state.seq;
  switch (next.kind) {
    case 'publish':
      return { log, replica, published: Math.min(log.length, published + next.count) };
    case 'deliver': {
      const source = next.isLate ? readAfresh(log, published) : log.slice(0, published);
      const events = next.picks.flatMap((pick) => source[pick % source.length] ?? []);
      return { log, published, replica: receive(replica, events).replica };
    }
    case 'line':
      return {
        log,
        published,
        replica: receive(replica, log.slice(head, Math.min(published, head + next.count))).replica,
      };
    case 'reopen': {
      const count = Math.max(1, published - next.lag);
      return { log, published, replica: reopen(replica, answer(log, count, Math.min(head, count))).replica };
    }
    case 'earlier': {
      const from = windowStart(replica);
      const page = readAfresh(log, published).slice(Math.max(0, from - 1 - next.limit), from - 1);
      return { log, published, replica: prepend(replica, page) };
    }
  }
}

function expectAsReadAfresh(log: readonly Event[], { replica, published }: Reading): void {
  const { seq } = replica.state;
  expect(seq).toBeLessThanOrEqual(published);
  const fresh = readAfresh(log, seq);
  const window = fresh.slice(windowStart(replica) - 1);
  expect(replica.state).toEqual(stateOf(log.slice(0, seq)));
  expect([...replica.timeline.values()]).toEqual([...timelineOf(window).values()].map(awaiting(log, replica)));
  expect(replica.events.map(({ seq }) => seq)).toEqual(window.map(({ seq }) => seq));
}

describe('a replica', () => {
  it('folds what came in any order, with repeats and gaps, to what reading afresh gives', () => {
    fc.assert(
      fc.property(logs, fc.nat(100), fc.array(step, { maxLength: 40 }), (log, start, steps) => {
        const published = 1 + (start % log.length);
        let reading: Reading = { log, published, replica: openReplica(answer(log, published)) };
        for (const next of steps) {
          reading = take(reading, next);
          expectAsReadAfresh(log, reading);
        }
        const caughtUp = reopen(reading.replica, answer(log, log.length, reading.replica.state.seq));
        expect(caughtUp.missingAfter).toBeNull();
        expect(caughtUp.replica.early.size).toBe(0);
        reading = { log, published: log.length, replica: caughtUp.replica };
        expectAsReadAfresh(log, reading);
        expect(reading.replica.events).toEqual(readAfresh(log, log.length).slice(windowStart(reading.replica) - 1));
        while (!reachedStart(reading.replica)) reading = take(reading, { kind: 'earlier', limit: 5 });
        expect(reading.replica.events).toEqual(readAfresh(log, log.length));
        expect([...reading.replica.timeline]).toEqual([...timelineOf(readAfresh(log, log.length))]);
        expect(reading.replica.state).toEqual(stateOf(readAfresh(log, log.length)));
      }),
      { numRuns: 500 },
    );
  });

  it('comes to the same from live events alone, whatever their order', () => {
    fc.assert(
      fc.property(logs, fc.infiniteStream(fc.nat(1_000)), (log, order) => {
        const shuffled = [...log, ...log.slice(0, 10)].map((event) => ({ event, key: order.next().value ?? 0 }));
        shuffled.sort((a, b) => a.key - b.key);
        let replica = openReplica({ state: stateOf([]), events: [], head: 0 });
        let missingAfter: number | null = null;
        for (const { event } of shuffled) ({ replica, missingAfter } = receive(replica, [event]));
        expect(missingAfter).toBeNull();
        expect(replica.state).toEqual(stateOf(log));
        expect(replica.events).toEqual(readAfresh(log, log.length));
        expect([...replica.timeline]).toEqual([...timelineOf(log)]);
      }),
    );
  });
});

/** A message that came from a later read, without the words that an event still on its way took the place of, waits for that event. */
function awaiting(log: readonly Event[], { state, timeline }: Replica) {
  return (message: Message): Message => {
    const isWaiting =
      timeline.get(message.seq)?.body === null && readAfresh(log, log.length)[message.seq - 1] !== log[message.seq - 1];
    const changes = log.filter(({ seq, type }) => seq > state.seq && type !== 'message.reacted');
    return isWaiting && changes.some(({ data }) => Reflect.get(Object(data), 'messageSeq') === message.seq)
      ? { ...message, body: null, warning: null }
      : message;
  };
}
