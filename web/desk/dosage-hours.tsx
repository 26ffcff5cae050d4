// The four kinds of hours, each named and within the one before.
import { mostDaysByVisits } from '../../core/tracking/dosage-question.ts';
import { type Coverage, type HoursRow, hoursList } from '../../core/tracking/hours-list.ts';
import { tenthsOfHours } from '../words/numbers.ts';
import type { Words } from '../words/words.ts';
import { Failed } from './card.tsx';
import { useWords } from './desk-context.ts';
import { hoursQuestion, type Of } from './dosage-question.ts';
import { type DaySpan, daysIn } from './dosage-view.ts';
import { percentOf } from './dosage-words.ts';
import { useReply } from './use-reply.ts';

export function Hours({ span, of = {}, freshness }: { span: DaySpan; of?: Of; freshness: number }) {
  const { words } = useWords();
  const isTooLong = daysIn(span) > mostDaysByVisits;
  const { loaded, retry } = useReply(isTooLong ? null : hoursQuestion(span, of), hoursList, freshness);
  return (
    <section class="dosage-hours" aria-labelledby="hours-title">
      <h3 id="hours-title">{words.fourHours}</h3>
      {isTooLong && <p class="small">{words.hoursTooLong(mostDaysByVisits)}</p>}
      {!isTooLong && loaded.state === 'loading' && <p class="waiting-words">{words.loadingDosage}</p>}
      {loaded.state === 'failed' && <Failed what={words.couldNotHours} why={loaded.words} retry={retry} />}
      {loaded.state === 'ready' && loaded.value.rows.map((hours) => <Four key="four" hours={hours} />)}
      {loaded.state === 'ready' && <p>{coverageWords(words, loaded.value.coverage)}</p>}
    </section>
  );
}

function Four({ hours }: { hours: HoursRow }) {
  const { words } = useWords();
  const kinds = [
    [words.paidDuty, hours.paidDutySeconds],
    [words.patrolStatus, hours.patrolStatusSeconds],
    [words.personHours, hours.personSeconds],
    [words.patrolHours, hours.patrolSeconds],
  ] as const;
  return (
    <>
      <dl class="four-hours">
        {kinds.map(([name, seconds], i) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span class="four-figure">{hoursOf(words, seconds)}</span>
              <Share seconds={seconds} before={i === 0 ? null : kinds[i - 1][1]} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {hours.paidDutySeconds === null ? words.noDuties : words.fourHoursMeaning}
        {hours.byCrewSeconds > 0 && ` ${words.byCrewHours(hoursOf(words, hours.byCrewSeconds))}`}
        {hours.withoutDutySeconds > 0 && ` ${words.withoutDuty(hoursOf(words, hours.withoutDutySeconds))}`}
      </p>
    </>
  );
}

function Share({ seconds, before }: { seconds: number | null; before: number | null }) {
  const { words } = useWords();
  if (seconds === null || before === null || before === 0) return null;
  return <span class="four-share">{words.shareOfBefore(percentOf(seconds / before))}</span>;
}

function hoursOf(words: Words, seconds: number | null): string {
  return seconds === null ? words.notKnown : words.hours(tenthsOfHours(seconds));
}

function coverageWords(words: Words, coverage: Coverage | null): string {
  if (coverage === null) return words.coverageNotKnown;
  if (coverage.ofSeconds === 0) return words.coverageOfNothing;
  const percent = percentOf(coverage.measuredSeconds / coverage.ofSeconds);
  return coverage.of === 'duty' ? words.coverageOfDuty(percent) : words.coverageBetween(percent);
}
