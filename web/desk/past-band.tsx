// The band that says that this is the past, which moment of it, what is missing of it, and the way back.
import type { ComponentChildren } from 'preact';
import { clockTime, exactTime } from '../words/age.ts';
import { useDesk, usePlayback, useWords } from './desk-context.ts';
import type { Past } from './desk-state.ts';

export function PastBand() {
  const { words } = useWords();
  const past = useDesk((state) => state.past);
  const playback = usePlayback();
  if (past === null) return null;
  return (
    <div class="banner banner-past">
      <p>
        {/* Said once; the seconds that run are for the eye. */}
        <strong role="status">{words.pastSaid}</strong>{' '}
        <time class="past-moment" dateTime={new Date(past.at).toISOString()}>
          {exactTime(words, past.at)}
        </time>
      </p>
      <Missing past={past} />
      <button type="button" class="strong" onClick={playback.backToNow}>
        {words.backToNow}
      </button>
    </div>
  );
}

function Missing({ past }: { past: Past }) {
  const { words } = useWords();
  const playback = usePlayback();
  const { day, positions, at } = past;
  const failed = positions.state === 'failed' ? positions : day.state === 'failed' ? day : null;
  if (failed)
    return (
      <p role="alert" class="past-missing">
        {words.couldNot(words.couldNotPast)} <span class="failed-why">{failed.words}</span>{' '}
        <button type="button" onClick={playback.retry}>
          {words.retry}
        </button>
      </p>
    );
  if (positions.state === 'loading' || day.state === 'loading') return <Said>{words.loadingPast}</Said>;
  const { positionsSince, visits } =
    day.state === 'ready' ? day.value.day : { positionsSince: null, visits: [] };
  if (positionsSince !== null && at < positionsSince && visits.length > 0)
    return (
      <Said>
        {words.pastSealed(`${exactTime(words, positionsSince).split(',')[0]}, ${clockTime(positionsSince)}`)}
      </Said>
    );
  return positions.state === 'ready' && positions.value === 0 ? <Said>{words.pastEmpty}</Said> : null;
}

function Said({ children }: { children: ComponentChildren }) {
  return (
    <p role="status" class="past-missing">
      {children}
    </p>
  );
}
