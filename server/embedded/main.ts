import { parseArgs } from 'node:util';
import { prepareDirectory, socketPath, textOf } from './directory.ts';
import { StartFailure } from './failure.ts';
import { createLog, isLogLevel, placeOf } from './log.ts';
import { type EmbeddedServer, startServer } from './server.ts';

const usage = 'usage: main.js --dir DIR [--linger-ms 10000] [--log-level debug|info|warn|error|silent]';

const exitCodes = { fine: 0, refused: 2, locked: 3, broken: 4 } as const;

/** The one line on standard output that tells whoever started this program how it went. */
function announce(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function readArguments() {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, 'linger-ms': { type: 'string' }, 'log-level': { type: 'string' } },
  });
  const lingerMs = Number(values['linger-ms'] ?? '10000');
  const level = values['log-level'] ?? 'info';
  if (values.dir === undefined || !Number.isSafeInteger(lingerMs) || lingerMs < 0 || !isLogLevel(level))
    throw new Error(usage);
  return { dir: values.dir, lingerMs, level };
}

async function run(): Promise<void> {
  const { dir, lingerMs, level } = readArguments();
  const log = createLog(level, (line) => process.stderr.write(line));
  // The state is unknown then, and what was acknowledged is on disk: ending is safe, and the server starts us again.
  process.on('uncaughtException', (error) => {
    log('error', `the embedded database ends: ${placeOf(error)}`);
    process.exit(exitCodes.broken);
  });
  let server: EmbeddedServer | undefined;
  const stop = () => void server?.stop();
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    server = await startServer({
      dir,
      lingerMs,
      now: Date.now,
      log,
      onStopped: (error) => {
        log(
          error === undefined ? 'info' : 'error',
          error === undefined ? 'the embedded database has closed' : `it cannot go on: ${error.message}`,
        );
        process.exitCode = error === undefined ? exitCodes.fine : exitCodes.broken;
      },
    });
    announce({ ready: true, socket: server.socket });
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    const isLocked = error.code === 'locked';
    announce({
      ready: false,
      code: error.code,
      text: error.message,
      ...(isLocked ? { socket: socketPath(prepareDirectory(dir)) } : {}),
    });
    process.exitCode = isLocked ? exitCodes.locked : exitCodes.refused;
  }
}

// Whoever started this program may be gone: nobody reading is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.on('SIGHUP', () => undefined);

// What is stored is for its owner alone.
process.umask(0o077);

run().catch((error: unknown) => {
  announce({ ready: false, code: 'usage', text: textOf(error) });
  process.exitCode = exitCodes.refused;
});
