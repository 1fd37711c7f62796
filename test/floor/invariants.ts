import type { Floor } from '@cairn/shared/floor/state';
import type { Event } from '@cairn/shared/kernel/event';
import type { RoomState } from '@cairn/shared/registry/state';
import { expect } from 'vitest';
import { isHere, isIn, lastEvent } from '../sessions/invariants.ts';
import { group, isStaffId, leadsId, memberIdOf, says, staff, stranger, take, type World } from '../sessions/world.ts';

/** What must hold of the floor whatever happens, said again without the rules. */

export function floorOf({ state }: Pick<World, 'state'>): Floor {
  if (!state.floor) throw new Error('a session has a floor');
  return state.floor;
}

/** The people of the group who are in the room now. */
const inGroup = (state: RoomState) => Object.keys(state.members).filter((id) => isIn(state, id) && !isStaffId(id));

export function expectFloorHolds(next: World, before: World): void {
  const [was, is, event] = [floorOf(before), floorOf(next), lastEvent(next)];
  expectWhole(next.state, is);
  expectTurn(next, before, event);
  expectQueue(was, is, event);
  expectRound(next, before, event);
  if (event.type === 'message.posted') expect(mayWrite(before, event.at)).toContain(event.actor);
  if (event.type === 'turn.ended') expectEnd(before, event);
}

/** Who may write now, as the modes promise it: staff, and of the group nobody, everybody, or whoever has the floor. */
export function mayWrite({ state }: World, at: number): string[] {
  const { session, floor, lock } = state;
  if (!session || !floor || session.status === 'ended' || session.status === 'cancelled') return [];
  const ofStaff = Object.keys(state.members).filter((id) => isIn(state, id) && isStaffId(id));
  const isLocked = lock !== null && (lock.until === null || lock.until > at);
  if (session.status !== 'live' || session.pause || isLocked || floor.mode === 'quiet') return ofStaff;
  if (floor.mode === 'open') return [...ofStaff, ...inGroup(state)];
  return floor.turn ? [...ofStaff, floor.turn.memberId] : ofStaff;
}

/** Who may write now, found out by trying. */
export function whoCanWrite(world: World): string[] {
  return [...staff, ...group, stranger].filter((actor) => take(world, { actor, command: says }).refused === null);
}

/** Nobody is in two places of the floor, and nobody who is not in the group is in any. */
function expectWhole(state: RoomState, { mode, hands, round, turn, turnMs, frozen }: Floor): void {
  const people = inGroup(state);
  const waiting = [...hands, ...(round?.waiting ?? []), ...(turn ? [turn.memberId] : [])];
  const places = [...waiting, ...(round?.done ?? []), ...(round?.passed ?? [])];
  expect(new Set(places).size, 'somebody is in two places').toBe(places.length);
  for (const id of waiting) expect(people, 'a place without a person').toContain(id);
  expect(round !== null).toBe(mode === 'round');
  if (mode === 'open' || mode === 'quiet' || mode === 'round') expect(hands).toEqual([]);
  if (mode === 'open' || mode === 'quiet') expect(turn).toBeNull();
  if (round) for (const id of people) expect(places, 'somebody was forgotten in the round').toContain(id);
  if (!turn) return;
  expect(turn.endsAt === null).toBe(frozen || turnMs === null);
  expect(turn.leftMs === null).toBe(!frozen || turnMs === null);
}

/** Turns go to people who are here. What is left of a turn never grows, and stands still with the clock. */
function expectTurn(next: World, before: World, event: Event): void {
  const [was, is] = [floorOf(before).turn, floorOf(next).turn];
  if (!is) return;
  if (is.seq === event.seq) {
    expect(isHere(next.state, is.memberId), 'a turn for somebody who is away').toBe(true);
    expect(is.since).toBe(event.at);
    return;
  }
  expect([is.seq, is.memberId, is.since]).toEqual([was?.seq, was?.memberId, was?.since]);
  if (event.type === 'session.resumed') {
    if (was?.leftMs != null) expect(is.endsAt).toBe((event.data as { since: number }).since + was.leftMs);
  } else if (was?.endsAt != null && is.leftMs !== null) expect(is.leftMs).toBe(Math.max(0, was.endsAt - event.at));
  else expect([is.endsAt, is.leftMs]).toEqual([was?.endsAt, was?.leftMs]);
}

/** Hands are taken in the order in which they went up; who dropped off is the first again. */
function expectQueue(was: Floor, is: Floor, event: Event): void {
  const { type, actor, data } = event;
  const kept = is.hands.filter((id) => was.hands.includes(id));
  expect(kept).toEqual(was.hands.filter((id) => is.hands.includes(id)));
  const added = is.hands.filter((id) => !was.hands.includes(id));
  if (type === 'hand.raised' && !is.round) expect([added, is.hands.at(-1)]).toEqual([[actor], actor]);
  else if (type === 'turn.ended' && (data as { how: string }).how === 'dropped' && !is.round)
    expect([added, is.hands[0]]).toEqual([[was.turn?.memberId], was.turn?.memberId]);
  else expect(added, type).toEqual([]);
}

/** A round that goes on asks the first who is here; while anybody who is here waits, somebody has the floor. */
function expectRound(next: World, before: World, event: Event): void {
  const [was, is] = [floorOf(before), floorOf(next)];
  if (!is.round) return;
  if (!is.turn) expect(is.round.waiting.filter((id) => isHere(next.state, id))).toEqual([]);
  if (!was.round || beginsAnew(event)) return;
  const kept = is.round.waiting.filter((id) => was.round?.waiting.includes(id));
  expect(kept, 'the order is kept').toEqual(was.round.waiting.filter((id) => is.round?.waiting.includes(id)));
  const isNext = is.turn?.seq === event.seq && event.type !== 'turn.given' && is.turn.memberId !== was.turn?.memberId;
  const first = was.round.waiting.find((id) => isHere(next.state, id));
  if (isNext && first !== undefined && isIn(next.state, first)) expect(is.turn?.memberId).toBe(first);
}

/** Whether a round that stood is another after this. */
function beginsAnew({ type }: Event): boolean {
  return type === 'floor.changed' || type === 'phase.entered' || type === 'session.begun';
}

function expectEnd({ state }: World, { actor, at, data }: Event): void {
  const { turn, frozen } = floorOf({ state });
  const { memberId, turnSeq, how } = data as { memberId: string; turnSeq: number; how: string };
  expect([memberId, turnSeq]).toEqual([turn?.memberId, turn?.seq]);
  if (how === 'timeUp') expect([actor, at >= (turn?.endsAt ?? Number.NaN)]).toEqual(['system', true]);
  else if (how === 'dropped') {
    const awaySince = Math.max(state.presence[memberId]?.since ?? Number.NaN, turn?.since ?? Number.NaN);
    expect([actor, isHere(state, memberId), frozen]).toEqual(['system', false, false]);
    expect(at - awaySince).toBeGreaterThanOrEqual(60_000);
  } else if (how === 'taken') expect(leadsId(actor) && actor !== memberId).toBe(true);
  else expect([['done', 'passed'], actor]).toEqual([expect.arrayContaining([how]), memberId]);
}

/** Follows who was asked in the round, and throws where somebody is asked a second time without a reason. */
export function watchRound(): (next: World) => void {
  let asked = new Set<string>();
  let lastTurn: number | undefined;
  return (next) => {
    const event = lastEvent(next);
    const { round, turn } = floorOf(next);
    if (beginsAnew(event)) asked = new Set();
    // Who dropped off keeps the place; who passed and raised a hand, comes back.
    if (event.type === 'turn.ended' && (event.data as { how: string }).how === 'dropped')
      asked.delete(memberIdOf(event));
    if (event.type === 'hand.raised') asked.delete(event.actor);
    if (!round || !turn || turn.seq === lastTurn) return;
    lastTurn = turn.seq;
    expect(asked.has(turn.memberId), `${turn.memberId} is asked twice`).toBe(false);
    asked.add(turn.memberId);
  };
}
