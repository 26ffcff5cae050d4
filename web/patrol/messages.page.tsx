// All messages to the patrol that this phone has, the latest first.
import { Heading } from './heading.tsx';
import { MessageLine } from './message-line.tsx';
import { usePatrol } from './patrol-view.ts';

export function MessagesPage() {
  const { state, words } = usePatrol();
  const latestFirst = state.messages.toSorted((a, b) => b.sentAt - a.sentAt);
  return (
    <>
      <Heading>{words.messagesTitle}</Heading>
      {latestFirst.length === 0 && <p>{words.messagesNone}</p>}
      <ul class="lines">
        {latestFirst.map((message) => (
          <li key={message.messageId}>
            <MessageLine message={message} />
          </li>
        ))}
      </ul>
    </>
  );
}
