// Messages to patrols, in English. The other languages follow these keys.
import { mostMessageCharacters } from '../../core/people/message.ts';

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

export const enMessages = {
  messagesTitle: 'Messages to you',
  messagesNone: 'No messages of the last 31 days.',
  messagesLoading: 'Fetching your messages …',
  messagesFailed: 'Your messages could not be fetched. They are kept.',
  messageFrom: (sender: string, ago: string) => `${sender}, ${ago}`,
  messageSeen: 'Seen',
  messageSeenOf: (text: string) => `Say that you have seen: ${text}`,
  messageSeenAgo: (ago: string) => `You said ${ago} that you have seen it.`,
  messageNotSaid: 'It could not be said that you have seen it. Try again.',
  messageSend: 'Send a message',
  messageLead:
    'To those on duty, on their phones and on their own duty board. It is kept for 31 days; leave out what is about residents.',
  messageTo: 'To',
  messageToAll: 'Everybody on duty whom you reach',
  messageToCrew: (crew: string) => `Crew ${crew}`,
  messageText: 'Message',
  messageLeft: (n: number) => `${count(n, 'character', 'characters')} left of ${mostMessageCharacters}.`,
  messageNeeded: 'Write the message.',
  messageSent: (n: number) => `Sent to ${count(n, 'officer', 'officers')}.`,
  messageOff: 'Nobody whom that is for is on duty within your reach. Nothing was sent.',
  messageNotSent: 'Nothing was sent.',
  messagesSent: 'What you have sent',
  messagesSentNone: 'You have sent nothing in the last 31 days.',
  messageWhen: 'When',
  messageState: 'What became of it',
  messageIsSeen: (callSigns: string) => `seen by ${callSigns}`,
  messageIsDelivered: (callSigns: string) => `delivered to ${callSigns}`,
  messageIsSent: (callSigns: string) => `not yet fetched by ${callSigns}`,
};
