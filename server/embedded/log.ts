const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof levels)[number];

export type Log = (level: Exclude<LogLevel, 'silent'>, text: string) => void;

export function isLogLevel(text: string): text is LogLevel {
  return levels.some((level) => level === text);
}

/** Writes one JSON line a message. What is logged must never hold the content of a document. */
export function createLog(least: LogLevel, write: (line: string) => void): Log {
  return (level, text) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level, part: 'embedded database', text })}\n`);
  };
}

/** Our own mistakes are told by where they happened, because their message could quote a document. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').map((line) => line.trim());
  return [error.name, ...frames.filter((line) => line.startsWith('at ')).slice(0, 5)].join(' ');
}
