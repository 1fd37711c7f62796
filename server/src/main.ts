import { mkdir } from 'node:fs/promises';
import { type App, startApp } from './app.ts';
import { systemClock } from './config/clock.ts';
import { ConfigError, readConfig } from './config/env.ts';
import { openLog } from './config/log.ts';
import { demoPassword, demoPeople } from './demo/people.ts';

/** What is not finished by then is left to the next start; everything acknowledged is on disk. */
const stopWithinMs = 10_000;

try {
  await run();
} catch (error) {
  if (!isForTheOperator(error)) throw error;
  process.stderr.write(`Cairn cannot start: ${error.message}\n`);
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

/** Errors that say in one line what to do. The embedded database's have a code of its own. */
function isForTheOperator(error: unknown): error is Error {
  return error instanceof ConfigError || (error instanceof Error && error.name === 'StartFailure');
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
