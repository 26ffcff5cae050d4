// The ways to everything that is not tapped on patrol; the end of the duty is the nearest to the thumb.
import { Heading } from './heading.tsx';
import { usePatrol } from './patrol-view.ts';
import { waitingWords } from './state-words.ts';

export function MenuPage() {
  const { state, words, go } = usePatrol();
  const { me, duty, messages, outbox, isInvented } = state;
  const unseen = messages.filter(({ seenAt }) => seenAt === null).length;
  const refused = outbox.refused.length;
  const outboxSaid = [waitingWords(words, state), ...(refused > 0 ? [words.refusedCount(refused)] : [])].join(
    '; ',
  );
  const lines = [
    ['settings', words.menuSettings, ''],
    ['powers', words.powersTitle, ''],
    ['messages', words.messagesTitle, unseen === 0 ? '' : words.messagesUnseen(unseen)],
    ['outbox', words.menuOutbox, outboxSaid],
  ] as const;
  return (
    <>
      <Heading>{words.menuTitle}</Heading>
      {me !== null && <p>{words.signedAs(me.callSign, me.role)}</p>}
      {isInvented && <p class="small">{words.invented}</p>}
      <div class="bottom">
        {lines.map(([name, title, said]) => (
          <button key={name} type="button" class="tap tap-line" onClick={() => go({ name })}>
            <strong>{title}</strong> {said !== '' && <span class="small">{said}</span>}
          </button>
        ))}
        {duty !== null && (
          <button type="button" class="tap tap-line" onClick={() => go({ name: 'end' })}>
            <strong>{words.menuEnd}</strong>
          </button>
        )}
      </div>
    </>
  );
}
