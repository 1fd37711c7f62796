import { setTimeout as pause } from 'node:timers/promises';
import type { AnyEvent } from '@cairn/server/src/log/record';
import type { Opened } from '../../kit/actors.ts';
import type { PresenceTold } from './history.ts';
import { isLine, type Line, openLine } from './line.ts';
import { between, oneOf, type Random } from './random.ts';
import type { Recorder } from './recorder.ts';
import type { ServerPart } from './topology.ts';

/** Somebody who follows a room. */
export interface Following {
  /** The newest event they hold. */
  readonly head: number;
  stop(): Promise<void>;
}

export interface ReaderOptions {
  readonly name: string;
  readonly person: { readonly id: string; readonly token: string };
  readonly roomId: string;
  readonly servers: readonly Pick<ServerPart, 'url' | 'index'>[];
  readonly recorder: Recorder;
  readonly random: Random;
  /** Goes away again and again, and asks for what came meanwhile. */
  readonly isRestless?: boolean;
}

const historyPage = 200;

/** Follows a room with as little as a client can do: takes what is next in line, and asks for the rest (law L3). */
export function startReader(options: ReaderOptions): Following {
  const { name, person, roomId, servers, recorder, random, isRestless = false } = options;
  const events: AnyEvent[] = [];
  recorder.readers.push({ name, roomId, events, isWhole: true });
  const ending = new AbortController();
  const last = () => events.at(-1)?.seq ?? 0;

  /** False: something before these is missing. */
  const take = (some: readonly AnyEvent[]): boolean => {
    for (const [index, event] of some.entries()) {
      const before = some[index - 1];
      if (before && event.seq !== before.seq + 1)
        recorder.troubles.push({
          law: 'hole',
          text: `${name} in ${roomId} was given ${event.seq} right after ${before.seq}`,
        });
      if (event.seq <= last()) continue;
      if (event.seq > last() + 1) return false;
      events.push(event);
    }
    return true;
  };

  /** False: this connection does not answer, or does not let them in. */
  const catchUp = async (line: Line): Promise<boolean> => {
    for (;;) {
      const after = last();
      const opened = await line.ask<Opened>('room.open', { roomId, after });
      if (!opened?.ok) return false;
      if (opened.head < after)
        recorder.troubles.push({
          law: 'hole',
          text: `${name} knew ${roomId} up to ${after} and was told of ${opened.head}`,
        });
      if (take(opened.events)) return true;
      const before = last() + historyPage + 1;
      const page = await line.ask<{ events: AnyEvent[] }>('room.history', { roomId, before, limit: historyPage });
      if (!page?.ok || !take(page.events)) return false;
    }
  };

  const follow = async (line: Line) => {
    let isCatchingUp = false;
    const lookAgain = async () => {
      if (isCatchingUp) return;
      isCatchingUp = true;
      if (!(await catchUp(line))) line.close();
      isCatchingUp = false;
    };
    line.on<{ roomId: string; events: AnyEvent[] }>('room.events', (said) => {
      if (said.roomId === roomId && !take(said.events)) void lookAgain();
    });
    line.on<{ roomId: string; seq: number }>('room.head', (said) => {
      if (said.roomId === roomId && said.seq > last()) void lookAgain();
    });
    let told: PresenceTold | null = null;
    const until = () => {
      if (told) told.until = recorder.now();
      told = null;
    };
    line.on<{ roomId: string; present: string[]; complete: boolean }>('room.presence', (said) => {
      until();
      if (!said.complete) return;
      told = { roomId, server: line.server, at: recorder.now(), until: null, present: said.present };
      recorder.presences.push(told);
    });
    if (await catchUp(line)) {
      const stay = {
        roomId,
        memberId: person.id,
        server: line.server,
        from: recorder.now(),
        until: null as number | null,
      };
      recorder.stays.push(stay);
      const leaving = isRestless ? pause(between(random, 500, 3_000)) : new Promise<never>(() => {});
      await Promise.race([line.closed, leaving, ended]);
      stay.until = recorder.now();
      until();
    }
    line.close();
  };

  const ended = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
  const running = (async () => {
    while (!ending.signal.aborted) {
      const line = await openLine(oneOf(random, servers), person.token);
      if (isLine(line)) await follow(line);
      await pause(isRestless ? between(random, 200, 3_000) : between(random, 20, 200));
    }
  })();

  return {
    get head() {
      return last();
    },
    stop() {
      ending.abort();
      return running;
    },
  };
}
