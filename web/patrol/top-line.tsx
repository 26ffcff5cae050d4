// The line that is always true: signal, what waits, and whether this phone measures, and how exactly.
import { usePatrol } from './patrol-view.ts';
import { positionAgeWords, sensorWords, waitingOf, waitingWords } from './state-words.ts';

export function TopLine() {
  const { state, words } = usePatrol();
  const { link, sensor, accuracyMetres, outbox, duty, me } = state;
  const linkSaid = { online: words.online, offline: words.offline, 'token-unknown': words.tokenUnknown }[
    link
  ];
  const isMeasuring = sensor === 'measuring';
  const age = positionAgeWords(words, state);
  return (
    <header class="top-line">
      <ul aria-label={words.topLine}>
        <li class={link === 'online' ? 'fact fact-good' : 'fact fact-bad'}>{linkSaid}</li>
        {me !== null && (
          <>
            <li class={waitingOf(state) === 0 ? 'fact' : 'fact fact-due'}>{waitingWords(words, state)}</li>
            {outbox.refused.length > 0 && (
              <li class="fact fact-bad">{words.refusedCount(outbox.refused.length)}</li>
            )}
            {outbox.isFull && <li class="fact fact-bad">{words.storageFull}</li>}
            <li class={isMeasuring ? 'fact fact-good' : duty === null ? 'fact' : 'fact fact-bad'}>
              {sensorWords(words, state)}
              {isMeasuring && accuracyMetres !== null && ` ${words.accuracy(Math.round(accuracyMetres))}`}
            </li>
            {age !== null && <li class="fact fact-due">{age}</li>}
          </>
        )}
      </ul>
      {duty !== null && me?.hasRadio === false && <p class="partial">{words.partialLabel}</p>}
    </header>
  );
}
