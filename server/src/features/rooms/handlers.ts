import { Refused } from '@cairn/shared/kernel/refusal';
import { openRoom, submit } from '@cairn/shared/registry/wire';
import {
  chartNames,
  createRoom as createRoomRoute,
  invitableRooms,
  invite,
  listRooms as listRoomsRoute,
} from '@cairn/shared/rooms/contract';
import { closeRoom, readClock, readRoom, renewInPlace, roomHistory, typing } from '@cairn/shared/rooms/live';
import { mayRead } from '@cairn/shared/rooms/rules';
import { handleSignedIn, type RouteHandler } from '../handler.ts';
import { handleLive, type LiveHandler } from '../live.ts';
import {
  listRooms,
  markRead,
  openOwnRoom,
  readChartNames,
  readHistory,
  readOpening,
  submitCommand,
} from './actions.ts';
import { actorOf, requireReader } from './admission.ts';
import type { RoomsContext } from './context.ts';
import { invitePerson, roomsToInviteInto } from './invite.ts';

/** The routes of this word. `publicUrl` gives the address that links begin with. */
export function roomRoutes(context: RoomsContext, publicUrl: () => string): RouteHandler[] {
  return [
    handleSignedIn(listRoomsRoute, async ({ caller }) => ({ answer: await listRooms(context, caller) })),

    handleSignedIn(createRoomRoute, async ({ caller, body }) => {
      await openOwnRoom(context, caller, body);
      return { answer: { roomId: body.roomId } };
    }),

    handleSignedIn(chartNames, async ({ caller, params }) => {
      const names = await readChartNames(context, caller, params.roomId);
      return { answer: [...names].map(([memberId, chartName]) => ({ memberId, chartName })) };
    }),

    handleSignedIn(invitableRooms, async ({ caller }) => {
      const open = await roomsToInviteInto(context, caller);
      return { answer: open.map(({ _id, kind, title }) => ({ id: _id, kind, title })) };
    }),

    handleSignedIn(invite, async ({ caller, body }) => {
      const { token, expiresAt } = await invitePerson(context, caller, body);
      return { answer: { token, expiresAt, link: `${publicUrl()}/join#${token}` } };
    }),
  ];
}

/** The live requests of this word. */
export function roomLive(context: RoomsContext): LiveHandler[] {
  return [
    handleLive(openRoom, async (connection, { roomId, after }) => {
      const { caller } = connection;
      const host = await requireReader(context, caller, roomId);
      // Joined before the log is read: what happens in between arrives twice rather than never.
      connection.join(roomId);
      // Whoever comes from another server may know more than this one has heard: they must not be told less.
      if (after !== undefined && after > host.state.seq) await host.catchUp();
      const opening = await readOpening(context, { host, accountId: caller.accountId, after });
      // Whoever was removed while it was read, gets nothing of it.
      if (!mayRead(opening.state, actorOf(caller))) {
        connection.leave(roomId);
        throw new Refused('member.removed');
      }
      return { ...opening, events: [...opening.events] };
    }),

    handleLive(submit, (connection, payload) => submitCommand(context, connection.caller, payload)),

    handleLive(roomHistory, async (connection, payload) => ({
      events: await readHistory(context, connection.caller, payload),
    })),

    handleLive(readRoom, async (connection, payload) => {
      await markRead(context, connection.caller, payload);
      return {};
    }),

    handleLive(closeRoom, async (connection, { roomId }) => {
      connection.leave(roomId);
      return {};
    }),

    handleLive(typing, async (connection, { roomId }) => {
      if (connection.isIn(roomId)) connection.sayTyping(roomId);
      return null;
    }),

    handleLive(readClock, async () => ({ now: context.clock.now() })),

    handleLive(renewInPlace, (connection, { token }) => connection.renew(token)),
  ];
}
