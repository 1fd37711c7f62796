import type { Socket } from 'node:net';
import { openClients } from './clients.ts';
import { serveConnection } from './connection.ts';
import { openCursors } from './cursors.ts';
import { checkDataFile } from './damage.ts';
import { beginDirectory, dataFile, inspectDirectory, prepareDirectory, socketPath, textOf } from './directory.ts';
import { StartFailure } from './failure.ts';
import { ownDirectory } from './lock.ts';
import type { Log } from './log.ts';
import { openStore, type Store } from './store/store.ts';
import { sweepExpired } from './ttl.ts';

const sweepEveryMs = 60_000;

export type ServerOptions = {
  dir: string;
  /** Stop by itself this long after the last client has gone; 0 is never. */
  lingerMs: number;
  now(): number;
  log: Log;
  /** Called once it has stopped: after `stop`, after lingering, or because the store cannot go on. */
  onStopped(error?: Error): void;
};

export type EmbeddedServer = { socket: string; sweep(): Promise<number>; stop(): Promise<void> };

/** Opens a directory and serves it on its private socket. Refuses with a StartFailure. */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const { lingerMs, now, log } = options;
  const realDir = prepareDirectory(options.dir);
  const socket = socketPath(realDir);
  // Once before anything is made in the directory, and again when nobody else can change it.
  inspectDirectory(realDir);
  // Who comes while the file is still being opened has to wait, and who comes while it is closed is sent away.
  const early: Socket[] = [];
  let admit = (client: Socket) => void early.push(client.pause());
  const ownership = await ownDirectory(realDir, socket, (client) => admit(client));

  let store: Store;
  try {
    store = openDirectory(realDir, (error) => void stop(error));
  } catch (error) {
    ownership.release();
    throw error;
  }
  const cursors = openCursors(store, now);
  const clients = openClients(lingerMs, () => void stop());

  let connectionId = 0;
  admit = (client) => {
    connectionId += 1;
    clients.add(client);
    serveConnection(client, { store, cursors, now, log, connectionId });
    client.resume();
  };
  for (const client of early) admit(client);

  const sweep = () => {
    cursors.closeIdle();
    return sweepExpired(store, now());
  };
  const sweeping = setInterval(() => {
    sweep().catch((error: unknown) => log('warn', `expired documents could not be removed: ${textOf(error)}`));
  }, sweepEveryMs);

  /** The directory is given free last: its next owner must find everything written. */
  const close = async (error?: Error) => {
    admit = (client) => void client.destroy();
    clearInterval(sweeping);
    clients.pause();
    cursors.closeAll();
    await store.close();
    clients.end();
    ownership.release();
    options.onStopped(error);
  };
  let closed: Promise<void> | undefined;
  const stop = (error?: Error): Promise<void> => {
    closed ??= close(error);
    return closed;
  };

  log('info', 'the embedded database is open');
  return { socket, sweep, stop: () => stop() };
}

function openDirectory(realDir: string, onFatal: (error: Error) => void): Store {
  const state = inspectDirectory(realDir);
  if (state === 'ours') checkDataFile(dataFile(realDir));
  try {
    const begun = state === 'empty' ? beginDirectory(realDir) : undefined;
    const store = openStore({ dir: realDir, onFatal });
    begun?.finish();
    return store;
  } catch (error) {
    const code = /MDB_|invalid/i.test(textOf(error)) ? 'damaged' : 'unusable';
    throw new StartFailure(code, `The database in ${realDir} cannot be opened: ${textOf(error)}`);
  }
}
