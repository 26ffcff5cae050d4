// The dosage of one officer: their hours of each kind, over time, and the visits behind them.

import { dosageByOfficer, type OfficerDosage } from '../../core/tracking/dosage-list.ts';
import { mostDaysByVisits } from '../../core/tracking/dosage-question.ts';
import { Failed } from './card.tsx';
import { DeclaredTable } from './declared-table.tsx';
import { useWords } from './desk-context.ts';
import { About } from './dosage-about.tsx';
import { filesOf } from './dosage-all.tsx';
import { DosageChart } from './dosage-chart.tsx';
import { officerDayColumns } from './dosage-columns.tsx';
import { Hours } from './dosage-hours.tsx';
import { Notes } from './dosage-notes.tsx';
import { dosageQuestion } from './dosage-question.ts';
import { DosageTable } from './dosage-table.tsx';
import { type DaySpan, daysIn } from './dosage-view.ts';
import { DosageVisits } from './dosage-visits.tsx';
import { useReply } from './use-reply.ts';

export function DosageOfOfficer({ id, span, freshness }: { id: string; span: DaySpan; freshness: number }) {
  const { words } = useWords();
  const of = { officerId: id };
  const isTooLong = daysIn(span) > mostDaysByVisits;
  const address = isTooLong ? null : dosageQuestion(span, 'officer-day', of);
  const { loaded, retry } = useReply(address, dosageByOfficer, freshness);
  if (isTooLong) return <p>{words.tooLong(mostDaysByVisits)}</p>;
  if (loaded.state === 'loading') return <p class="waiting-words">{words.loadingDosage}</p>;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotDosage} why={loaded.words} retry={retry} />;
  return (
    <>
      <Notes about={loaded.value} />
      <Hours span={span} of={of} freshness={freshness} />
      <section aria-labelledby="chart-title">
        <h3 id="chart-title">{words.chartTitleOfficer}</h3>
        {daysIn(span) > 1 && (
          <DosageChart
            title={words.chartTitleOfficer}
            step="day"
            breaks={loaded.value.changes.map(({ day }) => day)}
            bars={loaded.value.rows.map(barOf)}
          />
        )}
        <DosageTable
          caption={words.chartTitleOfficer}
          rows={loaded.value.rows}
          columns={officerDayColumns(words, span)}
          keyOf={(row) => row.day}
          searchable={null}
          files={filesOf(words, span, 'officer-day', of)}
        />
      </section>
      <DosageVisits span={span} of={of} freshness={freshness} />
      <DeclaredTable id={id} span={span} freshness={freshness} />
      <About about={loaded.value} />
    </>
  );
}

function barOf({ day, measuredSeconds, inferredSeconds, lowSeconds, highSeconds }: OfficerDosage) {
  return { day, seconds: measuredSeconds + inferredSeconds, lowSeconds, highSeconds };
}
