// What was deleted, each with its proof, to read and to keep.
import { useState } from 'preact/hooks';
import type { Retention } from '../../core/tracking/retention-shapes.ts';
import { csvText, downloadCsv, timeCell } from '../desk/csv.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { momentWords, spanWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

type Deletions = Retention['deletions'];

/** So much of a hash tells it from others on the page; the file has all of it. */
const hashShown = 12;
const rowsShown = 20;

export function GonePart({ deletions, count }: { deletions: Deletions; count: number }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? deletions : deletions.slice(0, rowsShown);
  return (
    <section class="people-part" aria-labelledby="gone-title">
      <h2 id="gone-title">{words.goneTitle}</h2>
      <p>{words.goneLead}</p>
      {deletions.length === 0 ? (
        <p>{words.goneNone}</p>
      ) : (
        <>
          <div class="people-tools">
            <span role="status">{words.goneCount(count)}</span>
            <button
              type="button"
              class="quiet"
              onClick={() => downloadCsv(`${words.goneFile}.csv`, deletionsCsv(deletions))}
            >
              {desk.download}
            </button>
          </div>
          {count > deletions.length && <p class="people-warning">{words.goneCut(deletions.length, count)}</p>}
          <GoneTable deletions={shown} />
          {shown.length < deletions.length && (
            <button type="button" onClick={() => setAll(true)}>
              {desk.countOf(shown.length, words.goneCount(deletions.length))} …
            </button>
          )}
        </>
      )}
    </section>
  );
}

function GoneTable({ deletions }: { deletions: Deletions }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { goneWhen, periodsWhat, goneSpan, goneMuch, goneRule, goneHash } = words;
  const headings = [goneWhen, periodsWhat, goneSpan, goneMuch, goneRule, goneHash];
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.goneTable}</caption>
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
        {deletions.map((deletion) => {
          const { subject, callSign, firstAt, lastAt, rows, positions, rule, hash } = deletion;
          return (
            <tr key={deletion.deletionId}>
              <td data-label={goneWhen}>{momentWords(desk, deletion.deletedAt)}</td>
              <td data-label={periodsWhat}>
                {words.keptSubjects[subject]}
                {callSign !== null && ` (${callSign})`}
              </td>
              <td data-label={goneSpan}>{spanWords(desk, firstAt, lastAt)}</td>
              <td data-label={goneMuch}>
                {positions === null ? words.goneRows(rows) : words.comingPositions(rows, positions)}
              </td>
              <td data-label={goneRule}>{rule}</td>
              <td data-label={goneHash}>
                <code>{hash.slice(0, hashShown)}</code>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function deletionsCsv(deletions: Deletions): string {
  const headings = [
    ...['id', 'subject', 'officer', 'first_at', 'last_at', 'rows', 'positions', 'visits_sealed'],
    ...['sha256', 'rule', 'deleted_at'],
  ];
  return csvText(
    headings,
    deletions.map((each) => [
      ...[each.deletionId, each.subject, each.callSign, timeCell(each.firstAt), timeCell(each.lastAt)],
      ...[each.rows, each.positions, each.sealedVisits, each.hash, each.rule, timeCell(each.deletedAt)],
    ]),
  );
}
