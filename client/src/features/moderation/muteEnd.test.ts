import { dayMs, hourMs, minuteMs } from '@cairn/shared/kernel/time';
import { expect, test } from 'vitest';
import { fieldOf, muteEnd } from './muteEnd.ts';

const now = Date.parse('2026-03-02T10:00:00');
const choices = { now, custom: '2026-03-02T15:20', lengthMs: 3 * hourMs, endOfSession: now + 40 * minuteMs };

test('a mute ends after the chosen minutes, with the session, after a length or at a time of one’s own', () => {
  expect(muteEnd(String(5 * minuteMs), choices)).toBe(now + 5 * minuteMs);
  expect(muteEnd('session', choices)).toBe(now + 40 * minuteMs);
  expect(muteEnd('length', choices)).toBe(now + 3 * hourMs);
  expect(muteEnd('custom', choices)).toBe(Date.parse('2026-03-02T15:20:00'));
});

test('a time that has passed or is more than 30 days ahead, or none at all, cannot be chosen', () => {
  expect(muteEnd('custom', { ...choices, custom: '2026-03-02T09:00' })).toBeNull();
  expect(muteEnd('custom', { ...choices, custom: '' })).toBeNull();
  expect(muteEnd('length', { ...choices, lengthMs: null })).toBeNull();
  expect(muteEnd('length', { ...choices, lengthMs: 31 * dayMs })).toBeNull();
  expect(muteEnd('session', { ...choices, endOfSession: null })).toBeNull();
});

test('the field holds the local time, to the minute', () => {
  expect(fieldOf(now)).toBe('2026-03-02T10:00');
});
