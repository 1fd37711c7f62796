import type { Socket } from 'node:net';
import type { Context } from './commands/command.ts';
import { answer } from './commands/registry.ts';
import { textOf } from './directory.ts';
import { type Log, placeOf } from './log.ts';
import { frameReader } from './wire/frames.ts';
import { frameReply, parseMessage } from './wire/message.ts';

export type ConnectionOptions = Context & { log: Log };

/**
 * Serves one client. Its messages are answered one after the other in their order. Bytes that are not MongoDB's
 * protocol close this connection, with one line in the log, and no other.
 */
export function serveConnection(socket: Socket, options: ConnectionOptions): void {
  const readFrames = frameReader();
  let queue = Promise.resolve();
  let replies = 0;

  const refuse = (error: unknown) => {
    if (socket.destroyed) return;
    options.log('error', `connection ${options.connectionId} closed: ${textOf(error)}`);
    socket.destroy();
  };

  const serve = async (message: Buffer) => {
    if (socket.destroyed) return;
    const request = parseMessage(message);
    const reply = await answer(request, options, (error) =>
      options.log('error', `a command failed: ${placeOf(error)}`),
    );
    replies += 1;
    if (!request.isSilent && !socket.destroyed) socket.write(frameReply(request, reply, replies));
  };

  socket.on('data', (chunk) => {
    try {
      for (const message of readFrames(chunk)) queue = queue.then(() => serve(message)).catch(refuse);
    } catch (error) {
      refuse(error);
    }
  });
  // A client that goes away in the middle is no news.
  socket.on('error', () => socket.destroy());
}
