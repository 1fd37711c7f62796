import type { Clock } from './config/clock.ts';
import type { Config } from './config/env.ts';
import type { Log } from './config/log.ts';
import { type Accounts, openAccounts } from './features/accounts/accounts.ts';
import { openAccountRecords } from './features/accounts/records.ts';
import { openAudit } from './features/audit/actions.ts';
import { auditRecords } from './features/audit/records.ts';
import type { ModerationContext } from './features/moderation/context.ts';
import { review } from './features/moderation/gate.ts';
import { followHeld } from './features/moderation/held.ts';
import { lookUpMute } from './features/moderation/mutes.ts';
import { openModerationRecords } from './features/moderation/records/held.ts';
import { openMatters } from './features/moderation/records/matters.ts';
import { report } from './features/moderation/reports.ts';
import { openPrograms, type Programs } from './features/programs/programs.ts';
import { openProgramRecords } from './features/programs/records.ts';
import { followMembers } from './features/rooms/admission.ts';
import type { RoomsContext } from './features/rooms/context.ts';
import { openRoomRecords } from './features/rooms/records.ts';
import type { Screen } from './features/safety/context.ts';
import { followAlerts } from './features/safety/ladder.ts';
import { openSafetyRecords } from './features/safety/records.ts';
import { screen } from './features/safety/screen/screen.ts';
import { isUnfitAliasWith } from './features/safety/screening.ts';
import type { SessionsContext } from './features/sessions/context.ts';
import { followSessions } from './features/sessions/effects.ts';
import { lookUpSession } from './features/sessions/facts.ts';
import { openSessionRecords } from './features/sessions/records/open.ts';
import { type EventStore, openEventStore } from './log/append.ts';
import { openHosts } from './log/hosts.ts';
import type { LogPorts } from './log/ports.ts';
import { type Database, openDatabase } from './storage/database.ts';
import { openDues } from './storage/dues.ts';
import { openErrands } from './storage/errands.ts';
import { type Leases, openLeases } from './storage/leases.ts';
import { type Milestones, openMilestones } from './storage/milestones.ts';
import { openRedis, type Redis } from './storage/redis.ts';
import { agreeOnSecrets, readSecrets } from './storage/secrets.ts';
import { openSnapshots } from './storage/snapshots.ts';
import { openVault } from './storage/vault.ts';

/** What an open core needs to host rooms: time, and where events go. */
export type RoomOutlets = Pick<LogPorts, 'clock' | 'deliver' | 'announce' | 'follow' | 'meter'>;

/** Outlets for what works on rooms beside the servers: nobody listens there; servers see it when they look. */
export function silentOutlets(clock: Clock): RoomOutlets {
  const nothing = () => {};
  return {
    clock,
    deliver: nothing,
    announce: nothing,
    follow: () => nothing,
    meter: { appended: nothing, conflicted: nothing, caughtUp: nothing, carried: nothing },
  };
}

/** Storage and features, put together; no transport. Servers, the demonstration and the commands all stand on it. */
export interface Core {
  readonly database: Database;
  /** What several servers share to be faster; null: there is none. */
  readonly redis: Redis | null;
  readonly milestones: Milestones;
  readonly leases: Leases;
  readonly accounts: Accounts;
  readonly programs: Programs;
  /** The logs as they are stored, for proving them. */
  readonly log: Pick<EventStore, 'roomIds' | 'after'>;
  /** Opens rooms; stop them with `hosts.stop()`. */
  openRooms(outlets: RoomOutlets): RoomsContext;
  /** What sessions are worked with, in rooms that are open. */
  sessionsIn(rooms: RoomsContext): SessionsContext;
  /** What safety and moderation are worked with, in rooms that are open. */
  moderationIn(rooms: RoomsContext): ModerationContext;
  stop(): Promise<void>;
}

export interface CorePorts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Handed in by tests of a screening that does not work. */
  readonly screen?: Screen;
}

/**
 * Opens the database, agrees on the secrets, makes the indexes.
 * @throws ConfigError when this server's secrets are not those of the database
 */
export async function openCore({ config, clock, log, screen: look = screen }: CorePorts): Promise<Core> {
  const secrets = await readSecrets(config);
  const database = await openDatabase({ config, clock, log });
  const redis = config.redisUrl === undefined ? null : openRedis(config.redisUrl, log);
  const db = database.connection;
  try {
    await agreeOnSecrets(db, secrets);
    const vault = openVault(db, secrets.masterKey);
    const audit = openAudit(auditRecords(db), clock);
    const records = await openAccountRecords(db);
    const accounts = await openAccounts({
      ...{ records, vault, audit, clock, redis, tokenKey: secrets.tokenKey },
      isUnfitAlias: isUnfitAliasWith(look, log),
    });
    const { people } = accounts;
    const programs = openPrograms({ records: await openProgramRecords(db), people, audit, clock });
    await programs.ensure();
    const rooms = await openRoomRecords(db);
    const sessions = await openSessionRecords(db, vault);
    const safety = await openSafetyRecords(db, vault);
    const held = await openModerationRecords(db);
    const matters = await openMatters(db, rooms);
    const errands = await openErrands(db);
    const leases = await openLeases(db);
    const storage = {
      store: await openEventStore(db),
      snapshots: openSnapshots(db, vault),
      vault,
      dues: await openDues(db),
    };

    const moderationIn = (open: RoomsContext): ModerationContext => ({
      ...{ rooms: open, records: safety, held, matters, people, programs, errands, screen: look },
    });

    return {
      database,
      redis,
      milestones: openMilestones(db),
      leases,
      accounts,
      programs,
      log: storage.store,
      openRooms(outlets) {
        const context: RoomsContext = {
          clock: outlets.clock,
          audit,
          records: rooms,
          storage,
          people,
          invitations: accounts.invitations,
          programs,
          agreements: programs.agreements,
          gate: {
            review: (host, submission) => review(moderationIn(context), host, submission),
            report: (host, submission) => report(moderationIn(context), host, submission),
          },
          hosts: openHosts({
            ...outlets,
            storage,
            log,
            lookUp: async (roomId, submission) => ({
              ...(await lookUpMute(context, roomId, submission)),
              ...(await lookUpSession({ rooms: context, records: sessions }, roomId, submission)),
            }),
            async effect(roomId, event) {
              await followMembers(context, roomId, event);
              await followSessions({ rooms: context, records: sessions }, roomId, event);
              await followAlerts({ errands, clock: outlets.clock }, roomId, event);
              await followHeld({ held, errands, clock: outlets.clock }, roomId, event);
              await matters.follow(roomId, event);
            },
          }),
        };
        return context;
      },
      sessionsIn: (open) => ({ rooms: open, records: sessions }),
      moderationIn,
      async stop() {
        redis?.stop();
        await database.stop();
      },
    };
  } catch (error) {
    redis?.stop();
    await database.stop();
    throw error;
  }
}
