// Whether the device that is being paired was heard: said aloud when it is, and what to look at when it is not for long.
import type { DeviceClient } from '../../core/people/device-client.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { secondTime } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Watched } from './use-pairing.ts';

export function PairWatch({ watched, client }: { watched: Watched; client: DeviceClient }) {
  const { words } = usePeopleSaying();
  const { state, isUnanswered, isOverdue } = watched;
  const isHeard = state !== null && state.heardAt !== null;
  const isOver = state?.state === 'expired' || state?.state === 'withdrawn';
  return (
    <div class={`pair-watch ${isHeard ? 'is-heard' : ''}`}>
      <p role="status">
        <strong>{saidOf(words, watched, client)}</strong>
      </p>
      {isHeard && state.batteryPercent !== null && <p>{words.pairHeardBattery(state.batteryPercent)}</p>}
      {isHeard && client !== 'phone' && (
        <p>{state.lastPositionAt === null ? words.pairHeardNoPosition : words.pairHeardPosition}</p>
      )}
      {isUnanswered && <p class="people-wrong">{words.pairNoAnswer}</p>}
      {isOverdue && !isHeard && !isOver && (
        <div role="alert">
          <p>{words.pairNothing}</p>
          <ul class="pair-checks">
            {words.pairChecks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function saidOf(words: PeopleWords, { state }: Watched, client: DeviceClient): string {
  if (state?.state === 'expired') return words.pairExpired;
  if (state?.state === 'withdrawn') return words.pairWithdrawn;
  if (state?.heardAt != null) return words.pairHeard(secondTime(state.heardAt));
  const isToAsk = client === 'phone' && state?.state !== 'paired';
  return isToAsk ? words.pairWaitingPhone : words.pairWaiting;
}
