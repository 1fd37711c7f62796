import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that came to the pager. */
export interface Ring {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Manner = 'well' | 'failing' | 'redirecting' | 'hanging';

/** A program's own system that is called by webhook. */
export interface Pager {
  readonly url: string;
  readonly rings: readonly Ring[];
  /** How it answers from now on: as it should, with an error, with a way to elsewhere, or never. */
  behave(manner: Manner): void;
  stop(): Promise<void>;
}

/** Starts a pager on a port of its own. */
export async function openPager(): Promise<Pager> {
  const rings: Ring[] = [];
  let manner: Manner = 'well';
  const answers: Readonly<Record<Manner, (response: ServerResponse) => void>> = {
    well: (response) => response.writeHead(204).end(),
    failing: (response) => response.writeHead(500).end(),
    redirecting: (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    hanging: () => undefined,
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      rings.push({ headers: request.headers, body });
      answers[manner](response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/call`,
    rings,
    behave(now) {
      manner = now;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
