import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

/** Gives the address that a request came from: behind proxies, as many steps back as are trusted. It is never logged. */
export function openAddresses(trustedProxies: number): (request: IncomingMessage) => string {
  return (request) => proxyaddr(request, (_address, step) => step < trustedProxies) ?? '';
}
