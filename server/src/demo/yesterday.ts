import { minuteMs } from '@cairn/shared/kernel/time';
import type { Command } from '@cairn/shared/registry/decide';
import type { DemoLogin } from './people.ts';

/** One step of yesterday's session of the morning cohort. `who` absent: the program itself. */
export interface DemoStep {
  /** Minutes from the planned start. Each lies before whatever would happen by itself (a turn, a phase that runs out). */
  readonly at: number;
  readonly who?: DemoLogin;
  /** Written at the desk rather than in the session. */
  readonly desk?: true;
  readonly does: Command;
}

const server = 'demo';

const come = (at: number, memberId: DemoLogin): DemoStep => ({
  at,
  does: { type: 'presence.begin', memberId, server },
});

const go = (at: number, memberId: DemoLogin): DemoStep => ({
  at,
  does: { type: 'presence.end', memberId, server, since: 0 },
});

const say = (at: number, who: DemoLogin, body: string): DemoStep => ({ at, who, does: { type: 'message.post', body } });

/** A turn: what is said, and that it is over. */
const turn = (at: number, who: DemoLogin, body: string): DemoStep[] => [
  say(at, who, body),
  { at: at + 0.2, who, does: { type: 'floor.pass' } },
];

const lead = (at: number, does: Command): DemoStep => ({ at, who: 'maya', does });

interface Arrival {
  readonly at: number;
  readonly place: string;
  readonly checkin: Omit<Extract<Command, { type: 'checkin.give' }>, 'type' | 'memberId'>;
}

/** Through the lobby into the room. */
function arrive(memberId: DemoLogin, { at, place, checkin }: Arrival): DemoStep[] {
  return [
    { at, desk: true, does: { type: 'entry.request', memberId, place, reach: place === '' ? '' : 'my mobile' } },
    { at, desk: true, does: { type: 'checkin.give', memberId, ...checkin } },
    lead(at + 1, { type: 'member.admit', memberId }),
    come(at + 1, memberId),
  ];
}

/** Fifty minutes of group, as its log has them. Ash was not there, Kai had to leave. */
export const yesterday: readonly DemoStep[] = [
  lead(-11, { type: 'session.lobby' }),
  come(-11, 'maya'),
  come(-9, 'lee'),
  ...arrive('robin', { at: -8, place: 'at home, door closed', checkin: { mood: 6, craving: 3, sharedWith: 'group' } }),
  ...arrive('juniper', { at: -6, place: 'at my aunt’s', checkin: { mood: 7, craving: 2, sharedWith: 'group' } }),
  ...arrive('kai', { at: -4, place: 'in the car, parked', checkin: { mood: 4, craving: 6, sharedWith: 'staff' } }),
  ...arrive('wren', { at: -2.5, place: '', checkin: { mood: null, craving: null, sharedWith: 'me' } }),
  lead(0.1, { type: 'session.begin' }),
  ...turn(1, 'robin', 'Arriving tired, and glad that it is quiet here. The long way past the bakery is holding.'),
  ...turn(2.5, 'juniper', 'Day 22. A good kind of boring.'),
  ...turn(4, 'kai', 'Not my best morning. I am on my break, so I may have to go before the end.'),
  ...turn(5.5, 'wren', 'I pass on the numbers today. Happy to listen.'),
  lead(9.5, { type: 'session.next' }),
  lead(10, {
    type: 'message.post',
    body: 'People, places and things: which one has the strongest pull on you this week, and what do you do in the first minute?',
    card: { kind: 'prompt' },
  }),
  say(
    12,
    'lee',
    'For me the first minute is always the same: feet on the floor, look for five blue things. It buys me the second minute.',
  ),
  lead(18.5, { type: 'session.next' }),
  { at: 19, who: 'kai', does: { type: 'hand.raise' } },
  { at: 19.2, who: 'wren', does: { type: 'hand.raise' } },
  lead(19.4, { type: 'floor.give' }),
  ...turn(
    20.5,
    'kai',
    'The loading dock at work. Everybody smokes there, and it starts with a cigarette. First minute: I have begun to take the stairs instead.',
  ),
  lead(21.5, { type: 'floor.give' }),
  ...turn(22.5, 'wren', 'Evenings are my place. There is no walking around an evening. First minute: kettle.'),
  go(23, 'juniper'),
  come(26, 'juniper'),
  lead(28, { type: 'session.pause', exercise: { kind: 'breathing', lengthMs: minuteMs } }),
  lead(28.9, { type: 'session.resume' }),
  go(33.5, 'kai'),
  say(34, 'maya', 'Kai had to go back to work, and let me know. I will check in this afternoon.'),
  lead(38, { type: 'session.next' }),
  ...turn(38.8, 'robin', 'The second minute. I take that with me.'),
  ...turn(39.6, 'juniper', 'Kettle.'),
  ...turn(40.4, 'wren', 'That somebody else knows evenings.'),
  lead(44, { type: 'session.end' }),
  {
    at: 46,
    who: 'lee',
    desk: true,
    does: {
      type: 'message.post',
      body: 'Kai messaged: made it through the shift. Ash did not come and has not written; I will call at four.',
    },
  },
  {
    at: 50,
    who: 'maya',
    desk: true,
    does: {
      type: 'attendance.correct',
      memberId: 'kai',
      minutes: 35,
      reason: 'Stayed on by phone with Lee until the end of the break.',
    },
  },
];
