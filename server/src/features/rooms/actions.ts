import { isStaff } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { type Command, deskCommandTypes } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import type { RoomKind, RoomSummary } from '@cairn/shared/rooms/contract';
import { catchUpMaxEvents, openingEvents } from '@cairn/shared/rooms/live';
import { mayRead } from '@cairn/shared/rooms/rules';
import type { RoomHost } from '../../log/host.ts';
import { toEvents } from '../../log/load.ts';
import { systemSubmitter } from '../../log/ports.ts';
import type { AnyEvent } from '../../log/record.ts';
import type { Caller } from '../handler.ts';
import { actorOf, admitPending, deskBeside, hostOf, requireAgreement, requireReader } from './admission.ts';
import type { RoomsContext } from './context.ts';
import { joinDesksAbout } from './desksAbout.ts';
import { deskId, type MembershipRecord, type RoomRecord } from './records.ts';
import { titleFor } from './titles.ts';

/** Unread messages are counted up to here; screens say "99+". */
const unreadMax = 100;

/** The caller's rooms, with what is new in them. @throws Refused `agreement.unsigned` */
export async function listRooms(context: RoomsContext, caller: Caller): Promise<RoomSummary[]> {
  await context.agreements.require(caller);
  await admitPending(context, caller.accountId);
  await joinDesksAbout(context, caller);
  const memberships = await context.records.membershipsOf(caller.accountId);
  const rooms = await context.records.findAll(memberships.map(({ roomId }) => roomId));
  const byId = new Map(rooms.map((room) => [room._id, room]));
  const summaries = await Promise.all(
    memberships.map(async (membership) => {
      const room = byId.get(membership.roomId);
      if (!room || (room.kind === 'desk' && !isStaff(caller.role))) return null;
      const beside = room.deskOf === null ? undefined : byId.get(room.deskOf);
      return {
        ...(await summarise(context, room, membership)),
        title: await titleFor(context, caller, { room, beside }),
      };
    }),
  );
  return summaries
    .filter((summary) => summary !== null)
    .sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
}

async function summarise(
  { hosts, storage }: RoomsContext,
  room: RoomRecord,
  membership: MembershipRecord,
): Promise<Omit<RoomSummary, 'title'>> {
  const { readSeq, accountId } = membership;
  const head = hosts.peek(room._id)?.state.seq ?? (await storage.store.head(room._id));
  const unread =
    head > readSeq
      ? await storage.store.countUnread({ roomId: room._id, after: readSeq, reader: accountId, max: unreadMax })
      : 0;
  const { _id: id, kind, deskOf, about = null } = room;
  return { id, kind, deskOf, about, head, readSeq, unread };
}

/** What a reader gets on opening a room: all of it as of one moment, the head. */
export interface Opening {
  readonly state: RoomState;
  readonly events: readonly AnyEvent[];
  readonly head: number;
  readonly readSeq: number;
}

/** Reads a room for the screen, or what came after `after` (law L3). The caller has been found to be a reader. */
export async function readOpening(
  { records }: RoomsContext,
  { host, accountId, after }: { host: RoomHost; accountId: string; after: number | undefined },
): Promise<Opening> {
  const membership = await records.membership(host.roomId, accountId);
  const events =
    after === undefined
      ? host.newest(openingEvents)
      : await host.since(after, { most: catchUpMaxEvents, instead: openingEvents });
  // No turn of the event loop between the events and the state: both are of the same head.
  return { state: host.state, events, head: host.state.seq, readSeq: membership?.readSeq ?? 0 };
}

/** Earlier events, in order. @throws Refused as `requireReader` */
export async function readHistory(
  context: RoomsContext,
  caller: Caller,
  { roomId, before, limit }: { roomId: string; before: number; limit: number },
): Promise<AnyEvent[]> {
  const { state } = await requireReader(context, caller, roomId);
  const { store, vault } = context.storage;
  // What another server wrote since may be that this person was removed: of what is not known here, nothing is given.
  return toEvents(vault, await store.before(roomId, Math.min(before, state.seq + 1), limit));
}

/** Remembers how far a person has read. @throws Refused as `requireReader` */
export async function markRead(
  context: RoomsContext,
  caller: Caller,
  { roomId, seq }: { roomId: string; seq: number },
): Promise<void> {
  const host = await requireReader(context, caller, roomId);
  await context.records.read({ roomId, accountId: caller.accountId, seq: Math.min(seq, host.state.seq) });
}

/**
 * Sends a person's command into a room, past the gate.
 * @returns the seq of its event, and whether its author is shown the way to help. A report gives the room's newest seq:
 *   what goes on at the desk is not for whoever sends it.
 * @throws Refused
 */
export async function submitCommand(
  context: RoomsContext,
  caller: Caller,
  { roomId, commandId, command }: { roomId: string; commandId: string; command: Command },
): Promise<{ seq: number; care?: true }> {
  const submission = { actor: actorOf(caller), commandId, command };
  if (command.type === 'message.flag') {
    const reported = await requireReader(context, caller, roomId);
    const care = await context.gate.report(reported, submission);
    return { seq: reported.state.seq, ...(care && { care }) };
  }
  await requireAgreement(context, caller, roomId);
  const isForDesk = deskCommandTypes.has(command.type);
  const host = await hostOf(context, isForDesk ? await deskIdOf(context, caller, roomId) : roomId);
  // What waits at a desk may have come by way of another server just now: nobody is told that it is not there.
  if (isForDesk) await host.catchUp();
  const care = await context.gate.review(host, submission);
  const answer = await host.submit(submission);
  if (answer.ok) return { seq: answer.seq, ...(care && { care }) };
  throw Refused.because({ ...answer.refusal, ...(care && { care }) });
}

/** Where what concerns staff alone is written: the desk beside the room, or the desk itself. @throws Refused `room.unknown`, `role.refused` */
async function deskIdOf(context: RoomsContext, caller: Caller, roomId: string): Promise<string> {
  const host = await hostOf(context, roomId);
  if (isStaff(caller.role)) return deskBeside(host);
  throw new Refused(mayRead(host.state, actorOf(caller)) ? 'role.refused' : 'room.unknown');
}

export interface NewRoom {
  readonly roomId: string;
  readonly programId: string;
  readonly kind: Exclude<RoomKind, 'desk'>;
  readonly title: string;
  /** Who set it up; a leader among them is its first member. */
  readonly createdBy: string;
  /** The room this one belongs to: a session's cohort, a breakout's session. */
  readonly partOf?: string;
}

/**
 * Sets up a room and its desk (breakouts have none: they share their session's). Repeating it is harmless: each step is done once, whatever died in between.
 * @throws Refused `room.exists` when the id belongs to somebody else's room
 */
export async function createRoom(context: RoomsContext, room: NewRoom): Promise<void> {
  const { records, hosts, audit } = context;
  await audit.write({
    actor: room.createdBy,
    action: 'room.create',
    subject: room.roomId,
    details: { kind: room.kind },
  });
  const places = [
    ...(room.kind === 'breakout' ? [] : [{ _id: deskId(room.roomId), kind: 'desk' as const, deskOf: room.roomId }]),
    { _id: room.roomId, kind: room.kind, deskOf: null },
  ];
  for (const { _id, kind, deskOf } of places) {
    const { title, programId, createdBy, partOf = null } = room;
    const belonging = { deskOf, partOf: deskOf === null ? partOf : null, about: null };
    const record = { _id, kind, ...belonging, title, programId, createdBy, openedAt: context.clock.now() };
    const added = await records.add(record);
    if (!added && (await records.find(_id))?.createdBy !== room.createdBy) throw new Refused('room.exists');
    const host = await hosts.get(_id);
    const belongs = { ...(deskOf !== null && { deskOf }), ...(room.partOf !== undefined && { partOf: room.partOf }) };
    const command = { type: 'room.create' as const, kind, title: room.title, ...belongs };
    const answer = await host.submit({ actor: systemSubmitter, commandId: 'room.create', command });
    if (!answer.ok) throw Refused.because(answer.refusal);
  }
}

/** Lets a person into a room, on the program's behalf. Twice is once. @throws Refused */
export async function admit(
  context: RoomsContext,
  { roomId, memberId }: { roomId: string; memberId: string },
): Promise<void> {
  const host = await hostOf(context, roomId);
  const answer = await host.submit({
    actor: systemSubmitter,
    commandId: `admit.${memberId}`,
    command: { type: 'member.admit', memberId },
  });
  if (!answer.ok && answer.refusal.code !== 'member.alreadyIn') throw Refused.because(answer.refusal);
}

/**
 * Opens a room for the caller, who is its first member. Repeating it is harmless.
 * @throws Refused `agreement.unsigned`, `room.exists`
 */
export async function openOwnRoom(
  context: RoomsContext,
  caller: Caller,
  { roomId, kind, title }: Pick<NewRoom, 'roomId' | 'kind' | 'title'>,
): Promise<void> {
  await context.agreements.require(caller);
  await createRoom(context, { roomId, kind, title, programId: caller.programId, createdBy: caller.accountId });
  await admit(context, { roomId, memberId: caller.accountId });
}

/** Who the people of a room are in the chart. The look is in the audit. @throws Refused as `requireReader` */
export async function readChartNames(
  context: RoomsContext,
  caller: Caller,
  roomId: string,
): Promise<ReadonlyMap<string, string | null>> {
  const { state } = await requireReader(context, caller, roomId);
  await context.audit.write({ actor: caller.accountId, action: 'chart-names.view', subject: roomId });
  return context.people.chartNames(Object.keys(state.members));
}
