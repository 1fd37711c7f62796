import type { Clock } from './clock.ts';

/** What the tabs of one browser need to act as one. Without the browser's means, each tab acts for itself. */
export interface Tabs {
  /** False where the browser has no locks (a page without https): then only the work of this tab takes turns. */
  readonly canLock: boolean;
  /** Runs the work while no other tab runs work of this name. */
  exclusive<T>(turn: Turn, work: () => Promise<T>): Promise<T>;
  /** Tells the other tabs; never this one. */
  tell(message: unknown): void;
  onTold(listener: (message: unknown) => void): () => void;
  close(): void;
}

export interface Turn {
  readonly name: string;
  /** After this the work runs all the same: a tab that the system has put to sleep may hold the lock for hours. */
  readonly patienceMs: number;
  /** Ends the waiting, too. The work looks at it itself. */
  readonly signal?: AbortSignal;
}

export interface TabsOptions {
  readonly clock: Clock;
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** The same in all tabs that are meant. */
  readonly name: string;
}

/** The page's tabs, as far as the browser lets them know of each other. */
export function openTabs({ clock, locks, name }: TabsOptions): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  let isClosed = false;
  const request = locks ? requestOf(locks) : inTurn();
  return {
    canLock: locks !== undefined,
    async exclusive(turn, work) {
      const patience = new AbortController();
      const runOut = (): void => patience.abort();
      const stopTimer = clock.after(turn.patienceMs, runOut);
      turn.signal?.addEventListener('abort', runOut, { once: true });
      let hasBegun = false;
      try {
        return await request(`${name}.${turn.name}`, patience.signal, () => {
          hasBegun = true;
          stopTimer();
          return work();
        });
      } catch (error) {
        if (hasBegun) throw error;
        return await work();
      } finally {
        stopTimer();
        turn.signal?.removeEventListener('abort', runOut);
      }
    },
    tell(message) {
      if (!isClosed) channel?.postMessage(message);
    },
    onTold(listener) {
      const hear = ({ data }: MessageEvent<unknown>): void => listener(data);
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    close() {
      isClosed = true;
      channel?.close();
    },
  };
}

type Request = <T>(name: string, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

function requestOf(locks: Pick<LockManager, 'request'>): Request {
  return async (name, signal, work) => await locks.request(name, { signal }, work);
}

/** The browser's locks, for one tab. Patience is not needed: one's own work goes on. */
function inTurn(): Request {
  const last = new Map<string, Promise<unknown>>();
  return (name, _signal, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    return turn;
  };
}
