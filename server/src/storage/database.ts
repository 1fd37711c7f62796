import { join } from 'node:path';
import { type Connection, createConnection } from 'mongoose';
import { launchEmbedded } from '../../embedded/launch.ts';
import type { Clock } from '../config/clock.ts';
import { type Config, ConfigError } from '../config/env.ts';
import type { Log } from '../config/log.ts';
import { wakeDrainWaiters } from './drain.ts';

/** The database behind the server. */
export interface Database {
  readonly connection: Connection;
  readonly kind: 'embedded' | 'mongodb';
  /** Whether it answers now. */
  isReady(): Promise<boolean>;
  stop(): Promise<void>;
}

const pingWithinMs = 1_500;
const firstRetryMs = 100;
const longestRetryMs = 5_000;

/** Acknowledged means on disk (law L2): a majority, with the journal. */
const options = {
  writeConcern: { w: 'majority', journal: true },
  serverSelectionTimeoutMS: 5_000,
  promoteBuffers: true,
  bufferCommands: false,
} as const;

export interface DatabasePorts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens the MongoDB of `MONGODB_URL`, or the embedded database under the data directory, which is started if need be. */
export async function openDatabase(ports: DatabasePorts): Promise<Database> {
  const { mongodbUrl } = ports.config;
  const stopWaking = wakeDrainWaiters();
  try {
    const database = await (mongodbUrl === undefined ? openEmbedded(ports) : openMongoDb(mongodbUrl, ports));
    return {
      ...database,
      async stop() {
        await database.stop();
        stopWaking();
      },
    };
  } catch (error) {
    stopWaking();
    throw error;
  }
}

async function openMongoDb(url: string, { clock }: DatabasePorts): Promise<Database> {
  const connection = await createConnection(url, options)
    .asPromise()
    .catch((error: unknown) => {
      // Its message may hold the address with its password; the name says enough.
      const name = error instanceof Error ? error.name : 'unknown';
      throw new ConfigError(`MONGODB_URL names a database that cannot be used now (${name}).`);
    });
  return {
    connection,
    kind: 'mongodb',
    isReady: () => answers(connection, clock),
    stop: () => connection.close(),
  };
}

/** The embedded database, watched: when its process dies, it is started again, and the driver finds it at the same socket. */
async function openEmbedded({ config, clock, log }: DatabasePorts): Promise<Database> {
  const dir = join(config.dataDir, 'db');
  let stopped = false;
  let reviving = false;

  const launch = () => launchEmbedded({ dir, onExit: () => void revive() });
  let running = await launch();

  const revive = async () => {
    if (stopped || reviving) return;
    reviving = true;
    for (let waitMs = firstRetryMs; !stopped; waitMs = Math.min(waitMs * 2, longestRetryMs)) {
      try {
        running = await launch();
        // Somebody may have stopped us meanwhile, and then holds nothing of the new one.
        if (stopped) await running.stop();
        else log.info('the embedded database runs again');
        break;
      } catch (error) {
        log.error({ err: error, waitMs }, 'the embedded database could not be started; trying again');
        await new Promise<void>((resolve) => clock.after(waitMs, resolve));
      }
    }
    reviving = false;
  };

  const connection = await createConnection(running.url, {
    ...options,
    heartbeatFrequencyMS: 500,
    minHeartbeatFrequencyMS: 100,
  }).asPromise();
  connection.on('disconnected', () => {
    if (stopped) return;
    log.error('the embedded database is away');
    void revive();
  });

  return {
    connection,
    kind: 'embedded',
    isReady: () => answers(connection, clock),
    async stop() {
      stopped = true;
      await connection.close();
      await running.stop();
    },
  };
}

async function answers(connection: Connection, clock: Clock): Promise<boolean> {
  if (connection.readyState !== 1) return false;
  const late = new Promise<false>((resolve) => clock.after(pingWithinMs, () => resolve(false)));
  const ping = connection.db?.command({ ping: 1 }).then(
    () => true,
    () => false,
  );
  return Promise.race([late, ping ?? false]);
}
