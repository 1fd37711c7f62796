import { secondMs } from '@cairn/shared/kernel/time';
import { openAgenda } from './agenda.ts';
import type { Storm, StormFigures } from './contract.ts';
import { openDoor } from './door.ts';
import { seeded, shuffle } from './random.ts';
import { openServers, openTally, slowStartMs } from './servers.ts';

/** A connection takes three round trips (TCP, TLS, upgrade), a request one; the database answers in so long. */
const roundTripMs = 40;
const connectWayMs = 3 * roundTripMs;
const databaseMs = 2;

/** Engine.IO pings every 25 s and waits 20 s for the answer: that is when a client knows that nobody is there. */
const silenceMs = { least: 20 * secondMs, most: 45 * secondMs } as const;

/** As deploy/haproxy.cfg says: two good checks, a second apart, and a server is back. */
const seenBackMs = 2 * secondMs;

/** The last who move have this much longer (server/src/transport/realtime/server.ts). */
const moveGraceMs = 250;

/** A person's steps, and a server's (the last two). */
const steps = [
  'knock',
  'reach',
  'shaken',
  'greeted',
  'ask',
  'opened',
  'giveUp',
  'notGreeted',
  'noAnswer',
  'leave',
  'drain',
  'come',
] as const;
type Step = (typeof steps)[number];
const indexOf = Object.fromEntries(steps.map((step, index) => [step, index])) as Readonly<Record<Step, number>>;

/** A person's entries in the agenda carry the number of their journey: what belongs to an earlier one is void. */
const journeysRoom = 4_096;

/** What a person is doing. */
const doing = { nothing: 0, beingServed: 1, inLine: 2 } as const;

/**
 * Plays it through, event by event, until everybody is back. What was given up is done all the same: a server sees too
 * late that nobody waits. The seed decides everything.
 */
export function simulateStorm(storm: Storm): StormFigures {
  const { people, trouble, manners, costs, choose } = storm;
  const random = seeded(storm.seed);
  const agenda = openAgenda();
  const rooms = Math.ceil(people / storm.peopleInRoom);
  const servers = openServers({ ...storm, rooms });
  const tries = openTally();
  const roomOf = shuffle(
    Uint32Array.from({ length: people }, (_, person) => person % rooms),
    random,
  );
  const serverOf = Uint16Array.from({ length: people }, (_, person) => person % storm.servers);
  const isConnected = new Uint8Array(people).fill(1);
  const isHere = new Uint8Array(people).fill(1);
  const isInside = new Uint8Array(people);
  const does = new Uint8Array(people);
  const journey = new Uint16Array(people);
  const failures = new Uint8Array(people);
  const lostAt = new Float64Array(people);
  const tookMs: number[] = [];
  let [attempts, inVain, lost] = [0, 0, 0];
  const at = (person: number): number => serverOf[person] ?? 0;
  const doors = Array.from({ length: storm.servers }, (_, server) =>
    openDoor(storm.doorMax, (person) => does[person] === doing.inLine && at(person) === server),
  );

  const note = (who: number, step: Step, when: number) =>
    agenda.note(when, (who * journeysRoom + (journey[who] ?? 0)) * steps.length + indexOf[step]);
  const noteServer = (server: number, step: 'drain' | 'come', when: number) =>
    agenda.note(when, server * journeysRoom * steps.length + indexOf[step]);

  const serve = (person: number, now: number, work: { readonly ms: number; readonly reads: number }): number => {
    does[person] = doing.beingServed;
    return servers.serve(at(person), now, work);
  };

  const rest = (person: number) => {
    if (does[person] === doing.beingServed) servers.release(at(person));
    does[person] = doing.nothing;
  };

  const enter = (person: number, now: number) => {
    isInside[person] = 1;
    note(person, 'greeted', serve(person, now, { ms: costs.greetMs, reads: costs.greetReads }));
  };

  const goIn = (person: number, now: number) => {
    if (!isInside[person]) return;
    isInside[person] = 0;
    const next = doors[at(person)]?.leave();
    if (next !== undefined) enter(next, now);
  };

  /** From here on nothing of what was noted for them before counts. */
  const disconnect = (person: number, now: number) => {
    rest(person);
    goIn(person, now);
    if (isConnected[person]) servers.disconnect(at(person));
    isConnected[person] = 0;
    journey[person] = ((journey[person] ?? 0) + 1) % journeysRoom;
  };

  const lose = (person: number, now: number) => {
    disconnect(person, now);
    if (!isHere[person]) return;
    isHere[person] = 0;
    failures[person] = 0;
    lostAt[person] = now;
    lost += 1;
  };

  const delayMs = (person: number): number => {
    const before = failures[person] ?? 0;
    failures[person] = Math.min(before + 1, 250);
    return manners.retryDelayMs(before, random);
  };

  const perform: Readonly<Record<Step, (who: number, now: number) => void>> = {
    knock(person, now) {
      attempts += 1;
      tries.add(now, 1);
      note(person, 'reach', now + connectWayMs);
    },

    reach(person, now) {
      const isProxyUp = trouble.kind !== 'proxy' || now >= trouble.awayMs;
      const chosen = isProxyUp ? choose(servers.seenAt(now), random) : undefined;
      if (chosen === undefined) return note(person, 'knock', now + delayMs(person));
      serverOf[person] = chosen;
      isConnected[person] = 1;
      servers.connect(chosen, now);
      const doneAt = serve(person, now, { ms: costs.handshakeMs, reads: 0 });
      const giveUpAt = now - connectWayMs + manners.connectWithinMs;
      if (doneAt > giveUpAt) note(person, 'giveUp', giveUpAt);
      else note(person, 'shaken', doneAt);
    },

    shaken(person, now) {
      rest(person);
      if (doors[at(person)]?.come(person)) return enter(person, now);
      does[person] = doing.inLine;
      note(person, 'notGreeted', now + manners.greetedWithinMs);
    },

    giveUp(person, now) {
      inVain += 1;
      disconnect(person, now);
      note(person, 'knock', now + delayMs(person));
    },

    notGreeted(person, now) {
      if (does[person] === doing.inLine) perform.giveUp(person, now);
    },

    greeted(person, now) {
      rest(person);
      failures[person] = 0;
      note(person, 'ask', now + databaseMs + roundTripMs);
    },

    ask(person, now) {
      const isCold = servers.opensFirst(at(person), roomOf[person] ?? 0);
      const doneAt = serve(person, now, {
        ms: costs.openMs + (isCold ? costs.coldOpenMs : 0),
        reads: costs.openReads + (isCold ? costs.coldReads : 0),
      });
      const giveUpAt = now + manners.answerWithinMs;
      if (doneAt > giveUpAt) note(person, 'noAnswer', giveUpAt);
      else note(person, 'opened', doneAt);
    },

    noAnswer(person, now) {
      inVain += 1;
      rest(person);
      note(person, 'ask', now + delayMs(person));
    },

    opened(person, now) {
      rest(person);
      goIn(person, now);
      failures[person] = 0;
      isHere[person] = 1;
      tookMs.push(now + databaseMs + roundTripMs / 2 - (lostAt[person] ?? 0));
    },

    leave(person, now) {
      lose(person, now);
      note(person, 'knock', now);
    },

    drain(server, now) {
      if (trouble.kind !== 'rolling') return;
      const windowMs = trouble.windowMs(servers.connections[server] ?? 0);
      servers.goes(server);
      for (let person = 0; person < people; person += 1) {
        if (isConnected[person] && at(person) === server) note(person, 'leave', now + random() * windowMs);
      }
      noteServer(server, 'come', now + windowMs + moveGraceMs + trouble.awayMs + seenBackMs);
    },

    come(server, now) {
      servers.comes(server, now);
      // The next goes once this one is given its full share again.
      if (server + 1 < storm.servers) noteServer(server + 1, 'drain', now + slowStartMs);
    },
  };

  /** They find out at their own time, and come back after the client's own delay. */
  const loseAllOf = (gone: number, foundOutMs: () => number) => {
    if (trouble.kind !== 'proxy') for (let server = 0; server < gone; server += 1) servers.goes(server);
    for (let person = 0; person < people; person += 1) {
      if (at(person) >= gone) continue;
      lose(person, 0);
      note(person, 'knock', foundOutMs() + random() * manners.lostSpreadMs + delayMs(person));
    }
  };

  for (let person = 0; person < people; person += 1) {
    servers.connect(at(person), null);
    servers.opensFirst(at(person), roomOf[person] ?? 0);
  }
  if (trouble.kind === 'rolling') noteServer(0, 'drain', 0);
  else if (trouble.kind === 'proxy') loseAllOf(storm.servers, () => 0);
  else if (trouble.kind === 'killed') loseAllOf(trouble.servers, () => 0);
  else loseAllOf(trouble.servers, () => silenceMs.least + random() * (silenceMs.most - silenceMs.least));

  const happens = (what: number, now: number) => {
    const step = steps[what % steps.length] ?? 'knock';
    const rest = Math.floor(what / steps.length);
    const who = Math.floor(rest / journeysRoom);
    if (step === 'drain' || step === 'come' || journey[who] === rest % journeysRoom) perform[step](who, now);
  };
  while (agenda.next(happens));

  const sorted = Float64Array.from(tookMs).sort();
  const within = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    ...servers.figures(),
    ...{ lost, back: sorted.length, attempts, inVain, peakPerS: tries.most, connections: servers.connections },
    ...{ p50Ms: within(0.5), p95Ms: within(0.95), p99Ms: within(0.99), lastMs: within(1) },
  };
}
