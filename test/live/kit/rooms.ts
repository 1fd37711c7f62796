import type { Event } from '@cairn/shared/kernel/event';
import type { Refusal } from '@cairn/shared/kernel/refusal';
import { targetOf } from '@cairn/shared/messages/rules';
import { foldTimeline, type Timeline } from '@cairn/shared/messages/timeline';
import { type Command, decide, fold, isMessageEvent } from '@cairn/shared/registry/decide';
import { type RoomState, unopenedRoom } from '@cairn/shared/registry/state';

export interface Room {
  readonly events: Event[];
  state: RoomState;
  timeline: Timeline;
  /** The seq of the first answer, by actor and command id. */
  readonly answers: Map<string, number>;
}

/** Rooms in memory, under the real rules. */
export function openRooms() {
  const rooms = new Map<string, Room>();

  function roomOf(roomId: string): Room {
    const known = rooms.get(roomId) ?? { events: [], state: unopenedRoom, timeline: new Map(), answers: new Map() };
    rooms.set(roomId, known);
    return known;
  }

  /** Gives the seq of the event. People whose id begins with `lead` are facilitators. */
  function commit(roomId: string, actor: string, command: Command): number | Refusal {
    const room = roomOf(roomId);
    const role = actor === 'system' ? 'system' : roleOf(actor);
    const at = 1_000 + room.events.length;
    const target = room.timeline.get(targetOf(command) ?? 0);
    const memberId = 'memberId' in command ? (command.memberId ?? '') : '';
    const person = { role: roleOf(memberId), alias: memberId };
    const verdict = decide(room.state, command, { roomId, at, actor: { id: actor, role }, person, target });
    if (!verdict.ok) return verdict.refusal;
    const event: Event = { ...verdict.draft, seq: room.events.length + 1, at, actor };
    room.events.push(event);
    room.state = fold(room.state, event);
    if (isMessageEvent(event)) room.timeline = foldTimeline(room.timeline, [event]);
    return event.seq;
  }

  return { roomOf, commit };
}

function roleOf(accountId: string): 'facilitator' | 'participant' {
  return accountId.startsWith('lead') ? 'facilitator' : 'participant';
}
