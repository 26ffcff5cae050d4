// The hours of the day, four kinds that are never mixed: paid, on patrol, in hotspots, declared; of those in hotspots what this phone measured and
// what the server has.
import type { ComponentChildren } from 'preact';
import { agoWords } from '../words/age.ts';
import { dayFigures } from './day-figures.ts';
import { useLater } from './later-view.ts';
import { lengthRange, lengthWords } from './state-words.ts';

export function DayHours() {
  const { state, words } = useLater();
  const { day, me, now } = state;
  const { paidSeconds, patrolSeconds, inHotspotSeconds, lowSeconds, highSeconds, declaredSeconds } =
    dayFigures(state);
  const length = (seconds: number) => lengthWords(words, seconds);
  const range = (low: number, high: number) => words.rangeDuration(...lengthRange(words, low, high));
  const refused = Object.values(day?.refused ?? {}).reduce((sum, n) => sum + n, 0);
  return (
    <section aria-labelledby="day-hours">
      <h2 id="day-hours">{words.dayHours}</h2>
      <dl class="hours">
        <Hours name={words.paidDuty} length={length(paidSeconds)} />
        <Hours
          name={words.onPatrol}
          length={patrolSeconds === null ? words.hoursUnknown : length(patrolSeconds)}
        />
        <Hours name={words.inHotspotsPhone} length={length(inHotspotSeconds)}>
          {highSeconds > 0 ? range(lowSeconds, highSeconds) : null}
        </Hours>
        {day !== null && (
          <Hours name={words.inHotspotsServer} length={length(day.measuredSeconds + day.inferredSeconds)}>
            {range(day.lowSeconds, day.highSeconds)}. {words.serverAgo(agoWords(words, day.at, now))}
            {refused > 0 && ` ${words.serverRefused(refused)}`}
          </Hours>
        )}
        {declaredSeconds > 0 && <Hours name={words.declaredApart} length={length(declaredSeconds)} />}
      </dl>
      {day === null && <p class="small">{words.serverNever}</p>}
      {me?.hasRadio === false && <p class="small">{words.partialDay}</p>}
      <p class="small">{words.overlapping}</p>
    </section>
  );
}

function Hours({ name, length, children }: { name: string; length: string; children?: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{length}</strong>
        {children != null && <p class="small">{children}</p>}
      </dd>
    </div>
  );
}
