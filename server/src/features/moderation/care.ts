import type { RoomState } from '@cairn/shared/registry/state';
import { mayRead } from '@cairn/shared/rooms/rules';
import type { AlertKind } from '@cairn/shared/safety/contract';
import type { CareItem } from '@cairn/shared/safety/wire';
import type { RoomHost } from '../../log/host.ts';
import type { Caller } from '../handler.ts';
import { actorOf, admitPending } from '../rooms/admission.ts';
import { joinDesksAbout } from '../rooms/desksAbout.ts';
import { titleFor } from '../rooms/titles.ts';
import type { ModerationContext } from './context.ts';

type Item = Omit<CareItem, 'roomTitle' | 'alias'>;

/**
 * All that waits at the caller's desks, most urgent first: what nobody has taken before what somebody has, lives before
 * words, and of its kind what has waited longest. Without any words of the people it is about.
 * @throws Refused `agreement.unsigned`
 */
export async function readCare(context: ModerationContext, caller: Caller): Promise<CareItem[]> {
  const { rooms, people } = context;
  await rooms.agreements.require(caller);
  await admitPending(rooms, caller.accountId);
  await joinDesksAbout(rooms, caller);
  const desks = await busyDesks(context, caller.accountId);
  const items = desks.flatMap(({ roomId, state }) => (mayRead(state, actorOf(caller)) ? itemsOf(roomId, state) : []));
  const found = await rooms.records.findAll([...new Set(items.map(({ roomId }) => roomId))]);
  const titles = new Map(
    await Promise.all(found.map(async (room) => [room._id, await titleFor(rooms, caller, { room })] as const)),
  );
  const named = await Promise.all(
    items.map(async (item) => ({
      ...item,
      roomTitle: titles.get(item.roomId) ?? '',
      alias: (await people.profile(item.memberId))?.alias ?? null,
    })),
  );
  return named.toSorted((one, other) => rankOf(one) - rankOf(other) || one.at - other.at);
}

/** More than this waits nowhere; where it does, what has waited longest comes first. */
const mattersMax = 500;

/** Those of a person's desks where something waits, and no others: most of them are of sessions that are long over. */
async function busyDesks({ rooms, matters }: ModerationContext, accountId: string): Promise<RoomHost[]> {
  const memberships = await rooms.records.membershipsOf(accountId);
  const open = await matters.openAt(
    memberships.map(({ roomId }) => roomId),
    mattersMax,
  );
  const newest = new Map<string, number>();
  for (const { deskId, seq } of open) newest.set(deskId, Math.max(seq, newest.get(deskId) ?? 0));
  return Promise.all(
    [...newest].map(async ([deskId, seq]) => {
      const desk = await rooms.hosts.get(deskId);
      // It may have come by way of another server just now.
      if (desk.state.seq < seq) await desk.catchUp();
      return desk;
    }),
  );
}

function itemsOf(deskId: string, { about, alerts, held, flags }: RoomState): Item[] {
  const waiting = { deskId, about, kind: null, ownerId: null, rung: 0, unseenAt: null };
  return [
    ...Object.entries(alerts).map(([seq, { kind, roomId, memberId, at, ownerId, rung, unseen }]): Item => {
      const unseenAt = unseen?.at ?? null;
      return { ...waiting, what: 'alert', seq: Number(seq), kind, roomId, memberId, at, ownerId, rung, unseenAt };
    }),
    ...Object.entries(held).map(([seq, { roomId, memberId, at }]): Item => {
      return { ...waiting, what: 'held', seq: Number(seq), roomId, memberId, at };
    }),
    ...Object.entries(flags).map(([seq, { roomId, memberId, at, ownerId }]): Item => {
      return { ...waiting, what: 'flag', seq: Number(seq), roomId, memberId, at, ownerId };
    }),
  ];
}

const lives: ReadonlySet<AlertKind | null> = new Set<AlertKind>(['self-harm', 'help', 'relapse-overdose']);

function rankOf({ what, kind, ownerId, unseenAt }: Item): number {
  const order = ['alert', 'held', 'flag'].indexOf(what);
  const isAboutLife = what === 'alert' && lives.has(kind);
  return (ownerId === null || unseenAt !== null ? 0 : 10) + (isAboutLife ? 0 : 1 + order);
}
