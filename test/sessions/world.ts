import { isStaff, leads, type Role } from '@cairn/shared/accounts/roles';
import type { Event } from '@cairn/shared/kernel/event';
import type { RefusalCode } from '@cairn/shared/kernel/refusal';
import { targetOf } from '@cairn/shared/messages/rules';
import { foldMessage, type Message, messageSeqOf } from '@cairn/shared/messages/timeline';
import { type Command, decide, fold, isDue, isMessageEvent } from '@cairn/shared/registry/decide';
import { type RoomState, unopenedRoom } from '@cairn/shared/registry/state';
import { mayRead } from '@cairn/shared/rooms/rules';
import type { PhasePlan } from '@cairn/shared/sessions/plan';

/** A session room as a server keeps it, without storage: commands are decided and folded, time is a number. */
export interface World {
  readonly state: RoomState;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly events: readonly Event[];
  readonly messages: ReadonlyMap<number, Message>;
  /** Who is in the lobby. */
  readonly waiting: ReadonlySet<string>;
  /** What the program has done by its command ids: the same id never makes a second event (law L2). */
  readonly made: ReadonlySet<string>;
  /** Why the last command was refused; null: it was not. */
  readonly refused: RefusalCode | null;
}

export const maya = 'facilitator.maya';
export const dana = 'clinician.dana';
export const lee = 'peer.lee';
export const staff = [maya, dana, lee] as const;
export const group = [
  'participant.ash',
  'participant.kai',
  'participant.wren',
  'alumni.robin',
  'family.juniper',
] as const;
export const [ash, kai, wren, robin, juniper] = group;
/** Somebody who is not in the session. */
export const stranger = 'facilitator.lou';

const roomId = 'session-1';

/** A person has the role that their id begins with. */
function roleOf(id: string): Role | 'system' {
  return id.split('.')[0] as Role | 'system';
}

export const isStaffId = (id: string) => isStaff(roleOf(id));
export const leadsId = (id: string) => leads(roleOf(id));

/** When the sessions here begin. */
export const startsAt = 10_000_000;

const unopened: World = {
  state: unopenedRoom,
  now: startsAt - 3_600_000,
  events: [],
  messages: new Map(),
  waiting: new Set(),
  made: new Set(),
  refused: null,
};

/** A command of a person, or the program's own under its id. */
export interface Sent {
  readonly actor: string;
  readonly command: Command;
  readonly commandId?: string;
}

/**
 * One command, as a server takes it: who is not in the room is turned away, a command id of the program makes one event.
 * States are frozen, so that a rule that changes one throws.
 */
export function take(world: World, { actor, command, commandId }: Sent): World {
  const { state, now: at, events, messages, waiting, made } = world;
  const asActor = { id: actor, role: roleOf(actor) };
  if (actor !== 'system' && !mayRead(state, asActor)) return { ...world, refused: 'room.unknown' };
  if (commandId !== undefined && made.has(commandId)) return { ...world, refused: null };
  if (commandId?.startsWith('deadline.') && !isDue(state, commandId, at))
    return { ...world, refused: 'deadline.moved' };
  const target = targetOf(command);
  const verdict = decide(deepFreeze(state), deepFreeze(command), {
    ...{ roomId, at, actor: asActor },
    target: target === undefined ? undefined : messages.get(target),
    ...((command.type === 'member.admit' || command.type === 'member.mute') && {
      person: { role: roleOf(command.memberId) as Role, alias: command.memberId },
      isWaiting: waiting.has(command.memberId),
    }),
    ...(command.type === 'poll.close' && { counts: [2, 1] }),
  });
  if (!verdict.ok) return { ...world, refused: verdict.refusal.code };
  const event: Event = { seq: state.seq + 1, at, actor, ...verdict.draft };
  return {
    ...world,
    state: fold(state, deepFreeze(event)),
    events: [...events, event],
    messages: withMessage(messages, event),
    waiting: event.type === 'member.joined' ? without(waiting, memberIdOf(event)) : waiting,
    made: commandId === undefined ? made : new Set([...made, commandId]),
    refused: null,
  };
}

/** Whom an event is about. */
export function memberIdOf({ data }: Event): string {
  return (data as { memberId: string }).memberId;
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
}

function withMessage(messages: ReadonlyMap<number, Message>, event: Event): ReadonlyMap<number, Message> {
  if (!isMessageEvent(event)) return messages;
  const message = foldMessage(messages.get(messageSeqOf(event)), event);
  return message ? new Map(messages).set(message.seq, message) : messages;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** The commands one after the other; each must be accepted. */
export function takeAll(world: World, commands: readonly (readonly [actor: string, command: Command])[]): World {
  return commands.reduce((before, [actor, command]) => {
    const after = take(before, { actor, command });
    if (after.refused) throw new Error(`${actor} ${command.type}: ${after.refused}`);
    return after;
  }, world);
}

/** The world so much later, with nobody there to carry a deadline. */
export function later(world: World, byMs: number): World {
  return { ...world, now: world.now + byMs };
}

export interface Plan {
  readonly phases: readonly PhasePlan[];
  readonly capacity?: number;
  readonly lobbyMs?: number;
}

/** A phase of a plan. */
export function phase(floor: PhasePlan['floor'], lengthMs: number, turnMs: number | null = null): PhasePlan {
  return { title: `Phase ${floor}`, lengthMs, floor, turnMs, question: '' };
}

/** A session that is scheduled, with its staff in the room and the group in the lobby. */
export function scheduled({ phases, capacity = 12, lobbyMs = 600_000 }: Plan): World {
  const world = takeAll(unopened, [
    ['system', { type: 'room.create', kind: 'session', title: 'Mornings', partOf: 'cohort-1' }],
    ['system', { type: 'session.schedule', startsAt, lobbyMs, capacity, phases: [...phases] }],
    ...staff.map((memberId) => ['system', { type: 'member.admit', memberId }] as const),
  ]);
  return { ...world, waiting: new Set(group) };
}

/** A session that has just begun, led by Maya, with these people of the group let in; everybody is here. */
export function begun(plan: Plan, people: readonly string[] = group): World {
  const world = { ...scheduled(plan), now: startsAt };
  return takeAll(world, [
    [maya, { type: 'session.lobby' }],
    ...people.map((memberId) => [maya, { type: 'member.admit', memberId }] as const),
    ...[...staff, ...people].map((memberId) => ['system', comes(memberId)] as const),
    [maya, { type: 'session.begin' }],
  ]);
}

/** The desk of a session, with its staff. */
export function deskOf(people: readonly string[] = staff): World {
  return takeAll(unopened, [
    ['system', { type: 'room.create', kind: 'desk', title: 'Mornings', deskOf: roomId }],
    ...people.map((memberId) => ['system', { type: 'member.admit', memberId }] as const),
  ]);
}

export function comes(memberId: string, server = 's1'): Command {
  return { type: 'presence.begin', memberId, server };
}

/** A person's connections at a server are gone, since a time (the end of days: since the event itself). */
export function goes(memberId: string, server = 's1', since = Number.MAX_SAFE_INTEGER): Command {
  return { type: 'presence.end', memberId, server, since };
}

export const says: Command = { type: 'message.post', body: 'words' };
