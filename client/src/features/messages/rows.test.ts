import type { Event } from '@cairn/shared/kernel/event';
import { dayMs, minuteMs } from '@cairn/shared/kernel/time';
import { expect, test } from 'vitest';
import type { PendingMessage, RoomItem } from '../../live/contract.ts';
import { rowsOf } from './rows.ts';

const noon = new Date(2026, 2, 4, 12).getTime();

function message(seq: number, author: string, at: number): RoomItem {
  const empty = {
    body: 'words',
    warning: null,
    card: null,
    replyTo: null,
    editedAt: null,
    redacted: null,
    reactions: {},
  };
  return { kind: 'message', seq, message: { seq, author, at, ...empty } };
}

function notice(seq: number, type: string, data: unknown): RoomItem {
  const event: Event = { seq, type, at: noon, actor: 'maya', data };
  return { kind: 'notice', seq, event };
}

const joined = (seq: number, memberId: string) =>
  notice(seq, 'member.joined', { memberId, role: 'participant', alias: '' });

const nothingMore = () => false;

function rows(items: readonly RoomItem[], more: Partial<Parameters<typeof rowsOf>[0]> = {}) {
  return rowsOf({
    items,
    pending: [],
    newAfter: 99,
    newUpTo: 99,
    reachedStart: true,
    ownId: 'robin',
    isAdded: nothingMore,
    ...more,
  });
}

test('the first row of a day carries its mark', () => {
  const list = rows([message(1, 'kai', noon), message(2, 'kai', noon + minuteMs), message(3, 'kai', noon + dayMs)]);
  expect(list.map((row) => row.startsDay)).toEqual([true, false, true]);
});

test('messages of one person close together go on; a pause, another person or a day ends that', () => {
  const list = rows([
    message(1, 'kai', noon),
    message(2, 'kai', noon + minuteMs),
    message(3, 'kai', noon + 10 * minuteMs),
    message(4, 'wren', noon + 10 * minuteMs),
  ]);
  expect(list.map((row) => row.goesOn)).toEqual([false, true, false, false]);
});

test('the first message of somebody else after the read position is marked as new, once', () => {
  const items = [1, 2, 3, 4].map((seq) => message(seq, seq === 2 ? 'robin' : 'kai', noon));
  const list = rows(items, { newAfter: 1, newUpTo: 4 });
  expect(list.filter((row) => row.startsNew).map((row) => row.seq)).toEqual([3]);
});

test('what came before the eyes of the person is not new since they were away', () => {
  const list = rows([message(1, 'kai', noon), message(2, 'kai', noon)], { newAfter: 1, newUpTo: 1 });
  expect(list.some((row) => row.startsNew)).toBe(false);
});

test('where the new begins before the part that is here, its beginning is not marked', () => {
  const list = rows([message(50, 'kai', noon)], { newAfter: 10, newUpTo: 50, reachedStart: false });
  expect(list.some((row) => row.startsNew)).toBe(false);
});

test('people who join one after the other are one row, named by the last of them', () => {
  const list = rows([joined(1, 'kai'), joined(2, 'wren'), message(3, 'kai', noon), joined(4, 'ash')]);
  expect(list.map((row) => row.key)).toEqual(['2', '3', '4']);
});

test('an event of a kind that this build does not know makes no row', () => {
  expect(rows([notice(1, 'moon.rose', {})])).toEqual([]);
});

test('an event that a higher word shows is a row of its own, and ends what goes on', () => {
  const items = [message(1, 'kai', noon), notice(2, 'poll.opened', {}), message(3, 'kai', noon)];
  const list = rows(items, { isAdded: ({ type }) => type === 'poll.opened' });
  expect(list.map((row) => [row.kind, row.goesOn])).toEqual([
    ['message', false],
    ['added', false],
    ['message', false],
  ]);
});

test('what waits to be sent stands last, as one’s own', () => {
  const pending: PendingMessage = {
    commandId: 'c1',
    roomId: 'r',
    body: 'hello',
    replyTo: null,
    warning: null,
    queuedAt: noon + minuteMs,
    status: 'waiting',
    refusal: null,
    word: null,
  };
  const list = rows([message(1, 'robin', noon)], { pending: [pending] });
  expect(list.map((row) => [row.kind, row.goesOn])).toEqual([
    ['message', false],
    ['pending', true],
  ]);
});
