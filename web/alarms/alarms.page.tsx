// Emergencies and alarms of the last 31 days: what waits, what was acknowledged, by whom and when.
import { useEffect, useState } from 'preact/hooks';
import { alarmList, askMilliseconds } from '../../core/activities/alarms-now.ts';
import { downloadCsv } from '../desk/csv.ts';
import { useReply } from '../desk/use-reply.ts';
import { OnlyFor } from '../people/only-for.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { secondTime } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { Acknowledge } from './acknowledge.tsx';
import { type AlarmRow, alarmRows, alarmsCsv } from './alarm-rows.ts';
import { isSounding, sound, turnSoundOn } from './alarm-sound.ts';
import { roleName } from './role-name.ts';

const title = (words: PeopleWords) => words.places.alarms;

export function AlarmsPage() {
  return (
    <OnlyFor place="alarms" title={title}>
      {() => <Whole />}
    </OnlyFor>
  );
}

function Whole() {
  const { words, language } = usePeopleSaying();
  const [changes, setChanges] = useState(0);
  const [search, setSearch] = useState('');
  const { loaded, retry } = useReply('/api/alarms/past', alarmList, changes);
  const again = () => setChanges((count) => count + 1);
  // What others acknowledge, or the banner above, is seen here soon.
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setChanges((count) => count + 1);
    }, askMilliseconds * 2);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <h1>{words.places.alarms}</h1>
      <p>{words.alarmsLead}</p>
      <SoundTest />
      {loaded.state === 'loading' && <p>{words.alarmsLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.alarmsFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' &&
        (loaded.value.emergencies.length + loaded.value.alarms.length === 0 ? (
          <p>{words.alarmsNone}</p>
        ) : (
          <Found
            rows={alarmRows(loaded.value, words, search)}
            {...{ words, desk: wordsIn(language), search, setSearch, again }}
          />
        ))}
    </>
  );
}

/** That this screen can be heard is tried before it is needed. */
function SoundTest() {
  const { words } = usePeopleSaying();
  const [isOn, setOn] = useState(isSounding());
  const press = async () => {
    setOn(await turnSoundOn());
    sound('alarm');
  };
  return (
    <p class="people-tools">
      <button type="button" onClick={() => void press()}>
        {words.alarmSoundTest}
      </button>
      <span role="status">{isOn ? words.alarmSoundIsOn : ''}</span>
    </p>
  );
}

interface FoundProps {
  readonly rows: readonly AlarmRow[];
  readonly words: PeopleWords;
  readonly desk: ReturnType<typeof wordsIn>;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly again: () => void;
}

function Found({ rows, words, desk, search, setSearch, again }: FoundProps) {
  return (
    <>
      <div class="people-tools">
        <input
          type="search"
          aria-label={words.alarmsSearch}
          placeholder={words.alarmsSearch}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <span role="status">{words.alarmsCount(rows.length)}</span>
        <button
          type="button"
          class="quiet"
          onClick={() => downloadCsv(`${words.alarmsFile}.csv`, alarmsCsv(rows))}
        >
          {desk.download}
        </button>
      </div>
      {rows.length === 0 ? <p>{words.alarmsNoneFound}</p> : <Table {...{ rows, words, desk, again }} />}
    </>
  );
}

function Table({ rows, words, desk, again }: Omit<FoundProps, 'search' | 'setSearch'>) {
  const { alarmsWhen, alarmsWhat, alarmsWho, alarmsWhere, alarmsAnswer } = words;
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.alarmsTable}</caption>
      <thead>
        <tr>
          {[alarmsWhen, alarmsWhat, alarmsWho, alarmsWhere, alarmsAnswer].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={alarmsWhen}>{momentWords(desk, row.at)}</td>
            <td data-label={alarmsWhat}>
              {row.what}
              {row.isWithdrawn && ` (${words.alarmsTakenBack})`}
            </td>
            <td data-label={alarmsWho}>{row.callSign}</td>
            <td data-label={alarmsWhere}>{row.hotspots === '' ? '–' : row.hotspots}</td>
            <td data-label={alarmsAnswer}>
              <Answer {...{ row, words, desk, again }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({
  row,
  words,
  again,
}: { row: AlarmRow } & Omit<FoundProps, 'rows' | 'search' | 'setSearch'>) {
  const { acknowledged, isWithdrawn, of, what, callSign, overAt } = row;
  const over = overAt === null ? '' : ` ${words.alarmOver(secondTime(overAt))}.`;
  if (acknowledged !== null)
    return (
      <>
        {acknowledged.name} ({roleName(words, acknowledged.role)}), {secondTime(acknowledged.at)}.{over}
      </>
    );
  if (isWithdrawn) return <>–</>;
  return (
    <>
      <strong class="mark">{words.alarmsWaiting}</strong>{' '}
      <Acknowledge words={words} of={of} what={`${what}, ${callSign}`} onDone={again} />
      {over}
    </>
  );
}
