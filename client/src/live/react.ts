import { useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import type { Live, RoomHandle } from './contract.ts';
import type { Store } from './store.ts';

/** What a store holds now; renders again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** The handle of a room while the component shows it; null for the moment before the first effect. */
export function useRoom(live: Live, roomId: string): RoomHandle | null {
  const [held, setHeld] = useState<{ readonly roomId: string; readonly handle: RoomHandle } | null>(null);
  useEffect(() => {
    const handle = live.room(roomId);
    setHeld({ roomId, handle });
    return () => {
      setHeld(null);
      handle.close();
    };
  }, [live, roomId]);
  // Not for a moment another room's.
  return held?.roomId === roomId ? held.handle : null;
}

/** The server's time, looked at again and again; for what is shown as running out. */
export function useServerNow(live: Live, everyMs: number): number {
  const { serverClock } = live;
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => serverClock.follow(), [serverClock]);
  useEffect(() => {
    const timer = setInterval(lookAgain, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return serverClock.now();
}
