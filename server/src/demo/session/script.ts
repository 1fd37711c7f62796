import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { PhasePlan } from '@cairn/shared/sessions/plan';

/** What one simulated participant says, at which point of the session. */
export interface Part {
  readonly login: string;
  readonly place: string;
  readonly reach: string;
  readonly checkin: { readonly mood: number; readonly craving: number; readonly sharedWith: 'group' | 'staff' | 'me' };
  /** Passes when asked first, and comes back. */
  readonly passesFirst?: true;
  readonly checkIn: readonly string[];
  /** Raises a hand for these; none: listens. */
  readonly process: readonly string[];
  readonly breakout: string;
  /** An answer to the worksheet's first item, shared with the group; absent: kept private. */
  readonly shares?: string;
  readonly close: readonly string[];
}

export const title = 'Morning group';

/** The plan of the simulated session, at its own pace. */
export const phases: readonly PhasePlan[] = [
  {
    title: 'Check-in',
    lengthMs: 8 * minuteMs,
    floor: 'round',
    turnMs: minuteMs,
    question: 'How are you arriving today?',
  },
  { title: 'Topic', lengthMs: 8 * minuteMs, floor: 'listen', turnMs: null, question: '' },
  { title: 'Process', lengthMs: 12 * minuteMs, floor: 'hands', turnMs: 2 * minuteMs, question: '' },
  {
    title: 'Close',
    lengthMs: 8 * minuteMs,
    floor: 'round',
    turnMs: minuteMs,
    question: 'What is one thing you take with you?',
  },
];

export const parts: readonly Part[] = [
  {
    login: 'juniper',
    place: 'At home, in the kitchen',
    reach: 'My phone, the number you have',
    checkin: { mood: 7, craving: 2, sharedWith: 'group' },
    checkIn: ['Day 22. Slept well. A little nervous about the weekend, in an ordinary way.'],
    process: [
      'I want to say the thing about places. I changed my way to work, and it took me two weeks to stop being angry about it.',
      'Then last Tuesday I noticed I had not thought about the corner at all.',
    ],
    breakout: 'For me it is the supermarket after six. I go with a list and headphones now.',
    shares: 'The supermarket after work, when I am hungry and nobody is waiting for me.',
    close: ['I take the hour-by-hour plan with me. And the headphones.'],
  },
  {
    login: 'kai',
    place: 'In the car, parked',
    reach: 'My phone',
    checkin: { mood: 5, craving: 6, sharedWith: 'staff' },
    checkIn: ['Here. Cravings were loud last night, I wrote in the evening room and they sat down.'],
    process: ['Evenings. I get home, it is quiet, and quiet is the trigger. Nobody tells you that.'],
    breakout: 'Quiet is my place, if that counts as a place.',
    shares: 'My own flat between eight and ten.',
    close: ['I will call my sister at eight. Every day this week, not only on the bad ones.'],
  },
  {
    login: 'wren',
    place: 'At my mother’s house',
    reach: 'The house phone',
    checkin: { mood: 6, craving: 3, sharedWith: 'me' },
    passesFirst: true,
    checkIn: ['I am back, I needed a moment. I am here, and I am tired, and I am glad it is you all.'],
    process: [],
    breakout: 'Mine is a person more than a place. I have not decided what to do about it yet.',
    close: ['That I could pass, and come back. That was new.'],
  },
  {
    login: 'ash',
    place: '',
    reach: '',
    checkin: { mood: 8, craving: 1, sharedWith: 'group' },
    checkIn: ['Good morning. I went to the wedding and I went home again. I tapped my ear at nine.'],
    process: ['What helped was that somebody knew. I did not have to be strong, I only had to tap my ear.'],
    breakout: 'I would put “the garden behind the hall” on the list, where everybody smoked.',
    close: ['Telling one person before, not after. That is the one.'],
  },
  {
    login: 'robin',
    place: 'At home',
    reach: 'My phone',
    checkin: { mood: 6, craving: 4, sharedWith: 'group' },
    checkIn: ['Six out of ten, with soup. The evenings are getting shorter, I mean the hard part of them.'],
    process: ['The bakery corner still works. I wanted to say that small things count.'],
    breakout: 'The station. I walk the long way, past the bakery.',
    close: ['Small things count. I said it, so I have to take it home.'],
  },
];

export const prompt =
  'People, places and things: which one place have you changed your way around, or would you like to?';

export const poll = {
  question: 'What would help most before the weekend?',
  options: ['Writing a plan hour by hour', 'Telling one person', 'Practising how to say no'],
};

export const worksheet = {
  title: 'A trigger, step by step',
  items: [
    'Where does it begin?',
    'What do I think and feel then?',
    'What can I do instead, in the first five minutes?',
  ],
};

/** What the one who leads says. */
export const lead = {
  welcome: 'Good morning, and welcome. We begin with a round: take your time, and passing is fine.',
  topic:
    'Triggers often have an address: a person, a place, a thing. Knowing it is half the work, because then you can walk around it.',
  process: 'Thank you. Now the floor is yours: raise your hand, and I will call you one after the other.',
  groups: 'For a few minutes in small groups: tell each other about one place.',
  farewell: 'Thank you for today. The room between sessions stays open, and “Help now” is there at any hour.',
};

/** How long people take, at the pace of one. */
export const takes = { thinkMs: 4 * secondMs, readMs: 6 * secondMs, breathMs: 30 * secondMs, groupMs: 60 * secondMs };
