import { answerWithinMs } from '@cairn/client/live/connection';
import { lostSpreadMs, retryDelayMs } from '@cairn/client/live/delivery';
import { moveWithinMs } from '@cairn/server/src/transport/realtime/moving';
import { secondMs } from '@cairn/shared/kernel/time';
import { Manager } from 'socket.io-client';
import type { Ways } from './capacity.ts';
import type { Costs, Manners, Storm, Trouble } from './contract.ts';
import type { Measured } from './measured.ts';
import { betterOfTwo, leastConnections } from './proxy.ts';

/** How clients come back today: their own code, and their library's own patience. */
export const today: Manners = {
  ...{ lostSpreadMs, retryDelayMs, answerWithinMs },
  connectWithinMs: Number(new Manager('http://localhost', { autoConnect: false }).timeout()),
  // Socket.IO's `connectTimeout`, which Cairn leaves as it is.
  greetedWithinMs: 45 * secondMs,
};

/** The same without chance: everybody waits for the whole of each delay. */
const alike: Manners = { ...today, lostSpreadMs: 0, retryDelayMs: (failures) => retryDelayMs(failures, () => 1) };

/** As it was: a quarter to half a second. */
const narrow: Manners = { ...today, lostSpreadMs: 0 };

/** What one who comes back costs, from what was measured. Reads are commands: many people's are gathered into few. */
export function costsOf({ handshake, greet, open, coldOpen, commands }: Measured): Costs {
  return {
    ...{ handshakeMs: handshake.server, greetMs: greet.server, openMs: open.server, coldOpenMs: coldOpen.server },
    ...{ greetReads: commands.greet, openReads: commands.open, coldReads: commands.coldOpen },
  };
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly storm: Omit<Storm, 'costs'>;
}

const usual = { seed: 1, peopleInRoom: 12, busyShare: 0.4, choose: leastConnections, doorMax: null } as const;
const small = { people: 4_000, servers: 2 } as const;
const middle = { people: 10_000, servers: 5 } as const;
// So many servers stand behind several proxies, which do not know of each other's connections.
const large = { people: 100_000, servers: 50, choose: betterOfTwo } as const;
/** More people a server than the profile allows for: what an overload looks like. */
const crowded = { people: 100_000, servers: 20, choose: betterOfTwo } as const;
const cell = { people: 250_000, servers: 125, choose: betterOfTwo } as const;
const million = { people: 1_000_000, servers: 500, choose: betterOfTwo } as const;
/** So many a server greets at once, in what is proposed. */
const door = { doorMax: 50 } as const;

const killed = (servers: number): Trouble => ({ kind: 'killed', servers });
const proxyAway: Trouble = { kind: 'proxy', awayMs: 3 * secondMs };
const awayMs = 5 * secondMs;
const rolling: Trouble = { kind: 'rolling', windowMs: moveWithinMs, awayMs };
const rollingInOne: Trouble = { kind: 'rolling', windowMs: () => secondMs, awayMs };

type Row = readonly [title: string, storm: Partial<Storm> & Pick<Storm, 'people' | 'servers' | 'trouble'>];

const rows: readonly Row[] = [
  ['one of 2 dies; no chance', { ...small, trouble: killed(1), manners: alike }],
  ['one of 2 dies; ¼ s of chance', { ...small, trouble: killed(1), manners: narrow }],
  ['one of 2 dies', { ...small, trouble: killed(1) }],
  ['one of 5 dies; no chance', { ...middle, trouble: killed(1), manners: alike }],
  ['one of 5 dies; ¼ s of chance', { ...middle, trouble: killed(1), manners: narrow }],
  ['one of 5 dies', { ...middle, trouble: killed(1) }],
  ['one of 5 vanishes', { ...middle, trouble: { kind: 'silent', servers: 1 } }],
  ['two of 5 die', { ...middle, trouble: killed(2) }],
  ['two of 5 die; a door', { ...middle, trouble: killed(2), ...door }],
  ['the proxy dies for 3 s', { ...middle, trouble: proxyAway }],
  ['rolling restart in 1 s each', { ...middle, trouble: rollingInOne }],
  ['rolling restart', { ...middle, trouble: rolling }],
  ['rolling restart; random(2)', { ...middle, trouble: rolling, choose: betterOfTwo }],
  ['rolling restart; random(2), a door', { ...middle, trouble: rolling, choose: betterOfTwo, ...door }],
  ['17 of 50 die', { ...large, trouble: killed(17) }],
  ['17 of 50 die; a door', { ...large, trouble: killed(17), ...door }],
  ['the proxy dies for 3 s', { ...large, trouble: proxyAway }],
  ['the same, 5,000 people a server', { ...crowded, trouble: proxyAway }],
  ['the same; a door', { ...crowded, trouble: proxyAway, ...door }],
  ['the proxies of a cell die for 3 s; a door', { ...cell, trouble: proxyAway, ...door }],
  ['one of 500 dies', { ...million, trouble: killed(1) }],
  ['167 of 500 die; a door', { ...million, trouble: killed(167), ...door }],
];

export const scenarios: readonly Scenario[] = rows.map(([title, storm], index) => ({
  id: `S${index + 1}`,
  title,
  storm: { ...usual, manners: today, ...storm },
}));

/** How Cairn goes about it as it is. */
export const waysToday: Ways = {
  // Every 20 s; and after each message: once because it came, once because it was read (client/src/features/rooms/rooms.ts).
  ...{ listEveryS: 20, listPerMessage: 2, timetableEveryS: 20, readsToldPerMessage: 1 },
  ...{ headsEveryS: 1, grantsEveryS: 5, deadlinesBy: 'all', roomsBy: 'chance' },
};

/** With the small changes that docs/scale.md proposes. */
export const waysSoon: Ways = {
  ...{ listEveryS: 60, listPerMessage: 0, timetableEveryS: 60, readsToldPerMessage: 0.3 },
  ...{ headsEveryS: 10, grantsEveryS: null, deadlinesBy: 'one', roomsBy: 'chance' },
};

/** And with the people of a room on one server. */
export const waysTogether: Ways = { ...waysSoon, roomsBy: 'room' };
