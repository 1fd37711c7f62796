import type { MessageDescriptor } from 'react-intl';

export const timesTexts = {
  title: { id: 'safety.times', defaultMessage: 'How fast calls were answered' },
  span: { id: 'safety.times.span', defaultMessage: 'From' },
  lastDays: { id: 'safety.times.lastDays', defaultMessage: 'the last {days} days' },
  lead: {
    id: 'safety.times.lead',
    defaultMessage: '{calls, plural, one {# call} other {# calls}} in your whole program, from {from} to {to}.',
  },
  halfWithin: {
    id: 'safety.times.half',
    defaultMessage: 'Half of those that were taken were taken within {median}, nine in ten within {p90}.',
  },
  tooFewAtAll: {
    id: 'safety.times.none',
    defaultMessage:
      'From {from} to {to} there were fewer than five calls, or none. So few are not shown, because they could be somebody.',
  },
  tooFew: { id: 'safety.times.tooFew', defaultMessage: 'too few to show' },
  tooFewMore: {
    id: 'safety.times.tooFew.more',
    defaultMessage: 'Too few to show: fewer than five, or a number from which one under five could be worked out.',
  },
  caption: { id: 'safety.times.caption', defaultMessage: 'Calls, and how long they took' },
  calls: { id: 'safety.times.calls', defaultMessage: 'Calls' },
  half: { id: 'safety.times.column.half', defaultMessage: 'Half within' },
  nineInTen: { id: 'safety.times.column.nineInTen', defaultMessage: '9 in 10 within' },
  raised: { id: 'safety.times.raised', defaultMessage: 'All' },
  claimed: { id: 'safety.times.claimed', defaultMessage: 'Taken' },
  closed: { id: 'safety.times.closed', defaultMessage: 'Closed' },
  climbed: { id: 'safety.times.climbed', defaultMessage: 'Went on to others' },
  endings: { id: 'safety.times.endings', defaultMessage: 'How they ended' },
  notTimed: { id: 'safety.times.notTimed', defaultMessage: 'not timed' },
  failed: { id: 'safety.times.failed', defaultMessage: 'This could not be read. Please try again in a moment.' },
  again: { id: 'safety.times.again', defaultMessage: 'Try again' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
