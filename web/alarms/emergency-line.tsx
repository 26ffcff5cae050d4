// An emergency in the banner: who, where, since when, and who has acknowledged it. It says what is known and nothing of what will be done.
import type { DeskEmergency } from '../../core/activities/alarms-now.ts';
import { places } from '../people/places.ts';
import { agoWords, durationWords, secondTime } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Language } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import { Acknowledge } from './acknowledge.tsx';
import { roleName } from './role-name.ts';

interface LineProps {
  readonly emergency: DeskEmergency;
  readonly words: PeopleWords;
  readonly language: Language;
  /** The server's clock: milliseconds. */
  readonly now: number;
  readonly onDone: () => void;
}

export function EmergencyLine({ emergency, words, language, now, onDone }: LineProps) {
  const desk = wordsIn(language);
  const { emergencyId, officerId, callSign, at, receivedAt, hotspots, acknowledged, isOverdue, overAt } =
    emergency;
  const what = words.alarmEmergency(callSign);
  return (
    <div class={acknowledged === null ? 'alarm alarm-emergency' : 'alarm alarm-answered'}>
      <p class="alarm-what">
        {/* Said once when it comes; what ticks is for the eye. */}
        <strong role="alert">{what}</strong>{' '}
        <span>
          {words.alarmPressed(secondTime(at), agoWords(desk, at, now))}
          {hotspots.length > 0 && `, ${words.alarmIn(hotspots.join(', '))}`}.{' '}
          <Place {...{ emergency, words }} />
        </span>
      </p>
      <p class="alarm-answer">
        {acknowledged === null
          ? words.alarmWaits(durationWords(desk, (now - receivedAt) / 1000))
          : `${words.alarmAcknowledgedBy(`${acknowledged.name} (${roleName(words, acknowledged.role)})`, secondTime(acknowledged.at))}.`}
        {isOverdue && ` ${words.alarmOverdue}`}
        {overAt !== null && ` ${words.alarmOver(secondTime(overAt))}.`}
      </p>
      <div class="alarm-do">
        {acknowledged === null && (
          <Acknowledge words={words} of={{ emergencyId }} what={what} onDone={onDone} />
        )}
        <a href={`${places.live.address}?officer=${officerId}`}>{words.alarmShowLive}</a>
      </div>
    </div>
  );
}

function Place({ emergency, words }: Pick<LineProps, 'emergency' | 'words'>) {
  const { place } = emergency;
  if (place === null) return <>{words.alarmNoPlace}</>;
  const { gridReference, latitude, longitude, accuracyMetres, capturedAt } = place;
  const where = gridReference ?? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const accuracy = accuracyMetres === null ? '' : words.alarmAccuracy(Math.ceil(accuracyMetres));
  return <>{words.alarmPlace(where + accuracy, secondTime(capturedAt))}.</>;
}
