// When emergency access was open, for administrators and professional standards.
import { breakGlassList } from '../../core/people/break-glass.ts';
import { useReply } from '../desk/use-reply.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { usePeopleSaying } from './saying.ts';

export function EmergencyPart() {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { loaded, retry } = useReply('/api/break-glass', breakGlassList);
  return (
    <section class="people-part" aria-labelledby="emergency-title">
      <h2 id="emergency-title">{words.emergencyTitle}</h2>
      <p>{words.emergencyWhat}</p>
      {loaded.state === 'loading' && <p>{words.emergencyLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.emergencyFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <>
          <p>
            {loaded.value.madeAt === null
              ? words.emergencyNoCodes
              : words.emergencyCodes(momentWords(desk, loaded.value.madeAt))}
          </p>
          {loaded.value.openings.length === 0 ? (
            <p>{words.emergencyNever}</p>
          ) : (
            <ul class="openings">
              {loaded.value.openings.map(({ openedAt, closedAt }) => (
                <li key={openedAt}>
                  {words.emergencyOpened(momentWords(desk, openedAt))},{' '}
                  {closedAt === null ? (
                    <strong class="mark">{words.emergencyStillOpen}</strong>
                  ) : (
                    words.emergencyClosed(momentWords(desk, closedAt))
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
