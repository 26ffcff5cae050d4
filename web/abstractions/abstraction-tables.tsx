// The tables of the ledger: totals, each stretch, and duties beyond their planned end.
import type { AbstractionList } from '../../core/people/abstraction-list.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { dayWords, durationWords } from '../words/age.ts';
import { wholeMinutes } from '../words/numbers.ts';
import { momentWords, spanWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

export interface LedgerNames {
  readonly hotspot: (hotspotId: string | null) => string;
  readonly team: (areaId: string | null) => string;
}

/** More are not read on a screen, and are many to be drawn: the file has all. */
const mostShown = 200;

interface TablesProps {
  readonly ledger: AbstractionList;
  readonly names: LedgerNames;
}

export function TotalTables({ ledger, names }: TablesProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const figures = ({ count, seconds }: { count: number; seconds: number }) => [
    String(count),
    durationWords(desk, seconds),
  ];
  const kinds = ledger.byStatus.map((total) => [words.dutyStatuses[total.status], ...figures(total)]);
  const places = ledger.byHotspot.map((total) => [names.hotspot(total.hotspotId), ...figures(total)]);
  const days = ledger.byDayAndTeam.map((total) => [
    dayWords(desk, total.day),
    names.team(total.areaId),
    ...figures(total),
  ]);
  return (
    <div class="away-totals">
      <Table
        title={words.awayByKind}
        headings={[words.awayKind, words.awayStretches, words.awayHours]}
        rows={kinds}
      />
      <Table
        title={words.awayByHotspot}
        headings={[words.awayHotspot, words.awayStretches, words.awayHours]}
        rows={places}
      />
      <Table
        title={words.awayByDay}
        headings={[words.awayDay, words.awayTeam, words.awayStretches, words.awayHours]}
        rows={days}
      />
    </div>
  );
}

export function StretchTable({ ledger, names }: TablesProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const shown = ledger.stretches.slice(-mostShown);
  const rows = shown.toReversed().map((stretch) => {
    const notes = [
      ...(stretch.isOpen ? [words.awayGoesOn] : []),
      ...(stretch.isCut ? [words.awayIsCut] : []),
    ];
    return [
      [spanWords(desk, stretch.from, stretch.to), ...notes].join('; '),
      stretch.callSign ?? words.awayUnnamed,
      names.team(stretch.areaId),
      words.dutyStatuses[stretch.status],
      names.hotspot(stretch.hotspotId),
      String(wholeMinutes((stretch.to - stretch.from) / 1000)),
    ];
  });
  const headings = [
    words.awayWhen,
    words.awayOfficer,
    words.awayTeam,
    words.awayKind,
    words.awayHotspot,
    words.awayMinutes,
  ];
  const isWhole = shown.length === ledger.stretches.length;
  return (
    <>
      {!isWhole && <p>{words.awayLatest(shown.length)}</p>}
      <Table title={words.awayList} headings={headings} rows={rows} />
    </>
  );
}

export function ExtensionTable({ ledger, names }: TablesProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const rows = ledger.extensions.map(({ callSign, areaId, plannedEndAt, from, to, isOpen }) => [
    callSign ?? words.awayUnnamed,
    names.team(areaId),
    momentWords(desk, plannedEndAt),
    [durationWords(desk, (to - from) / 1000), ...(isOpen ? [words.awayGoesOn] : [])].join(', '),
  ]);
  if (rows.length === 0)
    return (
      <section class="people-part">
        <h2>{words.awayExtended}</h2>
        <p>{words.awayExtendedNone}</p>
      </section>
    );
  const headings = [words.awayOfficer, words.awayTeam, words.awayPlanned, words.awayBeyond];
  return <Table title={words.awayExtended} headings={headings} rows={rows} />;
}

interface TableProps {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Narrow, each row is a block whose cells name themselves. */
function Table({ title, headings, rows }: TableProps) {
  return (
    <section class="people-part">
      <h2>{title}</h2>
      <table class="stacking away-table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('\n')}>
              {cells.map((cell, index) => (
                <td key={headings[index]} data-label={headings[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
