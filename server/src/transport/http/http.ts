import type { IncomingMessage } from 'node:http';
import express, { type Express } from 'express';
import type { Log } from '../../config/log.ts';
import type { Grants } from '../../features/accounts/grants.ts';
import type { RouteHandler } from '../../features/handler.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics.ts';
import { openRequestIds } from '../requestIds.ts';
import { answerRefusals, refuseAll } from './answer.ts';
import { apiRouter } from './api.ts';
import { serveClient } from './client.ts';
import { refreshCookies } from './cookies.ts';
import { securityHeaders } from './headers.ts';
import { meterRequests } from './meter.ts';
import type { OriginPolicy } from './origin.ts';
import { probes } from './probes.ts';
import type { Readiness } from './readiness.ts';

export interface HttpPorts {
  readonly handlers: readonly RouteHandler[];
  readonly identify: Grants['identify'];
  readonly isOwnOrigin: OriginPolicy;
  readonly ready: () => Promise<Readiness>;
  readonly metrics: Pick<Metrics, 'registry' | 'refused'>;
  readonly log: Log;
  /** Where the built client lies, absolute. */
  readonly clientDir: string;
  readonly trustedProxies: number;
  readonly limits: Limits;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Whether people come by https (`PUBLIC_URL`). */
  readonly secure: boolean;
}

/** The HTTP side of the server. It knows no rule: it binds declared routes to their handlers. */
export function createHttp(ports: HttpPorts): Express {
  const { metrics, log } = ports;
  const { registry } = metrics;
  const requestIds = openRequestIds(ports.trustedProxies > 0);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', ports.trustedProxies);
  // No route has a query.
  app.set('query parser', false);
  app.use(meterRequests({ registry, log, requestIds }));
  app.use(securityHeaders(ports.secure));
  app.use(probes(ports.ready, registry));
  app.use('/api', apiRouter({ ...ports, cookies: refreshCookies(ports.secure) }));
  app.use(serveClient(ports.clientDir));
  app.use(refuseAll('request.unknown'));
  app.use(answerRefusals({ metrics, log, requestIds }));
  return app;
}
