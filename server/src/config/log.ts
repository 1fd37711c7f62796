import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/**
 * Structured lines on standard error. What is logged is chosen field by field where it is logged: ids, codes, counts
 * and durations. Bodies, tokens, names and addresses are never given to it; of an error only its name, code and stack.
 * @param to where lines go, where it is not standard error.
 */
export function openLog(level: LogLevel, to: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: null,
      serializers: { err: describeError },
    },
    to,
  );
}

/** Database errors carry the failed document in their message; so the message itself is left out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, code, stack: frames.slice(0, 8).join('\n') };
}
