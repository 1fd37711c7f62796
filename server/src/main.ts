import { mkdir } from 'node:fs/promises';
import { type App, startApp } from './app.ts';
import { systemClock } from './config/clock.ts';
import { ConfigError, readConfig } from './config/env.ts';
import { openLog } from './config/log.ts';
import { demoPassword, demoPeople } from './demo/people.ts';
import { isDatabaseAway } from './storage/away.ts';

/** What is not finished by then is left to the next start; everything acknowledged is on disk. */
const stopWithinMs = 10_000;

try {
  await run();
} catch (error) {
  const why = forTheOperator(error);
  if (why === null) throw error;
  process.stderr.write(`Cairn cannot start: ${why}\n`);
  process.exit(1);
}

async function run(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'something failed that nobody waited for'));
  const app = await startApp({ config, clock: systemClock, log });
  process.stdout.write(describeStart(app));

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    systemClock.after(stopWithinMs, () => process.exit(1));
    app
      .drain()
      .then(app.stop)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopping was cut short');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** What an error says to whoever operates it, in one line; null: it is a fault of ours. The embedded database's have a code of their own. */
function forTheOperator(error: unknown): string | null {
  // Its own message may hold the address with its password.
  if (isDatabaseAway(error)) return 'The database cannot be reached now.';
  if (error instanceof ConfigError) return error.message;
  return error instanceof Error && error.name === 'StartFailure' ? error.message : null;
}

/** What a start prints: the address, and how to get in. */
function describeStart({ url, isDemo, firstAdminLink }: App): string {
  const lines = [`Cairn is running at ${url}`];
  if (isDemo) {
    lines.push('', `Demonstration sign-ins (password for all: ${demoPassword})`);
    const roles = [...new Set(demoPeople.map(({ role }) => role))];
    for (const role of roles) {
      const logins = demoPeople.filter((person) => person.role === role).map(({ login }) => login);
      lines.push(`  ${role.padEnd(12)} ${logins.join(', ')}`);
    }
  }
  if (firstAdminLink !== null) {
    lines.push(
      '',
      'Nobody has an account yet. This link opens the first admin’s account, once:',
      `  ${firstAdminLink}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
