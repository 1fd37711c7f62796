import type { Flag, Held } from '@cairn/shared/moderation/state';
import type { Alert } from '@cairn/shared/safety/state';
import { expect, test } from 'vitest';
import { untakenCount, waitsOf } from './waits.ts';

const alert: Alert = {
  ...{ kind: 'self-harm', roomId: 'room-1', memberId: 'robin', at: 0, body: 'words', rules: [], rung: 0, toldAt: 0 },
  ...{ ownerId: null, claimedAt: null, more: [], unseen: null },
};

const held: Held = {
  ...{ roomId: 'room-1', memberId: 'kai', commandId: 'c-1', at: 0, body: 'words', warning: null, replyTo: null },
  ...{ card: null, messageSeq: null, signals: [], overdue: false },
};

const flag: Flag = {
  ...{ roomId: 'room-1', by: 'kai', at: 0, memberId: 'wren', messageSeq: 3, reason: 'worried', note: null },
  ...{ snapshot: 'words', ownerId: null, overdue: false },
};

const waits = waitsOf(
  {
    alerts: { 8: { ...alert, ownerId: 'lee' }, 9: { ...alert, ownerId: 'maya' }, 12: alert, 10: alert },
    held: { 4: held },
    flags: { 5: { ...flag, ownerId: 'lee' }, 6: flag },
  },
  'maya',
);

test('calls that nobody has taken come first, the oldest at the top, and what colleagues look after last', () => {
  expect(waits.map(({ kind, seq }) => `${kind} ${seq}`)).toEqual([
    'alert 10',
    'alert 12',
    'alert 9',
    'held 4',
    'flag 6',
    'alert 8',
    'flag 5',
  ]);
});

test('the count leaves out what somebody looks after', () => {
  expect(untakenCount(waits)).toBe(4);
});
