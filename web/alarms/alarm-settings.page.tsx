// How the emergency button and alarms are set, for administrators.
import { useEffect, useState } from 'preact/hooks';
import { alarmSettings, askMilliseconds } from '../../core/activities/alarms-now.ts';
import { useReply } from '../desk/use-reply.ts';
import { OnlyFor } from '../people/only-for.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { AlarmRulesPart } from './alarm-rules-part.tsx';
import { EmergencyButtonPart } from './emergency-button-part.tsx';

const title = (words: PeopleWords) => words.places['alarm-settings'];

export function AlarmSettingsPage() {
  return (
    <OnlyFor place="alarm-settings" title={title}>
      {() => <Whole />}
    </OnlyFor>
  );
}

/** How many screens watch is asked for so often while the page is in front. */
const watchingMilliseconds = askMilliseconds * 3;

function Whole() {
  const { words } = usePeopleSaying();
  const [asks, setAsks] = useState(0);
  const again = () => setAsks((count) => count + 1);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setAsks((count) => count + 1);
    }, watchingMilliseconds);
    return () => clearInterval(timer);
  }, []);
  const { loaded, retry } = useReply('/api/alarm-settings', alarmSettings, asks);
  return (
    <>
      <h1>{words.places['alarm-settings']}</h1>
      <p>{words.alarmSetLead}</p>
      {loaded.state === 'loading' && <p>{words.alarmSetLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.alarmSetFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <>
          <EmergencyButtonPart settings={loaded.value} onChanged={again} />
          <AlarmRulesPart settings={loaded.value} onChanged={again} />
        </>
      )}
    </>
  );
}
