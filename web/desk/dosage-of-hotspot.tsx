// The dosage of one hotspot: how often, how long, how far apart; over time; and the visits behind it. On paper, one page.
import { stretchesInSet } from '../../core/hotspots/hotspot-set.ts';
import { dosageByHotspot, type HotspotDosage } from '../../core/tracking/dosage-list.ts';
import { useMay } from '../people/own-account.ts';
import { Failed } from './card.tsx';
import { useWords } from './desk-context.ts';
import { About } from './dosage-about.tsx';
import { filesOf } from './dosage-all.tsx';
import { DosageChart } from './dosage-chart.tsx';
import { periodColumns } from './dosage-columns.tsx';
import { DeclaredNote } from './dosage-declared.tsx';
import { DosageLink } from './dosage-link.tsx';
import { Notes } from './dosage-notes.tsx';
import { dosageQuestion, type Of, stepOf } from './dosage-question.ts';
import { useSetOfFigures } from './dosage-sets.tsx';
import { spanWords } from './dosage-span.tsx';
import { DosageTable } from './dosage-table.tsx';
import { type DaySpan, daysIn } from './dosage-view.ts';
import { DosageVisits } from './dosage-visits.tsx';
import { amountWords, gapWords, percentOf, rangedWords } from './dosage-words.ts';
import { useReply } from './use-reply.ts';

interface DosageOfHotspotProps {
  readonly id: string;
  readonly span: DaySpan;
  readonly freshness: number;
}

/** Of a set only the days on which the hotspot was in it: what the table said of it opens to the same. */
export function DosageOfHotspot({ id, span, freshness }: DosageOfHotspotProps) {
  const { words } = useWords();
  const set = useSetOfFigures();
  if (set === undefined) return <p class="waiting-words">{words.loadingDosage}</p>;
  const shared = { id, freshness, setId: set?.id ?? null };
  if (set === null) return <Figures {...shared} span={span} />;
  const stretches = stretchesInSet(set, id, span.from, span.to);
  const [first, last] = [stretches.at(0), stretches.at(-1)];
  const within = first && last ? { from: first.first, to: last.last } : null;
  return (
    <>
      <p class="note">
        {within === null ? words.setNotThen(set.name) : words.setDaysOnly(set.name, spanWords(words, within))}{' '}
        <DosageLink to={{ setId: null }}>{words.setAllDays}</DosageLink>
      </p>
      {within !== null && <Figures {...shared} span={within} />}
    </>
  );
}

function Figures({ id, setId, span, freshness }: DosageOfHotspotProps & { readonly setId: string | null }) {
  const { words } = useWords();
  const of: Of = setId === null ? { hotspotId: id } : { hotspotId: id, setId };
  const mayReadVisits = useMay('visit.read');
  const { loaded, retry } = useReply(dosageQuestion(span, 'hotspot', of), dosageByHotspot, freshness);
  if (loaded.state === 'loading') return <p class="waiting-words">{words.loadingDosage}</p>;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotDosage} why={loaded.words} retry={retry} />;
  const row = loaded.value.rows.at(0);
  if (row === undefined) return <p>{words.noSuchHotspot}</p>;
  return (
    <>
      <Notes about={loaded.value} />
      <Facts row={row} />
      <DeclaredNote declared={loaded.value.declared} />
      {daysIn(span) > 1 && (
        <OverTime
          of={of}
          span={span}
          breaks={loaded.value.changes.map(({ day }) => day)}
          freshness={freshness}
        />
      )}
      {mayReadVisits && <DosageVisits span={span} of={{ hotspotId: id }} freshness={freshness} />}
      <About about={loaded.value} />
    </>
  );
}

function Facts({ row }: { row: HotspotDosage }) {
  const { words } = useWords();
  const [one = 0, two = 0, more = 0] = row.crewShares ?? [];
  return (
    <section aria-labelledby="facts-title">
      <h3 id="facts-title" class="visually-hidden">
        {words.facts}
      </h3>
      <p class="dosage-figure">
        {rangedWords(words, row.patrolSeconds, row.patrolLowSeconds, row.patrolHighSeconds)}
        <span class="dosage-figure-name">{words.patrolHoursHere}</span>
      </p>
      <dl class="facts dosage-facts">
        <dt>{words.frequency}</dt>
        <dd>
          {words.frequencyWords(
            words.patrolVisitsWords(row.patrolVisits),
            words.personVisitsWords(row.personVisits),
          )}
        </dd>
        <dt>{words.intermittency}</dt>
        <dd>
          {row.medianGapSeconds === null
            ? words.intermittencyNone
            : words.intermittencyWords(
                gapWords(words, row.medianGapSeconds),
                gapWords(words, row.longestGapSeconds),
              )}
        </dd>
        <dt>{words.onTargetFact}</dt>
        <dd>
          {words.onTargetWords(
            words.ofAll(row.onTarget, row.personVisits),
            row.daysWithTarget === 0 ? words.noTargetSet : words.ofAll(row.daysOnTarget, row.daysWithTarget),
          )}
        </dd>
        {row.crewShares !== null && (
          <>
            <dt>{words.crews}</dt>
            <dd>{words.crewWords(percentOf(one), percentOf(two), percentOf(more))}</dd>
          </>
        )}
        <dt>{words.evidenceFact}</dt>
        <dd>
          {words.evidenceMeasured(
            amountWords(words, row.measuredSeconds),
            amountWords(words, row.inferredSeconds),
          )}
          ; {row.weakVisits === 0 ? words.noWeak : words.weakWords(row.weakVisits)}
        </dd>
      </dl>
    </section>
  );
}

function OverTime({
  of,
  span,
  breaks,
  freshness,
}: {
  of: Of;
  span: DaySpan;
  breaks: readonly string[];
  freshness: number;
}) {
  const { words } = useWords();
  const step = stepOf(daysIn(span));
  const by = `hotspot-${step}` as const;
  const { loaded, retry } = useReply(dosageQuestion(span, by, of), dosageByHotspot, freshness);
  return (
    <section aria-labelledby="chart-title">
      <h3 id="chart-title">{words.chartTitle}</h3>
      {loaded.state === 'loading' && <p class="waiting-words">{words.loadingDosage}</p>}
      {loaded.state === 'failed' && <Failed what={words.couldNotDosage} why={loaded.words} retry={retry} />}
      {loaded.state === 'ready' && (
        <>
          <DosageChart
            title={words.chartTitle}
            step={step}
            breaks={breaks}
            bars={loaded.value.rows.map((row) => {
              const [lowSeconds, highSeconds] = [row.patrolLowSeconds, row.patrolHighSeconds];
              return { day: row.day, seconds: row.patrolSeconds, lowSeconds, highSeconds };
            })}
          />
          <details class="twin" open>
            <summary>{words.inTable}</summary>
            <DosageTable
              caption={words.chartTitle}
              rows={loaded.value.rows}
              columns={periodColumns(words, step, span)}
              keyOf={(row) => row.day}
              searchable={null}
              files={filesOf(words, span, by, of)}
            />
          </details>
        </>
      )}
    </section>
  );
}
