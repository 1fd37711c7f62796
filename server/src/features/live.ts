import type { LiveMessageDeclaration, LiveRequestDeclaration } from '@cairn/shared/kernel/wire';
import type { z } from 'zod';
import type { Caller } from './handler.ts';

/** One live connection of a signed-in person, as the features see it. */
export interface LiveConnection {
  /** Who speaks: from the token this connection was opened or renewed with. */
  readonly caller: Caller;
  /** Starts giving this connection what happens in a room. Returns false if it already did. */
  join(roomId: string): boolean;
  leave(roomId: string): void;
  isIn(roomId: string): boolean;
  /** Tells the others who have the room open on this server that this person is writing. */
  sayTyping(roomId: string): void;
  /** Goes on with a new token; the connection lives until it expires. @throws Refused */
  renew(token: string): Promise<{ readonly expiresAt: number }>;
}

/** Who has which rooms open on this server, on however many devices. */
export interface Audience {
  peopleIn(roomId: string): ReadonlySet<string>;
  /** Tells of each room that a connection came to or went from; gives the stop. */
  onChanged(listener: (roomId: string) => void): () => void;
}

/** Says something to people, on all their devices. It may be lost (law L4): nothing rests on it. */
export type Tell = <Name extends string, P extends z.ZodType>(
  accountIds: Iterable<string>,
  message: LiveMessageDeclaration<Name, P>,
  payload: z.infer<P>,
) => void;

type AnyLiveRequest = LiveRequestDeclaration<string, z.ZodType, z.ZodType>;

/** A live request with what it does. The transport checks the payload before `handle`, and turns a `Refused` into its answer. */
export interface LiveHandler {
  readonly request: AnyLiveRequest;
  readonly handle: (connection: LiveConnection, payload: unknown) => Promise<unknown>;
}

/** Binds a declared live request to what it does, with the declaration's types. */
export function handleLive<N extends string, P extends z.ZodType, A extends z.ZodType>(
  request: LiveRequestDeclaration<N, P, A>,
  handle: (connection: LiveConnection, payload: z.infer<P>) => Promise<z.infer<A>>,
): LiveHandler {
  return { request, handle: (connection, payload) => handle(connection, payload as z.infer<P>) };
}
