// Visits of today by this phone's own positions, with minutes and their range.
import { clockTime } from '../words/age.ts';
import { minuteRange, wholeMinutes } from '../words/numbers.ts';
import type { OwnVisit } from './patrol-state.ts';
import { usePatrol } from './patrol-view.ts';

export function OwnVisits({ visits, none }: { visits: readonly OwnVisit[]; none: string }) {
  const { words } = usePatrol();
  if (visits.length === 0) return <p>{none}</p>;
  return (
    <ul class="lines">
      {visits.map((visit) => {
        const to = visit.isOpen ? words.stillHere : clockTime(visit.leftAt);
        const minutes = wholeMinutes(visit.countedSeconds);
        return (
          <li key={`${visit.hotspotId} ${visit.enteredAt}`}>
            <span>{words.visitLine(clockTime(visit.enteredAt), to, visit.name)}</span>
            <p class="small">
              {words.minutesRange(minutes, ...minuteRange(visit.lowSeconds, visit.highSeconds))}
              {visit.kind !== 'visit' && `, ${words.visitKinds[visit.kind]}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
