import { Refused } from '@cairn/shared/kernel/refusal';
import { type Request, type Response, Router } from 'express';
import type { Grants } from '../../features/accounts/grants.ts';
import type { HttpReply, RouteHandler } from '../../features/handler.ts';
import { check } from '../check.ts';
import type { Limits } from '../limits.ts';
import { admitCaller } from './access.ts';
import { refuseAll } from './answer.ts';
import { readBody } from './body.ts';
import type { RefreshCookies } from './cookies.ts';
import { nameRoute } from './meter.ts';
import type { OriginPolicy } from './origin.ts';

export interface ApiPorts {
  readonly handlers: readonly RouteHandler[];
  readonly identify: Grants['identify'];
  readonly isOwnOrigin: OriginPolicy;
  readonly cookies: RefreshCookies;
  readonly limits: Limits;
  /** The address that a request came from. */
  readonly addressOf: (request: Request) => string;
}

/**
 * The routes under `/api`. The way of a request, with each exit:
 * origin (`origin.refused`) → address (`request.tooMany`) → route (`request.unknown`) → caller (`grant.*`, `role.refused`, `request.tooMany`) → parameters and body
 * (`request.invalid`, `request.tooLarge`) → the handler (what its declaration names) → the declared answer.
 */
export function apiRouter(ports: ApiPorts): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.use(async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const { origin, host } = request.headers;
    if (!ports.isOwnOrigin(origin, host)) throw new Refused('origin.refused');
    await ports.limits.fromAddress(ports.addressOf(request));
    next();
  });
  for (const handler of ports.handlers) bind(router, handler, ports);
  router.use(refuseAll('request.unknown'));
  return router;
}

function bind(router: Router, handler: RouteHandler, { identify, cookies, limits, addressOf }: ApiPorts): void {
  const { method, path, access, params, body } = handler.route;
  router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request, response) => {
    nameRoute(response, `/api${path}`);
    // The caller first: strangers do not get to have their bodies read.
    const caller = await admitCaller(access, request, identify);
    if (caller) await limits.byPerson(caller);
    const reply = await handler.handle({
      caller,
      params: check(params, request.params),
      body: check(body, await readBody(request, response)),
      address: addressOf(request),
      refreshToken: cookies.read(request),
    });
    send(response, handler, reply, cookies);
  });
}

/** Sends what the declaration names, and fails rather than send anything beyond it. */
function send(response: Response, { route }: RouteHandler, reply: HttpReply<unknown>, cookies: RefreshCookies): void {
  const answer = route.answer.parse(reply.answer);
  if (reply.refreshCookie) cookies.write(response, reply.refreshCookie);
  response.status(route.status);
  if (route.status === 204) response.end();
  else response.json(answer);
}
