import type { MessageDescriptor } from 'react-intl';

/** What those who lead read when they begin something with the group. */
export const activityTexts = {
  activities: { id: 'cockpit.activities', defaultMessage: 'Together' },
  prompt: { id: 'cockpit.prompt', defaultMessage: 'Ask a question' },
  promptLead: {
    id: 'cockpit.prompt.lead',
    defaultMessage: 'It stands above the conversation until the next question or phase.',
  },
  promptField: { id: 'cockpit.prompt.field', defaultMessage: 'Your question' },
  promptSend: { id: 'cockpit.prompt.send', defaultMessage: 'Ask everybody' },
  poll: { id: 'cockpit.poll', defaultMessage: 'Poll' },
  pollOpen: { id: 'cockpit.poll.open', defaultMessage: 'Open the poll' },
  pollStands: { id: 'cockpit.poll.stands', defaultMessage: 'A poll is open: {votes, number} have voted.' },
  pollClose: { id: 'cockpit.poll.close', defaultMessage: 'Close and show' },
  pollQuestion: { id: 'cockpit.poll.question', defaultMessage: 'Question' },
  pollOption: { id: 'cockpit.poll.option', defaultMessage: 'Answer {place, number}' },
  pollAdd: { id: 'cockpit.poll.add', defaultMessage: 'Another answer' },
  pollRemove: { id: 'cockpit.poll.remove', defaultMessage: 'Take out answer {place, number}' },
  pollSame: { id: 'cockpit.poll.same', defaultMessage: 'Two answers say the same.' },
  worksheet: { id: 'cockpit.worksheet', defaultMessage: 'Worksheet' },
  worksheetSend: { id: 'cockpit.worksheet.send', defaultMessage: 'Give it to everybody' },
  worksheetKind: { id: 'cockpit.worksheet.kind', defaultMessage: 'Which one' },
  worksheetOwn: { id: 'cockpit.worksheet.own', defaultMessage: 'One of my own' },
  worksheetTitle: { id: 'cockpit.worksheet.title', defaultMessage: 'Title' },
  worksheetItems: { id: 'cockpit.worksheet.items', defaultMessage: 'Items, one a line (up to 10)' },
  worksheetTooMany: { id: 'cockpit.worksheet.tooMany', defaultMessage: 'These are more than 10 items.' },
  worksheetTooLong: { id: 'cockpit.worksheet.tooLong', defaultMessage: 'An item has more than 200 characters.' },
  thoughtRecord: { id: 'worksheet.thought', defaultMessage: 'Thought record' },
  thoughtItems: {
    id: 'worksheet.thought.items',
    defaultMessage:
      'What happened?\nWhat went through my mind?\nWhat did I feel, and how strongly (0–100)?\nWhat speaks for this thought?\nWhat speaks against it?\nA fairer thought\nHow do I feel now?',
  },
  triggerChain: { id: 'worksheet.trigger', defaultMessage: 'Trigger chain' },
  triggerItems: {
    id: 'worksheet.trigger.items',
    defaultMessage:
      'The trigger: where, when, with whom?\nThe thought that came\nThe feeling in my body\nThe urge: what did it want me to do?\nWhat did I do?\nWhere could I have stepped out of the chain?\nWhat will I try next time?',
  },
  urgeSurfing: { id: 'worksheet.urge', defaultMessage: 'Urge surfing' },
  urgeItems: {
    id: 'worksheet.urge.items',
    defaultMessage:
      'Where in my body do I notice the urge?\nHow strong is it now (0–10)?\nWhat does it feel like: heat, pressure, pulling?\nBreathing with it for a few minutes: what changed?\nHow strong is it after (0–10)?\nWhat carried me through?',
  },
  diaryCard: { id: 'worksheet.diary', defaultMessage: 'Diary card' },
  diaryItems: {
    id: 'worksheet.diary.items',
    defaultMessage:
      'The strongest feeling since we last met (0–5)\nUrges: to what, and how strong (0–5)\nA skill I used\nHow much did it help (0–5)?\nSomething that went well',
  },
  groups: { id: 'cockpit.groups', defaultMessage: 'Small groups' },
  groupsLead: {
    id: 'cockpit.groups.lead',
    defaultMessage: 'Each group has a room of its own. Everybody is brought back when the time is up.',
  },
  groupsCount: { id: 'cockpit.groups.count', defaultMessage: 'How many' },
  groupsLength: { id: 'cockpit.groups.length', defaultMessage: 'For how long' },
  groupsSplit: { id: 'cockpit.groups.split', defaultMessage: 'Split evenly' },
  groupTitle: { id: 'cockpit.groups.title', defaultMessage: 'Group {number}' },
  groupOf: { id: 'cockpit.groups.of', defaultMessage: 'Group of {name}' },
  groupsOpen: { id: 'cockpit.groups.open', defaultMessage: 'Open the groups' },
  groupsStand: { id: 'cockpit.groups.stand', defaultMessage: 'Small groups, {left}' },
  groupsVisit: { id: 'cockpit.groups.visit', defaultMessage: 'Visit' },
  groupsVisitOf: { id: 'cockpit.groups.visit.of', defaultMessage: 'Visit {title}' },
  groupsBack: { id: 'cockpit.groups.back', defaultMessage: 'Bring everybody back' },
  groupsEmpty: { id: 'cockpit.groups.empty', defaultMessage: 'Put at least one person into a group.' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
