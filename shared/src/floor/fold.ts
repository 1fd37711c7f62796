import { isStaff } from '../accounts/roles.ts';
import type { Event } from '../kernel/event.ts';
import type { MessageEvent } from '../messages/timeline.ts';
import type { RoomEvent, RoomPart } from '../rooms/state.ts';
import type { Floor, FloorEvent } from './state.ts';
import { advanceRound, withMode, without, withTurn } from './turns.ts';

/** What the floor hears of: its own events, and people who come, go and write. */
export type FloorHeard = FloorEvent | RoomEvent | MessageEvent;

/** Folds one event into the floor. `state` is the room with the event already in it. */
export function foldFloor(state: RoomPart, floor: Floor, event: FloorHeard): Floor {
  switch (event.type) {
    case 'hand.raised':
      return raised(state, floor, event);
    case 'hand.lowered':
      return { ...floor, hands: without(floor.hands, event.data.memberId) };
    case 'turn.given':
      return withTurn(over(floor, 'taken'), event.data.memberId, event);
    case 'turn.ended':
      return advanceRound(state, over(floor, event.data.how), event);
    case 'floor.changed': {
      const { mode, turnMs, question } = event.data;
      return withMode(state, floor, { setting: { mode, turnMs, question: question || null }, moment: event });
    }
    case 'member.joined':
      return joined(state, floor, event);
    case 'member.removed':
      return advanceRound(state, removed(floor, event.data.memberId), event);
    case 'presence.began':
      return advanceRound(state, floor, event);
    case 'message.posted':
      return spoken(floor, event);
    default:
      return floor;
  }
}

function raised(state: RoomPart, floor: Floor, event: Event): Floor {
  const { round } = floor;
  if (!round) return { ...floor, hands: [...floor.hands, event.actor] };
  const back = { ...round, passed: without(round.passed, event.actor), waiting: [...round.waiting, event.actor] };
  return advanceRound(state, { ...floor, round: back }, event);
}

/** The turn is over. Who dropped off keeps the place; who passed may come back. */
function over(floor: Floor, how: Extract<FloorEvent, { type: 'turn.ended' }>['data']['how']): Floor {
  const { turn, round } = floor;
  if (!turn) return floor;
  const { memberId } = turn;
  if (how === 'dropped') {
    return {
      ...floor,
      turn: null,
      hands: round ? floor.hands : [memberId, ...floor.hands],
      round: round && { ...round, waiting: [memberId, ...round.waiting] },
    };
  }
  if (!round) return { ...floor, turn: null };
  const passed = how === 'passed';
  return {
    ...floor,
    turn: null,
    round: {
      ...round,
      passed: passed ? [...round.passed, memberId] : round.passed,
      done: passed ? round.done : [...round.done, memberId],
    },
  };
}

function joined(state: RoomPart, floor: Floor, event: Extract<RoomEvent, { type: 'member.joined' }>): Floor {
  const { round, turn } = floor;
  const { memberId, role } = event.data;
  if (!round || isStaff(role) || turn?.memberId === memberId) return floor;
  if ([...round.waiting, ...round.done, ...round.passed].includes(memberId)) return floor;
  return advanceRound(state, { ...floor, round: { ...round, waiting: [...round.waiting, memberId] } }, event);
}

/** Who is removed waits for nothing. Who has been asked in a round stays so, that nobody who comes back is asked again. */
function removed(before: Floor, memberId: string): Floor {
  const floor = before.turn?.memberId === memberId ? over(before, 'taken') : before;
  const { hands, round } = floor;
  return {
    ...floor,
    hands: without(hands, memberId),
    round: round && { ...round, waiting: without(round.waiting, memberId) },
  };
}

function spoken(floor: Floor, { actor, at }: Event): Floor {
  const times = (floor.spoken[actor]?.times ?? 0) + 1;
  return { ...floor, spoken: { ...floor.spoken, [actor]: { times, lastAt: at } } };
}
