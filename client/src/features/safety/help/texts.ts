import type { MessageDescriptor } from 'react-intl';

export const helpTexts = {
  helpNow: { id: 'safety.help', defaultMessage: 'Help now' },
  title: { id: 'safety.help.title', defaultMessage: 'Help is there, day and night' },
  close: { id: 'safety.help.close', defaultMessage: 'Close' },
  withSomebody: { id: 'safety.help.with', defaultMessage: 'Somebody from your program' },
  writeNow: { id: 'safety.help.write', defaultMessage: 'Write with somebody now' },
  writeAnyway: { id: 'safety.help.write.anyway', defaultMessage: 'Write all the same' },
  looking: { id: 'safety.help.looking', defaultMessage: 'Looking who is on duty …' },
  onDuty: {
    id: 'safety.help.onDuty',
    defaultMessage:
      'Somebody is on duty right now, and is called as soon as you press this. Only you and staff can read it.',
  },
  nobodyUntil: {
    id: 'safety.help.nobody.until',
    defaultMessage: 'Nobody is on duty right now. Next: {when}. Please call one of these:',
  },
  nobody: { id: 'safety.help.nobody', defaultMessage: 'Nobody is on duty right now. Please call one of these:' },
  anywayText: {
    id: 'safety.help.anyway.text',
    defaultMessage: 'You can write to your program as well. It may take a while until somebody reads it.',
  },
  offline: {
    id: 'safety.help.offline',
    defaultMessage: 'You are offline, so writing is not possible right now. Calls and texts work without it:',
  },
  unknown: {
    id: 'safety.help.unknown',
    defaultMessage: 'Nobody can be reached in writing right now. These people can be called:',
  },
  lead: {
    id: 'safety.help.lead',
    defaultMessage:
      'If you or someone else is in danger, or it is all too much right now, these people answer at once.',
  },
  roomOf: { id: 'safety.help.room', defaultMessage: 'A room for you and staff' },
  calling: {
    id: 'safety.help.room.calling',
    defaultMessage: 'Staff are being called. You can begin to write; nothing you write here goes to your group.',
  },
  nobodyYet: {
    id: 'safety.help.room.nobody',
    defaultMessage:
      'Nobody is on duty right now. Next: {when}. What you write is kept, and staff are told. Please also call:',
  },
  nobodyYetAtAll: {
    id: 'safety.help.room.nobody.atAll',
    defaultMessage: 'Nobody is on duty right now. What you write is kept, and staff are told. Please also call:',
  },
  isHere: {
    id: 'safety.help.room.here',
    defaultMessage: '{names} {count, plural, one {is} other {are}} here with you.',
  },
  called: {
    id: 'safety.help.room.called',
    defaultMessage:
      '{names} {count, plural, one {has} other {have}} been called. You can begin to write; nothing you write here goes to your group.',
  },
  showLines: { id: 'safety.help.room.lines', defaultMessage: 'Lines to call' },
  forStaff: { id: 'safety.help.room.staff', defaultMessage: '{name} asked for help · {ago}' },
  personHere: { id: 'safety.help.room.staff.here', defaultMessage: '{name} is here.' },
  personAway: { id: 'safety.help.room.staff.away', defaultMessage: '{name} is not here right now.' },
  personUnknown: {
    id: 'safety.help.room.staff.unknown',
    defaultMessage: 'Whether {name} is here cannot be seen at the moment.',
  },
  bringIn: { id: 'safety.handoff', defaultMessage: 'Bring somebody in' },
  bringInLead: {
    id: 'safety.handoff.lead',
    defaultMessage:
      'They come into this room and can read all of it. Introduce them, and leave when {name} is in good hands.',
  },
  whom: { id: 'safety.handoff.whom', defaultMessage: 'Who' },
  pick: { id: 'safety.handoff.pick', defaultMessage: 'Choose a colleague' },
  onCallNow: { id: 'safety.handoff.onCall', defaultMessage: '{name} (on call now)' },
  everybodyIn: { id: 'safety.handoff.all', defaultMessage: 'All your colleagues are in this room already.' },
  introduce: {
    id: 'safety.handoff.introduce',
    defaultMessage: 'This is {name}, who works with me. I have told them nothing but what you wrote here.',
  },
  introduced: {
    id: 'safety.handoff.introduced',
    defaultMessage: '{name} is in the room. A word to introduce them is ready in the field: change it, and send it.',
  },
  leave: { id: 'safety.handoff.leave', defaultMessage: 'Leave this room' },
  leaveAsk: { id: 'safety.handoff.leave.ask', defaultMessage: 'Leave this room?' },
  leaveText: {
    id: 'safety.handoff.leave.text',
    defaultMessage: '{names} {count, plural, one {stays} other {stay}} with {person}. Please say goodbye first.',
  },
  leaveCloses: {
    id: 'safety.handoff.leave.closes',
    defaultMessage: 'Your call is closed as handed on.',
  },
  stay: { id: 'safety.handoff.stay', defaultMessage: 'Stay' },
  cancel: { id: 'safety.cancel', defaultMessage: 'Cancel' },
  careTitle: { id: 'safety.careCard.title', defaultMessage: 'You matter here' },
  careText: {
    id: 'safety.careCard.text',
    defaultMessage:
      'What you wrote sounds heavy. You need not carry it alone: people who know this are there for you, right now.',
  },
  careClose: { id: 'safety.careCard.close', defaultMessage: 'Close this card' },
  askTitle: { id: 'safety.ask.title', defaultMessage: 'Before it goes out' },
  askLead: {
    id: 'safety.ask.lead',
    defaultMessage: 'Everybody in the room will be able to read this. It is your choice.',
  },
  askWords: { id: 'safety.ask.words', defaultMessage: 'What you wrote' },
  keepEditing: { id: 'safety.ask.keep', defaultMessage: 'Keep editing' },
  sendAnyway: { id: 'safety.ask.send', defaultMessage: 'Send it all the same' },
  sawEmail: { id: 'safety.ask.email', defaultMessage: 'This looks like an e-mail address.' },
  sawPhone: { id: 'safety.ask.phone', defaultMessage: 'This looks like a phone number.' },
  sawAddress: { id: 'safety.ask.address', defaultMessage: 'This looks like an address.' },
  sawName: { id: 'safety.ask.name', defaultMessage: 'This looks like a full name.' },
  sawPersonal: {
    id: 'safety.ask.personal',
    defaultMessage: 'This looks like something that tells who or where somebody is.',
  },
  sawSourcing: { id: 'safety.ask.sourcing', defaultMessage: 'This may read as where to get drugs.' },
  sawThreats: { id: 'safety.ask.threats', defaultMessage: 'This may hurt or frighten somebody.' },
  sawRelapse: { id: 'safety.ask.relapse', defaultMessage: 'This may be hard to read for somebody in early recovery.' },
  sawSelfHarm: { id: 'safety.ask.selfHarm', defaultMessage: 'This sounds very heavy. Help is there for you.' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
