import type { MessageDescriptor } from 'react-intl';

export const policyTexts = {
  lead: {
    id: 'safety.policies.lead',
    defaultMessage: 'What follows when a message seems to speak of something. Staff’s own words are not looked at.',
  },
  alert: { id: 'safety.policies.alert', defaultMessage: 'Call staff' },
  alertMeans: {
    id: 'safety.policies.alert.means',
    defaultMessage: 'it goes out, and whoever is on call is called.',
  },
  hold: { id: 'safety.policies.hold', defaultMessage: 'Hold' },
  holdMeans: {
    id: 'safety.policies.hold.means',
    defaultMessage: 'its author sees “with your facilitator”; nobody else reads it until staff let it go.',
  },
  ask: { id: 'safety.policies.ask', defaultMessage: 'Ask' },
  askMeans: { id: 'safety.policies.ask.means', defaultMessage: 'its author is shown what was seen, and decides.' },
  none: { id: 'safety.policies.none', defaultMessage: 'Nothing' },
  noneMeans: { id: 'safety.policies.none.means', defaultMessage: 'it goes out like any other message.' },
  means: { id: 'safety.policies.means', defaultMessage: '{action}: {means}' },
  always: {
    id: 'safety.policies.always',
    defaultMessage: 'Talk of suicide and self-harm always calls staff, and its author is shown who helps at once.',
  },
  room: { id: 'safety.policies.room', defaultMessage: 'Kind of room' },
  cell: { id: 'safety.policies.cell', defaultMessage: '{room}: {category}' },
  cohort: { id: 'safety.policies.cohort', defaultMessage: 'Cohort' },
  aftercare: { id: 'safety.policies.aftercare', defaultMessage: 'Aftercare' },
  session: { id: 'safety.policies.session', defaultMessage: 'Session' },
  breakout: { id: 'safety.policies.breakout', defaultMessage: 'Small group' },
  counselor: { id: 'safety.policies.counselor', defaultMessage: 'Counselor' },
  help: { id: 'safety.policies.help', defaultMessage: 'Help now' },
  selfHarm: { id: 'safety.policies.selfHarm', defaultMessage: 'Suicide, self-harm' },
  relapse: { id: 'safety.policies.relapse', defaultMessage: 'Return to use, overdose' },
  sourcing: { id: 'safety.policies.sourcing', defaultMessage: 'Getting drugs' },
  threats: { id: 'safety.policies.threats', defaultMessage: 'Threats, abuse' },
  personal: { id: 'safety.policies.personal', defaultMessage: 'Personal details' },
  usual: { id: 'safety.policies.usual', defaultMessage: 'As it was at the beginning' },
  usualWhy: {
    id: 'safety.policies.usual.why',
    defaultMessage:
      'At the beginning: among peers, offers and threats are held and personal details asked about; with staff alone, there is nobody to protect from what is said.',
  },
  save: { id: 'safety.policies.save', defaultMessage: 'Save' },
  saved: { id: 'safety.policies.saved', defaultMessage: 'Saved.' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
