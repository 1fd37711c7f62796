import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { Session } from '@cairn/shared/sessions/state';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { clockFace, leftText, phaseProgress } from './timing.ts';

const intl = createIntl({ locale: 'en', onError: () => undefined });
const left = (leftMs: number) => leftText(intl.formatMessage, leftMs);

test('minutes are told rounded up, the last of them in seconds', () => {
  expect([left(7 * minuteMs), left(6 * minuteMs + 1), left(minuteMs), left(41_200), left(0)]).toEqual([
    '7 min left',
    '7 min left',
    '1:00 left',
    '0:42 left',
    'time is up',
  ]);
  expect(clockFace(12 * minuteMs + 5 * secondMs)).toBe('12:05');
});

const session: Session = {
  status: 'live',
  startsAt: 0,
  lobbyMs: 0,
  capacity: 12,
  phases: [{ title: 'Topic', lengthMs: 10 * minuteMs, floor: 'open', turnMs: null, question: '' }],
  leadId: 'maya',
  beganAt: 0,
  endedAt: null,
  phase: { seq: 5, index: 0, since: 0, endsAt: 10 * minuteMs, leftMs: null },
  pause: null,
  prompt: null,
  poll: null,
  worksheets: {},
  breakouts: null,
};

test('a phase comes along evenly, stands still in a pause, and ends whole', () => {
  expect(phaseProgress(session, 0)).toBe(0);
  expect(phaseProgress(session, 5 * minuteMs)).toBe(0.5);
  expect(phaseProgress(session, 11 * minuteMs)).toBe(1);
  const paused: Session = {
    ...session,
    phase: { seq: 5, index: 0, since: 0, endsAt: null, leftMs: 8 * minuteMs },
    pause: { seq: 6, since: 2 * minuteMs, by: 'maya', exercise: null },
  };
  expect(phaseProgress(paused, 9 * minuteMs)).toBe(0.2);
});
