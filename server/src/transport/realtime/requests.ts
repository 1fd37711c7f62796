import { type Refusal, refusal } from '@cairn/shared/kernel/refusal';
import { submit } from '@cairn/shared/registry/wire';
import type { Socket } from 'socket.io';
import type { Log } from '../../config/log.ts';
import type { LiveConnection, LiveHandler } from '../../features/live.ts';
import { check } from '../check.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics.ts';
import { refusalOf } from '../refusals.ts';
import type { Connection } from './connection.ts';

/** A request of one frame may be this long; more is refused, and the connection lives. */
const frameMaxBytes = 64 * 1024;

export interface RequestPorts {
  readonly handlers: ReadonlyMap<string, LiveHandler>;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly isDraining: () => boolean;
  /** The id of the request that began the connection. */
  readonly requestId: string;
}

type Ack = (answer: object) => void;

/**
 * Binds a socket to the declared requests. Nothing that comes in is trusted: its size, its name, its shape are checked
 * here, and who sends it is the connection's own. Every exit answers.
 */
export function bindRequests(
  socket: Socket,
  connection: Pick<Connection, keyof LiveConnection | 'identity'>,
  { handlers, limits, metrics, log, isDraining, requestId }: RequestPorts,
): void {
  let frameBytes = 0;
  let count = 0;
  // The engine tells of each frame right before it is taken apart, in the same turn.
  socket.conn.on('packet', (packet: { type: string; data?: unknown }) => {
    frameBytes = sizeOf(packet.data);
  });

  const refuse = (ack: Ack | undefined, refused: Refusal) => {
    metrics.refused('live', refused.code);
    ack?.({ ok: false, refusal: refused });
  };

  const answer = async (handler: LiveHandler, payload: unknown, ack: Ack | undefined) => {
    count += 1;
    const index = count;
    try {
      await (handler.request.name === submit.name ? limits.words : limits.byPerson)(connection.identity);
      const result = await handler.handle(connection, check(handler.request.payload, payload));
      ack?.({ ok: true, ...(result as object) });
    } catch (error) {
      refuse(ack, refusalOf(error, log, { requestId: `${requestId}.${index}`, request: handler.request.name }));
    }
  };

  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const ack = typeof last === 'function' ? (last as Ack) : undefined;
    const payload = ack && args.length === 1 ? undefined : args[0];
    const handler = handlers.get(name);
    if (isDraining()) refuse(ack, refusal('server.draining'));
    else if (frameBytes > frameMaxBytes) refuse(ack, refusal('request.tooLarge'));
    else if (!handler) refuse(ack, refusal('request.unknown'));
    else void answer(handler, payload, ack);
  });
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return Buffer.byteLength(data);
  return data instanceof Uint8Array ? data.byteLength : 0;
}
