import type { RoomKind, RoomSummary } from '@cairn/shared/rooms/contract';
import type { SessionSummary } from '@cairn/shared/sessions/wire';
import { describe, expect, test } from 'vitest';
import { addressOf, timetableOf, unreadIn } from './timetable.ts';

const now = 1_000_000;

function session(id: string, changes: Partial<SessionSummary> = {}): SessionSummary {
  return {
    id,
    cohortId: 'morning',
    cohortTitle: 'Morning',
    title: 'Process group',
    status: 'scheduled',
    startsAt: now + 100,
    lobbyAt: now,
    endsAt: now + 200,
    standing: 'outside',
    ...changes,
  };
}

function room(id: string, kind: RoomKind, { unread = 0, deskOf = null as string | null } = {}): RoomSummary {
  return { id, kind, title: id, deskOf, about: null, head: 9, readSeq: 0, unread };
}

const idsOf = (sessions: readonly SessionSummary[]) => sessions.map(({ id }) => id);

describe('The timetable', () => {
  test('has what is on first, what comes in its order, and what is past from the newest back', () => {
    const { on, toCome, past } = timetableOf(
      [
        session('old', { status: 'ended', startsAt: 10 }),
        session('later', { startsAt: now + 900 }),
        session('live', { status: 'live', startsAt: now - 50 }),
        session('soon'),
        session('lobby', { status: 'lobby', startsAt: now + 20 }),
        session('lately', { status: 'ended', startsAt: 20 }),
      ],
      now,
    );
    expect([idsOf(on), idsOf(toCome), idsOf(past)]).toEqual([
      ['live', 'lobby'],
      ['soon', 'later'],
      ['lately', 'old'],
    ]);
  });

  test('keeps a cancelled session among those to come until its time has passed', () => {
    const cancelled = session('cancelled', { status: 'cancelled' });
    expect(idsOf(timetableOf([cancelled], now).toCome)).toEqual(['cancelled']);
    expect(idsOf(timetableOf([cancelled], cancelled.endsAt).past)).toEqual(['cancelled']);
  });

  test('leads into the room whoever is in it, and everybody else to the page of the session', () => {
    expect(addressOf(session('a', { status: 'live', standing: 'in' }))).toBe('/rooms/a');
    expect(addressOf(session('a', { status: 'ended', standing: 'in' }))).toBe('/rooms/a');
    expect(addressOf(session('a', { status: 'live', standing: 'waiting' }))).toBe('/sessions/a');
    expect(addressOf(session('a', { standing: 'in' }))).toBe('/sessions/a');
  });
});

describe('The number of unread messages', () => {
  test('has rooms, their desks and sessions that are on, each once', () => {
    const rooms = [
      room('morning', 'cohort', { unread: 1 }),
      room('morning.desk', 'desk', { unread: 10, deskOf: 'morning' }),
      room('s1', 'session', { unread: 100 }),
      room('s1.desk', 'desk', { unread: 1_000, deskOf: 's1' }),
    ];
    expect(unreadIn(rooms, [session('s1', { status: 'live' })])).toBe(1_111);
  });

  test('lets sessions that are over rest, and small groups too', () => {
    const rooms = [
      room('s1', 'session', { unread: 5 }),
      room('s1.desk', 'desk', { unread: 5, deskOf: 's1' }),
      room('s1.b1', 'breakout', { unread: 5 }),
    ];
    expect(unreadIn(rooms, [session('s1', { status: 'ended' })])).toBe(0);
    expect(unreadIn(rooms, undefined)).toBe(0);
  });
});
