import type { IncomingMessage } from 'node:http';
import helmet from 'helmet';

/**
 * The headers every answer has. Scripts come from here alone and never from within a page; styles may stand in a page,
 * because components set them. Nobody may frame us, and no address of ours goes to other sites.
 */
export function securityHeaders(secure: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ({ headers }) => liveAddresses(headers)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: secure && { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false },
    // Pages by plain http, as on a machine of one's own, have neither; the browser would only warn.
    crossOriginOpenerPolicy: secure && { policy: 'same-origin' },
    originAgentCluster: secure,
  });
}

/** Older browsers do not count the socket of the same host as 'self'. */
function liveAddresses({ host = '' }: IncomingMessage['headers']): string {
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
