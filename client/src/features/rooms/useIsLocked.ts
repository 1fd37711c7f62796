import type { RoomState } from '@cairn/shared/registry/state';
import { isLocked } from '@cairn/shared/rooms/rules';
import { useEffect, useReducer } from 'react';

/** A timer cannot be set further ahead than this (2^31 - 1 ms). */
const longestTimerMs = 2_147_483_647;

/** Whether only staff can write now; changes by itself when the lock's time has come. */
export function useIsLocked(state: RoomState | null): boolean {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const until = state?.lock?.until ?? null;
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(lookAgain, Math.min(longestTimerMs, Math.max(0, until - Date.now())));
    return () => clearTimeout(timer);
  }, [until]);
  return state !== null && isLocked(state, Date.now());
}
