import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const created = 'net.client.socket';

/**
 * Wakes whoever waits for a closed socket to drain. The MongoDB driver (7.8) does when a command begins between the end of
 * a connection and its `close` event, as it happens when a database dies under load: `write` gives false, neither `drain`
 * nor `error` comes any more, and the command, with all that waits for it, would hang for ever. Woken, it finds its
 * connection closed and fails like the others.
 * @returns the stop
 */
export function wakeDrainWaiters(): () => void {
  const onCreated = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once('close', () => socket.emit('drain'));
  };
  subscribe(created, onCreated);
  return () => void unsubscribe(created, onCreated);
}
