// The buttons of playback: from visit to visit, play and pause, how fast, whom the map follows, and from day to day.
import { speeds } from '../past/playhead.ts';
import { useMay } from '../people/own-account.ts';
import { secondTime, shortDay } from '../words/age.ts';
import { useDesk, usePlayback, usePresent, useWords } from './desk-context.ts';
import type { Past } from './desk-state.ts';
import { dayAfter, dayOf, dayStart } from './dosage-day.ts';
import { ExportButton } from './export-dialog.tsx';
import { useCallSign } from './named.ts';
import type { Span } from './time-track.tsx';

export function Transport({ span }: { span: Span }) {
  const { words } = useWords();
  const playback = usePlayback();
  const past = useDesk((state) => state.past);
  const mayExport = useMay('position.export');
  return (
    <div class="transport">
      <button type="button" aria-keyshortcuts="[" onClick={() => playback.step(-1)}>
        {words.visitBefore}
      </button>
      {past === null ? (
        <p class="small transport-hint">{words.timeHint}</p>
      ) : (
        <Running past={past} span={span} />
      )}
      {mayExport && <ExportButton span={span} />}
    </div>
  );
}

function Running({ past, span }: { past: Past; span: Span }) {
  const { words } = useWords();
  const playback = usePlayback();
  return (
    <>
      <button type="button" class="strong" aria-keyshortcuts="p" onClick={playback.toggle}>
        {past.isPlaying ? words.pause : words.play}
      </button>
      <button type="button" aria-keyshortcuts="]" onClick={() => playback.step(1)}>
        {words.visitAfter}
      </button>
      <label>
        <span class="visually-hidden">{words.playbackSpeed}</span>
        <select
          value={String(past.speed)}
          onChange={({ currentTarget: { value } }) => {
            const chosen = speeds.find((speed) => String(speed) === value);
            if (chosen) playback.setSpeed(chosen);
          }}
        >
          {speeds.map((speed) => (
            <option key={speed} value={String(speed)}>
              {words.timesAsFast(speed)}
            </option>
          ))}
        </select>
      </label>
      <time class="transport-time" dateTime={new Date(past.at).toISOString()}>
        {secondTime(past.at)}
      </time>
      <Follow past={past} />
      <Days span={span} />
    </>
  );
}

function Follow({ past }: { past: Past }) {
  const { words } = useWords();
  const playback = usePlayback();
  const callSign = useCallSign();
  const selection = useDesk((state) => state.view.selection);
  if (selection?.kind !== 'officer') return null;
  return (
    <button
      type="button"
      aria-pressed={past.isFollowing}
      onClick={() => playback.setFollowing(!past.isFollowing)}
    >
      {words.follow(callSign(selection.id))}
    </button>
  );
}

/** The same time of day, a day earlier or later. */
function Days({ span }: { span: Span }) {
  const { words } = useWords();
  const playback = usePlayback();
  const at = useDesk((state) => state.past?.at ?? state.now);
  const hasLater = usePresent((state) => dayOf(span.from) < dayOf(state.now));
  const day = dayOf(span.from);
  const shift = (days: number) => dayStart(dayAfter(day, days)) + (at - dayStart(day));
  return (
    <span class="transport-days">
      <button type="button" class="quiet" onClick={() => playback.show(shift(-1))}>
        <span aria-hidden="true">‹ </span>
        <span class="visually-hidden">{words.dayBefore}: </span>
        {shortDay(words, dayAfter(day, -1))}
      </button>
      {hasLater && (
        <button type="button" class="quiet" onClick={() => playback.show(shift(1))}>
          <span class="visually-hidden">{words.dayLater}: </span>
          {shortDay(words, dayAfter(day, 1))}
          <span aria-hidden="true"> ›</span>
        </button>
      )}
    </span>
  );
}
