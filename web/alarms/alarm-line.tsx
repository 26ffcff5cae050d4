// The alarm of an activity in the banner: what, who, where, when.
import type { DeskAlarm } from '../../core/activities/alarms-now.ts';
import { agoWords, clockTime } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Language } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import { Acknowledge } from './acknowledge.tsx';

interface LineProps {
  readonly alarm: DeskAlarm;
  readonly words: PeopleWords;
  readonly language: Language;
  /** The server's clock: milliseconds. */
  readonly now: number;
  readonly onDone: () => void;
}

export function AlarmLine({ alarm, words, language, now, onDone }: LineProps) {
  const { activityId, kind, callSign, at, hotspots } = alarm;
  const what = words.alarmOfActivity(words.activityKindNames[kind], callSign);
  return (
    <div class="alarm alarm-activity">
      <p class="alarm-what">
        <strong role="alert">{what}</strong>{' '}
        <span>
          {words.alarmLogged(clockTime(at), agoWords(wordsIn(language), at, now))}
          {hotspots.length > 0 && `, ${words.alarmIn(hotspots.join(', '))}`}.
        </span>
      </p>
      <div class="alarm-do">
        <Acknowledge words={words} of={{ activityId }} what={what} onDone={onDone} />
      </div>
    </div>
  );
}
