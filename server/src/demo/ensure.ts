import type { Clock } from '../config/clock.ts';
import { type Config, ConfigError } from '../config/env.ts';
import { type Core, silentOutlets } from '../core.ts';
import { defaultProgram, programId } from '../features/programs/defaults.ts';
import { setRota } from '../features/safety/rota.ts';
import { openDemoClock } from './clock.ts';
import { makeDemo } from './make.ts';
import { demoPassword, demoPeople, demoProgram, demoRota } from './people.ts';

const [admin] = demoPeople;

const begun = 'demo.begun';
const done = 'demo.done';

/**
 * Makes the demonstration where it belongs: on an embedded database that is empty, or where making it was cut off.
 * @returns whether the demonstration is there
 * @throws ConfigError in production on a database that holds it: there no known password may ever work
 */
export async function ensureDemo(core: Core, { config, clock }: { config: Config; clock: Clock }): Promise<boolean> {
  const { milestones, database, accounts } = core;
  const hasBegun = await milestones.isReached(begun);
  if (config.production && hasBegun) {
    throw new ConfigError(
      `DATA_DIR (${config.dataDir}) holds the demonstration, whose password everybody knows. Choose another directory for production.`,
    );
  }
  if (config.production || database.kind !== 'embedded') return false;
  if (await milestones.isReached(done)) return true;
  if (!hasBegun && (await accounts.people.areThere())) return false;
  await milestones.reach(begun, clock.now());
  await make(core, clock);
  await milestones.reach(done, clock.now());
  return true;
}

async function make(core: Core, machine: Clock): Promise<void> {
  const { accounts, programs } = core;
  const clock = openDemoClock(machine);
  const rooms = core.openRooms(silentOutlets(clock));
  const passwordHash = await accounts.hashPassword(demoPassword);
  const { version } = await programs.agreements.current(programId);
  await accounts.plant(
    demoPeople.map((person) => ({
      ...person,
      accountId: person.login,
      programId,
      passwordHash,
      signedVersion: version,
    })),
  );
  const { crisisLines } = defaultProgram;
  await programs.update({ accountId: admin.login, programId }, { ...demoProgram, crisisLines });
  await setRota(core.moderationIn(rooms), { accountId: admin.login, programId }, { rota: demoRota, acceptGaps: false });
  await makeDemo({ clock, rooms, sessions: core.sessionsIn(rooms), programId });
  await rooms.hosts.stop();
}
