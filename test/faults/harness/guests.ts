import { setTimeout as pause } from 'node:timers/promises';
import type { AnyEvent } from '@cairn/server/src/log/record';
import type { Opened } from '../../kit/actors.ts';
import { isLine, type Line, openLine } from './line.ts';
import { between, oneOf, type Random } from './random.ts';
import type { Recorder } from './recorder.ts';
import type { Sender } from './sender.ts';
import type { ServerPart } from './topology.ts';

type Credentials = { readonly id: string; readonly token: string };

export interface GuestOptions {
  readonly person: Credentials;
  readonly roomId: string;
  readonly server: ServerPart;
  readonly recorder: Recorder;
  readonly random: Random;
}

const historyPage = 20;
const farAhead = 1_000_000;

/**
 * Somebody who is taken out of a room and let in again, and tries at one server to read on all the same, by every way
 * there is.
 * @returns the stop
 */
export function startGuest({ person, roomId, server, recorder, random }: GuestOptions): () => void {
  let isStopped = false;

  const given = (events: readonly { readonly seq: number }[]) => {
    const [first, last] = [events[0]?.seq, events.at(-1)?.seq];
    if (first === undefined || last === undefined) return;
    recorder.given.push({ roomId, memberId: person.id, server: server.index, at: recorder.now(), first, last });
  };
  const askAt = async (line: Line) => {
    const way = oneOf(random, ['open', 'after', 'history', 'history'] as const);
    if (way === 'history') {
      const page = await line.ask<{ events: AnyEvent[] }>('room.history', {
        roomId,
        before: farAhead,
        limit: historyPage,
      });
      if (page?.ok) given(page.events);
      return;
    }
    const opened = await line.ask<Opened>('room.open', {
      roomId,
      ...(way === 'after' && { after: recorder.given.at(-1)?.last ?? 0 }),
    });
    // The state alone tells of everything up to the head.
    if (opened?.ok) given([...opened.events, { seq: opened.head }]);
  };

  void (async () => {
    while (!isStopped) {
      const line = await openLine(server, person.token);
      if (isLine(line)) {
        line.on<{ roomId: string; events: AnyEvent[] }>('room.events', (said) => given(said.events));
        while (line.isOpen && !isStopped) {
          await askAt(line);
          await pause(between(random, 80, 400));
        }
        line.close();
      }
      await pause(between(random, 50, 300));
    }
  })();

  return () => {
    isStopped = true;
  };
}

export interface WardenOptions {
  readonly sender: Sender;
  readonly roomId: string;
  readonly guests: readonly Credentials[];
  readonly recorder: Recorder;
  readonly random: Random;
}

/** Takes guests out of a room and lets them in again. Ends after what it is at; `isOver` is asked before each step. */
export async function runWarden(
  { sender, roomId, guests, recorder, random }: WardenOptions,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    await pause(between(random, 200, 1_000));
    const { id: memberId } = oneOf(random, guests);
    const seq = await sender.send({ type: 'member.remove', memberId });
    if (seq === null) continue;
    const removal = { roomId, memberId, seq, acknowledgedAt: recorder.now(), admittedAt: null as number | null };
    recorder.removals.push(removal);
    // Mostly soon, and sometimes after the bound within which everybody must have heard of it.
    await pause(between(random, 200, oneOf(random, [1_000, 1_000, 8_000])));
    if (isOver()) return;
    removal.admittedAt = recorder.now();
    await sender.send({ type: 'member.admit', memberId });
  }
}
