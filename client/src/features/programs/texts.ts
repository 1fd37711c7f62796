import type { MessageDescriptor } from 'react-intl';

export const programTexts = {
  helpNow: { id: 'programs.help', defaultMessage: 'Help now' },
  helpLead: {
    id: 'programs.help.lead',
    defaultMessage:
      'If you or someone else is in danger, or it is all too much right now, these people answer at once.',
  },
  helpStaffed: {
    id: 'programs.help.staffed',
    defaultMessage: 'Your program’s staff read here at these times: {hours}',
  },
  helpUnwatched: {
    id: 'programs.help.unwatched',
    defaultMessage: 'Messages in Cairn are not read around the clock.',
  },
  call: { id: 'programs.help.call', defaultMessage: 'Call' },
  textThem: { id: 'programs.help.text', defaultMessage: 'Text' },
  callLine: { id: 'programs.help.call.line', defaultMessage: 'Call {name}' },
  textLine: { id: 'programs.help.text.line', defaultMessage: 'Text {name}' },
  close: { id: 'programs.close', defaultMessage: 'Close' },
  emergencyLine: { id: 'programs.help.emergency', defaultMessage: 'Emergency services' },
  lifeline: { id: 'programs.help.lifeline', defaultMessage: 'Suicide & Crisis Lifeline' },
  agreementTitle: { id: 'programs.agreement.title', defaultMessage: 'Our group agreement' },
  agreementLead: {
    id: 'programs.agreement.lead',
    defaultMessage: 'These are the ground rules that everyone in {program} shares. Please read them before you go in.',
  },
  agreementRead: {
    id: 'programs.agreement.read',
    defaultMessage: 'I have read the agreement, and I will keep to it.',
  },
  agreementSign: { id: 'programs.agreement.sign', defaultMessage: 'Sign and continue' },
  agreementChanged: {
    id: 'programs.agreement.changed',
    defaultMessage: 'The agreement has just changed. Please read the new one.',
  },
  agreementVersion: { id: 'programs.agreement.version', defaultMessage: 'Version {version}' },
  settings: { id: 'programs.settings', defaultMessage: 'Settings' },
  name: { id: 'programs.settings.name', defaultMessage: 'Name of the program' },
  timeZone: { id: 'programs.settings.timeZone', defaultMessage: 'Time zone' },
  staffedHours: { id: 'programs.settings.staffedHours', defaultMessage: 'When staff are there' },
  staffedHoursHint: {
    id: 'programs.settings.staffedHours.hint',
    defaultMessage: 'In your own words, such as “Monday to Friday, 9 to 5”.',
  },
  crisisLines: { id: 'programs.settings.lines', defaultMessage: 'Crisis lines' },
  crisisLinesHint: {
    id: 'programs.settings.lines.hint',
    defaultMessage: 'What “Help now” shows, in this order.',
  },
  lineName: { id: 'programs.settings.line.name', defaultMessage: 'Name of line {number}' },
  lineContact: { id: 'programs.settings.line.contact', defaultMessage: 'Number of line {number}' },
  lineHow: { id: 'programs.settings.line.how', defaultMessage: 'How to reach line {number}' },
  howCall: { id: 'programs.settings.line.call', defaultMessage: 'Call' },
  howText: { id: 'programs.settings.line.text', defaultMessage: 'Text' },
  howCallOrText: { id: 'programs.settings.line.callOrText', defaultMessage: 'Call or text' },
  addLine: { id: 'programs.settings.line.add', defaultMessage: 'Add a line' },
  removeLine: { id: 'programs.settings.line.remove', defaultMessage: 'Remove line {number}' },
  save: { id: 'programs.settings.save', defaultMessage: 'Save' },
  saved: { id: 'programs.settings.saved', defaultMessage: 'Saved.' },
  publishTitle: { id: 'programs.publish.title', defaultMessage: 'Group agreement' },
  publishLead: {
    id: 'programs.publish.lead',
    defaultMessage:
      'Version {version} is in force. When you publish a new one, everybody reads and signs it before their next word.',
  },
  publishField: { id: 'programs.publish.field', defaultMessage: 'Text of the agreement' },
  publishHint: {
    id: 'programs.publish.hint',
    defaultMessage: 'A blank line starts a paragraph, “#” a heading, “-” a point of a list.',
  },
  publish: { id: 'programs.publish', defaultMessage: 'Publish new version' },
  publishAsk: { id: 'programs.publish.ask', defaultMessage: 'Publish version {version}?' },
  publishAskText: {
    id: 'programs.publish.ask.text',
    defaultMessage: 'Everybody in the program, you too, will be asked to read and sign it before going on.',
  },
  cancel: { id: 'programs.cancel', defaultMessage: 'Not yet' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
