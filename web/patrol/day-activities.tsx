// What was logged today, the latest first. What was said first stays in sight beside a correction; what was taken back stays too, struck through.
import { clockTime } from '../words/age.ts';
import { useLater } from './later-view.ts';
import type { OwnActivity } from './patrol-state.ts';
import { nameOf, whatWords } from './state-words.ts';

export function DayActivities() {
  const { state, words } = useLater();
  const latestFirst = state.activities.toSorted((a, b) => b.content.at - a.content.at);
  return (
    <section aria-labelledby="day-activities">
      <h2 id="day-activities">{words.dayActivities}</h2>
      {latestFirst.length === 0 && <p>{words.noActivities}</p>}
      <ul class="lines">
        {latestFirst.map((activity) => (
          <li key={activity.activityId}>
            <ActivityLine activity={activity} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActivityLine({ activity }: { activity: OwnActivity }) {
  const { state, words, go } = useLater();
  const { activityId, content, isWithdrawn, original, sent } = activity;
  const where = content.hotspotIds.map((id) => nameOf(state, id)).join(', ');
  const what = whatWords(words, content);
  const details = [
    where === '' ? words.outside : where,
    content.outcome === null ? '' : words.outcomes[content.outcome],
    content.reference === null ? '' : words.reference(content.reference),
    words.sentStates[sent],
  ].filter((each) => each !== '');
  return (
    <div class="activity">
      <div>
        <p>
          {clockTime(content.at)} {isWithdrawn ? <s>{what}</s> : <strong>{what}</strong>}
          {isWithdrawn && ` ${words.withdrawn}`}
        </p>
        <p class="small">{details.join('; ')}</p>
        {original !== null && (
          <p class="small">{words.said(`${clockTime(original.at)} ${whatWords(words, original)}`)}</p>
        )}
      </div>
      {!isWithdrawn && sent !== 'refused' && (
        <button
          type="button"
          class="tap"
          aria-label={words.changeOf(`${clockTime(content.at)} ${what}`)}
          onClick={() => go({ name: 'activity', id: activityId })}
        >
          {words.change}
        </button>
      )}
    </div>
  );
}
