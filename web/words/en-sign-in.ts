// The sign-in page in English. The other languages follow these keys.
import type { ProblemName } from '../../core/problems.ts';

/** What is wrong and what to do, by the name of the refusal. */
const refusals = {
  'link-dead': 'This link was used already, or is too old. Ask an administrator of your force for a new one.',
  'not-known-here': 'You are not known here, or have left. Ask an administrator of your force to add you.',
  'signed-out': 'Your session has ended. Sign in again; nothing that was saved is lost.',
  'not-permitted': 'Your roles do not include this. Ask an administrator of your force.',
  'other-origin': 'This page was opened under another address. Open it again here and try once more.',
  'provider-unavailable':
    'Your organisation’s sign-in does not answer just now. Try again in a moment, or sign in another way.',
  'provider-refused':
    'Your organisation’s sign-in did not let you in. Begin again; if it stays so, ask an administrator of your force.',
  'start-stale': 'This sign-in took too long, or was begun in another browser. Begin again.',
  'groups-overage':
    'You are in too many groups for your organisation’s sign-in to name them. Its administrator has to send app roles instead.',
  'passkey-needs-name':
    'A passkey belongs to a name, not to a number. Open this page by its name, such as http://localhost:4600.',
  'store-unavailable': 'The server can keep nothing just now. Wait a minute, then try again.',
  stopping: 'The server is being started again. Wait a minute, then try again.',
  'not-found': 'This way of signing in is not open here. Choose another.',
  'passkey-refused':
    'This passkey was not taken: it is not known here, was removed, or took too long. Try again, or sign in another way.',
  'codes-refused':
    'These two codes do not open emergency access. One may be mistyped, or they were used or replaced: type both again.',
  'not-in-emergency':
    'Emergency access does not do this. Give an administrator of your force a way in, and sign in as them.',
} satisfies Partial<Record<ProblemName, string>>;

export const enSignIn = {
  signIn: 'Sign in',
  signInLead: 'Beatkeeper shows where officers patrol. Only those whose work needs it may see it.',
  signInLoading: 'Asking how you may sign in …',
  signInWith: (provider: string) => `Sign in with ${provider}`,
  signInPasskey: 'Sign in with a passkey',
  signInPasskeyHint: 'By the fingerprint, face or code of this device, or by a security key.',
  signInNow: 'Signing in …',
  signInOr: 'or',
  signInLinkTitle: 'You have a link that lets you in once',
  signInLinkHint: 'Press the button to use it up. Afterwards it opens nothing any more.',
  signInDemoTitle: 'Choose who to be',
  signInDemoLead:
    'Everyone here is invented. Each sees what their roles allow: choose another to see how it differs.',
  signInNoWay: 'There is no way to sign in here yet',
  signInNoWayDo: 'Ask an administrator of your force for a link. Whoever runs this server makes one with:',
  signInFailed: 'You are not signed in',
  signInWait: (seconds: number) =>
    `Too many tries to sign in from here. Wait ${seconds === 1 ? '1 second' : `${seconds} seconds`}, then try again.`,
  signInWaitSome: 'Too many tries to sign in from here. Wait a minute, then try again.',
  signInPasskeyCancelled:
    'No passkey was used: it was cancelled, or took too long. Try again when you are ready.',
  signInUnreachable: 'The server does not answer. Check your connection, then try again.',
  signInNoPasskeys: 'This browser cannot use passkeys. Sign in another way, or use another browser.',
  signInNotKept:
    'You were let in, but this browser did not keep the cookie that says so. Allow cookies for this page, or use another browser.',
  signInUnknown: 'It did not work, and nothing has changed. Begin again, or sign in another way.',
  signInNotices: 'What you look at is recorded with your name. Officers can read who looked at them.',
  refusals,
};
