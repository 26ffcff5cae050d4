// Visits as a list to read and a way into how each was worked out.
import type { ShownVisit } from '../../core/tracking/listed-visit.ts';
import { durationWords } from '../words/age.ts';
import { minuteRange } from '../words/numbers.ts';
import { useActions, useWords } from './desk-context.ts';
import { moveInList } from './list-keys.ts';
import { Clock } from './moment.tsx';
import { useCallSign, useHotspotName } from './named.ts';
import { isStillThere, kindWords } from './visit-words.ts';

export function VisitTable({ visits, by }: { visits: readonly ShownVisit[]; by: 'officer' | 'hotspot' }) {
  const { words } = useWords();
  if (visits.length === 0) return <p class="small">{words.noVisitsToday}</p>;
  const newestFirst = visits.toSorted((a, b) => b.enteredAt - a.enteredAt);
  return (
    <ul class="visits" onKeyDown={moveInList}>
      {newestFirst.map((visit, index) => (
        <VisitLine key={visit.id} visit={visit} by={by} isReached={index === 0} />
      ))}
    </ul>
  );
}

function VisitLine({
  visit,
  by,
  isReached,
}: {
  visit: ShownVisit;
  by: 'officer' | 'hotspot';
  isReached: boolean;
}) {
  const { words } = useWords();
  const actions = useActions();
  const callSign = useCallSign();
  const hotspotName = useHotspotName();
  const [low, high] = minuteRange(visit.lowSeconds, visit.highSeconds);
  return (
    <li class={`visit visit-${visit.kind}`}>
      <p class="visit-head">
        <strong>
          {by === 'officer' ? (visit.callSign ?? callSign(visit.officerId)) : hotspotName(visit.hotspotId)}
        </strong>
        <span class="visit-kind">{kindWords(words, visit.kind)}</span>
        <span class="visit-times">
          <Clock at={visit.enteredAt} /> – {isStillThere(visit) ? words.still : <Clock at={visit.leftAt} />}
        </span>
      </p>
      <p class="visit-more">
        {words.measuredWords(durationWords(words, visit.measuredSeconds))}
        {visit.inferredSeconds > 0 &&
          ` · ${words.inferredWords(durationWords(words, visit.inferredSeconds))}`}
        {visit.unknownSeconds > 0 && ` · ${words.unknownWords(durationWords(words, visit.unknownSeconds))}`} (
        {words.rangeMinutes(low, high)})
      </p>
      {visit.byCrewMate !== null && <p class="visit-more">{words.byCrewOf(callSign(visit.byCrewMate))}</p>}
      {visit.weak && <p class="visit-more weak">{words.weak}</p>}
      <button
        type="button"
        class="link"
        data-row
        data-working
        tabIndex={isReached ? 0 : -1}
        onClick={() => actions.openVisit(visit.id)}
      >
        {words.howWorkedOut}
      </button>
    </li>
  );
}
