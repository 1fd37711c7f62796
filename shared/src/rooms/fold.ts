import type { Event } from '../kernel/event.ts';
import type { Member, RoomEvent, RoomPart } from './state.ts';

/** Folds one event of this word into its part of the room's state. `seq` and `at` are the registry's to set. */
export function foldRoom(state: RoomPart, event: RoomEvent): RoomPart {
  switch (event.type) {
    case 'room.opened':
      return {
        ...state,
        kind: event.data.kind,
        title: event.data.title,
        deskOf: event.data.deskOf,
        // Rooms that were opened before there were sessions do not say.
        partOf: event.data.partOf ?? null,
        about: event.data.about ?? null,
      };
    case 'member.joined':
      return withMember(state, event.data.memberId, {
        role: event.data.role,
        alias: event.data.alias,
        joinedAt: event.at,
        removedAt: null,
      });
    case 'member.removed': {
      const member = state.members[event.data.memberId];
      if (!member) return state;
      const { [event.data.memberId]: _gone, ...presence } = state.presence;
      return { ...withMember(state, event.data.memberId, { ...member, removedAt: event.at }), presence };
    }
    case 'room.locked':
      return {
        ...state,
        lock: { seq: event.seq, by: event.actor, reason: event.data.reason || null, until: event.data.until },
      };
    case 'room.unlocked':
      return { ...state, lock: null };
    case 'presence.began': {
      const { memberId, server } = event.data;
      const before = state.presence[memberId];
      const since = before && before.servers.length > 0 ? before.since : event.at;
      return withPresence(state, memberId, { servers: [...(before?.servers ?? []), server], since });
    }
    case 'presence.ended': {
      const { memberId, server } = event.data;
      const before = state.presence[memberId];
      const servers = (before?.servers ?? []).filter((one) => one !== server);
      const since = servers.length > 0 ? (before?.since ?? event.at) : Math.max(event.data.since, before?.since ?? 0);
      return withPresence(state, memberId, { servers, since });
    }
    default:
      return unreachable(event, state);
  }
}

function withPresence(state: RoomPart, memberId: string, presence: RoomPart['presence'][string]): RoomPart {
  return { ...state, presence: { ...state.presence, [memberId]: presence } };
}

function withMember(state: RoomPart, memberId: string, member: Member): RoomPart {
  return { ...state, members: { ...state.members, [memberId]: member } };
}

/** A log may hold events that a newer server wrote: they count, and change nothing here. */
function unreachable(_event: never | Event, state: RoomPart): RoomPart {
  return state;
}
