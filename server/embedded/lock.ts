import { chmodSync, lstatSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { directoryIdentity } from './directory.ts';
import { StartFailure } from './failure.ts';

/** How long a second owner that took over at the very same moment would need to show. */
const settleMs = 25;

export type Ownership = { server: Server; release(): void };

/**
 * Makes this process the one owner of a directory, by listening on its socket. The system frees both parts when the
 * process dies: on Linux an abstract socket, which nobody can have twice; everywhere the socket's file, of which a
 * connection tells whether somebody is alive behind it. Refuses with `locked` when another process owns it.
 */
export async function ownDirectory(
  realDir: string,
  path: string,
  onConnection: (socket: Socket) => void,
): Promise<Ownership> {
  const guard = process.platform === 'linux' ? await listenOrLocked(createServer(), abstractName(realDir)) : undefined;
  const server = createServer({ noDelay: true }, onConnection);
  try {
    await listenOnPath(server, path);
  } catch (error) {
    guard?.close();
    throw error;
  }
  return {
    server,
    release: () => {
      server.close();
      guard?.close();
    },
  };
}

function abstractName(realDir: string): string {
  return `\0cairn-embedded-${directoryIdentity(realDir)}`;
}

async function listenOnPath(server: Server, path: string): Promise<void> {
  if (await isAlive(path)) throw locked();
  rmSync(path, { force: true });
  await listenOrLocked(server, path);
  chmodSync(path, 0o600);
  if (process.platform === 'linux') return;
  const mine = lstatSync(path).ino;
  await delay(settleMs);
  if (lstatSync(path, { throwIfNoEntry: false })?.ino !== mine) {
    server.close();
    throw locked();
  }
}

async function listenOrLocked(server: Server, path: string): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? locked()
          : new StartFailure('unusable', `The database cannot listen: ${error.message}`),
      ),
    );
    server.listen(path, resolve);
  });
  return server;
}

function locked(): StartFailure {
  return new StartFailure('locked', 'Another process owns this database directory.');
}

/** Whether somebody answers behind a socket's file. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}
