// Whether engagements an hour of patrol have doubled, in words with the days that were compared; also where it cannot be told.
import type { ActivityDrift, ActivityDrifts } from '../../core/activities/activity-drift.ts';
import { dayWords } from '../words/age.ts';
import { type ActivitySaying, useActivityWords } from './saying.ts';

export function DriftPart({ drifts }: { drifts: ActivityDrifts }) {
  const saying = useActivityWords();
  const { words, desk } = saying;
  const { engagements, people, hoursOf } = drifts;
  const hasDoubled = engagements.state === 'doubled' || people.state === 'doubled';
  const lines = new Map([
    [driftWords(saying, words.driftEngagements, engagements), engagements.state],
    [driftWords(saying, words.driftPeople, people), people.state],
  ]);
  const day = (text: string) => dayWords(desk, text);
  return (
    <section class={hasDoubled ? 'people-part activity-note is-due' : 'people-part'}>
      <h2>{words.driftTitle}</h2>
      {[...lines].map(([line, state]) => (
        <p key={line}>{state === 'doubled' ? <strong>{line}</strong> : line}</p>
      ))}
      {hasDoubled && <p>{words.driftDo}</p>}
      <p class="small">
        {words.driftDays(
          day(engagements.from),
          day(engagements.to),
          day(engagements.usualFrom),
          day(engagements.usualTo),
        )}{' '}
        {words.driftHours[hoursOf]}
      </p>
    </section>
  );
}

function driftWords({ words, desk }: ActivitySaying, what: string, drift: ActivityDrift): string {
  const rate = (value: number) => value.toFixed(1);
  switch (drift.state) {
    case 'too-few-days':
      return words.driftTooFew(drift.recentDays, drift.usualDays);
    case 'nothing-before':
      return words.driftNothingBefore(what, rate(drift.recent));
    case 'steady':
      return words.driftSteady(what, rate(drift.recent), rate(drift.usual));
    case 'doubled':
      return words.driftDoubled(what, rate(drift.recent), rate(drift.usual), dayWords(desk, drift.since));
  }
}
