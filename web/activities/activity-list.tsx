// Each activity, the latest first, a page after another; with files of all of them.
import { useState } from 'preact/hooks';
import { type DeskActivities, type DeskActivity, deskActivities } from '../../core/activities/desk-list.ts';
import { get } from '../api.ts';
import { useReply } from '../desk/use-reply.ts';
import { ActivityFiles } from './activity-files.tsx';
import { ActivityRow } from './activity-row.tsx';
import { type ActivityView, listQuestion } from './activity-view.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { useActivityWords } from './saying.ts';

interface ListProps {
  readonly view: ActivityView;
  readonly onChanged: () => void;
}

export function ActivityList({ view, onChanged }: ListProps) {
  const { words } = useActivityWords();
  const [tries, setTries] = useState(0);
  const [said, setSaid] = useState('');
  const question = `/api/activities?${listQuestion(view)}`;
  const { loaded, retry } = useReply(question, deskActivities, tries);
  const changed = (what: string) => {
    setSaid(what);
    setTries((count) => count + 1);
    onChanged();
  };
  return (
    <section class="people-part" aria-labelledby="list-title">
      <h2 id="list-title">{words.list}</h2>
      {said !== '' && (
        <p role="status" class="people-done">
          {said}
        </p>
      )}
      {loaded.state === 'loading' && <p role="status">{words.loading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.failed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <Pages
          key={`${tries} ${loaded.value.activities.at(0)?.activityId ?? ''} ${loaded.value.count}`}
          first={loaded.value}
          question={question}
          view={view}
          onChanged={changed}
        />
      )}
    </section>
  );
}

interface PagesProps {
  readonly first: DeskActivities;
  readonly question: string;
  readonly view: ActivityView;
  readonly onChanged: (what: string) => void;
}

function Pages({ first, question, view, onChanged }: PagesProps) {
  const { words } = useActivityWords();
  const [later, setLater] = useState<readonly DeskActivities[]>([]);
  const [isFetching, setFetching] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [correcting, setCorrecting] = useState<DeskActivity | null>(null);
  const pages = [first, ...later];
  const activities = pages.flatMap((page) => page.activities);
  const names = new Map(
    pages.flatMap(({ hotspots }) => hotspots.map(({ hotspotId, name }) => [hotspotId, name] as const)),
  );
  const { next } = pages[pages.length - 1];
  const more = async () => {
    setFetching(true);
    const reply = await get(`${question}&before=${next}`, deskActivities);
    setFetching(false);
    setFailed(!reply.ok);
    if (reply.ok) setLater([...later, reply.value]);
  };
  if (activities.length === 0)
    return (
      <p role="status">
        {words.none} {words.noneDo} {first.isUnnamed && words.unnamedNote}
      </p>
    );
  return (
    <>
      <p role="status">
        {words.count(first.count)}.{' '}
        {activities.length < first.count && words.shown(activities.length, first.count)}{' '}
        {first.isUnnamed && words.unnamedNote}
      </p>
      <ActivityFiles view={view} />
      <table class="stacking activity-table activity-list">
        <caption class="visually-hidden">{words.list}</caption>
        <thead>
          <tr>
            {[words.when, words.what, words.where, words.who].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <ActivityRow
              key={activity.activityId}
              activity={activity}
              nameOf={(id) => names.get(id) ?? id}
              onCorrect={() => setCorrecting(activity)}
            />
          ))}
        </tbody>
      </table>
      {next !== null && (
        <button type="button" class="activity-more" disabled={isFetching} onClick={() => void more()}>
          {isFetching ? words.loading : words.more}
        </button>
      )}
      {hasFailed && <p role="alert">{words.failed}</p>}
      {correcting !== null && (
        <CorrectDialog
          activity={correcting}
          nameOf={(id) => names.get(id) ?? id}
          onClose={() => setCorrecting(null)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}
