// Every refusal in one list: its status and its title. Doors send them as problem+json (RFC 9457), with what problem-details.ts says besides.
// A title is for people and says what to do where it can; the name is for programs and never changes.
import type { DetailedProblems } from './problem-details.ts';

interface Entry {
  readonly status: number;
  readonly title: string;
}

const catalogue = {
  'device-token-missing': {
    status: 401,
    title: 'This door needs the token of a device. Ask for one to be issued.',
  },
  'device-token-unknown': {
    status: 401,
    title: 'This device token is not known or was revoked. Ask for a new one.',
  },
  'pairing-dead': {
    status: 403,
    title: 'This code was used or is too old. Ask for a new one.',
  },
  'device-unfit': {
    status: 409,
    title: 'The device cannot be changed like this. Look at what it is now.',
  },
  'too-many-uploads': {
    status: 429,
    title: 'This device sends too often. Gather positions and send fewer, larger batches.',
  },
  'body-too-large': { status: 413, title: 'The upload is too large. Send it in smaller batches.' },
  'body-unreadable': { status: 422, title: 'The upload could not be read. Nothing was kept.' },
  'media-type-unknown': { status: 415, title: 'This door does not read that kind of content.' },
  'request-unreadable': { status: 400, title: 'The request could not be read.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'signed-out': { status: 401, title: 'Sign in first.' },
  'not-permitted': {
    status: 403,
    title: 'Your roles do not include this. Ask an administrator of your force.',
  },
  'not-known-here': {
    status: 403,
    title: 'You are not known here, or have left. Ask an administrator of your force to add you.',
  },
  'link-dead': { status: 403, title: 'This link was used or is too old. Ask for a new one.' },
  'provider-unavailable': {
    status: 503,
    title: 'Your force’s sign-in does not answer just now. Try again in a moment, or sign in another way.',
  },
  'provider-refused': {
    status: 403,
    title:
      'Your force’s sign-in did not let you in. Begin again; if it stays so, ask an administrator of your force.',
  },
  'start-stale': {
    status: 403,
    title: 'This sign-in was used, is too old, or was begun in another browser. Begin again.',
  },
  'groups-overage': {
    status: 403,
    title:
      'You are in too many groups for your force’s sign-in to name them. Its administrator has to send app roles instead of groups.',
  },
  'passkey-needs-name': {
    status: 409,
    title:
      'A passkey belongs to a name, not to a number. Open this page by its name, such as http://localhost:4600.',
  },
  'passkey-refused': {
    status: 403,
    title:
      'This passkey was not taken: it is not known here, was removed, or took too long. Try again, or sign in another way.',
  },
  'codes-refused': {
    status: 403,
    title:
      'These two codes do not open emergency access. One may be mistyped, or they were used or replaced: type both again.',
  },
  'not-in-emergency': {
    status: 403,
    title:
      'Emergency access does not do this. Give an administrator of your force a way in, and sign in as them.',
  },
  'too-many-tries': { status: 429, title: 'Too many tries to sign in. Wait a moment and try again.' },
  'people-unfit': { status: 409, title: 'It cannot be changed like this: the reason says why.' },
  'activity-unfit': {
    status: 409,
    title: 'The activity cannot be changed like this. Look at what it is now.',
  },
  'duty-unfit': { status: 409, title: 'The duty cannot be changed like this. Look at what it is now.' },
  'reason-needed': {
    status: 422,
    title: 'Say first why you need to see this. The reason is kept with your name.',
  },
  'seal-unfit': {
    status: 409,
    title: 'The seal cannot be changed like this. Sealing takes two people; look at what it is now.',
  },
  'hold-unfit': {
    status: 422,
    title: 'The hold cannot be placed like this. Name an officer, a hotspot or a time that there is.',
  },
  'authority-unfit': {
    status: 422,
    title: 'It cannot be put on record like this. Mend what is listed.',
  },
  'designation-unfit': {
    status: 409,
    title: 'The designation cannot be put on record or ended like this: the reason says why.',
  },
  'loopback-only': {
    status: 403,
    title:
      'Pages are open on this machine only, or through the server in front of it that holds the certificate.',
  },
  'host-unknown': { status: 421, title: 'This server does not answer to that host name.' },
  'other-origin': {
    status: 403,
    title: 'Changes are taken from this server’s own pages only. Open the page here and try again.',
  },
  'hotspot-unfit': { status: 422, title: 'It cannot be a hotspot like this. Mend what is listed.' },
  'changed-meanwhile': {
    status: 409,
    title: 'Somebody changed this meanwhile. Nothing was saved: open it again and redo your change.',
  },
  'day-past': { status: 422, title: 'What has been measured is not restated. Choose today or a later day.' },
  'version-waits': {
    status: 409,
    title: 'A later version waits for its day. Withdraw that first, or begin after it.',
  },
  'version-in-force': {
    status: 409,
    title: 'This version has been in force already. Make a new one instead of withdrawing it.',
  },
  'ended-already': {
    status: 409,
    title: 'It has ended already. Save a new version to begin it again.',
  },
  'name-taken': { status: 409, title: 'Another has that name. Choose a different one.' },
  'too-many-viewers': { status: 503, title: 'Too many live views are open. Close one and try again.' },
  'store-unavailable': { status: 503, title: 'Nothing could be kept just now. Keep it and send it again.' },
  stopping: { status: 503, title: 'The server is stopping. Keep it and send it again.' },
  'something-broke': { status: 500, title: 'Something broke here. It was logged under this request id.' },
} satisfies Readonly<Record<keyof DetailedProblems, Entry> & Record<string, Entry>>;

export type ProblemName = keyof typeof catalogue;

export type ProblemDetails = {
  readonly [Name in ProblemName]: Name extends keyof DetailedProblems
    ? DetailedProblems[Name]
    : Record<never, never>;
};

export type Problem<Name extends ProblemName = ProblemName> = {
  readonly type: `/problems/${Name}`;
  readonly status: number;
  readonly title: string;
} & ProblemDetails[Name];

/** A refusal from the catalogue with its details. */
export function problem<Name extends ProblemName>(name: Name, details: ProblemDetails[Name]): Problem<Name> {
  const { status, title }: Entry = catalogue[name];
  return { type: `/problems/${name}`, status, title, ...details };
}

/** The names of all refusals, for the documents and the guards. */
export const problemNames = Object.keys(catalogue) as readonly ProblemName[];
