// The columns of the dosage tables: of hotspots, of officers, and of days or weeks.
import type { HotspotDosage, OfficerDosage, PeriodDosage } from '../../core/tracking/dosage-list.ts';
import { dayWords } from '../words/age.ts';
import type { Words } from '../words/words.ts';
import { dayAfter } from './dosage-day.ts';
import { DosageLink } from './dosage-link.tsx';
import type { Column } from './dosage-table.tsx';
import { cutTo, type DaySpan } from './dosage-view.ts';
import { amountWords, gapWords, percentOf, rangedWords } from './dosage-words.ts';

type Columns<Row> = readonly [Column<Row>, ...Column<Row>[]];
type Summed = Omit<PeriodDosage, 'hotspotsPatrolled'>;

export function hotspotColumns(words: Words): Columns<HotspotDosage> {
  return [
    {
      ...name('name', words.columnHotspot, (row: HotspotDosage) => row.name),
      cell: (row) => (
        <DosageLink to={{ hotspotId: row.hotspotId, search: '', sort: null, tab: 'day' }}>
          {row.name}
        </DosageLink>
      ),
    },
    ...summedColumns<HotspotDosage>(words),
    figure(
      'medianGap',
      words.columnMedianGap,
      (row) => row.medianGapSeconds ?? -1,
      (row) => gapWords(words, row.medianGapSeconds),
    ),
    figure(
      'longestGap',
      words.columnLongestGap,
      (row) => row.longestGapSeconds ?? -1,
      (row) => gapWords(words, row.longestGapSeconds),
    ),
    figure('twoOrMore', words.columnTwoOrMore, twoOrMore, (row) =>
      row.crewShares === null ? '–' : words.percent(percentOf(twoOrMore(row))),
    ),
    {
      ...name('now', words.columnNow, (row: HotspotDosage) => (row.isColdNow ? 'cold' : '')),
      cell: (row) =>
        row.isColdNow ? (
          <span class="chip chip-due" title={words.coldMeaning}>
            {words.coldNow}
          </span>
        ) : (
          words.notCold
        ),
    },
  ];
}

export function periodColumns(
  words: Words,
  step: 'day' | 'week',
  span: DaySpan,
): Columns<PeriodDosage | HotspotDosage> {
  return [periodColumn(words, step, span), ...summedColumns<PeriodDosage | HotspotDosage>(words)];
}

export function officerColumns(words: Words): Columns<OfficerDosage> {
  return [
    {
      ...name('callSign', words.columnOfficer, (row: OfficerDosage) => row.callSign),
      cell: (row) => (
        <DosageLink to={{ officerId: row.officerId, search: '', sort: null, tab: 'day' }}>
          {row.callSign}
        </DosageLink>
      ),
    },
    ...officerFigures(words),
  ];
}

export function officerDayColumns(words: Words, span: DaySpan): Columns<OfficerDosage> {
  return [periodColumn<OfficerDosage>(words, 'day', span), ...officerFigures(words)];
}

/** A day or week, which opens to itself. */
function periodColumn<Row extends { readonly day: string }>(
  words: Words,
  step: 'day' | 'week',
  span: DaySpan,
): Column<Row> {
  return {
    ...name(step, step === 'day' ? words.columnDay : words.columnWeek, (row: Row) => row.day),
    cell: ({ day }) => {
      const last = step === 'day' ? day : dayAfter(day, 6);
      const own = cutTo(span, { from: day, to: last });
      return (
        <DosageLink to={{ span: own, sort: null, search: '', tab: 'hotspot' }}>
          {dayWords(words, day)}
        </DosageLink>
      );
    },
  };
}

function summedColumns<Row extends Summed>(words: Words): Column<Row>[] {
  return [
    figure(
      'patrolTime',
      words.columnPatrolTime,
      (row) => row.patrolSeconds,
      (row) => rangedWords(words, row.patrolSeconds, row.patrolLowSeconds, row.patrolHighSeconds),
    ),
    figure('patrolVisits', words.columnPatrolVisits, (row) => row.patrolVisits),
    figure(
      'personTime',
      words.columnPersonTime,
      (row) => row.personSeconds,
      (row) => amountWords(words, row.personSeconds),
    ),
    figure('personVisits', words.columnPersonVisits, (row) => row.personVisits),
    figure(
      'onTarget',
      words.columnOnTarget,
      (row) => row.onTarget,
      (row) => words.ofAll(row.onTarget, row.personVisits),
    ),
    figure(
      'daysOnTarget',
      words.columnDaysOnTarget,
      (row) => row.daysOnTarget,
      (row) => (row.daysWithTarget === 0 ? '–' : words.ofAll(row.daysOnTarget, row.daysWithTarget)),
    ),
    figure('weak', words.columnWeak, (row) => row.weakVisits),
  ];
}

function officerFigures(words: Words): Column<OfficerDosage>[] {
  const counted = (row: OfficerDosage) => row.measuredSeconds + row.inferredSeconds;
  return [
    figure('time', words.columnTimeInside, counted, (row) =>
      rangedWords(words, counted(row), row.lowSeconds, row.highSeconds),
    ),
    figure('visits', words.columnVisits, (row) => row.visits),
    figure('hotspots', words.columnHotspots, (row) => row.hotspots),
    figure(
      'onTarget',
      words.columnOnTarget,
      (row) => row.onTarget,
      (row) => words.ofAll(row.onTarget, row.visits),
    ),
    figure('passing', words.columnPassing, (row) => row.passThroughs + row.driveThroughs),
    figure(
      'inferred',
      words.columnInferred,
      (row) => row.inferredSeconds,
      (row) => amountWords(words, row.inferredSeconds),
    ),
    figure('weak', words.columnWeak, (row) => row.weakVisits),
  ];
}

function twoOrMore({ crewShares }: HotspotDosage): number {
  return crewShares === null ? -1 : crewShares.slice(1).reduce((sum, share) => sum + share, 0);
}

function name<Row>(id: string, words: string, of: (row: Row) => string): Column<Row> {
  return { id, words, isFigure: false, order: of, cell: of };
}

function figure<Row>(
  id: string,
  words: string,
  order: (row: Row) => number,
  cell: (row: Row) => string = (row) => order(row).toLocaleString('en-GB'),
): Column<Row> {
  return { id, words, order, cell };
}
