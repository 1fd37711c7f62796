import type { ConnectionStatus } from './contract.ts';
import type { Store } from './store.ts';
import type { Tabs } from './tabs.ts';

/** How long a tab waits for another one that is sending. The server knows the ids, so that both sending is only waste. */
const patienceMs = 15_000;

export interface PumpOptions {
  readonly name: string;
  readonly tabs: Tabs;
  readonly status: Store<ConnectionStatus>;
  hasWork(roomId: string): boolean;
  /** Does all there is to do in a room, or stops early when the signal aborts. Does not throw. */
  work(roomId: string, signal: AbortSignal): Promise<void>;
}

export interface Pump {
  /** Works on a room, if there is something to do and a connection, and nobody is at it. */
  start(roomId: string): void;
  stop(): void;
}

/** Works on rooms side by side, on each one once at a time over all tabs, and only while online. */
export function createPump({ name, tabs, status, hasWork, work }: PumpOptions): Pump {
  const busy = new Map<string, AbortController>();
  let isStopped = false;

  function start(roomId: string): void {
    if (isStopped || status.get().kind !== 'online') return;
    if (busy.has(roomId) || !hasWork(roomId)) return;
    const leaving = new AbortController();
    busy.set(roomId, leaving);
    void run(roomId, leaving).finally(() => {
      busy.delete(roomId);
      start(roomId);
    });
  }

  async function run(roomId: string, leaving: AbortController): Promise<void> {
    const stopWatching = status.subscribe(() => {
      if (status.get().kind !== 'online') leaving.abort();
    });
    try {
      await tabs.exclusive(`${name}.${roomId}`, patienceMs, () => work(roomId, leaving.signal));
    } finally {
      stopWatching();
    }
  }

  return {
    start,
    stop() {
      isStopped = true;
      for (const leaving of busy.values()) leaving.abort();
    },
  };
}
