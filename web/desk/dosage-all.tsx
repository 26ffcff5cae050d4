// The dosage of all: hours, patrol time over time, and a table by hotspot, officer, day or week.

import { dosageByHotspot, dosageByOfficer, dosageByPeriod } from '../../core/tracking/dosage-list.ts';
import { type DosageBy, mostDaysByVisits } from '../../core/tracking/dosage-question.ts';
import { useMay } from '../people/own-account.ts';
import type { Words } from '../words/words.ts';
import { Failed } from './card.tsx';
import { useWords } from './desk-context.ts';
import { About } from './dosage-about.tsx';
import { DosageChart } from './dosage-chart.tsx';
import { hotspotColumns, officerColumns, periodColumns } from './dosage-columns.tsx';
import { useDosage } from './dosage-context.ts';
import { Hours } from './dosage-hours.tsx';
import { DosageLink } from './dosage-link.tsx';
import { Notes } from './dosage-notes.tsx';
import { dosageQuestion, fileQuestion, type Of, stepOf } from './dosage-question.ts';
import { SetChoice } from './dosage-sets.tsx';
import { DosageTable } from './dosage-table.tsx';
import { type DaySpan, type DosageTab, daysIn, dosageTabs } from './dosage-view.ts';
import { ForOfficers } from './for-officers.tsx';
import { useReply } from './use-reply.ts';

export function DosageOfAll({ span, freshness }: { span: DaySpan; freshness: number }) {
  const { words } = useWords();
  const { view } = useDosage();
  const step = stepOf(daysIn(span));
  const of = ofSet(view.setId);
  const { loaded, retry } = useReply(dosageQuestion(span, step, of), dosageByPeriod, freshness);
  const answer = loaded.state === 'ready' ? loaded.value : null;
  return (
    <>
      <SetChoice />
      {answer && <Notes about={answer} />}
      {view.setId === null ? (
        <Hours span={span} freshness={freshness} />
      ) : (
        <p class="small">{words.hoursOfAll}</p>
      )}
      {loaded.state === 'failed' && <Failed what={words.couldNotDosage} why={loaded.words} retry={retry} />}
      {answer && daysIn(span) > 1 && (
        <section aria-labelledby="chart-title">
          <h3 id="chart-title">{words.chartTitle}</h3>
          <DosageChart
            title={words.chartTitle}
            step={step}
            breaks={answer.changes.map(({ day }) => day)}
            bars={answer.rows.map((row) => {
              const { day, patrolSeconds, patrolLowSeconds, patrolHighSeconds } = row;
              const [lowSeconds, highSeconds] = [patrolLowSeconds, patrolHighSeconds];
              return { day, seconds: patrolSeconds, lowSeconds, highSeconds };
            })}
          />
          <p class="small on-screen">
            <DosageLink to={{ tab: step, search: '', sort: null }}>{words.inTable}</DosageLink>
          </p>
        </section>
      )}
      <div class="dosage-tables">
        <Tabs />
        {view.tab === 'hotspot' && <ByHotspot span={span} of={of} freshness={freshness} />}
        {view.tab === 'officer' && view.setId !== null && <p>{words.setHasNoOfficers}</p>}
        {view.tab === 'officer' && view.setId === null && (
          <ForOfficers>
            <ByOfficer span={span} freshness={freshness} />
          </ForOfficers>
        )}
        {(view.tab === 'day' || view.tab === 'week') && (
          <ByPeriod span={span} of={of} step={view.tab} freshness={freshness} />
        )}
      </div>
      {answer && <About about={answer} />}
    </>
  );
}

/** Of a set, or of all hotspots. */
function ofSet(setId: string | null): Of {
  return setId === null ? {} : { setId };
}

function Tabs() {
  const { words } = useWords();
  const { view } = useDosage();
  const mayReadOfficers = useMay('officer.read');
  const tabs = dosageTabs.filter((tab) => mayReadOfficers || tab !== 'officer');
  return (
    <nav class="dosage-tabs" aria-label={words.by}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <DosageLink to={{ tab, search: '', sort: null }} isCurrent={tab === view.tab}>
              {tabWords(words, tab)}
            </DosageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TableOf {
  readonly span: DaySpan;
  readonly freshness: number;
}

function ByHotspot({ span, of, freshness }: TableOf & { of: Of }) {
  const { words } = useWords();
  const { loaded, retry } = useReply(dosageQuestion(span, 'hotspot', of), dosageByHotspot, freshness);
  if (loaded.state === 'loading') return <p class="waiting-words">{words.loadingDosage}</p>;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotDosage} why={loaded.words} retry={retry} />;
  const { rows } = loaded.value;
  if (rows.length === 0) return <Empty />;
  return (
    <DosageTable
      caption={words.byHotspot}
      rows={rows}
      columns={hotspotColumns(words)}
      keyOf={(row) => row.hotspotId}
      searchable={(row) => row.name}
      files={filesOf(words, span, 'hotspot', of)}
    />
  );
}

function ByOfficer({ span, freshness }: TableOf) {
  const { words } = useWords();
  const isTooLong = daysIn(span) > mostDaysByVisits;
  const address = isTooLong ? null : dosageQuestion(span, 'officer');
  const { loaded, retry } = useReply(address, dosageByOfficer, freshness);
  if (isTooLong) return <p>{words.tooLong(mostDaysByVisits)}</p>;
  if (loaded.state === 'loading') return <p class="waiting-words">{words.loadingDosage}</p>;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotDosage} why={loaded.words} retry={retry} />;
  const { rows } = loaded.value;
  if (rows.length === 0) return <Empty />;
  return (
    <DosageTable
      caption={words.byOfficer}
      rows={rows}
      columns={officerColumns(words)}
      keyOf={(row) => row.officerId}
      searchable={(row) => row.callSign}
      files={filesOf(words, span, 'officer')}
    />
  );
}

function ByPeriod({ span, of, step, freshness }: TableOf & { of: Of; step: 'day' | 'week' }) {
  const { words } = useWords();
  const { loaded, retry } = useReply(dosageQuestion(span, step, of), dosageByPeriod, freshness);
  if (loaded.state === 'loading') return <p class="waiting-words">{words.loadingDosage}</p>;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotDosage} why={loaded.words} retry={retry} />;
  return (
    <DosageTable
      caption={tabWords(words, step)}
      rows={loaded.value.rows}
      columns={periodColumns(words, step, span)}
      keyOf={(row) => row.day}
      searchable={null}
      files={filesOf(words, span, step, of)}
    />
  );
}

function Empty() {
  const { words } = useWords();
  return (
    <div class="empty">
      <p>{words.noDosage}</p>
      <p class="small">{words.noDosageDo}</p>
    </div>
  );
}

function tabWords(words: Words, tab: DosageTab): string {
  const known: Readonly<Record<DosageTab, string>> = {
    hotspot: words.byHotspot,
    officer: words.byOfficer,
    day: words.byDay,
    week: words.byWeek,
  };
  return known[tab];
}

/** The files that a table can be kept as. */
export function filesOf(words: Words, span: DaySpan, by: DosageBy, of: Of = {}): [string, string][] {
  const files: [string, string][] = [
    [words.downloadCsv, fileQuestion(span, by, 'csv', of)],
    [words.downloadExcel, fileQuestion(span, by, 'xlsx', of)],
    [words.downloadJson, fileQuestion(span, by, 'json', of)],
  ];
  return by === 'hotspot'
    ? [...files, [words.downloadGeoJson, fileQuestion(span, by, 'geojson', of)]]
    : files;
}
