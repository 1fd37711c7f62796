import { attendedMs, minutesOf, presencesOf } from '@cairn/shared/sessions/attendance';
import { expect, it } from 'vitest';

type Happened = readonly [at: number, type: string, data?: object];

/** Events by their time. */
function log(...events: readonly Happened[]) {
  return events.map(([at, type, data = {}], index) => ({ seq: index + 1, type, at, actor: 'system', data }));
}

const came = (at: number, memberId = 'robin', server = 'one') => [at, 'presence.began', { memberId, server }] as const;
const went = (at: number, since = at, server = 'one') =>
  [at, 'presence.ended', { memberId: 'robin', server, since }] as const;
const removed = (at: number) => [at, 'member.removed', { memberId: 'robin' }] as const;
const begun = [100, 'session.begun'] as const;
const ended = [200, 'session.ended'] as const;

const intervalsOf = (...events: readonly Happened[]) => presencesOf(log(...events)).intervals.get('robin') ?? [];

const cases: readonly (readonly [
  who: string,
  events: readonly Happened[],
  intervals: readonly (readonly [number, number | null])[],
])[] = [
  ['was there all the time', [came(90), begun, ended], [[100, 200]]],
  ['came late and left early', [begun, came(120), went(170), ended], [[120, 170]]],
  ['was there before it began alone', [came(80), went(95), begun, ended], []],
  ['came after it had ended', [begun, ended, came(210)], []],
  [
    'went and came again',
    [begun, came(110), went(120), came(150), went(160), ended],
    [
      [110, 120],
      [150, 160],
    ],
  ],
  ['is still there', [begun, came(110)], [[110, null]]],
  [
    'was on two servers at once',
    [begun, came(110), came(120, 'robin', 'two'), went(130), went(190, 190, 'two'), ended],
    [[110, 190]],
  ],
  ['moved to another server', [begun, came(110), went(140), came(140, 'robin', 'two'), ended], [[110, 200]]],
  [
    'was on a server that died, and came back elsewhere before that was found out',
    [begun, came(110), came(131, 'robin', 'two'), went(160, 130), ended],
    [[110, 200]],
  ],
  [
    'was on a server that died, and had left the one they came to before that was found out',
    [begun, came(110), came(131, 'robin', 'two'), went(150, 150, 'two'), went(160, 130), ended],
    [[110, 150]],
  ],
  [
    'was on a server that died, and came back when all of them had been away for long',
    [begun, came(110), came(25_000, 'robin', 'two'), went(25_100, 130), [30_000, 'session.ended'] as const],
    [
      [110, 130],
      [25_000, 30_000],
    ],
  ],
  ['was on a server that died', [begun, came(110), went(160, 130), ended], [[110, 130]]],
  ['was found to have gone before they came', [begun, came(110), went(160, 105), ended], []],
  [
    'was removed with two devices',
    [begun, came(110), came(115, 'robin', 'two'), removed(150), went(155), ended],
    [[110, 150]],
  ],
  [
    'was removed, let in again and came back',
    [begun, came(110), removed(120), came(140), ended],
    [
      [110, 120],
      [140, 200],
    ],
  ],
  ['went before the end, which was noticed after it', [begun, came(110), ended, went(230, 180)], [[110, 180]]],
  ['was there where nothing ever began', [came(90), went(99)], []],
];

it.each(cases)('who %s', (_who, events, intervals) => {
  expect(intervalsOf(...events)).toEqual(intervals.map(([from, to]) => ({ from, to })));
});

it('each person has their own intervals, and who never came has none', () => {
  const { beganAt, endedAt, intervals } = presencesOf(log(came(90), begun, came(150, 'kai'), ended));
  expect([beganAt, endedAt]).toEqual([100, 200]);
  expect([...intervals.keys()]).toEqual(['robin', 'kai']);
  expect(intervals.get('kai')).toEqual([{ from: 150, to: 200 }]);
});

it('adds up what was attended, until now where it goes on, in whole minutes, unless staff set it right', () => {
  const intervals = [
    { from: 0, to: 60_000 },
    { from: 120_000, to: null },
  ];
  expect(attendedMs(intervals, 179_999)).toBe(119_999);
  expect(minutesOf(119_999, [])).toBe(1);
  expect(minutesOf(119_999, [{ minutes: 40 }, { minutes: 35 }])).toBe(35);
});
