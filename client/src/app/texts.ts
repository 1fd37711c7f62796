import type { MessageDescriptor } from 'react-intl';

export const appTexts = {
  name: { id: 'app.name', defaultMessage: 'Cairn' },
  offlineAtStart: {
    id: 'app.offlineAtStart',
    defaultMessage: 'Cairn cannot be reached right now. It keeps trying; you need not do anything.',
  },
  tryNow: { id: 'app.tryNow', defaultMessage: 'Try now' },
  offline: {
    id: 'app.offline',
    defaultMessage: 'You are offline. What you write is kept and sent when you’re back.',
  },
  rooms: { id: 'app.rooms', defaultMessage: 'Your rooms' },
  program: { id: 'app.program', defaultMessage: 'Program' },
  tabInvite: { id: 'app.program.invite', defaultMessage: 'Invite' },
  tabPeople: { id: 'app.program.people', defaultMessage: 'People' },
  tabRooms: { id: 'app.program.rooms', defaultMessage: 'New room' },
  tabSessions: { id: 'app.program.sessions', defaultMessage: 'Sessions' },
  tabSafety: { id: 'app.program.safety', defaultMessage: 'Safety' },
  tabOnCall: { id: 'app.program.onCall', defaultMessage: 'On call' },
  tabSettings: { id: 'app.program.settings', defaultMessage: 'Settings' },
  tabAgreement: { id: 'app.program.agreement', defaultMessage: 'Agreement' },
  back: { id: 'app.back', defaultMessage: 'All rooms' },
  failedTitle: { id: 'app.failed.title', defaultMessage: 'Something went wrong here' },
  failedText: {
    id: 'app.failed.text',
    defaultMessage: 'What you wrote is kept. Loading the page again usually helps.',
  },
  reload: { id: 'app.failed.reload', defaultMessage: 'Load the page again' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
