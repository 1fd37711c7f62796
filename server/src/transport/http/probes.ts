import { Router } from 'express';
import type { Registry } from 'prom-client';
import { nameRoute } from './meter.ts';

/** Whether the server may take traffic, and if not, why: words for whoever operates it. */
export interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

/** What balancers and Prometheus ask. They say nothing about people. */
export function probes(ready: () => Promise<Readiness>, registry: Registry): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  router.get('/healthz', (_request, response) => {
    nameRoute(response, '/healthz');
    response.json({ alive: true });
  });

  router.get('/readyz', async (_request, response) => {
    nameRoute(response, '/readyz');
    const readiness = await ready();
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });

  router.get('/metrics', async (_request, response) => {
    nameRoute(response, '/metrics');
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
