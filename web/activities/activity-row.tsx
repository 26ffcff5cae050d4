// One activity: how it stands, and behind a line what was said first and since.
import type { DeskActivity } from '../../core/activities/desk-list.ts';
import { momentWords } from '../words/span-words.ts';
import { besides, contentWords } from './figure-words.ts';
import { type ActivitySaying, useActivityWords } from './saying.ts';

interface RowProps {
  readonly activity: DeskActivity;
  readonly nameOf: (hotspotId: string) => string;
  readonly onCorrect: () => void;
}

export function ActivityRow({ activity, nameOf, onCorrect }: RowProps) {
  const saying = useActivityWords();
  const { words, desk } = saying;
  const { content, callSign, withdrawnBecause, visitId, mayCorrect } = activity;
  const what = contentWords(words, content);
  const when = momentWords(desk, content.at);
  const { hotspotIds } = content;
  return (
    <tr class={withdrawnBecause === null ? '' : 'is-withdrawn'}>
      <td data-label={words.when}>{when}</td>
      <td data-label={words.what}>
        <strong class="activity-what">{what}</strong>
        {besides(words, activity).map((each) => (
          <span key={each} class="activity-beside">
            {each}
          </span>
        ))}
        {activity.history.length > 1 && <History activity={activity} nameOf={nameOf} />}
      </td>
      <td data-label={words.where}>
        {hotspotIds.length === 0 ? words.outside : hotspotIds.map(nameOf).join(', ')}
        {visitId !== null && <VisitLink saying={saying} activity={activity} />}
      </td>
      <td data-label={words.who}>
        {callSign ?? words.unnamed}
        {mayCorrect && (
          <button
            type="button"
            class="link activity-correct"
            aria-label={words.correctOf(what, when)}
            onClick={onCorrect}
          >
            {words.correct}
          </button>
        )}
      </td>
    </tr>
  );
}

/** To how the visit was worked out, for whoever is told whose it was; others read that there was one. */
function VisitLink({ saying: { words }, activity }: { saying: ActivitySaying; activity: DeskActivity }) {
  const { visitId, content, callSign } = activity;
  const [hotspotId] = content.hotspotIds;
  if (callSign === null || hotspotId === undefined || visitId === null)
    return <span class="activity-beside">{words.inVisit}</span>;
  const query = new URLSearchParams({ hotspot: hotspotId, visit: visitId });
  return (
    <span class="activity-beside">
      <a href={`/?${query}`}>{words.inVisit}</a>
    </span>
  );
}

/** What was said, the first first. */
export function History({ activity, nameOf }: Pick<RowProps, 'activity' | 'nameOf'>) {
  const { words } = useActivityWords();
  const { history, withdrawnBecause } = activity;
  const corrections = history.length - 1 - Number(withdrawnBecause !== null);
  const summary = [
    ...(corrections > 0 ? [words.history(corrections)] : []),
    ...(withdrawnBecause === null ? [] : [words.takenBack]),
  ];
  return (
    <details class="activity-history">
      <summary>{summary.join('; ')}</summary>
      <HistoryLines activity={activity} nameOf={nameOf} />
    </details>
  );
}

export function HistoryLines({ activity, nameOf }: Pick<RowProps, 'activity' | 'nameOf'>) {
  const { words, desk } = useActivityWords();
  return (
    <ol class="activity-said">
      {activity.history.map(({ at, by, reason, content }, i) => (
        <li key={`${at} ${i}`}>
          <span>
            {i === 0 ? `${words.saidFirst}, ${words.saidBy[by]}` : words.saidBy[by]}, {momentWords(desk, at)}
            {reason !== null && `: ${reasonWords(words, reason)}`}
          </span>
          <strong>
            {content === null
              ? words.takenBack
              : [
                  contentWords(words, content),
                  momentWords(desk, content.at),
                  content.hotspotIds.length === 0 ? words.outside : content.hotspotIds.map(nameOf).join(', '),
                  ...(content.outcome === null ? [] : [words.outcomes[content.outcome]]),
                  ...(content.reference === null ? [] : [content.reference]),
                ].join(' · ')}
          </strong>
        </li>
      ))}
    </ol>
  );
}

function reasonWords(words: ActivitySaying['words'], reason: string): string {
  const known = new Map(Object.entries({ ...words.correctionReasonNames, ...words.withdrawalReasonNames }));
  return known.get(reason) ?? reason;
}
