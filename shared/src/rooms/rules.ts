import type { z } from 'zod';
import { type ActorRole, isStaff, leads, type Role } from '../accounts/roles.ts';
import type { DraftOf } from '../kernel/event.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import type { roomCommandSchemas, roomEvents, roomSystemCommandSchemas } from './contract.ts';
import type { Member, RoomPart } from './state.ts';

export type RoomCommand =
  | z.infer<(typeof roomCommandSchemas)[number]>
  | z.infer<(typeof roomSystemCommandSchemas)[number]>;

export type RoomDraft = DraftOf<(typeof roomEvents)[number]>;

/** Who sent a command: from the connection, never from the payload. */
export interface Actor {
  readonly id: string;
  readonly role: ActorRole;
}

/** What deciding may know beside the state and the command. */
export interface RoomFacts {
  /** The server's clock, epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
  /** The person a command is about (`member.admit`), from the accounts of the actor's own program. */
  readonly person?: { readonly role: Role; readonly alias: string } | undefined;
  /** Staff have looked at these words and let them go: nothing that holds words back applies to them any more. */
  readonly isReleased?: boolean | undefined;
}

/** The person's place in the room, if they are in it now. */
export function memberIn(state: RoomPart, accountId: string): Member | undefined {
  const member = Object.hasOwn(state.members, accountId) ? state.members[accountId] : undefined;
  return member && member.removedAt === null ? member : undefined;
}

/** Whether the person was in the room once, and no longer is. */
export function wasRemoved(state: RoomPart, accountId: string): boolean {
  return Object.hasOwn(state.members, accountId) && state.members[accountId]?.removedAt !== null;
}

/** Whether this person may read the log: they are in the room, and a desk is for staff whom it is not about (law L5). */
export function mayRead(state: RoomPart, actor: Actor): boolean {
  if (state.kind === 'desk' && (!isStaff(actor.role) || actor.id === state.about)) return false;
  return memberIn(state, actor.id) !== undefined;
}

/** Whether the person has the room open, on any device. Known in sessions alone. */
export function isPresent(state: Pick<RoomPart, 'presence'>, accountId: string): boolean {
  return Object.hasOwn(state.presence, accountId) && state.presence[accountId]?.servers.length !== 0;
}

function isPresentAt(state: RoomPart, accountId: string, server: string): boolean {
  return isPresent(state, accountId) && state.presence[accountId]?.servers.includes(server) === true;
}

/** Whether only staff can write now. A lock whose time has come holds nobody back, even before it is lifted. */
export function isLocked(state: RoomPart, at: number): boolean {
  return state.lock !== null && (state.lock.until === null || state.lock.until > at);
}

/** Whether this person's words are held back by a lock. */
export function isSilenced(state: RoomPart, facts: RoomFacts): boolean {
  return isLocked(state, facts.at) && !isStaff(facts.actor.role) && !facts.isReleased;
}

type Deciders = {
  readonly [T in RoomCommand['type']]: (
    state: RoomPart,
    command: Extract<RoomCommand, { type: T }>,
    facts: RoomFacts,
  ) => Verdict<RoomDraft>;
};

/** One rule a command, for an actor whom the caller has found admitted to the room. */
export const roomDeciders: Deciders = {
  'room.create': (state, command, facts) => {
    if (facts.actor.role !== 'system') return refuse('role.refused');
    if (state.seq > 0) return refuse('room.exists');
    const { kind, title, deskOf = null, partOf = null, about = null } = command;
    return accept('room.opened', { kind, title, deskOf, partOf, about });
  },

  'member.admit': (state, command, facts) => {
    if (!mayAdmit(state, facts.actor.role)) return refuse('role.refused');
    if (command.memberId === state.about) return refuse('role.refused');
    if (memberIn(state, command.memberId)) return refuse('member.alreadyIn');
    if (!facts.person) return refuse('account.unknown');
    if (isForStaff(state, facts.actor.role) && !isStaff(facts.person.role)) return refuse('role.refused');
    return accept('member.joined', { memberId: command.memberId, ...facts.person });
  },

  'member.remove': (state, command, facts) => {
    const member = memberIn(state, command.memberId);
    if (!mayRemove(state, command.memberId, facts.actor)) return refuse('role.refused');
    if (!member) return refuse('member.unknown');
    if (isStaff(member.role) && !mayRemoveStaff(state, facts.actor.role)) return refuse('role.refused');
    return accept('member.removed', { memberId: command.memberId, reason: command.reason ?? '' });
  },

  'room.lock': (state, command, facts) => {
    if (!leads(facts.actor.role) || state.kind === 'help') return refuse('role.refused');
    if (isLocked(state, facts.at)) return refuse('room.alreadyLocked');
    return accept('room.locked', { until: command.until ?? null, reason: command.reason ?? '' });
  },

  'room.unlock': (state, _command, facts) => {
    if (!leads(facts.actor.role)) return refuse('role.refused');
    if (!state.lock) return refuse('room.notLocked');
    return accept('room.unlocked', {});
  },

  'presence.begin': (state, { memberId, server }, facts) => {
    if (facts.actor.role !== 'system') return refuse('role.refused');
    if (!memberIn(state, memberId)) return refuse('member.unknown');
    if (isPresentAt(state, memberId, server)) return refuse('presence.unchanged');
    return accept('presence.began', { memberId, server });
  },

  'presence.end': (state, { memberId, server, since }, facts) => {
    if (facts.actor.role !== 'system') return refuse('role.refused');
    if (!isPresentAt(state, memberId, server)) return refuse('presence.unchanged');
    return accept('presence.ended', { memberId, server, since: Math.min(since, facts.at) });
  },
};

/** Whoever helps may bring in a second helper: a warm handoff. */
function mayAdmit({ kind }: RoomPart, role: ActorRole): boolean {
  return leads(role) || (kind === 'help' && isStaff(role));
}

/** Whether people let in none but staff: nobody joins another person's call for help, but who helps. */
function isForStaff({ kind }: RoomPart, role: ActorRole): boolean {
  return kind === 'desk' || (kind === 'help' && role !== 'system');
}

/** From a room for help nobody is sent away. Helpers leave it themselves. */
function mayRemove({ kind }: RoomPart, memberId: string, { id, role }: Actor): boolean {
  return kind === 'help' ? role === 'system' || (isStaff(role) && id === memberId) : leads(role);
}

function mayRemoveStaff({ kind }: RoomPart, role: ActorRole): boolean {
  return kind === 'help' || role === 'admin' || role === 'system';
}
