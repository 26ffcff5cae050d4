// What was logged in a hotspot today: how many of what, then each, the latest first.
import { activityTotals } from '../../core/activities/activity-totals.ts';
import { type DeskActivity, deskActivities } from '../../core/activities/desk-list.ts';
import { figureWords, isOneOfMore } from '../activities/figure-words.ts';
import { useMay } from '../people/own-account.ts';
import { activityWordsIn } from '../words/activity-words.ts';
import { kindAndCount } from '../words/live-activity-words.ts';
import { Failed } from './card.tsx';
import { useDesk, useWords } from './desk-context.ts';
import { Clock } from './moment.tsx';
import { useReply } from './use-reply.ts';

/** The card has the latest; the page of activities has all. */
const mostShown = 12;

export function TodaysActivities({ hotspotId }: { hotspotId: string }) {
  return useMay('activity.read') ? <Today hotspotId={hotspotId} /> : null;
}

function Today({ hotspotId }: { hotspotId: string }) {
  const { language } = useWords();
  const words = activityWordsIn(language);
  const day = useDesk((state) => state.live?.hotspots.get(hotspotId)?.day ?? '');
  // Asked again when something was logged here, and now and then, since what was moved away from here is told elsewhere.
  const freshness = useDesk(
    ({ loggedAt, now }) => `${day} ${loggedAt.get(hotspotId) ?? 0} ${Math.floor(now / 300_000)}`,
  );
  const query = `hotspotId=${encodeURIComponent(hotspotId)}`;
  const list = useReply(`/api/activities?${query}`, deskActivities, freshness);
  const sums = useReply(`/api/activities/totals?${query}&by=kind`, activityTotals, freshness);
  const figures =
    sums.loaded.state === 'ready' ? sums.loaded.value.whole.filter(({ declared }) => declared === null) : [];
  return (
    <section class="todays-activities">
      <h3>{words.cardTitle}</h3>
      {list.loaded.state === 'loading' && <p class="waiting-words">{words.cardLoading}</p>}
      {list.loaded.state === 'failed' && (
        <Failed what={words.cardFailed} why={list.loaded.words} retry={list.retry} />
      )}
      {list.loaded.state === 'ready' && list.loaded.value.count === 0 && (
        <p class="small">{words.cardNone}</p>
      )}
      {list.loaded.state === 'ready' && list.loaded.value.count > 0 && (
        <>
          <p class="activity-counts">
            {figures.map((figure) => figureWords(words, figure, isOneOfMore(figure, figures))).join(' · ')}
          </p>
          <ul class="activity-lines">
            {list.loaded.value.activities.slice(0, mostShown).map((activity) => (
              <Line key={activity.activityId} activity={activity} />
            ))}
          </ul>
        </>
      )}
      <p class="small">
        <a href={`/activities?${query}&from=${day}&to=${day}`}>{words.cardAll}</a>
      </p>
    </section>
  );
}

function Line({ activity: { callSign, content, revision } }: { activity: DeskActivity }) {
  const { language } = useWords();
  const words = activityWordsIn(language);
  const line = `${callSign ?? words.unnamed}: ${kindAndCount(words, content.kind, content.count)}`;
  return (
    <li>
      <Clock at={content.at} /> {revision > 1 ? words.feedCorrected(line) : line}
    </li>
  );
}
