import { secondMs } from '@cairn/shared/kernel/time';
import { type Clock, every } from '../../config/clock.ts';
import type { Log } from '../../config/log.ts';
import type { RoomMessage } from './bus.ts';

/** Who has a room open, on all servers, as far as it is known here. */
export interface Present {
  readonly present: readonly string[];
  /** Whoever is not among them is not there. False: there may be more, on servers that cannot be heard now. */
  readonly complete: boolean;
}

/** Who has which room open, told to those who have it open: at most one change a second a room. */
export interface Presence {
  /** Somebody came or went on this server. */
  changed(roomId: string): void;
  /** This server has opened a room, or closed it. */
  opened(roomId: string): void;
  closed(roomId: string): void;
  /** What another server says in a room. */
  heard(roomId: string, message: Exclude<RoomMessage, { kind: 'committed' }>): void;
  /** In how many rooms somebody may be whom this server does not know of. */
  incompleteRooms(): number;
  /** A server could be heard just now; `going`: it stops. */
  heardServer(server: string, going: boolean): void;
  stop(): void;
}

export interface PresencePorts {
  /** This server's name. */
  readonly server: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Who has a room open on this server. */
  readonly hereIn: (roomId: string) => readonly string[];
  /** The other servers that are alive, by their signs of life in the database. */
  readonly others: () => Promise<readonly string[]>;
  /** Whether servers can be heard and hear this one. */
  readonly canHear: () => boolean;
  /** Grows each time that they can be heard again: what was said in between is lost. */
  readonly returns: () => number;
  readonly sayIn: (roomId: string, message: RoomMessage) => void;
  readonly sayHeard: () => void;
  /** Tells a room's readers on this server; not called for a room that nobody reads. */
  readonly tell: (roomId: string, who: Present) => void;
}

/** People who come at the same moment are told of together; in a large room, more of them. */
const gatherMs = 30;
const everyMs = secondMs;
const everyMsForEach = 10;

const lookEveryMs = 5 * secondMs;
/** A server that was not heard for so long is not heard; what it said of its people no longer counts. */
const heardWithinMs = 16 * secondMs;
/** Servers that were asked who is there have answered after so long. */
const answeredWithinMs = 2 * secondMs;
/** A word that was lost is said again within so long. */
const sayAgainEveryLooks = 6;

interface Room {
  readonly elsewhere: Map<string, readonly string[]>;
  askedAt: number;
  toldAt: number;
  told: string;
  changedHere: boolean;
  cancel: (() => void) | null;
}

/**
 * Opens presence. Servers tell each other over the bus who is with them; where the bus or a server cannot be heard, what
 * is told is said to be incomplete, so that nobody is called absent who may be there.
 */
export function openPresence(ports: PresencePorts): Presence {
  const { clock, log } = ports;
  const rooms = new Map<string, Room>();
  const heardAt = new Map<string, number>();
  const gone = new Set<string>();
  /** Null: it is not known which other servers there are. */
  let others: readonly string[] | null = null;
  let askedAfterReturns = ports.returns();
  let looks = 0;

  const isHeard = (server: string): boolean =>
    !gone.has(server) && clock.now() - (heardAt.get(server) ?? Number.NEGATIVE_INFINITY) < heardWithinMs;

  const isComplete = ({ askedAt }: Room): boolean => {
    if (others === null) return false;
    const living = others.filter((server) => !gone.has(server));
    return (
      living.length === 0 || (ports.canHear() && living.every(isHeard) && clock.now() - askedAt >= answeredWithinMs)
    );
  };

  /** Tells if it is news; whoever has just come is told all the same. */
  const tell = (roomId: string, room: Room, hasCome = false) => {
    const here = ports.hereIn(roomId);
    if (here.length === 0) return;
    const elsewhere = [...room.elsewhere].filter(([server]) => isHeard(server)).flatMap(([, people]) => people);
    const who = { present: [...new Set([...here, ...elsewhere])].sort(), complete: isComplete(room) };
    const told = `${who.complete} ${who.present.join(' ')}`;
    if (told === room.told && !hasCome) return;
    room.told = told;
    room.toldAt = clock.now();
    ports.tell(roomId, who);
  };

  /** Looks soon, and not sooner than it may be told again. */
  const lookSoon = (roomId: string, room: Room) => {
    if (room.cancel) return;
    const known = room.told.length > 0 ? room.told.split(' ').length : 0;
    const sinceMs = clock.now() - room.toldAt;
    const waitMs = Math.max(gatherMs, Math.max(everyMs, known * everyMsForEach) - sinceMs);
    room.cancel = clock.after(waitMs, () => {
      room.cancel = null;
      const { changedHere } = room;
      room.changedHere = false;
      if (changedHere) sayHere(roomId);
      tell(roomId, room, changedHere);
    });
  };

  const sayHere = (roomId: string) =>
    ports.sayIn(roomId, { kind: 'here', server: ports.server, people: ports.hereIn(roomId) });

  const ask = (roomId: string, room: Room) => {
    room.askedAt = clock.now();
    ports.sayIn(roomId, { kind: 'who', server: ports.server });
    sayHere(roomId);
  };

  const lookForOthers = async () => {
    try {
      const living = await ports.others();
      for (const server of gone) if (!living.includes(server)) gone.delete(server);
      others = living;
    } catch (error) {
      others = null;
      log.warn({ err: error }, 'it is not known which servers are alive; the next look tries again');
    }
  };

  const look = async () => {
    ports.sayHeard();
    await lookForOthers();
    // Also where it went and came between two looks.
    const isBack = ports.canHear() && ports.returns() !== askedAfterReturns;
    if (isBack) askedAfterReturns = ports.returns();
    looks += 1;
    const saysAgain = looks % sayAgainEveryLooks === 0;
    for (const [roomId, room] of rooms) {
      if (isBack) ask(roomId, room);
      else if (saysAgain && ports.hereIn(roomId).length > 0) sayHere(roomId);
      tell(roomId, room);
    }
  };

  void look();
  const stopLooking = every(clock, lookEveryMs, look);

  return {
    changed(roomId) {
      const room = rooms.get(roomId);
      if (!room) return;
      room.changedHere = true;
      lookSoon(roomId, room);
    },

    opened(roomId) {
      const room: Room = { elsewhere: new Map(), askedAt: 0, toldAt: 0, told: '', changedHere: false, cancel: null };
      rooms.set(roomId, room);
      ask(roomId, room);
      // The first answers may come before this server hears what is said in the room.
      clock.after(answeredWithinMs, () => {
        if (rooms.get(roomId) !== room) return;
        ask(roomId, room);
        clock.after(answeredWithinMs, () => {
          if (rooms.get(roomId) === room) tell(roomId, room);
        });
      });
    },

    closed(roomId) {
      rooms.get(roomId)?.cancel?.();
      rooms.delete(roomId);
    },

    heard(roomId, message) {
      const room = rooms.get(roomId);
      if (!room || message.server === ports.server) return;
      heardAt.set(message.server, clock.now());
      if (message.kind === 'who') return sayHere(roomId);
      if (message.people.length > 0) room.elsewhere.set(message.server, message.people);
      else room.elsewhere.delete(message.server);
      lookSoon(roomId, room);
    },

    incompleteRooms: () => [...rooms.values()].filter((room) => !isComplete(room)).length,

    heardServer(server, going) {
      if (server === ports.server) return;
      if (going) {
        gone.add(server);
        heardAt.delete(server);
      } else heardAt.set(server, clock.now());
    },

    stop() {
      stopLooking();
      for (const { cancel } of rooms.values()) cancel?.();
      rooms.clear();
    },
  };
}
