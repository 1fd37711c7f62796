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
  /** Leaves off, and resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** Works on rooms side by side, on each one once at a time over all tabs, and only while online. */
export function createPump({ name, tabs, status, hasWork, work }: PumpOptions): Pump {
  const busy = new Map<string, { readonly leaving: AbortController; readonly running: Promise<void> }>();
  let isStopped = false;

  function start(roomId: string): void {
    if (isStopped || status.get().kind !== 'online') return;
    if (busy.has(roomId) || !hasWork(roomId)) return;
    const leaving = new AbortController();
    const running = run(roomId, leaving).finally(() => {
      busy.delete(roomId);
      start(roomId);
    });
    busy.set(roomId, { leaving, running });
  }

  async function run(roomId: string, leaving: AbortController): Promise<void> {
    const stopWatching = status.subscribe(() => {
      if (status.get().kind !== 'online') leaving.abort();
    });
    try {
      await tabs.exclusive({ name: `${name}.${roomId}`, patienceMs, signal: leaving.signal }, () =>
        work(roomId, leaving.signal),
      );
    } finally {
      stopWatching();
    }
  }

  return {
    start,
    async stop() {
      isStopped = true;
      for (const { leaving } of busy.values()) leaving.abort();
      await Promise.all([...busy.values()].map(({ running }) => running));
    },
  };
}
