// The walk test in English. The other languages follow these keys.
import { zonesEn } from './zones-en.ts';

export const walkEn = {
  title: 'Walk test',
  lead: 'Walk in and out of hotspots ten times, with the phone where you always carry it. Tap at the moment you cross the edge. So your force learns the error of its own phones.',
  tokenLabel: 'Token of this phone',
  tokenHint: 'Whoever set this phone up has it. It stays on this phone.',
  tokenNeeded: 'Enter the token of this phone',
  begin: 'Continue',
  forget: 'Forget this phone',
  choose: 'Which hotspot?',
  chooseFirst: 'Choose the hotspot first',
  crossIn: 'I cross in now',
  crossOut: 'I cross out now',
  outside: 'Outside. Tap as you cross the edge.',
  insideSince: (time: string) => `Inside since ${time}. Tap as you cross the edge.`,
  undo: 'Undo the last tap',
  done: (n: number) => `${n} of 10 walks`,
  enough: 'Ten walks: enough to show an error. More make it surer.',
  waiting: (n: number) =>
    n === 0 ? 'All sent and kept.' : `${n} waiting to be sent. Kept on this phone until then.`,
  sendNow: 'Send now',
  offline: 'No answer from the server. Walks stay on this phone and are sent when there is one.',
  unknownToken:
    'The server does not know this token. Check it, or ask for a new one. Walks stay on this phone.',
  refused: (n: number) => `${n} not taken by the server`,
  reasons: {
    'hotspot-unknown': 'The hotspot is not there any more.',
    'ends-before-it-begins': 'It ends before it begins: the clock of the phone changed.',
    'too-long': 'It is longer than four hours.',
    'from-the-future': 'The clock of the phone is ahead.',
    'too-old': 'It is older than 31 days.',
  },
  pairTitle: 'Pair this phone',
  pairLead:
    'The code that you opened lets this phone speak for you, once. Nothing is sent before you say so.',
  pairNow: 'Pair this phone',
  pairBusy: 'Asking the server …',
  pairNot: 'Not now',
  pairDead: 'This code was used or is too old. Ask for a new one.',
  pairNoAnswer: 'The server did not answer. Nothing has changed: try again.',
  pairedAs: (callSign: string) => `This phone speaks for ${callSign} now.`,
  lookingWhere: 'Looking where you are, since there is a private zone …',
  tapPrivate: 'That was in a private zone. The tap was dropped on this phone.',
  tapUnplaced:
    'The phone did not know where it was, so it may have been in a private zone. The tap was dropped on this phone.',
  ...zonesEn,
  keepTracker: 'Leave your tracking app running: it says where you were, this page only when you crossed.',
};
