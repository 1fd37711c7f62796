import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Tells whoever started this process where it listens. */
export function tellAddress(http: Server): void {
  process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
}
