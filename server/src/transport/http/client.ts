import { join } from 'node:path';
import express, { type Request, Router } from 'express';
import { nameRoute } from './meter.ts';

const yearSeconds = 365 * 24 * 60 * 60;

/**
 * Serves the built client. Files under `assets/` have their content's hash in their name and are kept for a year; all
 * others are asked about each time. Any other address that a person goes to is a screen of the client, which finds its
 * way itself.
 * @param dir absolute; with `index.html` in it.
 */
export function serveClient(dir: string): Router {
  const router = Router();
  router.use((_request, response, next) => {
    nameRoute(response, 'client');
    next();
  });
  router.use(
    express.static(dir, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => response.setHeader('Cache-Control', cachingOf(path.slice(dir.length))),
    }),
  );
  router.get('/{*screen}', (request, response, next) => {
    if (!isScreen(request)) return next();
    response.set('Cache-Control', 'no-cache');
    response.sendFile(join(dir, 'index.html'), { cacheControl: false }, (error) => {
      if (error) next(isMissing(error) ? undefined : error);
    });
  });
  return router;
}

/**
 * Whether a browser goes to a screen, the first one or one further in: it then asks for `text/html` by that name. Files lie at the top, with an ending,
 * or under `assets/`; further down a dot means nothing, because a room's id may have one.
 */
function isScreen({ path, headers }: Request): boolean {
  if (path === '/') return true;
  return headers.accept?.includes('text/html') === true && /^\/(?!assets\/)[^./]*(?:\/(?!\.)[^/]*)*$/.test(path);
}

function cachingOf(path: string): string {
  return /^[\\/]assets[\\/]/.test(path) ? `public, max-age=${yearSeconds}, immutable` : 'no-cache';
}

/** The client has not been built. */
function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT';
}
