import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '@cairn/server/embedded/commands/registry';
import { openCursors } from '@cairn/server/embedded/cursors';
import { type Launched, type LaunchOptions, launchEmbedded } from '@cairn/server/embedded/launch';
import { startServer } from '@cairn/server/embedded/server';
import { openStore, type Store } from '@cairn/server/embedded/store/store';
import { type Doc, decode, encode } from '@cairn/server/embedded/values/value';
import { type Document, deserialize } from 'bson';
import { type Db, MongoClient } from 'mongodb';
import { onTestFinished } from 'vitest';

/** A directory of its own, gone when the test is. */
export function temporaryDirectory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cairn-db-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The database's own code on a fresh store, without a socket: commands go in and answers come out as documents. */
export type Engine = { store: Store; run(command: Document): Promise<Document> };

export function openEngine(): Engine {
  const dir = mkdtempSync(join(tmpdir(), 'cairn-db-'));
  const fail = (error: Error) => {
    throw error;
  };
  const store = openStore({ dir, onFatal: fail });
  const cursors = openCursors(store, Date.now);
  onTestFinished(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const context = { store, cursors, now: Date.now, connectionId: 1 };
  const rethrow = (error: unknown) => {
    throw error;
  };
  return {
    store,
    run: async (command) => {
      const request = { requestId: 1, protocol: 'message', sequences: new Map(), isSilent: false } as const;
      const body = decode(encode({ ...command, $db: 'test' } as Doc));
      return deserialize(await answer({ ...request, body }, context, rethrow));
    },
  };
}

/** The database in this process with a clock that the test moves, and a driver connected to it. */
export type TestDatabase = { db: Db; url: string; sweep(): Promise<number>; lines: string[]; socket: string };

export async function openDatabase(clock: { nowMs: number } = { nowMs: Date.now() }): Promise<TestDatabase> {
  const lines: string[] = [];
  const server = await startServer({
    dir: temporaryDirectory(),
    lingerMs: 0,
    now: () => clock.nowMs,
    log: (level, text) => lines.push(`${level} ${text}`),
    onStopped: () => undefined,
  });
  onTestFinished(() => server.stop());
  const url = `mongodb://${encodeURIComponent(server.socket)}/cairn?directConnection=true&retryWrites=false`;
  return { db: await connect(url), url, sweep: server.sweep, lines, socket: server.socket };
}

/** A driver's connection that ends with the test. */
export async function connect(url: string): Promise<Db> {
  const client = await new MongoClient(url, { serverSelectionTimeoutMS: 5_000 }).connect();
  onTestFinished(() => client.close());
  return client.db();
}

/** The database as a process of its own. It is let go at the end of the test and closes by itself. */
export async function launch(options: Partial<LaunchOptions> = {}): Promise<Launched> {
  const launched = await launchEmbedded({
    dir: options.dir ?? temporaryDirectory(),
    lingerMs: 300,
    onExit: () => undefined,
    ...options,
  });
  onTestFinished(() => launched.stop());
  return launched;
}

/** The error that a promise rejects with; a test that expects one fails where there is none. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<Error & { code?: unknown } & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error as Error & Record<string, unknown>;
  }
  throw new Error('nothing was refused');
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
