import type { MessageDescriptor } from 'react-intl';

/** Polls and worksheets, as everybody reads them. */
export const activityTexts = {
  poll: { id: 'session.poll', defaultMessage: 'Poll' },
  pollAnonymous: { id: 'session.poll.anonymous', defaultMessage: 'Anonymous. Hidden until it is closed.' },
  pollVote: { id: 'session.poll.vote', defaultMessage: 'Vote' },
  pollVoted: { id: 'session.poll.voted', defaultMessage: 'You have voted. Thank you.' },
  pollCount: {
    id: 'session.poll.count',
    defaultMessage: '{votes, number} of {people, number} have voted',
  },
  pollClose: { id: 'session.poll.close', defaultMessage: 'Close and show' },
  pollResult: { id: 'session.poll.result', defaultMessage: 'Poll result' },
  pollTotal: {
    id: 'session.poll.total',
    defaultMessage: '{votes, plural, =0 {Nobody voted} one {# vote} other {# votes}}',
  },
  pollOption: { id: 'session.poll.option', defaultMessage: '{option}: {votes, plural, one {# vote} other {# votes}}' },
  pollAsked: { id: 'session.poll.asked', defaultMessage: 'A poll was opened: {question}' },
  gone: { id: 'session.gone', defaultMessage: 'These words are no longer here.' },
  worksheet: { id: 'session.worksheet', defaultMessage: 'Worksheet' },
  worksheetGiven: { id: 'session.worksheet.given', defaultMessage: 'A worksheet for everybody: {title}' },
  worksheetLead: {
    id: 'session.worksheet.lead',
    defaultMessage: '{count, plural, one {# item} other {# items}}. Only you see what you write, until you share it.',
  },
  worksheetFill: { id: 'session.worksheet.fill', defaultMessage: 'Fill it in' },
  worksheetRead: { id: 'session.worksheet.read', defaultMessage: 'Look at it' },
  worksheetOwn: { id: 'session.worksheet.own', defaultMessage: 'Only you can see this. It is saved as you write.' },
  saved: { id: 'session.worksheet.saved', defaultMessage: 'Saved' },
  saving: { id: 'session.worksheet.saving', defaultMessage: 'Saving …' },
  notSaved: { id: 'session.worksheet.notSaved', defaultMessage: 'Not saved yet. It is tried again.' },
  share: { id: 'session.worksheet.share', defaultMessage: 'Share with the group' },
  shareAsk: { id: 'session.worksheet.share.ask', defaultMessage: 'Everybody in this session will read it.' },
  shareYes: { id: 'session.worksheet.share.yes', defaultMessage: 'Share it' },
  shareNo: { id: 'session.worksheet.share.no', defaultMessage: 'Keep it to myself' },
  shared: { id: 'session.worksheet.shared', defaultMessage: 'You have shared this' },
  close: { id: 'session.close', defaultMessage: 'Close' },
  unreachable: { id: 'session.unreachable', defaultMessage: 'No answer came. Please try again in a moment.' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
