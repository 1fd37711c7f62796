import type { RequestHandler, Response } from 'express';
import { Histogram, type Registry } from 'prom-client';
import type { Log } from '../../config/log.ts';
import type { RequestIds } from '../requestIds.ts';

/** Says which declared route answers, so that counts and log lines carry its pattern and never the address with its ids. */
export function nameRoute(response: Response, name: string): void {
  response.locals.route = name;
}

export interface MeterPorts {
  readonly registry: Registry;
  readonly log: Log;
  readonly requestIds: RequestIds;
}

/** Counts and times each request by route and status, and logs the same at debug; the answer carries the request's id. */
export function meterRequests({ registry, log, requestIds }: MeterPorts): RequestHandler {
  const durations = new Histogram({
    name: 'cairn_http_request_seconds',
    help: 'Requests answered, by route and status, and how long they took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return (request, response, next) => {
    const end = durations.startTimer();
    const requestId = requestIds(request);
    response.set('X-Request-Id', requestId);
    response.once('finish', () => {
      const route: unknown = response.locals.route;
      const labels = {
        method: request.method,
        route: typeof route === 'string' ? route : 'other',
        status: response.statusCode,
      };
      const seconds = end(labels);
      log.debug({ requestId, ...labels, ms: Math.round(seconds * 1_000) }, 'answered');
    });
    next();
  };
}
