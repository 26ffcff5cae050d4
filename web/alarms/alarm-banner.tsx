// Above every page of whoever answers alarms: emergencies first, then alarms, and whether this screen would hear any.
import { useState } from 'preact/hooks';
import { places } from '../people/places.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Language } from '../words/words.ts';
import { AlarmLine } from './alarm-line.tsx';
import { turnSoundOn } from './alarm-sound.ts';
import { EmergencyLine } from './emergency-line.tsx';
import { type AlarmWatching, useAlarms } from './use-alarms.ts';

export interface AlarmBannerProps {
  readonly words: PeopleWords;
  readonly language: Language;
  /** The live desk watches for as long as it is open. */
  readonly isAlwaysWatched?: boolean;
}

/** So many alarms stand in the banner; the list has them all. */
const alarmsShown = 2;

export function AlarmBanner({ words, language, isAlwaysWatched = false }: AlarmBannerProps) {
  const watching = useAlarms(isAlwaysWatched);
  const { told, state, again } = watching;
  if (told === null) return null;
  const { emergencies, alarms, isSet } = told;
  if (!isSet && emergencies.length === 0 && alarms.length === 0) return null;
  const shown = alarms.filter(({ hasBanner }) => hasBanner).slice(0, alarmsShown);
  const more = alarms.length - shown.length;
  const shared = { words, language, now: told.now, onDone: again };
  return (
    <section class="alarms" aria-label={words.alarmRegion}>
      {emergencies.map((each) => (
        <EmergencyLine key={each.emergencyId} emergency={each} {...shared} />
      ))}
      {shown.map((each) => (
        <AlarmLine key={each.activityId} alarm={each} {...shared} />
      ))}
      {state !== 'watching' && <NotWatching words={words} state={state} again={again} />}
      {(more > 0 || !watching.hasSound) && (
        <div class="alarm-quiet">
          {more > 0 && <a href={places.alarms.address}>{words.alarmMore(more)}</a>}
          {!watching.hasSound && <Silent words={words} again={again} />}
        </div>
      )}
    </section>
  );
}

interface NotWatchingProps extends Pick<AlarmWatching, 'again'> {
  readonly words: PeopleWords;
  readonly state: 'cut' | 'asleep';
}

function NotWatching({ words, state, again }: NotWatchingProps) {
  return (
    <div class="alarm-quiet alarm-not-watching">
      <p role="status">{state === 'cut' ? words.alarmCut : words.alarmAsleep}</p>
      <button type="button" onClick={again}>
        {state === 'cut' ? words.retry : words.alarmWake}
      </button>
    </div>
  );
}

function Silent({ words, again }: { words: PeopleWords; again: () => void }) {
  const [hasTried, setTried] = useState(false);
  const press = async () => {
    setTried(!(await turnSoundOn()));
    again();
  };
  return (
    <div class="alarm-silent">
      <p role={hasTried ? 'alert' : undefined}>{words.alarmSilent}</p>
      <button type="button" onClick={() => void press()}>
        {words.alarmSoundOn}
      </button>
    </div>
  );
}
