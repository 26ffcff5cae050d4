// The messages to oneself on patrol, each answered with one tap. On the duty board and on one's account.
import { useState } from 'preact/hooks';
import { messageList, messageSeen } from '../../core/people/message.ts';
import { change } from '../api.ts';
import { useReply } from '../desk/use-reply.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { agoWords } from '../words/age.ts';
import { wordsIn } from '../words/words-in.ts';

type Message = (typeof messageList)['_zod']['output']['messages'][number];

interface OwnMessagesProps {
  /** They are asked for again when this changes. */
  readonly freshness?: number;
  readonly now: () => number;
  /** Whether only those are shown that wait for an answer, and nothing while there are none. */
  readonly isWaitingAlone?: boolean;
}

export function OwnMessages({ freshness = 0, now, isWaitingAlone = false }: OwnMessagesProps) {
  const { words } = usePeopleSaying();
  const [answers, setAnswers] = useState(0);
  const { loaded, retry } = useReply('/api/me/messages', messageList, `${freshness} ${answers}`);
  const messages = loaded.state === 'ready' ? loaded.value.messages : [];
  const shown = isWaitingAlone ? messages.filter(({ seenAt }) => seenAt === null) : messages;
  if (isWaitingAlone && loaded.state !== 'failed' && shown.length === 0) return null;
  return (
    <section class="people-part" aria-labelledby="own-messages">
      <h2 id="own-messages">{words.messagesTitle}</h2>
      {loaded.state === 'loading' && <p>{words.messagesLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.messagesFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && shown.length === 0 && <p>{words.messagesNone}</p>}
      {shown.length > 0 && (
        <ul class="own-messages" aria-live="polite">
          {shown.map((message) => (
            <li key={message.messageId}>
              <OneMessage message={message} now={now()} onSeen={() => setAnswers((count) => count + 1)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneMessage({ message, now, onSeen }: { message: Message; now: number; onSeen: () => void }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const [hasFailed, setFailed] = useState(false);
  const { messageId, sender, text, sentAt, seenAt } = message;
  const say = async () => {
    const done = await change(
      'POST',
      `/api/me/messages/${encodeURIComponent(messageId)}/seen`,
      {},
      messageSeen,
    );
    setFailed(!done.ok);
    if (done.ok) onSeen();
  };
  return (
    <>
      <p>{text}</p>
      <p class="small">{words.messageFrom(sender, agoWords(desk, sentAt, now))}</p>
      {seenAt === null ? (
        <button
          type="button"
          class="primary"
          aria-label={words.messageSeenOf(text)}
          onClick={() => void say()}
        >
          {words.messageSeen}
        </button>
      ) : (
        <p class="small">{words.messageSeenAgo(agoWords(desk, seenAt, now))}</p>
      )}
      {hasFailed && (
        <p role="alert" class="people-wrong">
          {words.messageNotSaid}
        </p>
      )}
    </>
  );
}
