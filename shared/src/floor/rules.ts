import type { z } from 'zod';
import { isStaff, leads } from '../accounts/roles.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { DraftOf } from '../kernel/event.ts';
import { type Refusal, refusal } from '../kernel/refusal.ts';
import { secondMs } from '../kernel/time.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import { type Actor, isPresent, memberIn, type RoomFacts } from '../rooms/rules.ts';
import type { RoomPart } from '../rooms/state.ts';
import type { floorCommandSchemas, floorEvents, floorSystemCommandSchemas } from './contract.ts';
import type { Floor, FloorPart } from './state.ts';
import { takesHands } from './turns.ts';

export type FloorCommand =
  | z.infer<(typeof floorCommandSchemas)[number]>
  | z.infer<(typeof floorSystemCommandSchemas)[number]>;

export type FloorDraft = DraftOf<(typeof floorEvents)[number]>;

/** A speaker who is away this long yields the floor, and keeps the place (practice.md, "Live session"). */
const yieldAfterMs = 60 * secondMs;

/**
 * Why this person may not write now, or null. The refusal names whose turn it is. Asked for words alone: reactions,
 * votes and the way to help are always open.
 */
export function heldBack(floor: Floor | null, actor: Actor): Refusal | null {
  if (!floor || floor.mode === 'open' || actor.role === 'system' || isStaff(actor.role)) return null;
  const { mode, turn } = floor;
  if (turn?.memberId === actor.id) return null;
  if (mode === 'quiet') return refusal('floor.quiet');
  if (turn) return refusal('floor.otherTurn', { turnOf: turn.memberId });
  if (mode === 'listen') return refusal('floor.listening');
  return refusal(mode === 'round' ? 'floor.roundWaits' : 'floor.raiseHand');
}

type Deciders = {
  readonly [T in FloorCommand['type']]: (
    state: FloorPart,
    command: Extract<FloorCommand, { type: T }>,
    facts: RoomFacts,
  ) => Verdict<FloorDraft>;
};

type Decide<T extends FloorCommand['type']> = (
  at: { readonly state: RoomPart; readonly floor: Floor },
  command: Extract<FloorCommand, { type: T }>,
  facts: RoomFacts,
) => Verdict<FloorDraft>;

/** A rule for rooms that have a floor; in others the command is refused. */
function onFloor<T extends FloorCommand['type']>(decide: Decide<T>): Deciders[T] {
  const decider = (state: FloorPart, command: Extract<FloorCommand, { type: T }>, facts: RoomFacts) =>
    state.floor ? decide({ state, floor: state.floor }, command, facts) : refuse('session.none');
  return decider as Deciders[T];
}

/** One rule a command, for an actor whom the caller has found admitted to the room. */
export const floorDeciders: Deciders = {
  'hand.raise': onFloor<'hand.raise'>(({ floor }, _command, { actor }) => {
    if (isStaff(actor.role)) return refuse('hand.notNeeded');
    if (floor.turn?.memberId === actor.id) return refuse('hand.notNeeded');
    if (floor.hands.includes(actor.id) || floor.round?.waiting.includes(actor.id)) return refuse('hand.alreadyRaised');
    if (floor.round) return floor.round.passed.includes(actor.id) ? accept('hand.raised', {}) : refuse('round.spoken');
    return takesHands(floor.mode) ? accept('hand.raised', {}) : refuse('hand.notNow');
  }),

  'hand.lower': onFloor<'hand.lower'>(({ floor }, { memberId }, { actor }) => {
    const whose = memberId ?? actor.id;
    if (whose !== actor.id && !isStaff(actor.role)) return refuse('role.refused');
    if (!floor.hands.includes(whose)) return refuse('hand.notRaised');
    return accept('hand.lowered', { memberId: whose });
  }),

  'floor.give': onFloor<'floor.give'>(({ state, floor }, { memberId, after }, { actor }) => {
    if (!leads(actor.role)) return refuse('role.refused');
    if (!takesHands(floor.mode) && floor.mode !== 'round') return refuse('floor.noTurns');
    if (after !== undefined && after !== (floor.turn?.seq ?? 0)) return refuse('turn.moved');
    const next = memberId ?? (floor.round?.waiting ?? floor.hands).find((id) => isPresent(state, id));
    if (next === undefined) return refuse('floor.nobodyWaits');
    const member = memberIn(state, next);
    if (!member || isStaff(member.role)) return refuse('member.unknown');
    if (!isPresent(state, next)) return refuse('member.absent');
    if (floor.turn?.memberId === next) return refuse('turn.theirs');
    if (floor.round && !floor.round.waiting.includes(next)) return refuse('round.asked');
    return accept('turn.given', { memberId: next });
  }),

  'floor.pass': onFloor<'floor.pass'>(({ floor }, { turnSeq }, { actor }) => {
    const { turn } = floor;
    if (!turn) return refuse('turn.none');
    const own = turn.memberId === actor.id;
    if (!own && !leads(actor.role)) return refuse('turn.notYours');
    if (turnSeq !== undefined && turnSeq !== turn.seq) return refuse('turn.moved');
    return accept('turn.ended', { memberId: turn.memberId, turnSeq: turn.seq, how: own ? howDone(floor) : 'taken' });
  }),

  'floor.mode': onFloor<'floor.mode'>(({ floor }, { mode, turnMs = null, question = '' }, { actor }) => {
    if (!leads(actor.role)) return refuse('role.refused');
    const isSame = mode === floor.mode && turnMs === floor.turnMs && question === (floor.question ?? '');
    // A round that is over may be asked again.
    const isOver = floor.round?.waiting.length === 0 && !floor.turn;
    if (isSame && !isOver) return refuse('floor.unchanged');
    return accept('floor.changed', { mode, turnMs, question });
  }),

  'turn.end': onFloor<'turn.end'>(({ floor }, { turnSeq, how }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    const { turn } = floor;
    if (turn?.seq !== turnSeq) return refuse('turn.moved');
    return accept('turn.ended', { memberId: turn.memberId, turnSeq, how });
  }),
};

/** Who has written during the turn is done with it; who has not, passes. */
function howDone({ turn, spoken }: Floor): 'done' | 'passed' {
  const lastAt = turn ? (spoken[turn.memberId]?.lastAt ?? 0) : 0;
  return turn && lastAt >= turn.since ? 'done' : 'passed';
}

/** The deadlines of this word: a turn whose time is up, a speaker who has been away too long. */
export function floorDeadlines(state: FloorPart): readonly Deadline<FloorCommand>[] {
  const turn = state.floor?.turn;
  if (!turn) return [];
  const due: Deadline<FloorCommand>[] = [];
  if (turn.endsAt !== null) {
    const commandId = `deadline.turn.${turn.seq}.${turn.endsAt}`;
    due.push({ at: turn.endsAt, commandId, command: { type: 'turn.end', turnSeq: turn.seq, how: 'timeUp' } });
  }
  const presence = state.presence[turn.memberId];
  // Eyes are closed and screens go dark in a breathing minute: whoever speaks, speaks on after it.
  if (presence?.servers.length === 0 && !state.floor?.frozen) {
    const at = Math.max(presence.since, turn.since) + yieldAfterMs;
    const commandId = `deadline.yield.${turn.seq}.${presence.since}`;
    due.push({ at, commandId, command: { type: 'turn.end', turnSeq: turn.seq, how: 'dropped' } });
  }
  return due;
}
