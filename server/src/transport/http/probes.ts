import { Refused } from '@cairn/shared/kernel/refusal';
import { Router } from 'express';
import type { Registry } from 'prom-client';
import { nameRoute } from './meter.ts';
import type { Readiness } from './readiness.ts';

/**
 * What balancers and Prometheus ask. They say nothing about people. How busy the service is and what fails in it is still
 * nobody's business outside: for what came through a proxy there are no metrics, whatever that proxy lets through.
 */
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

  router.get('/metrics', async (request, response) => {
    if (request.headers['x-forwarded-for'] !== undefined) throw new Refused('request.unknown');
    nameRoute(response, '/metrics');
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
