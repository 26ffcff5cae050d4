// What a comparison came to: the sentence first, then the odd ones of each side.
import type { OddOne, Reconciliation } from '../../core/activities/reconciled.ts';
import { csvText, downloadCsv, timeCell } from '../desk/csv.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

export function Found({ found }: { found: Reconciliation }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { onlyOurs, onlyTheirs, refused } = found;
  const odd = onlyOurs.length + onlyTheirs.length;
  return (
    <section class="people-part" aria-labelledby="rec-found">
      <div role="status">
        <h2 id="rec-found">{words.recSum(found.ours, found.theirs)}</h2>
      </div>
      <p>
        {odd === 0 && `${words.recAll} `}
        {words.recHow(found.byReference, found.byPlaceAndTime)}
      </p>
      {found.outside > 0 && <p>{words.recOutside(found.outside)}</p>}
      {odd > 0 && (
        <>
          <div class="people-tools">
            <button
              type="button"
              class="quiet"
              onClick={() => downloadCsv(`${words.recOddFile}.csv`, oddCsv(found))}
            >
              {desk.download}
            </button>
          </div>
          <OddOnes title={words.recOnlyOurs} rows={onlyOurs} hasLines={false} />
          <OddOnes title={words.recOnlyTheirs} rows={onlyTheirs} hasLines />
        </>
      )}
      {refused.length > 0 && <Refused refused={refused} />}
    </section>
  );
}

interface OddOnesProps {
  readonly title: string;
  readonly rows: readonly OddOne[];
  /** Whether a row is known by its line of the file. */
  readonly hasLines: boolean;
}

function OddOnes({ title, rows, hasLines }: OddOnesProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { recAt, recOfficer, recWhere, recReference, recMissing, recLine } = words;
  const headings = [recAt, recOfficer, recWhere, recReference, recMissing, ...(hasLines ? [recLine] : [])];
  const cellsOf = ({ id, at, officer, hotspotIds, reference, missing, count }: OddOne) => [
    momentWords(desk, at),
    officer ?? words.mayNot,
    hotspotIds.join(', ') || words.mayNot,
    reference ?? words.mayNot,
    missing === count ? String(count) : words.recMissingOf(missing, count),
    ...(hasLines ? [id] : []),
  ];
  return (
    <>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p>{words.recNone}</p>
      ) : (
        <table class="stacking">
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
            {rows.map((row) => (
              <tr key={row.id}>
                {cellsOf(row).map((cell, i) => (
                  <td key={headings[i]} data-label={headings[i]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Refused({ refused }: Pick<Reconciliation, 'refused'>) {
  const { words } = usePeopleSaying();
  const headings = [words.recLine, words.recColumn, words.recValue, words.recRemedy];
  return (
    <>
      <h3>{words.recRefused}</h3>
      <table class="stacking">
        <caption class="visually-hidden">{words.recRefused}</caption>
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
          {refused.map(({ row, column, value, remedy }) => (
            <tr key={`${row} ${column}`}>
              <td data-label={words.recLine}>{row}</td>
              <td data-label={words.recColumn}>{column ?? words.mayNot}</td>
              <td data-label={words.recValue}>{value ?? words.mayNot}</td>
              <td data-label={words.recRemedy} lang="en">
                {remedy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function oddCsv({ onlyOurs, onlyTheirs }: Reconciliation): string {
  const headings = ['side', 'at', 'officer', 'hotspots', 'reference', 'missing', 'count', 'id'];
  const rowsOf = (side: string, rows: readonly OddOne[]) =>
    rows.map(({ id, at, officer, hotspotIds, reference, missing, count }) => [
      ...[side, timeCell(at), officer, hotspotIds.join(' '), reference, missing, count, id],
    ]);
  return csvText(headings, [...rowsOf('ours', onlyOurs), ...rowsOf('theirs', onlyTheirs)]);
}
