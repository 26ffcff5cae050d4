// In a hotspot: the ring that fills towards the visit's target, and the minutes, to be read at arm's length.
import { clockTime, durationWords } from '../words/age.ts';
import { wholeMinutes } from '../words/numbers.ts';
import { Heading } from './heading.tsx';
import type { InsideState } from './patrol-state.ts';
import { usePatrol } from './patrol-view.ts';
import { PowersLine } from './powers-line.tsx';
import { rangeWords } from './state-words.ts';
import { UnseenMessages } from './unseen-messages.tsx';
import { VisitRing } from './visit-ring.tsx';

export function InsidePage({ here, others }: { here: InsideState; others: readonly InsideState[] }) {
  const { state, words, dim } = usePatrol();
  const status = state.duty?.status ?? null;
  return (
    <>
      <UnseenMessages />
      {status !== null && (
        <p class="notice">
          <strong>{words.committedTo(words.dutyStatuses[status.status], clockTime(status.since))}</strong>
        </p>
      )}
      <Heading>{here.name}</Heading>
      <VisitRing visit={here} />
      <div class="under-ring">
        {here.isOnTarget && <p class="visit-met">{words.onTarget}</p>}
        <p>{words.insideSince(clockTime(here.enteredAt), wholeMinutes(here.targetSeconds))}</p>
        <p class="small">{rangeWords(words, here)}</p>
        {here.unknownSeconds >= 1 && (
          <p class="small">{words.unknownSaid(durationWords(words, here.unknownSeconds))}</p>
        )}
        {others.length > 0 && (
          <p>
            {words.alsoIn(
              others
                .map(({ name, countedSeconds }) => `${name} (${words.minutes(wholeMinutes(countedSeconds))})`)
                .join(', '),
            )}
          </p>
        )}
      </div>
      <PowersLine />
      <button type="button" class="tap" onClick={dim}>
        {words.dim}
      </button>
    </>
  );
}
