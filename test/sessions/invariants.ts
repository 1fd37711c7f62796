import type { Event } from '@cairn/shared/kernel/event';
import type { RoomState } from '@cairn/shared/registry/state';
import type { Session } from '@cairn/shared/sessions/state';
import { expect } from 'vitest';
import { isStaffId, leadsId, memberIdOf, type World } from './world.ts';

/** What must hold of a session whatever happens in it, said again without the rules. */

const steps: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'lobby.opened': [['scheduled', 'lobby']],
  'session.begun': [['lobby', 'live']],
  'session.ended': [['live', 'ended']],
  'session.cancelled': [
    ['scheduled', 'cancelled'],
    ['lobby', 'cancelled'],
  ],
};

/** What still happens in a session that is over: it is read, moderated and left. */
const afterTheEnd = new Set([
  'message.redacted',
  'member.removed',
  'room.locked',
  'room.unlocked',
  'presence.began',
  'presence.ended',
]);

const whatAnybodyCauses = new Set([
  'message.posted',
  'message.edited',
  'message.redacted',
  'message.reacted',
  'hand.raised',
  'hand.lowered',
  'turn.ended',
]);

export function sessionOf({ state }: Pick<World, 'state'>): Session {
  if (!state.session) throw new Error('there is a session in this room');
  return state.session;
}

export function lastEvent({ events }: World): Event {
  const last = events.at(-1);
  if (!last) throw new Error('something has happened in this room');
  return last;
}

export function isHere({ presence }: RoomState, id: string): boolean {
  return (presence[id]?.servers.length ?? 0) > 0;
}

export function isIn({ members }: RoomState, id: string): boolean {
  return members[id]?.removedAt === null;
}

/** What is left of the phase, milliseconds; null: there is none. */
function leftMs({ phase }: Session, at: number): number | null {
  return phase && (phase.endsAt === null ? phase.leftMs : Math.max(0, phase.endsAt - at));
}

export function expectSessionHolds(next: World, before: World): void {
  const [was, is, event] = [sessionOf(before), sessionOf(next), lastEvent(next)];
  expectStep(was, is, event);
  expectClock(was, is, event);
  expectWhole(next.state, is);
  expectPeople(next, before, event);
  expectActivities(next, before, event);
}

/** Only the steps of the table, and hardly anything after the last. */
function expectStep(was: Session, is: Session, event: Event): void {
  const allowed = steps[event.type];
  if (allowed) expect(allowed).toContainEqual([was.status, is.status]);
  else expect(is.status, event.type).toBe(was.status);
  if (was.status === 'ended' || was.status === 'cancelled') expect(afterTheEnd).toContain(event.type);
}

/** The phases go on, one at a time; what is left never grows but by what was given, and stands still in a pause. */
function expectClock(was: Session, is: Session, event: Event): void {
  const { type, actor, at } = event;
  const [before, after] = [leftMs(was, at), leftMs(is, at)];
  if (type === 'session.begun') {
    expect(is.phase).toMatchObject({ index: 0, since: at });
    expect(after).toBe(is.phases[0]?.lengthMs);
  } else if (type === 'phase.entered') {
    expect(is.phase?.index).toBe((was.phase?.index ?? Number.NaN) + 1);
    // Who leads moves on now; a deadline counts from when it was due, however late it is carried.
    const since = actor === 'system' ? was.phase?.endsAt : at;
    expect(is.phase?.since).toBe(since);
    expect(is.phase?.endsAt).toBe(Number(since) + (is.phases[is.phase?.index ?? 0]?.lengthMs ?? Number.NaN));
  } else if (type === 'phase.extended') {
    expect(after).toBe(Number(before) + (event.data as { byMs: number }).byMs);
  } else if (type === 'session.resumed' && actor === 'system') {
    expect(is.phase?.endsAt).toBe(Number(was.pause?.exercise?.endsAt) + Number(was.phase?.leftMs));
  } else if (is.status === 'live') {
    expect(after, type).toBe(before);
    expect(is.phase?.index).toBe(was.phase?.index);
  }
}

/** The parts of a session fit together. */
function expectWhole(state: RoomState, session: Session): void {
  const { status, phase, pause, phases, poll, breakouts, prompt } = session;
  expect(phase !== null).toBe(status === 'live');
  if (!phase) expect([pause, poll, breakouts, prompt]).toEqual([null, null, null, null]);
  else {
    expect(phase.index).toBeLessThan(phases.length);
    expect(phase.endsAt === null).toBe(pause !== null);
    expect(phase.leftMs === null).toBe(pause === null);
    expect(session.leadId).not.toBeNull();
  }
  expect(state.floor?.frozen).toBe(pause !== null);
}

function expectPeople(next: World, { state, waiting }: World, event: Event): void {
  const { type, actor, at } = event;
  const session = sessionOf({ state });
  if (actor !== 'system') {
    expect(isIn(state, actor), `${actor} is not in the room`).toBe(true);
    if (!leadsId(actor)) expect(whatAnybodyCauses).toContain(type);
  }
  const inGroup = Object.keys(next.state.members).filter((id) => isIn(next.state, id) && !isStaffId(id));
  expect(inGroup.length).toBeLessThanOrEqual(session.capacity);
  for (const id of Object.keys(next.state.presence)) expect(isIn(next.state, id)).toBe(true);
  if (type === 'member.joined' && !isStaffId(memberIdOf(event))) expect(waiting.has(memberIdOf(event))).toBe(true);
  if (type === 'lead.changed') {
    const heir = memberIdOf(event);
    expect([leadsId(heir), isIn(state, heir), isHere(state, heir)]).toEqual([true, true, true]);
    if ((event.data as { why: string }).why === 'given') return;
    const leader = session.leadId ?? '';
    const awaySince = state.presence[leader]?.since ?? state.members[leader]?.removedAt ?? session.beganAt ?? at;
    expect(isHere(state, leader)).toBe(false);
    expect(at - Math.max(awaySince, session.beganAt ?? 0)).toBeGreaterThanOrEqual(30_000);
  }
}

function expectActivities(next: World, before: World, event: Event): void {
  const [was, is, data] = [sessionOf(before), sessionOf(next), event.data as Record<string, unknown>];
  switch (event.type) {
    case 'poll.opened':
      expect([was.poll, is.poll?.seq, is.poll?.votes]).toEqual([null, event.seq, 0]);
      break;
    case 'poll.counted':
      expect(Number(data.votes)).toBeGreaterThan(was.poll?.votes ?? Number.NaN);
      expect(is.poll?.votes).toBe(data.votes);
      break;
    case 'poll.closed':
      expect([data.pollSeq, is.poll]).toEqual([was.poll?.seq, null]);
      expect(data.counts).toHaveLength(was.poll?.optionCount ?? Number.NaN);
      break;
    case 'breakouts.opened': {
      const groups = is.breakouts?.groups ?? [];
      const ids = groups.flatMap(({ memberIds }) => memberIds);
      expect(was.breakouts).toBeNull();
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect([isIn(before.state, id), isStaffId(id)]).toEqual([true, false]);
      const opened = next.events.filter(({ type }) => type === 'breakouts.opened');
      const rooms = opened.flatMap((one) => (one.data as { groups: { roomId: string }[] }).groups);
      expect(new Set(rooms.map(({ roomId }) => roomId)).size).toBe(rooms.length);
      expect(is.breakouts?.endsAt).toBeGreaterThan(event.at);
      break;
    }
    case 'message.posted': {
      const { card } = data as { card: { kind: string; worksheetSeq: number; item: number } | null };
      if (card?.kind === 'prompt') expect([isStaffId(event.actor), is.prompt?.seq]).toEqual([true, event.seq]);
      if (card?.kind !== 'worksheet') break;
      const twins = next.events.filter(
        ({ actor, type, data: other }) =>
          type === 'message.posted' &&
          actor === event.actor &&
          JSON.stringify((other as { card: unknown }).card) === JSON.stringify(card),
      );
      expect(twins).toHaveLength(1);
      expect(next.events[card.worksheetSeq - 1]?.type).toBe('worksheet.posted');
      break;
    }
    default:
      break;
  }
}
