import type { RoomState } from '@cairn/shared/registry/state';
import type { Clock } from '../../config/clock.ts';
import { type Wish, wishesOf } from './participant.ts';
import { type Part, takes } from './script.ts';
import type { Followed, Visitor } from './wire.ts';

export interface Stage {
  readonly sessionId: string;
  readonly clock: Clock;
  /** How many times as fast as people are. */
  readonly pace: number;
}

/** A simulated participant from the lobby to the end: comes in, and does what their part has as the session goes on. */
export function perform(visitor: Visitor, part: Part, { sessionId, clock, pace }: Stage): Promise<void> {
  const done = new Set<string>();
  const timers = new Set<() => void>();
  let room: Followed | null = null;
  let leave = () => {};
  const over = new Promise<void>((resolve) => {
    leave = resolve;
  });

  const later = (thinks: number, task: () => Promise<unknown>) => {
    const stop = clock.after((thinks * takes.thinkMs) / pace, () => {
      timers.delete(stop);
      // What is no longer possible by now (the turn went on, the poll closed) is let go, as people do.
      task().catch(() => {});
    });
    timers.add(stop);
  };

  const act = async ({ act }: Wish): Promise<void> => {
    switch (act.kind) {
      case 'submit':
        await room?.submit(act.command);
        return;
      case 'vote':
        await visitor.request('POST', `/rooms/${sessionId}/polls/${act.pollSeq}/votes`, { option: act.option });
        return;
      case 'visit':
        await (await visitor.follow(act.roomId, () => {})).submit({ type: 'message.post', body: act.says });
    }
  };

  const react = (state: RoomState) => {
    if (state.session?.status === 'ended' || state.session?.status === 'cancelled') {
      for (const stop of timers) stop();
      leave();
      return;
    }
    for (const wish of wishesOf(state, visitor.id, part)) {
      if (done.has(wish.key)) continue;
      done.add(wish.key);
      later(wish.thinks, () => act(wish));
    }
  };

  const come = async () => {
    room = await visitor.follow(sessionId, ({ state }) => react(state));
    react(room.state);
  };

  const wait = async (): Promise<void> => {
    const { place, reach, checkin } = part;
    try {
      const answer = await visitor.request('POST', `/sessions/${sessionId}/entry`, { place, reach, checkin });
      if ((answer as { standing: string }).standing === 'in') return await come();
    } catch {
      // The lobby is not open yet, or the server is away: they look again.
    }
    later(0.5, wait);
  };

  later(part.login.length / 4, wait);
  return over;
}
