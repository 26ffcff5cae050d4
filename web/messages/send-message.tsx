// Sends a message to one patrol, a crew or all in reach, and shows what became of those that one sent.
import { useState } from 'preact/hooks';
import { messageSent, mostMessageCharacters, type NewMessage, sentList } from '../../core/people/message.ts';
import type { BoardRow } from '../../core/tracking/duty-board.ts';
import { type Changed, change } from '../api.ts';
import { useReply } from '../desk/use-reply.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

interface SendMessageProps {
  readonly rows: readonly BoardRow[];
  /** What became of messages is asked for again when this changes. */
  readonly freshness: number;
}

export function SendMessage({ rows, freshness }: SendMessageProps) {
  const { words } = usePeopleSaying();
  const [to, setTo] = useState('all');
  const [text, setText] = useState('');
  /** One id for as long as the message is the same: sent again where no answer came, it is one. */
  const [messageId, setMessageId] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<{ readonly words: string; readonly isWrong: boolean } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [sends, setSends] = useState(0);
  const crews = [...new Set(rows.flatMap(({ crew }) => crew ?? []))].toSorted();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setSaid({ words: words.messageNeeded, isWrong: true });
      document.getElementById('message-text')?.focus();
      return;
    }
    setBusy(true);
    const message: NewMessage = { messageId, to: audienceOf(to), text };
    const done = await change('POST', '/api/messages', message, messageSent);
    setBusy(false);
    setSaid({ words: outcomeWords(words, done), isWrong: !done.ok });
    if (!done.ok) return;
    setText('');
    setMessageId(crypto.randomUUID());
    setSends((count) => count + 1);
  };
  return (
    <section class="people-part board-begin-part" aria-labelledby="send-message">
      <h2 id="send-message">{words.messageSend}</h2>
      <form class="people-form" onSubmit={(event) => void send(event)} noValidate>
        <p class="small">{words.messageLead}</p>
        <label for="message-to">{words.messageTo}</label>
        <select id="message-to" value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
          <option value="all">{words.messageToAll}</option>
          {crews.map((crew) => (
            <option key={crew} value={`crew ${crew}`}>
              {words.messageToCrew(crew)}
            </option>
          ))}
          {rows.map(({ officerId, callSign }) => (
            <option key={officerId} value={`officer ${officerId}`}>
              {callSign}
            </option>
          ))}
        </select>
        <label for="message-text">{words.messageText}</label>
        <textarea
          id="message-text"
          rows={3}
          maxLength={mostMessageCharacters}
          value={text}
          aria-invalid={said?.isWrong === true}
          aria-describedby={said?.isWrong ? 'message-left message-wrong' : 'message-left'}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p class="small" id="message-left">
          {words.messageLeft(mostMessageCharacters - text.length)}
        </p>
        {said?.isWrong && (
          <p role="alert" class="people-wrong" id="message-wrong">
            {said.words}
          </p>
        )}
        <button type="submit" disabled={isBusy}>
          {words.messageSend}
        </button>
        <p role="status" class={said !== null && !said.isWrong ? 'people-done' : undefined}>
          {said !== null && !said.isWrong ? said.words : ''}
        </p>
      </form>
      <SentMessages freshness={`${freshness} ${sends}`} />
    </section>
  );
}

function SentMessages({ freshness }: { freshness: string }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { loaded } = useReply('/api/messages/sent', sentList, freshness);
  if (loaded.state !== 'ready') return null;
  if (loaded.value.messages.length === 0) return <p class="small">{words.messagesSentNone}</p>;
  const headings = [words.messageWhen, words.messageText, words.messageState];
  return (
    <>
      <h3>{words.messagesSent}</h3>
      <table class="stacking">
        <caption class="visually-hidden">{words.messagesSent}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loaded.value.messages.map(({ messageId, text, sentAt, receivers }) => (
            <tr key={messageId}>
              <td data-label={headings[0]}>{momentWords(desk, sentAt)}</td>
              <td data-label={headings[1]}>{text}</td>
              <td data-label={headings[2]}>{stateWords(words, receivers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Receivers = (typeof sentList)['_zod']['output']['messages'][number]['receivers'];

function stateWords(words: PeopleWords, receivers: Receivers): string {
  const names = (of: (receiver: Receivers[number]) => boolean) =>
    receivers
      .filter(of)
      .map(({ callSign }) => callSign)
      .join(', ');
  const seen = names(({ seenAt }) => seenAt !== null);
  const delivered = names(({ seenAt, deliveredAt }) => seenAt === null && deliveredAt !== null);
  const waiting = names(({ deliveredAt }) => deliveredAt === null);
  return [
    ...(seen === '' ? [] : [words.messageIsSeen(seen)]),
    ...(delivered === '' ? [] : [words.messageIsDelivered(delivered)]),
    ...(waiting === '' ? [] : [words.messageIsSent(waiting)]),
  ].join('; ');
}

function audienceOf(chosen: string): NewMessage['to'] {
  const [kind, ...rest] = chosen.split(' ');
  if (kind === 'crew') return { kind, crew: rest.join(' ') };
  return kind === 'officer' ? { kind, officerId: rest.join(' ') } : { kind: 'on-duty' };
}

function outcomeWords(words: PeopleWords, done: Changed<{ readonly receivers: number }>): string {
  if (done.ok) return words.messageSent(done.value.receivers);
  if (done.problem === null) return words.unreachable;
  if (done.problem === 'duty-unfit') return words.messageOff;
  return `${words.messageNotSent} ${done.words}`;
}
