import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { prepareDirectory, socketPath } from './directory.ts';
import { type FailureCode, StartFailure } from './failure.ts';
import { pingMessage } from './wire/message.ts';

export type LaunchOptions = {
  dir: string;
  /** How long the database outlives its last client; 0 is for ever. */
  lingerMs?: number;
  logLevel?: string;
  /** Takes the database's own log, line by line, as long as it is our child. */
  onLog?(line: string): void;
  /** Called once when the database has gone without `stop`. */
  onExit(): void;
};

export type Launched = {
  socket: string;
  /** A connection string for the unmodified MongoDB driver. */
  url: string;
  /** Null where another process has started the database. */
  pid: number | null;
  /** Lets go of the database. It closes by itself once nobody uses it. */
  stop(): Promise<void>;
};

const startWithinMs = 30_000;

/** A database that is just dying, or just giving its directory free, is asked again after this time. */
const retryAfterMs = 50;

/**
 * Connects to the database of a directory, or starts it as a process of its own that outlives this one. Rejects with a
 * StartFailure whose `code` and message say why. One connection is held open until `stop`: it keeps the database from
 * lingering out, and its end tells that the database has died, whoever started it.
 */
export async function launchEmbedded(options: LaunchOptions): Promise<Launched> {
  const socket = socketPath(prepareDirectory(options.dir));
  const deadlineMs = performance.now() + startWithinMs;
  while (performance.now() < deadlineMs) {
    const running = await answering(socket);
    if (running !== undefined) return held(running, { socket, pid: null, options });
    const pid = await spawnDatabase(options);
    const started = await answering(socket);
    if (started !== undefined) return held(started, { socket, pid, options });
    await delay(retryAfterMs);
  }
  throw new StartFailure('timeout', `The embedded database did not answer within ${startWithinMs / 1_000} seconds.`);
}

function held(
  lifeline: Socket,
  { socket, pid, options }: { socket: string; pid: number | null; options: LaunchOptions },
): Launched {
  let isStopping = false;
  const closed = new Promise<void>((resolve) => {
    lifeline.once('close', () => {
      if (!isStopping) options.onExit();
      resolve();
    });
  });
  // Its end is told by `close`, which follows.
  lifeline.on('error', () => undefined);
  // Reading is what notices the end of the connection.
  lifeline.resume();
  lifeline.unref();
  return {
    socket,
    url: `mongodb://${encodeURIComponent(socket)}/cairn?directConnection=true&retryWrites=false`,
    pid,
    stop: () => {
      isStopping = true;
      lifeline.destroy();
      return closed;
    },
  };
}

/** A connection on which the database has answered a ping, or undefined: a dying process still lets one connect. */
function answering(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const connection = connect(path, () => connection.write(pingMessage()));
    const giveUp = () => {
      connection.destroy();
      resolve(undefined);
    };
    connection.setTimeout(startWithinMs, giveUp);
    connection.once('error', giveUp);
    connection.once('close', giveUp);
    connection.once('data', () => {
      connection.setTimeout(0);
      connection.off('error', giveUp);
      connection.off('close', giveUp);
      resolve(connection);
    });
  });
}

/** The compiled program, which stands beside this file once it is compiled itself. */
function program(): string {
  const candidates = ['./main.js', '../dist/embedded/main.js'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find(existsSync);
  if (found === undefined) throw new StartFailure('unusable', 'The embedded database is not built. Run: npm run build');
  return found;
}

type Announcement = { ready: boolean; code?: FailureCode; text?: string };

/** Starts the program in a group of its own, so that signals to ours do not reach it. Gives its process id, or null where another won the race. */
async function spawnDatabase({
  dir,
  lingerMs = 10_000,
  logLevel = 'info',
  onLog,
}: LaunchOptions): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [program(), '--dir', dir, '--linger-ms', String(lingerMs), '--log-level', logLevel],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  forwardLog(child, onLog);
  try {
    const { ready, code, text } = await announcement(child);
    if (!ready && code !== 'locked')
      throw new StartFailure(code ?? 'died', text ?? 'The embedded database did not start.');
    return ready ? (child.pid ?? null) : null;
  } finally {
    release(child);
  }
}

function announcement(child: ChildProcess): Promise<Announcement> {
  return new Promise((resolve, reject) => {
    const fail = (code: FailureCode, text: string) => reject(new StartFailure(code, text));
    const late = setTimeout(() => {
      child.kill();
      fail('timeout', `The embedded database did not answer within ${startWithinMs / 1_000} seconds.`);
    }, startWithinMs);
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    lines.once('line', (line) => {
      clearTimeout(late);
      resolve(JSON.parse(line) as Announcement);
    });
    child.once('error', (error) => {
      clearTimeout(late);
      fail('unusable', `The embedded database could not be started: ${error.message}`);
    });
    lines.once('close', () => {
      clearTimeout(late);
      fail('died', 'The embedded database ended before it was ready.');
    });
  });
}

function forwardLog(child: ChildProcess, onLog: LaunchOptions['onLog']): void {
  if (child.stderr === null) return;
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (line) => onLog?.(line));
}

/** From here on neither the child nor its pipes keep this process alive. */
function release(child: ChildProcess): void {
  child.unref();
  for (const pipe of [child.stdout, child.stderr]) {
    if (pipe !== null && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  }
}
