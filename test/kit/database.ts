import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchEmbedded } from '@cairn/server/embedded/launch';
import { type Connection, createConnection } from 'mongoose';

export interface TestDatabase {
  /** A connection of its own, as each server has one. Closed by `stop`. */
  connect(): Promise<Connection>;
  stop(): Promise<void>;
}

/** As the server opens it (storage/database.ts). */
const options = {
  writeConcern: { w: 'majority', journal: true },
  promoteBuffers: true,
  bufferCommands: false,
} as const;

/** An empty database: one of a name of its own on the MongoDB of `MONGODB_URL`, or else an embedded one of its own. */
export async function startDatabase(): Promise<TestDatabase> {
  const url = process.env.MONGODB_URL;
  const { close, ...where } = url ? onMongoDb(url) : await embedded();
  const connections: Connection[] = [];
  return {
    async connect() {
      const connection = await createConnection(where.url, { ...options, dbName: where.dbName }).asPromise();
      connections.push(connection);
      return connection;
    },
    async stop() {
      await close(connections[0]);
      await Promise.all(connections.map((connection) => connection.close()));
      await where.remove();
    },
  };
}

function onMongoDb(url: string) {
  return {
    url,
    dbName: `cairn-test-${randomUUID().slice(0, 8)}`,
    close: async (connection: Connection | undefined) => connection?.dropDatabase(),
    remove: async () => {},
  };
}

async function embedded() {
  const dir = await mkdtemp(join(tmpdir(), 'cairn-'));
  const { url, pid, stop } = await launchEmbedded({ dir, logLevel: 'error', onExit: () => undefined });
  return {
    url,
    dbName: 'cairn',
    close: async () => {},
    async remove() {
      await stop();
      if (pid !== null) process.kill(pid);
      await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
