import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Names each request, so that what is logged of it, here and at the proxy, can be found together. */
export type RequestIds = (request: IncomingMessage) => string;

/** What is taken from a proxy: what cannot break a line, and is no longer than an id has to be. */
const wellFormed = /^[\w.:-]{8,64}$/;

/**
 * Takes a request's `X-Request-Id` where a proxy before us is trusted to have made it; else makes one by chance. The
 * same request has the same id each time it is asked.
 */
export function openRequestIds(trustsProxy: boolean): RequestIds {
  const known = new WeakMap<IncomingMessage, string>();
  return (request) => {
    const before = known.get(request);
    if (before !== undefined) return before;
    const given = request.headers['x-request-id'];
    const id = trustsProxy && typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
    known.set(request, id);
    return id;
  };
}
