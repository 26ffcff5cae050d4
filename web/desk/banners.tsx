// Banners: that the town is invented, that what is shown is old and how old, that something could not be fetched.
import { AlarmBanner } from '../alarms/alarm-banner.tsx';
import { durationWords } from '../words/age.ts';
import { peopleWordsIn } from '../words/people-words.ts';
import { useDesk, useWords } from './desk-context.ts';
import { isStale } from './desk-state.ts';
import { HistoryLine } from './history-line.tsx';
import { PastBand } from './past-band.tsx';

export function Banners({ tryNow, reload }: { tryNow: () => void; reload: () => void }) {
  const { words, language } = useWords();
  const place = useDesk((state) => state.place);
  const hotspots = useDesk((state) => state.hotspots);
  const failed = place.state === 'failed' ? place : hotspots.state === 'failed' ? hotspots : null;
  return (
    <div class="banners">
      <AlarmBanner words={peopleWordsIn(language)} language={language} isAlwaysWatched />
      {place.state === 'ready' && place.value.invented && (
        <p class="banner banner-invented">
          {words.invented(place.value.name)} <HistoryLine />
        </p>
      )}
      <NotLive tryNow={tryNow} />
      <PastBand />
      {failed && (
        <div class="banner banner-bad" role="alert">
          <p>
            <strong>{words.couldNot(words.couldNotPlace)}</strong> {words.nothingLost}{' '}
            <span class="failed-why">{failed.words}</span>
          </p>
          <button type="button" onClick={reload}>
            {words.retry}
          </button>
        </div>
      )}
    </div>
  );
}

function NotLive({ tryNow }: { tryNow: () => void }) {
  const { words } = useWords();
  const stale = useDesk(isStale);
  const connection = useDesk((state) => state.connection);
  const shownAt = useDesk((state) => state.live?.at ?? null);
  const now = useDesk((state) => state.now);
  const clockAhead = useDesk((state) => state.clockAhead);
  const isPast = useDesk((state) => state.past !== null);
  const isNeverLive = shownAt === null && connection.kind === 'broken';
  if ((!stale && !isNeverLive) || isPast) return null;
  const nextTry =
    connection.kind === 'broken' ? Math.ceil((connection.nextTryAt + clockAhead - now) / 1000) : 0;
  return (
    <div class="banner banner-due">
      <p>
        {/* Said once when it breaks; the seconds that follow are for the eye. */}
        <strong role="status">{shownAt === null ? words.neverLive : words.notLiveSaid}</strong>{' '}
        <span>
          {shownAt !== null && words.shownIsOld(durationWords(words, (now - shownAt) / 1000))}{' '}
          {words.tryingAgain(nextTry)} {words.positionsSafe}
        </span>
      </p>
      <button type="button" onClick={tryNow}>
        {words.tryNow}
      </button>
    </div>
  );
}
