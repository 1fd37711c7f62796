import { openFloor } from '@cairn/shared/floor/state';
import { minuteMs } from '@cairn/shared/kernel/time';
import { type RoomState, unopenedRoom } from '@cairn/shared/registry/state';
import type { Member } from '@cairn/shared/rooms/state';
import type { Session } from '@cairn/shared/sessions/state';
import { expect, test } from 'vitest';
import { isNotable, missingFrom, peopleOf, staffIn, waitingOf } from './people.ts';

const member = (joinedAt: number, role: Member['role'] = 'participant'): Member => ({
  role,
  alias: null,
  joinedAt,
  removedAt: null,
});

const session: Session = {
  status: 'live',
  startsAt: 0,
  lobbyMs: 0,
  capacity: 12,
  phases: [{ title: 'Topic', lengthMs: 10 * minuteMs, floor: 'hands', turnMs: null, question: '' }],
  leadId: 'maya',
  beganAt: 10 * minuteMs,
  endedAt: null,
  phase: { seq: 5, index: 0, since: 10 * minuteMs, endsAt: 20 * minuteMs, leftMs: null },
  pause: null,
  prompt: null,
  poll: null,
  worksheets: {},
  breakouts: null,
};

const room: RoomState = {
  ...unopenedRoom,
  kind: 'session',
  members: {
    maya: member(1, 'facilitator'),
    wren: member(4),
    robin: member(2),
    kai: member(12 * minuteMs),
    ash: { ...member(3), removedAt: 9 },
  },
  presence: { robin: { servers: ['one'], since: 5 }, kai: { servers: [], since: 8 } },
  session,
  floor: {
    ...openFloor,
    mode: 'hands',
    hands: ['kai', 'wren'],
    turn: { seq: 9, memberId: 'robin', since: 9, endsAt: null, leftMs: null },
    spoken: { robin: { times: 2, lastAt: 13 * minuteMs } },
  },
};

const told = { seq: 1, place: null, reach: null, skipped: true };
const desk: RoomState = {
  ...unopenedRoom,
  kind: 'desk',
  entries: {
    robin: { ...told, at: 1, waiting: true },
    juniper: { ...told, at: 30, waiting: true },
    indigo: { ...told, at: 20, waiting: true },
    sol: { ...told, at: 10, waiting: false },
  },
  checkins: { robin: { at: 1, sharedWith: 'staff', mood: 6, craving: 2 } },
};

const looked = { state: room, desk, now: 20 * minuteMs };

test('the group stands in the order in which it came, without staff and without who was removed', () => {
  expect(peopleOf(looked).map(({ id }) => id)).toEqual(['robin', 'wren', 'kai']);
  expect(staffIn(room)).toEqual(['maya']);
});

test('a person shows presence, the floor, the hand and what they told staff', () => {
  const [robin, wren, kai] = peopleOf(looked);
  expect(robin).toMatchObject({ isHere: true, isSpeaking: true, handPlace: null, checkin: { mood: 6, craving: 2 } });
  expect(wren).toMatchObject({ isHere: false, isSpeaking: false, handPlace: 2, checkin: null, entry: null });
  expect(kai).toMatchObject({ isHere: false, handPlace: 1 });
});

test('silence counts from the last words, else from when the session began or the person came', () => {
  const [robin, wren, kai] = peopleOf(looked).map(({ silence }) => silence);
  expect(robin).toEqual({ kind: 'spoke', agoMs: 7 * minuteMs, times: 2 });
  expect(wren).toEqual({ kind: 'never', forMs: 10 * minuteMs });
  expect(kai).toEqual({ kind: 'never', forMs: 8 * minuteMs });
  expect(isNotable({ kind: 'spoke', agoMs: 4 * minuteMs, times: 1 })).toBe(false);
  expect(isNotable({ kind: 'spoke', agoMs: 5 * minuteMs, times: 1 })).toBe(true);
  expect(peopleOf({ ...looked, state: { ...room, session: { ...session, status: 'lobby' } } })[0]?.silence).toBeNull();
});

test('in a round, each is waiting, done, or has passed', () => {
  const floor = {
    ...openFloor,
    mode: 'round' as const,
    round: { waiting: ['wren'], done: ['robin'], passed: ['kai'] },
  };
  const people = peopleOf({ ...looked, state: { ...room, floor } });
  expect(people.map(({ round }) => round)).toEqual(['done', 'waiting', 'passed']);
});

test('the lobby has who waits, first come first, and nobody who is in the room already', () => {
  expect(waitingOf(room, desk).map(({ id }) => id)).toEqual(['indigo', 'juniper']);
  expect(waitingOf(room, null)).toEqual([]);
});

test('missing is who is of the cohort, and neither in the session nor in its lobby', () => {
  const cohort = { ...unopenedRoom, members: { ...room.members, juniper: member(6), marlow: member(7) } };
  expect(missingFrom({ state: room, desk, cohort })).toEqual(['marlow']);
});
