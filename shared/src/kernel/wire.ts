import type { z } from 'zod';
import type { RefusalCode } from './refusal.ts';

/** Who may use a route: anyone, anyone signed in, or the named roles. Checked by the transport before the body is read. */
export type Access = 'anyone' | 'signedIn' | 'staff' | 'admin';

/** How an HTTP route is declared. Paths are relative to `/api`; parameters stand as `{name}`. */
export interface RouteDeclaration<Body extends z.ZodType, Answer extends z.ZodType, Params extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params: Params;
  readonly body: Body;
  readonly status: 200 | 201 | 204;
  readonly answer: Answer;
  /** The refusals beyond those that every route can give. */
  readonly refusals: readonly RefusalCode[];
}

/** Declares an HTTP route. */
export function route<Body extends z.ZodType, Answer extends z.ZodType, Params extends z.ZodType>(
  declaration: RouteDeclaration<Body, Answer, Params>,
): RouteDeclaration<Body, Answer, Params> {
  return declaration;
}

/** How a live request is declared: client to server, acknowledged with `{ok: true, …answer}` or `{ok: false, refusal}`. */
export interface LiveRequestDeclaration<Name extends string, Payload extends z.ZodType, Answer extends z.ZodType> {
  readonly name: Name;
  readonly summary: string;
  readonly payload: Payload;
  /** Null where the request is not acknowledged. */
  readonly answer: Answer;
  readonly refusals: readonly RefusalCode[];
}

/** Declares a live request. */
export function liveRequest<const Name extends string, Payload extends z.ZodType, Answer extends z.ZodType>(
  declaration: LiveRequestDeclaration<Name, Payload, Answer>,
): LiveRequestDeclaration<Name, Payload, Answer> {
  return declaration;
}

/** How a live message from server to client is declared. */
export interface LiveMessageDeclaration<Name extends string, Payload extends z.ZodType> {
  readonly name: Name;
  readonly summary: string;
  readonly payload: Payload;
}

/** Declares a live message. */
export function liveMessage<const Name extends string, Payload extends z.ZodType>(
  declaration: LiveMessageDeclaration<Name, Payload>,
): LiveMessageDeclaration<Name, Payload> {
  return declaration;
}
