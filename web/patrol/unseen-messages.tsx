// Messages that wait for an answer stand above all else on the patrol screen; one tap answers.
import { MessageLine } from './message-line.tsx';
import { usePatrol } from './patrol-view.ts';

export function UnseenMessages() {
  const { state } = usePatrol();
  const unseen = state.messages.filter(({ seenAt }) => seenAt === null);
  if (unseen.length === 0) return null;
  return (
    <ul class="lines unseen" aria-live="polite">
      {unseen.map((message) => (
        <li key={message.messageId} class="notice">
          <MessageLine message={message} />
        </li>
      ))}
    </ul>
  );
}
