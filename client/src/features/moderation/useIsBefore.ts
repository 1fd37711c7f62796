import { useEffect, useState } from 'react';
import { useSignedIn } from '../accounts/signedIn.ts';

/** A timer cannot be set further ahead than this (2^31 - 1 ms). */
const longestTimerMs = 2_147_483_647;

/** Whether a time is still ahead by the server's clock; changes by itself when it has come. Null: there is none. */
export function useIsBefore(at: number | null): boolean {
  const { live } = useSignedIn();
  const { serverClock } = live;
  const [, lookAgain] = useState(0);
  useEffect(() => {
    if (at === null) return;
    const unfollow = serverClock.follow();
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const leftMs = at - serverClock.now();
      lookAgain((count) => count + 1);
      if (leftMs > 0) timer = setTimeout(wait, Math.min(longestTimerMs, leftMs + 1));
    };
    wait();
    return () => {
      clearTimeout(timer);
      unfollow();
    };
  }, [at, serverClock]);
  return at !== null && serverClock.now() < at;
}
