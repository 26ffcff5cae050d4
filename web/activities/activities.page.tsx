// What officers logged, over the days and filters that the address holds: the drift alarm, totals, and each activity with its corrections.
import { useState } from 'preact/hooks';
import { activityDrifts } from '../../core/activities/activity-drift.ts';
import { useReply } from '../desk/use-reply.ts';
import { OnlyFor } from '../people/only-for.tsx';
import type { PeopleWords } from '../words/people-words.ts';
import { ActivityFilters } from './activity-filters.tsx';
import { ActivityList } from './activity-list.tsx';
import { type ActivityView, activityViewFrom, searchOfView } from './activity-view.ts';
import { DriftPart } from './drift-part.tsx';
import { useActivityWords } from './saying.ts';
import { TotalsPart } from './totals-part.tsx';

const title = (words: PeopleWords) => words.places.activities;

export function ActivitiesPage() {
  return (
    <OnlyFor place="activities" title={title}>
      {() => <Whole />}
    </OnlyFor>
  );
}

function Whole() {
  const { words } = useActivityWords();
  const [view, setView] = useState<ActivityView>(() => activityViewFrom(location.search, Date.now()));
  /** Another after each correction: what is shown is asked for again. */
  const [changes, setChanges] = useState(0);
  const { loaded } = useReply('/api/activities/drift', activityDrifts);
  const show = (change: Partial<ActivityView>) => {
    const next = { ...view, ...change };
    history.replaceState(null, '', location.pathname + searchOfView(next, location.search));
    setView(next);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p class="activity-links activity-parts">
        <a href="#totals-title">{words.totals}</a>
        <a href="#list-title">{words.list}</a>
      </p>
      <ActivityFilters view={view} onShow={show} />
      {loaded.state === 'ready' && <DriftPart drifts={loaded.value} />}
      <TotalsPart view={view} onShow={show} changes={changes} />
      <ActivityList
        key={JSON.stringify([view.from, view.to, view.hotspotId, view.kind, view.officerId, view.standing])}
        view={view}
        onChanged={() => setChanges((count) => count + 1)}
      />
    </>
  );
}
