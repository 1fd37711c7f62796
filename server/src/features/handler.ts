import type { Role } from '@cairn/shared/accounts/roles';
import type { RouteDeclaration } from '@cairn/shared/kernel/wire';
import type { z } from 'zod';

/** Who asks: read from the token and the account's record, never from a payload. */
export interface Caller {
  readonly accountId: string;
  readonly role: Role;
  readonly programId: string;
  /** The sign-in this call belongs to; signing out ends it. */
  readonly familyId: string;
  /** The newest version of the group agreement that this person had signed when the token was read; null: none. */
  readonly signedVersion?: number | null;
}

/** A cookie to set; null takes it away. */
export interface RefreshCookie {
  readonly value: string | null;
  readonly maxAgeMs: number;
}

/** One HTTP request, checked against its declaration. */
export interface HttpCall<Body, Params, Who> {
  readonly caller: Who;
  readonly body: Body;
  readonly params: Params;
  /** The caller's address, for limiting alone: it is never stored or logged. */
  readonly address: string;
  readonly refreshToken: string | undefined;
}

export interface HttpReply<Answer> {
  readonly answer: Answer;
  readonly refreshCookie?: RefreshCookie;
}

type AnyRoute = RouteDeclaration<z.ZodType, z.ZodType, z.ZodType>;

/** A route with what it does. The transport checks access, parameters and body before `handle`, and turns a `Refused` into its answer. */
export interface RouteHandler {
  readonly route: AnyRoute;
  /** `caller` is null on routes that anyone may use. */
  readonly handle: (call: HttpCall<unknown, unknown, Caller | null>) => Promise<HttpReply<unknown>>;
}

/** Binds a declared route to what it does, with the declaration's types. */
export function handleOpen<B extends z.ZodType, A extends z.ZodType, P extends z.ZodType>(
  route: RouteDeclaration<B, A, P>,
  handle: (call: HttpCall<z.infer<B>, z.infer<P>, null>) => Promise<HttpReply<z.infer<A>>>,
): RouteHandler {
  return {
    route,
    handle: (call) =>
      handle({ ...call, caller: null, body: call.body as z.infer<B>, params: call.params as z.infer<P> }),
  };
}

/** The same for routes whose caller must be signed in. */
export function handleSignedIn<B extends z.ZodType, A extends z.ZodType, P extends z.ZodType>(
  route: RouteDeclaration<B, A, P>,
  handle: (call: HttpCall<z.infer<B>, z.infer<P>, Caller>) => Promise<HttpReply<z.infer<A>>>,
): RouteHandler {
  return {
    route,
    handle: (call) => {
      if (!call.caller) throw new Error(`${route.path} was bound without its access check`);
      return handle({ ...call, caller: call.caller, body: call.body as z.infer<B>, params: call.params as z.infer<P> });
    },
  };
}
