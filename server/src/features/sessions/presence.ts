import { randomUUID } from 'node:crypto';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { Command } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import { memberIn } from '@cairn/shared/rooms/rules';
import { isEntryOpen } from '@cairn/shared/sessions/lifecycle';
import { type Clock, every } from '../../config/clock.ts';
import type { Log } from '../../config/log.ts';
import type { RoomHost } from '../../log/host.ts';
import type { Hosts } from '../../log/hosts.ts';
import { systemSubmitter } from '../../log/ports.ts';
import type { AnyEvent } from '../../log/record.ts';
import type { Audience } from '../live.ts';
import type { Lease } from './lease.ts';

/**
 * Keeps in the log of each session who is there, for turns, handover and attendance. What the log says of this server
 * is compared with who is here, and set right, again and again: nothing rests on a message that must not get lost.
 */
export interface PresenceLog {
  /** New events of a room, as they are delivered: when the lobby opens, whoever has the room open is present. */
  heard(roomId: string, events: readonly AnyEvent[]): void;
  /** Writes no more; that people leave a server which stops, is not that they leave the session. */
  stop(): void;
}

export interface PresencePorts {
  /** This server's name in the log. */
  readonly server: string;
  readonly audience: Audience;
  readonly hosts: Pick<Hosts, 'peek' | 'openNow'>;
  readonly lease: Lease;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whoever is back on this server within this time was not away: a page was loaded anew, a connection broke. */
const backWithinMs = 5 * secondMs;
const lookEveryMs = secondMs;
const lookAtServersEveryMs = 5 * secondMs;

/** Servers that died before a session ended are looked for so long after. */
const foundGoneWithinMs = minuteMs;

type PresenceCommand = Extract<Command, { type: 'presence.begin' | 'presence.end' }>;

export function openPresenceLog({ server, audience, hosts, lease, clock, log }: PresencePorts): PresenceLog {
  /** When people went whom the log still has here, by room and person. */
  const wentAt = new Map<string, Map<string, number>>();
  const underway = new Set<string>();

  /** The rules refuse what is known already, so it does not matter how often or by how many servers it is said. */
  const say = async (host: RoomHost, command: PresenceCommand) => {
    const key = [host.roomId, command.memberId, command.server].join('\n');
    if (underway.has(key)) return;
    underway.add(key);
    await host.submit({ actor: systemSubmitter, commandId: randomUUID(), command });
    underway.delete(key);
  };

  const setRight = (host: RoomHost) => {
    const { roomId, state } = host;
    const here = audience.peopleIn(roomId);
    for (const memberId of unrecorded(state, here, server))
      void say(host, { type: 'presence.begin', memberId, server });
    const before = wentAt.get(roomId);
    const gone = new Map(
      recordedAt(state, server)
        .filter((memberId) => !here.has(memberId))
        .map((memberId) => [memberId, before?.get(memberId) ?? clock.now()] as const)
        .filter(([, since]) => isRecorded(state, since)),
    );
    if (gone.size > 0) wentAt.set(roomId, gone);
    else wentAt.delete(roomId);
    for (const [memberId, since] of gone) {
      if (clock.now() - since >= backWithinMs) void say(host, { type: 'presence.end', memberId, server, since });
    }
  };

  const setAllRight = () => {
    for (const host of hosts.openNow()) setRight(host);
  };

  const setRightIn = (roomId: string) => {
    const host = hosts.peek(roomId);
    if (host) setRight(host);
  };

  /** Ends what a server that is gone could not end itself, as of when it was last alive. */
  const endAt = (host: RoomHost, dead: string, aliveAt: number) => {
    for (const memberId of recordedAt(host.state, dead)) {
      const since = Math.max(aliveAt, host.state.presence[memberId]?.since ?? 0);
      if (isRecorded(host.state, since)) void say(host, { type: 'presence.end', memberId, server: dead, since });
    }
  };

  const endOfServers = async () => {
    const sessions = hosts.openNow().filter(({ state }) => isRecorded(state, clock.now() - foundGoneWithinMs));
    const named = new Set(sessions.flatMap(({ state }) => Object.values(state.presence).flatMap((one) => one.servers)));
    named.delete(server);
    try {
      for (const [dead, aliveAt] of await lease.deadAmong([...named])) {
        for (const host of sessions) endAt(host, dead, aliveAt);
      }
    } catch (error) {
      log.warn({ err: error }, 'the other servers could not be looked at; the next look tries again');
    }
  };

  const stops = [
    audience.onChanged(setRightIn),
    every(clock, lookEveryMs, setAllRight),
    every(clock, lookAtServersEveryMs, endOfServers),
  ];
  let stopped = false;

  return {
    heard(roomId, events) {
      if (!stopped && events.some(({ type }) => type === 'lobby.opened' || type === 'session.begun'))
        setRightIn(roomId);
    },

    stop() {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}

/**
 * Who comes and goes is recorded from when the lobby opens to the end. That somebody went before the end is recorded
 * also after it: it is found out some seconds later.
 */
function isRecorded({ session }: RoomState, wentAt: number): boolean {
  if (session === null) return false;
  return isEntryOpen(session.status) || (session.endedAt !== null && wentAt < session.endedAt);
}

/** The people whom the log has at a server. */
function recordedAt({ presence }: RoomState, server: string): string[] {
  return Object.entries(presence).flatMap(([memberId, { servers }]) => (servers.includes(server) ? memberId : []));
}

/** The people who are here, and whom the log does not have at this server. */
function unrecorded(state: RoomState, here: ReadonlySet<string>, server: string): string[] {
  if (!state.session || !isEntryOpen(state.session.status)) return [];
  const known = new Set(recordedAt(state, server));
  return [...here].filter((memberId) => memberIn(state, memberId) && !known.has(memberId));
}
