// Negeseuon i batrolau, yn Gymraeg. The same keys as English.
import { mostMessageCharacters } from '../../core/people/message.ts';
import type { enMessages } from './en-messages.ts';

const count = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${one}`;

export const cyMessages: typeof enMessages = {
  messagesTitle: 'Negeseuon i chi',
  messagesNone: 'Dim negeseuon yn y 31 diwrnod diwethaf.',
  messagesLoading: 'Yn nôl eich negeseuon …',
  messagesFailed: 'Methwyd â nôl eich negeseuon. Maent wedi’u cadw.',
  messageFrom: (sender, ago) => `Oddi wrth ${sender}, ${ago}`,
  messageSeen: 'Gwelwyd',
  messageSeenOf: (text) => `Dweud eich bod wedi gweld: ${text}`,
  messageSeenAgo: (ago) => `Dywedoch ${ago} eich bod wedi’i gweld.`,
  messageNotSaid: 'Methwyd â dweud eich bod wedi’i gweld. Rhowch gynnig arall arni.',
  messageSend: 'Anfon neges',
  messageLead:
    'At y rhai ar ddyletswydd, ar eu ffonau ac ar eu bwrdd dyletswydd eu hunain. Fe’i cedwir am 31 diwrnod; gadewch allan yr hyn sydd am drigolion.',
  messageTo: 'At',
  messageToAll: 'Pawb ar ddyletswydd yr ydych yn eu cyrraedd',
  messageToCrew: (crew) => `Criw ${crew}`,
  messageText: 'Neges',
  messageLeft: (n) => `${count(n, 'nod')} ar ôl o ${mostMessageCharacters}.`,
  messageNeeded: 'Ysgrifennwch y neges.',
  messageSent: (n) => `Anfonwyd at ${count(n, 'swyddog')}.`,
  messageOff: 'Nid oes neb y mae hynny ar eu cyfer ar ddyletswydd o fewn eich cyrraedd. Nid anfonwyd dim.',
  messageNotSent: 'Nid anfonwyd dim.',
  messagesSent: 'Yr hyn a anfonoch',
  messagesSentNone: 'Nid ydych wedi anfon dim yn y 31 diwrnod diwethaf.',
  messageWhen: 'Pryd',
  messageState: 'Beth ddaeth ohoni',
  messageIsSeen: (callSigns) => `gwelwyd gan ${callSigns}`,
  messageIsDelivered: (callSigns) => `cyrhaeddodd ${callSigns}`,
  messageIsSent: (callSigns) => `heb ei nôl eto gan ${callSigns}`,
};
