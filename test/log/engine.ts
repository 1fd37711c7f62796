import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '@cairn/server/src/config/clock';
import { openLog } from '@cairn/server/src/config/log';
import { type EventStore, openEventStore } from '@cairn/server/src/log/append';
import { type Hosts, openHosts } from '@cairn/server/src/log/hosts';
import type { LogStorage } from '@cairn/server/src/log/load';
import type { Announcement, Answer } from '@cairn/server/src/log/ports';
import type { AnyEvent, EventRecord } from '@cairn/server/src/log/record';
import { watchDues } from '@cairn/server/src/log/watch';
import { type Dues, openDues } from '@cairn/server/src/storage/dues';
import { openSnapshots } from '@cairn/server/src/storage/snapshots';
import { openVault, type Vault } from '@cairn/server/src/storage/vault';
import type { Role } from '@cairn/shared/accounts/roles';
import type { Command } from '@cairn/shared/registry/decide';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { startDatabase, type TestDatabase } from '../kit/database.ts';

/** The engine of rooms of one server, on a real database and a held clock, without accounts and transport. */
export interface Engine {
  readonly hosts: Hosts;
  readonly vault: Vault;
  readonly store: EventStore;
  readonly dues: Dues;
  readonly clock: HeldClock;
  /** Events given to readers here, in the order given. */
  delivered(roomId: string): readonly AnyEvent[];
  readonly announced: readonly Announcement[];
  readonly conflicts: () => number;
  /** How many events were read from the store. */
  readonly eventsRead: () => number;
  /** Sends a command as a person whose role is the first part of the id (`participant.ana`), or as the system. */
  send(roomId: string, actor: string, command: Command, commandId?: string): Promise<Answer>;
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly clock?: HeldClock;
  /** The clock the engine gets, where it is to be another than the one that is passed on. */
  readonly timers?: Clock;
  readonly masterKey?: Buffer;
}

/** A person who is admitted has the role their id begins with. */
function roleOf(id: string): Role {
  return id.split('.')[0] as Role;
}

/** The master key of the databases here, shared by the servers on one. */
const testMasterKey = randomBytes(32);

/** Opens the engine of a server. */
export async function openEngine(database: TestDatabase, options: EngineOptions = {}): Promise<Engine> {
  const clock = options.clock ?? holdClock();
  const timers = options.timers ?? clock;
  const log = openLog('silent');
  const db = await database.connect();
  const vault = openVault(db, options.masterKey ?? testMasterKey);
  const store = await openEventStore(db);
  const dues = await openDues(db);
  let eventsRead = 0;
  let conflicts = 0;
  const counting =
    <Args extends unknown[]>(read: (...args: Args) => Promise<EventRecord[]>) =>
    async (...args: Args) => {
      const records = await read(...args);
      eventsRead += records.length;
      return records;
    };
  const storage: LogStorage = {
    store: {
      ...store,
      after: counting(store.after),
      before: counting(store.before),
      aboutMessage: counting(store.aboutMessage),
    },
    snapshots: openSnapshots(db, vault),
    vault,
    dues,
  };
  const delivered = new Map<string, AnyEvent[]>();
  const announced: Announcement[] = [];
  const nothing = () => {};
  const hosts = openHosts({
    storage,
    clock: timers,
    log,
    meter: { appended: nothing, caughtUp: nothing, carried: nothing, conflicted: () => (conflicts += 1) },
    lookUp: async (_roomId, { command }) =>
      command.type === 'member.admit'
        ? { person: { role: roleOf(command.memberId), alias: `Alias ${command.memberId}` }, isWaiting: true }
        : {},
    effect: async () => {},
    deliver: (roomId, events) => delivered.set(roomId, [...(delivered.get(roomId) ?? []), ...events]),
    announce: (announcement) => announced.push(announcement),
    follow: () => () => {},
  });
  const stopWatching = watchDues({ hosts, dues, clock: timers, log });
  return {
    hosts,
    vault,
    store,
    dues,
    clock,
    announced,
    delivered: (roomId) => delivered.get(roomId) ?? [],
    conflicts: () => conflicts,
    eventsRead: () => eventsRead,
    async send(...[roomId, actor, command, commandId = randomUUID()]) {
      const role = actor === 'system' ? ('system' as const) : roleOf(actor);
      return (await hosts.get(roomId)).submit({ actor: { id: actor, role, programId: '' }, commandId, command });
    },
    stop: () => {
      stopWatching();
      return hosts.stop();
    },
  };
}

/** The seq of a command that must have been accepted. */
export async function seqOf(answer: Promise<Answer>): Promise<number> {
  const given = await answer;
  if (!given.ok) throw new Error(`refused: ${given.refusal.code}`);
  return given.seq;
}

/** The code of a command that must have been refused. */
export async function codeOf(answer: Promise<Answer>): Promise<string> {
  const given = await answer;
  return given.ok ? `accepted as ${given.seq}` : given.refusal.code;
}

export const ana = 'participant.ana';
export const ben = 'participant.ben';
export const lou = 'facilitator.lou';

/** Sets up a room with a facilitator and two participants: four events. */
export async function furnish(engine: Engine, roomId: string): Promise<void> {
  await seqOf(engine.send(roomId, 'system', { type: 'room.create', kind: 'cohort', title: 'Mornings' }, 'room.create'));
  for (const memberId of [lou, ana, ben])
    await seqOf(engine.send(roomId, 'system', { type: 'member.admit', memberId }));
}

/** Sets up a session that is live, led by the facilitator, with everybody here: ten events. */
export async function furnishSession(engine: Engine, roomId: string, phases: readonly PhasePlan[]): Promise<void> {
  const people = [lou, ana, ben];
  const startsAt = engine.clock.now();
  const commands: readonly Command[] = [
    { type: 'room.create', kind: 'session', title: 'Mornings' },
    ...people.map((memberId): Command => ({ type: 'member.admit', memberId })),
    { type: 'session.schedule', startsAt, lobbyMs: 0, capacity: 12, phases: [...phases] },
    ...people.map((memberId): Command => ({ type: 'presence.begin', memberId, server: 's1' })),
    { type: 'session.lobby' },
  ];
  for (const command of commands) await seqOf(engine.send(roomId, 'system', command));
  await seqOf(engine.send(roomId, lou, { type: 'session.begin' }));
}

/** A message of a person. */
export function says(body: string): Command {
  return { type: 'message.post', body };
}

/** What the tests of a file work with: a database for all of them, and for each a furnished room on a server of its own. */
export interface Bench {
  readonly database: TestDatabase;
  readonly engine: Engine;
  readonly room: string;
  /** One more server on the database; it is stopped after the test. */
  open(options?: EngineOptions): Promise<Engine>;
}

/** Sets up a bench before each test of the file that calls it. */
export function setUpBench(): Bench {
  const engines: Engine[] = [];
  let database: TestDatabase | undefined;
  let engine: Engine | undefined;
  let rooms = 0;
  const there = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the bench is there once a test runs');
    return value;
  };
  const bench: Bench = {
    get database() {
      return there(database);
    },
    get engine() {
      return there(engine);
    },
    get room() {
      return `room-${rooms}`;
    },
    async open(options) {
      const opened = await openEngine(there(database), options);
      engines.push(opened);
      return opened;
    },
  };

  beforeAll(async () => {
    database = await startDatabase();
  });
  afterAll(() => database?.stop());
  beforeEach(async () => {
    rooms += 1;
    engine = await bench.open();
    await furnish(engine, bench.room);
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((each) => each.stop()));
  });
  return bench;
}
