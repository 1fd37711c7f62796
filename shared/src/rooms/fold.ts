import type { Event } from '../kernel/event.ts';
import type { Member, RoomEvent, RoomState } from './state.ts';

/** Folds one event of this word into the room's state. `seq` and `at` are the registry's to set. */
export function foldRoom(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case 'room.opened':
      return { ...state, kind: event.data.kind, title: event.data.title, deskOf: event.data.deskOf };
    case 'member.joined':
      return withMember(state, event.data.memberId, {
        role: event.data.role,
        alias: event.data.alias,
        joinedAt: event.at,
        removedAt: null,
      });
    case 'member.removed': {
      const member = state.members[event.data.memberId];
      return member ? withMember(state, event.data.memberId, { ...member, removedAt: event.at }) : state;
    }
    case 'room.locked':
      return {
        ...state,
        lock: { seq: event.seq, by: event.actor, reason: event.data.reason || null, until: event.data.until },
      };
    case 'room.unlocked':
      return { ...state, lock: null };
    default:
      return unreachable(event, state);
  }
}

function withMember(state: RoomState, memberId: string, member: Member): RoomState {
  return { ...state, members: { ...state.members, [memberId]: member } };
}

/** A log may hold events that a newer server wrote: they count, and change nothing here. */
function unreachable(_event: never | Event, state: RoomState): RoomState {
  return state;
}
