import type { ConnectionStatus, Live, RoomHandle } from '@cairn/client/live/contract';
import { openLive } from '@cairn/client/live/live';
import { expect } from 'vitest';
import type { Person } from '../kit/server.ts';

/** Somebody with the browser's own live code, in a room. */
export interface Visitor {
  readonly person: Person;
  status(): ConnectionStatus['kind'];
  /** Writes: kept at once, sent as soon as that is possible. */
  post(body: string): Promise<void>;
  /** What this person sees of the room, in its order. */
  sees(): readonly string[];
  /** How many of this person's own words the server has not acknowledged. */
  unsent(): number;
  /** The longest time without a connection so far. */
  longestAwayMs(): number;
  stop(): Promise<void>;
}

/** Comes to a room by the address that people use; there once the room is open. */
export async function visit(url: string, person: Person, roomId: string): Promise<Visitor> {
  const token = { kind: 'answered', answer: { token: person.token, renewAt: Date.now() + 3_600_000 } } as const;
  const live: Live = await openLive({
    ...{ accountId: person.id, url },
    tokens: { current: async () => token, renew: async () => token, ended: () => undefined },
  });
  const room: RoomHandle = live.room(roomId);
  await expect.poll(() => room.view.get().phase).toBe('open');

  let longestMs = 0;
  let awaySince: number | null = null;
  live.status.subscribe(() => {
    const isHere = live.status.get().kind === 'online';
    if (!isHere) awaySince ??= performance.now();
    else if (awaySince !== null) {
      longestMs = Math.max(longestMs, performance.now() - awaySince);
      awaySince = null;
    }
  });

  return {
    person,
    status: () => live.status.get().kind,
    async post(body) {
      const outcome = await room.post({ body, replyTo: null, warning: null });
      if (outcome.kind !== 'answered') throw new Error(`not kept: ${JSON.stringify(outcome)}`);
    },
    sees: () => room.view.get().items.flatMap((item) => (item.kind === 'message' ? [item.message.body ?? ''] : [])),
    unsent: () => live.outboxSize.get(),
    longestAwayMs: () => (awaySince === null ? longestMs : Math.max(longestMs, performance.now() - awaySince)),
    async stop() {
      room.close();
      await live.stop();
    },
  };
}
