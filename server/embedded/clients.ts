import type { Socket } from 'node:net';

/** Even a short-lived database waits this long for its first client. */
const firstClientWithinMs = 10_000;

export type Clients = {
  add(client: Socket): void;
  /** Takes nothing more from anybody; what is already answered still goes out. */
  pause(): void;
  /** Ends every connection once its last answer is out, and stops the timer. */
  end(): void;
};

/** Keeps the connections, and calls `onAlone` when there has been none for `lingerMs`; 0 is never. */
export function openClients(lingerMs: number, onAlone: () => void): Clients {
  const clients = new Set<Socket>();
  let alone: NodeJS.Timeout | undefined;
  let isEnding = false;
  const linger = (ms: number) => {
    if (lingerMs > 0 && !isEnding) alone = setTimeout(onAlone, ms);
  };
  linger(Math.max(lingerMs, firstClientWithinMs));

  return {
    add: (client) => {
      clearTimeout(alone);
      clients.add(client);
      client.once('close', () => {
        clients.delete(client);
        clearTimeout(alone);
        if (clients.size === 0) linger(lingerMs);
      });
    },
    pause: () => {
      for (const client of clients) client.pause();
    },
    end: () => {
      isEnding = true;
      clearTimeout(alone);
      for (const client of clients) client.destroySoon();
    },
  };
}
