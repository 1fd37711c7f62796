import type { MessageDescriptor } from 'react-intl';

export const accountTexts = {
  unreachable: {
    id: 'accounts.unreachable',
    defaultMessage: 'Cairn cannot be reached right now. Please check your connection and try again.',
  },
  signInTitle: { id: 'accounts.signIn.title', defaultMessage: 'Welcome back' },
  signInLead: { id: 'accounts.signIn.lead', defaultMessage: 'Sign in to be with your group.' },
  login: { id: 'accounts.login', defaultMessage: 'Sign-in name' },
  password: { id: 'accounts.password', defaultMessage: 'Password' },
  showPassword: { id: 'accounts.password.show', defaultMessage: 'Show what you type' },
  capsLock: { id: 'accounts.password.caps', defaultMessage: 'Caps Lock is on.' },
  signIn: { id: 'accounts.signIn', defaultMessage: 'Sign in' },
  signInHelp: {
    id: 'accounts.signIn.help',
    defaultMessage: 'Forgotten your password, or new here? Your program can help you in.',
  },
  joinTitle: { id: 'accounts.join.title', defaultMessage: 'You are invited' },
  joinLead: {
    id: 'accounts.join.lead',
    defaultMessage: '{program} has invited you. Choose how you sign in, and the name your group will know you by.',
  },
  joinLogin: { id: 'accounts.join.login', defaultMessage: 'Sign-in name' },
  joinLoginHint: {
    id: 'accounts.join.login.hint',
    defaultMessage: 'Only you use it. At least 3 letters, digits or . _ @ + -',
  },
  joinLoginWrong: {
    id: 'accounts.join.login.wrong',
    defaultMessage: 'Please use 3 to 64 letters, digits or the signs . _ @ + -',
  },
  joinPasswordHint: {
    id: 'accounts.join.password.hint',
    defaultMessage: 'At least 10 characters. A few words in a row are strong and easy to remember.',
  },
  joinPasswordShort: {
    id: 'accounts.join.password.short',
    defaultMessage: '{missing, plural, one {# more character} other {# more characters}} to go.',
  },
  joinPasswordFine: { id: 'accounts.join.password.fine', defaultMessage: 'Long enough.' },
  joinPasswordStrong: { id: 'accounts.join.password.strong', defaultMessage: 'Nice and long.' },
  alias: { id: 'accounts.join.alias', defaultMessage: 'Name in the group' },
  aliasHint: {
    id: 'accounts.join.alias.hint',
    defaultMessage:
      'Other people in your group see only this name. It need not be your real one; a first name or a nickname is fine.',
  },
  aliasWrong: {
    id: 'accounts.join.alias.wrong',
    defaultMessage: 'Please use 1 to 32 letters, digits, spaces, or the signs . ’ -',
  },
  join: { id: 'accounts.join', defaultMessage: 'Create my account' },
  joinElsewhere: { id: 'accounts.join.elsewhere', defaultMessage: 'Already have an account? {link}' },
  toSignIn: { id: 'accounts.toSignIn', defaultMessage: 'Go to sign-in' },
  joinUnusableTitle: { id: 'accounts.join.unusable.title', defaultMessage: 'This invitation cannot be used' },
  joinUnusable: {
    id: 'accounts.join.unusable',
    defaultMessage: 'It may have been used already, or its time has passed. Your program can send you a new one.',
  },
  joinChecking: { id: 'accounts.join.checking', defaultMessage: 'One moment …' },
  tryAgain: { id: 'accounts.tryAgain', defaultMessage: 'Try again' },
  account: { id: 'accounts.menu', defaultMessage: 'Your account: {alias}' },
  signOut: { id: 'accounts.signOut', defaultMessage: 'Sign out' },
  signOutUnsentTitle: { id: 'accounts.signOut.unsent.title', defaultMessage: 'Sign out now?' },
  signOutUnsent: {
    id: 'accounts.signOut.unsent',
    defaultMessage:
      '{count, plural, one {One message has not been sent yet. If you sign out now, it is} other {# messages have not been sent yet. If you sign out now, they are}} removed from this device.',
  },
  stay: { id: 'accounts.signOut.stay', defaultMessage: 'Stay signed in' },
  signOutAnyway: { id: 'accounts.signOut.anyway', defaultMessage: 'Sign out anyway' },
  appearance: { id: 'accounts.appearance', defaultMessage: 'Appearance' },
  light: { id: 'accounts.appearance.light', defaultMessage: 'Light' },
  dark: { id: 'accounts.appearance.dark', defaultMessage: 'Dark' },
  auto: { id: 'accounts.appearance.auto', defaultMessage: 'Auto' },
  peopleLead: {
    id: 'accounts.people.lead',
    defaultMessage: 'Everybody in the program. Each look at this list is noted in the audit.',
  },
  closed: { id: 'accounts.people.closed', defaultMessage: 'closed' },
  closeAccount: { id: 'accounts.people.close', defaultMessage: 'Close account' },
  closeAccountOf: { id: 'accounts.people.close.of', defaultMessage: 'Close the account of {alias}' },
  closeAsk: { id: 'accounts.people.close.ask', defaultMessage: 'Close the account of {alias}?' },
  closeText: {
    id: 'accounts.people.close.text',
    defaultMessage:
      'They are signed out everywhere at once. What they wrote stays, and you can open the account again.',
  },
  keepAccount: { id: 'accounts.people.keep', defaultMessage: 'Keep it open' },
  openAccount: { id: 'accounts.people.open', defaultMessage: 'Open again' },
  openAccountOf: { id: 'accounts.people.open.of', defaultMessage: 'Open the account of {alias} again' },
  participant: { id: 'accounts.role.participant', defaultMessage: 'Participant' },
  alumni: { id: 'accounts.role.alumni', defaultMessage: 'Alumni' },
  family: { id: 'accounts.role.family', defaultMessage: 'Family' },
  peer: { id: 'accounts.role.peer', defaultMessage: 'Peer specialist' },
  facilitator: { id: 'accounts.role.facilitator', defaultMessage: 'Facilitator' },
  clinician: { id: 'accounts.role.clinician', defaultMessage: 'Clinician' },
  admin: { id: 'accounts.role.admin', defaultMessage: 'Administrator' },
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
