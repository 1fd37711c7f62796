import { isStaff } from '../accounts/roles.ts';
import { isPresent } from '../rooms/rules.ts';
import type { RoomPart } from '../rooms/state.ts';
import type { FloorMode } from './contract.ts';
import type { Floor } from './state.ts';

/** The event something happens with: its place in the log names a turn that begins with it. */
export interface Moment {
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What is set when the floor changes. */
export interface FloorSetting {
  readonly mode: FloorMode;
  readonly turnMs: number | null;
  readonly question: string | null;
}

/** Whether a mode has a queue of raised hands. */
export function takesHands(mode: FloorMode): boolean {
  return mode === 'hands' || mode === 'listen';
}

/** The people a round asks: all in the room but staff, in the order in which they came. */
function roundOrder(state: RoomPart): readonly string[] {
  return Object.entries(state.members)
    .filter(([, member]) => member.removedAt === null && !isStaff(member.role))
    .sort(([a, one], [b, other]) => one.joinedAt - other.joinedAt || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** The floor in a new mode. Whoever was speaking has ended; hands stay up where there are hands. */
export function withMode(state: RoomPart, floor: Floor, { setting, moment }: SettingAt): Floor {
  const { mode } = setting;
  const next: Floor = {
    ...floor,
    ...setting,
    hands: takesHands(mode) ? floor.hands : [],
    turn: null,
    round: mode === 'round' ? { waiting: roundOrder(state), done: [], passed: [] } : null,
  };
  return advanceRound(state, next, moment);
}

interface SettingAt {
  readonly setting: FloorSetting;
  readonly moment: Moment;
}

/** Gives a person the floor. Their hand goes down. */
export function withTurn(floor: Floor, memberId: string, { seq, at }: Moment): Floor {
  const { turnMs, frozen } = floor;
  return {
    ...floor,
    hands: without(floor.hands, memberId),
    round: floor.round && { ...floor.round, waiting: without(floor.round.waiting, memberId) },
    turn: {
      seq,
      memberId,
      since: at,
      endsAt: turnMs === null || frozen ? null : at + turnMs,
      leftMs: frozen ? turnMs : null,
    },
  };
}

/** In a round where nobody has the floor: gives it to the first who waits and is here. */
export function advanceRound(state: RoomPart, floor: Floor, moment: Moment): Floor {
  if (!floor.round || floor.turn) return floor;
  const next = floor.round.waiting.find((id) => isPresent(state, id));
  return next === undefined ? floor : withTurn(floor, next, moment);
}

/** The floor while timers stand still. */
export function freeze(floor: Floor, at: number): Floor {
  const { turn } = floor;
  if (floor.frozen) return floor;
  if (turn?.endsAt == null) return { ...floor, frozen: true };
  return { ...floor, frozen: true, turn: { ...turn, endsAt: null, leftMs: Math.max(0, turn.endsAt - at) } };
}

/** The floor as its timers go on, from where they stood still. */
export function unfreeze(floor: Floor, at: number): Floor {
  const { turn } = floor;
  if (!floor.frozen) return floor;
  if (turn?.leftMs == null) return { ...floor, frozen: false };
  return { ...floor, frozen: false, turn: { ...turn, endsAt: at + turn.leftMs, leftMs: null } };
}

/** A list without one of its ids. */
export function without(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : ids;
}
