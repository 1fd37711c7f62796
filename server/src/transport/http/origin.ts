/** Whether a page of this origin may speak to us. `host` is the address the request came to. */
export type OriginPolicy = (origin: string | undefined, host: string | undefined) => boolean;

/**
 * Pages of our own may speak to us, and programs that are no browser: those send no origin. Our own is the configured
 * public address, and the address the request came to, so that one machine works without any configuration. A foreign
 * page could ride on the refresh cookie or open a socket (RFC 6455 §10.2), and is refused.
 * @param publicUrl asked each time: without a configured one, it is known only once the server listens.
 */
export function originPolicy(publicUrl: () => string | undefined): OriginPolicy {
  return (origin, host) => {
    if (origin === undefined) return true;
    if (!URL.canParse(origin)) return false;
    const asked = new URL(origin);
    if (asked.origin === publicUrl()) return true;
    return (asked.protocol === 'http:' || asked.protocol === 'https:') && asked.host === host?.toLowerCase();
  };
}
