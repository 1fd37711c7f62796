import type { Measured } from './measured.ts';
import { hostsExpected } from './placement.ts';
import type { assumed, profile } from './profile.ts';

/** How Cairn goes about what costs most: as it is, and as it could be (docs/scale.md says of each how). */
export interface Ways {
  /** How often each client asks for its rooms: by itself, in seconds, and for each message that it hears. */
  readonly listEveryS: number;
  readonly listPerMessage: number;
  /** How often each client asks for the timetable, in seconds. */
  readonly timetableEveryS: number;
  /** Read positions written for each message that somebody hears. */
  readonly readsToldPerMessage: number;
  /** How often a server asks for what is new in each of its rooms, in seconds. */
  readonly headsEveryS: number;
  /** How often a server asks whether the sign-ins of its people still hold, in seconds; null: only what has changed. */
  readonly grantsEveryS: number | null;
  /** Whether every server carries out every deadline, or one does and the others wait a moment. */
  readonly deadlinesBy: 'all' | 'one';
  /** Where the people of a room are: anywhere, or on one server. */
  readonly roomsBy: 'chance' | 'room';
}

/** A server's look at what is due (server/src/log/watch.ts): so much of it, from 6 s before to 30 s after its time. */
const watched = { most: 2_000, forS: 36 } as const;

export interface Load {
  readonly connected: number;
  readonly ways: Ways;
  readonly measured: Measured;
  readonly profile: typeof profile;
  readonly assumed: typeof assumed;
}

/** One line of the arithmetic: what it is, how it comes about, in words that name other lines, and its value. */
export interface Line {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly how: string;
  readonly value: number;
}

/** Works out what is needed for so many people. Each line stands on earlier ones; the number of servers is found by trying. */
export function workOut(load: Load): Line[] {
  let servers = 1;
  for (let round = 0; round < 60; round += 1) {
    const needed = Math.ceil(figureOf(linesOf(load, servers), 'servers'));
    // Halfway, so that it settles: more servers host more rooms twice, which needs more servers.
    const next = Math.max(1, Math.abs(needed - servers) <= 1 ? needed : Math.round((servers + needed) / 2));
    if (next === servers) break;
    servers = next;
  }
  return linesOf(load, servers);
}

/** The value of a line. @throws when there is no such line */
export function figureOf(lines: readonly Line[], id: string): number {
  const line = lines.find((one) => one.id === id);
  if (!line) throw new Error(`there is no line ${id}`);
  return line.value;
}

function linesOf({ connected, ways, measured, profile, assumed }: Load, servers: number): Line[] {
  const lines: Line[] = [];
  const add = (id: string, [what, unit, how]: readonly [string, string, string], value: number): number => {
    lines.push({ id, what, unit, how, value });
    return value;
  };
  const { inSession, peopleInSession, peopleBetween } = profile;
  const perS = (perMinute: number) => perMinute / 60;

  add('connected', ['Connected people', '', 'given'], connected);
  const rooms = add(
    'rooms',
    ['Rooms that somebody has open', '', 'in session ÷ 12 + between ÷ 6'],
    (connected * inSession) / peopleInSession + (connected * (1 - inSession)) / peopleBetween,
  );
  const fromSessions = connected * inSession * perS(profile.messagesInSession);
  const fromBetween = connected * (1 - inSession) * perS(profile.messagesBetween);
  const messages = add('messages', ['Messages', '/s', 'people × messages a minute ÷ 60'], fromSessions + fromBetween);
  const deliveries = add(
    'deliveries',
    ['Deliveries', '/s', 'messages × readers of their room'],
    fromSessions * peopleInSession + fromBetween * peopleBetween,
  );
  const typing = add(
    'typing',
    ['Typing notices to readers', '/s', 'deliveries × 4, volatile'],
    deliveries * profile.typingPerMessage,
  );
  const heard = deliveries - messages;
  const readsTold = add(
    'readsTold',
    ['Read positions written', '/s', 'readers other than the author × how often they tell'],
    heard * ways.readsToldPerMessage,
  );
  const lists = add(
    'lists',
    ['Asked for the list of rooms', '/s', 'people ÷ interval + deliveries × asked for each'],
    connected / ways.listEveryS + deliveries * ways.listPerMessage,
  );
  const sessionLists = add(
    'sessionLists',
    ['Asked for the timetable', '/s', 'people ÷ interval'],
    connected / ways.timetableEveryS,
  );
  const deadlines = add(
    'deadlines',
    ['Deadlines', '/s', 'sessions × 0.5 a minute'],
    ((connected * inSession) / peopleInSession) * perS(profile.deadlinesPerMinute),
  );

  const hosts = add(
    'hosts',
    ['Servers that a room is open on', '', 's × (1 − (1 − 1/s)^n), n = 12 or 6; or 1'],
    ways.roomsBy === 'room'
      ? 1
      : ((connected * inSession * hostsExpected(peopleInSession, servers)) / peopleInSession +
          (connected * (1 - inSession) * hostsExpected(peopleBetween, servers)) / peopleBetween) /
          rooms,
  );
  const openRooms = add('openRooms', ['Rooms open, over all servers', '', 'rooms × hosts'], rooms * hosts);
  const said = servers > 1 && ways.roomsBy === 'chance' ? hosts : 0;
  const announced = add('heard', ['Messages heard over the bus', '/s', 'messages × hosts'], messages * said);
  // A server that follows a room hears of who is there from each that has it open, twice a minute, and at each change.
  const presence = add(
    'presence',
    ['Words on who is there, heard', '/s', 'rooms × hosts² ÷ 30 s + changes × hosts'],
    servers > 1 ? (rooms * hosts * said) / 30 + (connected * profile.comesAndGoesPerHour * said) / 3_600 : 0,
  );
  // Each server opens the rooms in which something is due, as far as its look shows them; so all of them carry it out.
  const isSeenByAll = deadlines * watched.forS <= watched.most;
  const carriers = ways.deadlinesBy === 'one' ? 1 : isSeenByAll ? servers : hosts;
  const conflicts = add(
    'conflicts',
    ['Deadlines carried out in vain', '/s', 'deadlines × (servers that have the room open − 1)'],
    deadlines * (carriers - 1),
  );
  const history = (connected * profile.historyPagesPerHour) / 3_600;

  const coreOf = (ms: number) => ms / 1_000;
  const chat = add(
    'coresChat',
    ['Cores for messages and their delivery', 'cores', 'messages × post + deliveries × frame'],
    coreOf(messages * measured.post.server + deliveries * measured.frame.server),
  );
  const typed = add(
    'coresTyping',
    ['Cores for typing', 'cores', 'typing × frame'],
    coreOf(typing * measured.frame.server),
  );
  const bus = add(
    'coresBus',
    ['Cores for what other servers say', 'cores', '(heard + presence) × heard'],
    coreOf((announced + presence) * measured.heard.server),
  );
  const asked = add(
    'coresLists',
    ['Cores for lists', 'cores', 'lists × roomList + sessionLists × sessionList'],
    coreOf(lists * measured.roomList.server + sessionLists * measured.sessionList.server),
  );
  const others = add(
    'coresOthers',
    ['Cores for all else', 'cores', 'read positions, history, idle connections, deadlines in vain'],
    coreOf(
      readsTold * measured.readPosition.server +
        history * measured.historyPage.server +
        connected * measured.idleConnection.server +
        (deadlines + conflicts) * measured.post.server,
    ),
  );
  add(
    'servers',
    ['Servers, a process on a core each', '', 'all cores ÷ 0.6'],
    Math.ceil((chat + typed + bus + asked + others) / assumed.coreShare),
  );
  add('peoplePerServer', ['People a server', '', 'connected ÷ servers'], connected / servers);
  add(
    'memory',
    ['Memory of all servers', 'GB', 'connected × 1 connection + servers × 250 MB'],
    (connected * measured.connectionBytes + servers * assumed.processBytes) / 1e9,
  );

  const writes = add(
    'writes',
    ['Durable writes', '/s', 'messages × 1.5 events + read positions + deadlines (in vain too)'],
    messages * profile.eventsPerMessage + readsTold + deadlines + conflicts,
  );
  const heads = add(
    'heads',
    ['Looks for what is new', '/s', 'rooms open ÷ interval, 100 a query'],
    openRooms / ways.headsEveryS,
  );
  const grants = add(
    'grants',
    ['Looks at sign-ins', '/s', 'connected ÷ interval, one query a server; or what has changed'],
    ways.grantsEveryS === null ? servers / 5 : connected / ways.grantsEveryS,
  );
  const asksOfLists = lists * measured.commands.roomList + sessionLists * 4;
  const reads = add(
    'reads',
    ['Reads by index', '/s', 'heads + sign-ins + lists × their commands + history'],
    heads + grants + asksOfLists + history * 2,
  );
  add(
    'shards',
    ['MongoDB shards of three', '', 'the larger of writes ÷ 5,000 and reads ÷ 30,000'],
    Math.ceil(Math.max(writes / assumed.databaseWritesPerS, reads / assumed.databaseReadsPerS)),
  );
  const outputs = add(
    'redisOutputs',
    ['Redis: messages to servers', '/s', 'heard + presence + typing notices on other servers'],
    announced + presence + messages * profile.typingPerMessage * said,
  );
  add(
    'redisNodes',
    ['Redis shards', '', 'outputs × redisOutput ÷ half a core'],
    servers > 1 ? Math.max(1, Math.ceil((outputs * measured.redisOutput) / 1_000 / assumed.redisShare)) : 0,
  );
  add(
    'network',
    ['To people', 'Gbit/s', 'deliveries × (frame + 100 bytes) + typing × (notice + 100 bytes)'],
    ((deliveries * (measured.frameBytes + assumed.wrapBytes) + typing * (measured.typingBytes + assumed.wrapBytes)) *
      8) /
      1e9,
  );

  const enrolled = add('enrolled', ['People enrolled', '', 'connected ÷ 0.3'], connected / profile.connectedShare);
  const perYear =
    52 *
    60 *
    (profile.sessionHoursPerWeek * profile.messagesInSession + profile.hoursBetweenPerWeek * profile.messagesBetween);
  const events = add(
    'eventsPerYear',
    ['Events a year', '', 'enrolled × (9 h × 60 + 7 h × 3) × 52 × 1.5'],
    enrolled * perYear * profile.eventsPerMessage,
  );
  const bytes = add(
    'storage',
    ['Storage a year, one copy', 'TB', 'events × (event + indexes)'],
    (events * (measured.eventBytes + assumed.indexBytes)) / 1e12,
  );
  add(
    'shardsByStorage',
    ['Shards for a year of it', '', 'storage ÷ 2 TB'],
    Math.ceil((bytes * 1e12) / assumed.databaseBytesPerShard),
  );
  return lines;
}
