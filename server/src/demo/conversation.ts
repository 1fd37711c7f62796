import type { Reaction } from '@cairn/shared/messages/contract';
import type { RoomKind } from '@cairn/shared/rooms/contract';
import type { DemoLogin } from './people.ts';

/** One line of the demonstration. `reply` names the line it answers, `key` lets it be answered. */
export interface DemoLine {
  readonly key?: string;
  /** Whole days before today, and the time of day in UTC, `HH:MM`. */
  readonly at: readonly [daysAgo: number, time: string];
  readonly who: DemoLogin;
  readonly says: string;
  readonly reply?: string;
  readonly reactions?: Readonly<Partial<Record<Reaction, readonly DemoLogin[]>>>;
}

export interface DemoRoom {
  readonly roomId: string;
  readonly kind: Exclude<RoomKind, 'desk'>;
  readonly title: string;
  readonly members: readonly DemoLogin[];
  readonly lines: readonly DemoLine[];
  /** What staff say to each other at the desk. */
  readonly desk: readonly DemoLine[];
}

const morning: DemoRoom = {
  roomId: 'morning-cohort',
  kind: 'cohort',
  title: 'Morning cohort',
  members: ['maya', 'lee', 'robin', 'juniper', 'kai', 'wren', 'ash'],
  lines: [
    {
      at: [3, '13:02'],
      who: 'maya',
      says: 'Good morning, everyone. This room stays open between our groups. I look in from 8 to 5 on weekdays; Lee is here most evenings. Outside those hours, “Help now” at the top shows who you can call at any time.',
      reactions: { thanks: ['robin', 'wren', 'juniper'] },
    },
    {
      key: 'walk',
      at: [3, '13:20'],
      who: 'juniper',
      says: 'Day 19. Walked to the lake before it got light. I had forgotten how loud birds are.',
      reactions: { heart: ['robin', 'wren', 'lee'], growth: ['kai'] },
    },
    {
      at: [3, '13:31'],
      who: 'kai',
      says: 'The birds are the first thing I noticed too. That and how long an evening is.',
      reply: 'walk',
    },
    {
      key: 'evenings',
      at: [3, '19:44'],
      who: 'robin',
      says: 'Evenings are the hard part here as well. Between six and nine I don’t know what to do with my hands.',
    },
    {
      at: [3, '19:52'],
      who: 'wren',
      says: 'I started peeling carrots. I am not joking. We have so much soup now.',
      reply: 'evenings',
      reactions: { heart: ['robin', 'juniper', 'ash', 'lee'] },
    },
    {
      at: [3, '20:10'],
      who: 'lee',
      says: 'Six to nine nearly got me in my first year. What helped was having one thing planned for each hour, even if it was “fold the towels”. Would anybody like to write three small ones here tonight?',
      reactions: { strength: ['robin', 'kai'] },
    },
    {
      at: [3, '20:18'],
      who: 'robin',
      says: '6: call my sister. 7: soup (thank you Wren). 8: the mindfulness thing from Tuesday.',
      reactions: { applause: ['lee', 'wren', 'juniper'] },
    },
    {
      key: 'party',
      at: [2, '15:05'],
      who: 'ash',
      says: 'My cousin’s wedding is on Saturday and it is an open bar. Everyone says I should just go and be strong about it.',
    },
    {
      at: [2, '15:11'],
      who: 'juniper',
      says: '“Just be strong” has never once worked for me. A plan has.',
      reply: 'party',
      reactions: { heart: ['ash', 'kai'] },
    },
    {
      at: [2, '15:30'],
      who: 'maya',
      says: 'It sounds like you care about being there, and about getting home the way you left. What would make leaving early easy? A ride that is yours, somebody who knows, a reason you have ready?',
      reply: 'party',
    },
    {
      at: [2, '15:41'],
      who: 'ash',
      says: 'My sister knows. She said she’d drive and we go when I tap my ear. We practised it. It was silly and it helped.',
      reactions: { heart: ['maya', 'lee', 'juniper', 'wren'], applause: ['robin'] },
    },
    {
      at: [2, '21:15'],
      who: 'wren',
      says: 'Rough night. Not in danger, just a craving that won’t sit down. Writing here instead of doing anything about it.',
    },
    {
      at: [2, '21:17'],
      who: 'kai',
      says: 'Here with you. They always sit down in the end. Mine took 20 minutes yesterday, I timed it.',
      reactions: { heart: ['wren'] },
    },
    { at: [2, '21:19'], who: 'lee', says: 'Here too, Wren. Do you want company, or a thing to do?' },
    {
      at: [2, '21:44'],
      who: 'wren',
      says: 'Company did it. It sat down. Thank you both. Going to bed.',
      reactions: { hug: ['lee', 'kai', 'juniper', 'robin'] },
    },
    {
      at: [1, '14:00'],
      who: 'maya',
      says: 'Tomorrow’s topic: people, places and things. Bring one place you have changed your route around, if you like.',
    },
    {
      at: [1, '14:22'],
      who: 'robin',
      says: 'The corner by the station. I walk the long way past the bakery now. Costs me a bun a day.',
    },
    {
      at: [1, '14:25'],
      who: 'juniper',
      says: 'Best money you’ll ever spend.',
      reactions: { heart: ['robin', 'wren'] },
    },
    {
      at: [1, '20:30'],
      who: 'kai',
      says: 'Slept six hours in one piece. First time since I started.',
      reactions: { applause: ['robin', 'lee', 'ash'], growth: ['wren'] },
    },
  ],
  desk: [
    {
      at: [2, '15:33'],
      who: 'maya',
      says: 'Ash has a wedding on Saturday. I’d like us both to check in with them on Sunday morning.',
    },
    {
      at: [2, '15:50'],
      who: 'lee',
      says: 'I’ll write Sunday at ten. Wren sounded thin last night too; better by the end.',
    },
    { at: [1, '13:10'], who: 'maya', says: 'Thank you for staying with Wren. I’ll ask about evenings in group.' },
  ],
};

const evening: DemoRoom = {
  roomId: 'evening-cohort',
  kind: 'cohort',
  title: 'Evening cohort',
  members: ['maya', 'dana', 'river', 'marlow', 'indigo'],
  lines: [
    {
      at: [2, '22:30'],
      who: 'dana',
      says: 'Good to have you all tonight. If something from group follows you home, this is a place to put it down.',
    },
    {
      at: [2, '22:48'],
      who: 'river',
      says: 'I keep thinking about the letter exercise. I wrote two lines and then cleaned the whole kitchen.',
    },
    {
      at: [2, '22:55'],
      who: 'indigo',
      says: 'Two lines and a clean kitchen is a good evening.',
      reactions: { heart: ['river', 'dana'] },
    },
    {
      key: 'work',
      at: [1, '17:05'],
      who: 'marlow',
      says: 'Told my manager I’m in a program on weekday evenings. She said take the time you need. I had been carrying that for weeks.',
      reactions: { strength: ['indigo', 'dana'], applause: ['river'] },
    },
    { at: [1, '17:30'], who: 'dana', says: 'That took courage. What was it like to hear her answer?', reply: 'work' },
    {
      at: [1, '17:52'],
      who: 'marlow',
      says: 'Like putting down shopping bags.',
      reactions: { heart: ['river', 'indigo', 'dana'] },
    },
  ],
  desk: [
    {
      at: [1, '18:00'],
      who: 'dana',
      says: 'Marlow told work, and it went well. A good one to reflect back on Thursday.',
    },
  ],
};

const aftercare: DemoRoom = {
  roomId: 'aftercare-circle',
  kind: 'aftercare',
  title: 'Aftercare circle',
  members: ['lee', 'dana', 'sol', 'hazel', 'otis'],
  lines: [
    {
      at: [3, '18:00'],
      who: 'hazel',
      says: 'One year on Friday. I don’t quite believe it, so I’m saying it here.',
      reactions: { applause: ['sol', 'otis', 'lee'], heart: ['dana'] },
    },
    {
      at: [3, '18:12'],
      who: 'otis',
      says: 'Believe it. I remember your first check-in. You said you’d give it a week.',
    },
    {
      key: 'slip',
      at: [1, '11:40'],
      who: 'sol',
      says: 'I had a slip last weekend. One evening, and I called my sponsor the next morning. I nearly didn’t write this.',
    },
    {
      at: [1, '11:52'],
      who: 'hazel',
      says: 'I’m glad you did. The days before it are still yours. Nobody takes those away.',
      reply: 'slip',
      reactions: { heart: ['sol', 'otis', 'lee'] },
    },
    {
      at: [1, '12:05'],
      who: 'lee',
      says: 'Thank you for trusting us with it, Sol. I’m around this afternoon if you’d like to look at what came before it.',
      reply: 'slip',
      reactions: { thanks: ['sol'] },
    },
  ],
  desk: [
    { at: [1, '12:09'], who: 'lee', says: 'Sol had a slip, is safe, sponsor is in touch. Talking at three today.' },
  ],
};

const counselor: DemoRoom = {
  roomId: 'counselor-robin',
  kind: 'counselor',
  title: 'You and Dana',
  members: ['dana', 'robin'],
  lines: [
    {
      at: [2, '16:00'],
      who: 'dana',
      says: 'Hi Robin. This room is just the two of us. I read it on weekdays between 9 and 5; outside those hours please use “Help now”.',
    },
    { at: [2, '16:20'], who: 'robin', says: 'Okay. Can we move Thursday to four? My shift changed.' },
    { at: [2, '16:26'], who: 'dana', says: 'Four works. See you then.', reactions: { thanks: ['robin'] } },
  ],
  desk: [],
};

export const demoRooms: readonly DemoRoom[] = [morning, evening, aftercare, counselor];
