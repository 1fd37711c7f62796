import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { screenLines } from './commands/screen.ts';
import { screenReport } from './commands/screenReport.ts';
import { trainScreen } from './commands/screenTrain.ts';
import { seedLoad } from './commands/seedLoad.ts';
import { verifyLogs } from './commands/verify.ts';
import { systemClock } from './config/clock.ts';
import { type Config, ConfigError, readConfig } from './config/env.ts';
import { openLog } from './config/log.ts';
import { type Core, openCore } from './core.ts';
import { demoPassword } from './demo/people.ts';
import { holdDemoSession, type Role, visitorLogin } from './demo/session/hold.ts';
import { describeApi } from './transport/describe/describe.ts';

const usage = `Usage:
  npm run seed:load -- --rooms R --members M --out FILE   rooms and signed-in people for a load test
  npm run demo -- [--as facilitator|participant|both|nobody] [--pace N] [--url URL]
                                                          simulated people hold a session; you are one of them
  npm run verify                                          proves that no event was changed or taken out
  npm run docs                                            the API's description, written anew
  npm run -s screen < FILE                                screens messages, one a line; one JSON line each
  npm run screen:train                                    learns the weights of the screening's scorer anew
  npm run screen:report                                   recall and false alarms of the screening over its corpus
`;

/** Where the description lies, beside the sources that this build was made of. */
const docsDir = fileURLToPath(new URL('../../../docs/api', import.meta.url));

const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  verify: () =>
    withCore(async (core) => {
      for await (const { roomId, events, tamperedSeq } of verifyLogs(core)) {
        if (tamperedSeq !== null) process.exitCode = 1;
        const finding = tamperedSeq === null ? 'as written' : `not as written from event ${tamperedSeq} on`;
        process.stdout.write(`${roomId}: ${events} events, ${finding}\n`);
      }
    }),

  async docs() {
    await mkdir(docsDir, { recursive: true });
    for (const [name, yaml] of Object.entries(describeApi())) await writeFile(join(docsDir, `${name}.yaml`), yaml);
    process.stdout.write('docs/api describes what can be said over the wire now\n');
  },

  async screen() {
    await pipeline(screenLines(process.stdin), process.stdout);
  },

  async 'screen:report'() {
    process.stdout.write(await screenReport(new URL('../../../test/safety/corpus/', import.meta.url)));
  },

  async 'screen:train'() {
    const safety = new URL('../../../test/safety/', import.meta.url);
    const folders = { corpus: new URL('corpus/', safety), exercises: new URL('training/', safety) };
    const target = new URL('../../src/features/safety/screen/scorer/weights.bin', import.meta.url);
    await writeFile(target, await trainScreen(folders, (progress) => process.stderr.write(`${progress}\n`)));
    process.stdout.write('The scorer was trained anew; screen:report says what it is worth\n');
  },

  async demo(args) {
    const { values } = parseArgs({
      args,
      options: {
        as: { type: 'string', default: 'participant' },
        pace: { type: 'string', default: '1' },
        url: { type: 'string' },
      },
    });
    const pace = count(values.pace, 50);
    if (pace === null || !isRole(values.as)) throw new ConfigError(usage.trimEnd());
    const { publicUrl, port } = readConfig();
    const url = values.url ?? publicUrl ?? `http://127.0.0.1:${port}`;
    const { sessionId, over } = await holdDemoSession({ url, clock: systemClock, pace, leaveOut: values.as });
    const both = `maya or ${visitorLogin}`;
    const who = { facilitator: 'maya', participant: visitorLogin, both, nobody: 'anybody else' }[values.as];
    process.stdout.write(
      `Simulated people are in “Morning group”. Sign in as ${who} (password: ${demoPassword}) and come in:\n` +
        `${url}/sessions/${sessionId}\nCtrl-C ends the simulation.\n`,
    );
    await over;
  },

  async 'seed:load'(args) {
    const { values } = parseArgs({
      args,
      options: { rooms: { type: 'string' }, members: { type: 'string' }, out: { type: 'string' } },
    });
    const rooms = count(values.rooms, 10_000);
    const members = count(values.members, 10_000);
    if (rooms === null || members === null || values.out === undefined) throw new ConfigError(usage.trimEnd());
    const { out } = values;
    await withCore((core, { publicUrl, port }) =>
      seedLoad(core, systemClock, { rooms, members, url: publicUrl ?? `http://127.0.0.1:${port}`, out }),
    );
    process.stdout.write(`${rooms} rooms with ${members} people each are in ${out}\n`);
  },
};

async function withCore(work: (core: Core, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig();
  const core = await openCore({ config, clock: systemClock, log: openLog(config.logLevel) });
  try {
    await work(core, config);
  } finally {
    await core.stop();
  }
}

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  process.stderr.write(usage);
  process.exit(2);
}
try {
  await command(args);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

function isRole(name: string): name is Role {
  return name === 'facilitator' || name === 'participant' || name === 'both' || name === 'nobody';
}

/** A whole number from 1 to `max`; null for anything else. */
function count(text: string | undefined, max: number): number | null {
  const value = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 0;
  return value >= 1 && value <= max ? value : null;
}
