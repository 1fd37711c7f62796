import { useEffect, useRef } from 'react';
import type { Live } from '../../../live/contract.ts';

const lookAgainEveryMs = 800;

/** Calls once a room that is just being made can be opened; null: there is none to wait for. */
export function useWhenOpen(live: Live, roomId: string | null, onOpen: () => void): void {
  const latest = useRef(onOpen);
  latest.current = onOpen;
  useEffect(() => {
    if (roomId === null) return;
    const room = live.room(roomId);
    const look = () => {
      if (room.view.get().phase !== 'open') return;
      stop();
      latest.current();
    };
    const stopWatching = room.view.subscribe(look);
    // Taking a room that was refused asks for it again.
    const timer = setInterval(() => live.room(roomId).close(), lookAgainEveryMs);
    function stop(): void {
      stopWatching();
      clearInterval(timer);
    }
    look();
    return () => {
      stop();
      room.close();
    };
  }, [live, roomId]);
}
