// A message to the patrol, and the tap that says that it was seen.
import { agoWords, clockTime } from '../words/age.ts';
import type { PatrolState } from './patrol-state.ts';
import { usePatrol } from './patrol-view.ts';

export function MessageLine({ message }: { message: PatrolState['messages'][number] }) {
  const { state, words, actions } = usePatrol();
  const { messageId, sender, text, sentAt, seenAt } = message;
  return (
    <>
      <p>{text}</p>
      <p class="small">{words.messageFrom(sender, agoWords(words, sentAt, state.now))}</p>
      {seenAt === null ? (
        <button
          type="button"
          class="tap tap-strong"
          aria-label={words.messageSeenOf(text)}
          onClick={() => void actions.seen(messageId)}
        >
          {words.messageSeen}
        </button>
      ) : (
        <p class="small">{words.messageSeenAt(clockTime(seenAt))}</p>
      )}
    </>
  );
}
