// The page of one's own account in English. The other languages follow these keys.

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

export const enAccount = {
  accountLoading: 'Fetching your account …',
  accountFailed: 'Your account could not be fetched.',
  accountRoles: 'Your roles',
  accountOrganisation: 'Organisation',
  accountWay: 'Signed in',
  accountWhoMay: 'See what each role may do',

  looksTitle: 'Who looked at you',
  looksLead:
    'Everyone who looked at your data in the last 31 days, and why. You are not in the list yourself. What an investigation kept from you is here from its end on.',
  looksLoading: 'Fetching who looked at you …',
  looksFailed: 'Who looked at you could not be fetched. The record itself is safe.',
  looksNotTracked:
    'You do not patrol here: no device of yours sends positions, so there is nothing of you to look at.',
  looksNone: 'Nobody has looked at your data in the last 31 days.',
  looksNoneDo: 'When somebody opens a map or a page that shows you, they appear here at once.',
  looksTable: 'Who looked at you, when and at what',
  looksSearch: 'Search who looked',
  looksCount: (n: number) => count(n, 'look', 'looks'),
  looksWhen: 'When',
  looksWho: 'Who',
  looksOrganisation: 'Organisation',
  looksView: 'In which view',
  looksHow: 'How',
  looksNamed: 'At you by name',
  looksAmong: 'At everybody they may see',
  looksStretch: 'Which time',
  looksPresent: 'The present',
  looksReason: 'Reason',
  looksNoReason: 'none asked',
  looksFile: 'who-looked-at-me',

  ownTitle: 'Everything held about you',
  ownLead:
    'One file with all that is on record about you: your account and roles, how you signed in, your devices and duties, where your devices were, your visits, your messages, who looked at you, and what you looked at and changed.',
  ownLeadDesk:
    'One file with all that is on record about you: your account and roles, how you signed in, your messages, and what you looked at and changed.',
  ownNot:
    'Nothing about others is in it, not even who was in your crew. Nor is what was deleted at the end of its period, nor legal holds, nor looks that two people of professional standards keep back while they investigate, whether or not there are any. That you took the file is recorded.',
  ownTake: 'Make the file',
  ownTaking: 'Making the file …',
  ownTaken: 'The file is made: everything-about-me.zip.',
  ownFailed: 'The file could not be made. Nothing has changed; try again.',

  sessionsTitle: 'Where you are signed in',
  sessionsLead: 'If one of these is not you, sign out everywhere and tell an administrator of your force.',
  sessionsLoading: 'Fetching where you are signed in …',
  sessionsFailed: 'Where you are signed in could not be fetched.',
  sessionsTable: 'Where you are signed in',
  sessionsWay: 'How',
  sessionsBegan: 'Since',
  sessionsSeen: 'Last used',
  sessionsThis: 'This one',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  signOutHint: 'Everywhere: here and on every other device, at once.',
  signOutFailed: 'You are still signed in: the server did not answer. Try again, or close the browser.',

  passkeysTitle: 'Passkeys',
  passkeysLead:
    'With a passkey you sign in by the fingerprint, face or code of a device, or by a security key. No password exists that could be stolen.',
  passkeysFailed: 'Your passkeys could not be fetched. They still let you in.',
  passkeysNone: 'You have no passkey yet.',
  passkeysTable: 'Your passkeys',
  passkeysName: 'Name',
  passkeysAdded: 'Added',
  passkeysUsed: 'Last used',
  passkeysNever: 'not yet',
  passkeysAdd: 'Add a passkey',
  passkeysNameLabel: 'A name to know it by',
  passkeysNameHint: 'Such as “Desk in the control room” or “My phone”.',
  passkeysNameNeeded: 'Enter a name for the passkey.',
  passkeysAdding: 'Follow what your device says …',
  passkeysDone: (name: string) => `The passkey “${name}” is added.`,
  passkeysCancelled: 'No passkey was added: it was cancelled, took too long, or is known here already.',
  passkeysRefused: 'No passkey was added.',
  passkeysRemove: 'Remove',
  passkeysRemoveOf: (name: string) => `Remove the passkey “${name}”`,
  passkeysRemoveSure: 'Press again to remove',
  passkeysRemoved: (name: string) => `The passkey “${name}” is removed: it opens nothing any more.`,
  passkeysNotRemoved: 'The passkey could not be removed. It still lets you in.',
};
