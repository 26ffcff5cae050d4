// A CSV file that is taken over: first what would become of each row, then the good ones kept; the bad ones listed and to be taken away.
import { useState } from 'preact/hooks';
import type { FileTakenReply } from '../../core/people/directory.ts';
import { rowOutcomes, type rowRemedies } from '../../core/people/file-rows.ts';
import type { Changed } from '../api.ts';
import { csvText, downloadCsv } from '../desk/csv.ts';
import { type Wrong, WrongSummary } from './fields.tsx';
import { wrongFrom } from './refused-change.ts';
import { usePeopleSaying } from './saying.ts';

type Row = FileTakenReply['rows'][number];

interface FilePartProps {
  readonly help: readonly string[];
  readonly sample: { readonly name: string; readonly text: string };
  readonly ask: (text: string, isDryRun: boolean) => Promise<Changed<FileTakenReply>>;
  readonly onTaken: () => void;
}

const mostRowsShown = 500;

export function FilePart({ help, sample, ask, onTaken }: FilePartProps) {
  const { words } = usePeopleSaying();
  const [text, setText] = useState('');
  const [found, setFound] = useState<FileTakenReply | null>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [isBusy, setBusy] = useState(false);
  const choose = async (file: File | undefined) => {
    setFound(null);
    if (file === undefined) return;
    const read = await file.arrayBuffer().then(
      (bytes) => utf8(bytes),
      () => null,
    );
    if (read === null) setWrong([{ field: 'field-file', words: words.fileUnreadable }]);
    else {
      setWrong([]);
      setText(read);
    }
  };
  const send = async (isDryRun: boolean) => {
    if (text.trim() === '') return setWrong([{ field: 'field-file', words: words.fileNothing }]);
    setWrong([]);
    setBusy(true);
    const reply = await ask(text, isDryRun);
    setBusy(false);
    if (!reply.ok) return setWrong(wrongFrom(words, reply));
    setFound(reply.value);
    if (!isDryRun) onTaken();
  };
  return (
    <section class="people-form" aria-labelledby="view-title">
      <p>{words.fileLead}</p>
      {help.map((each) => (
        <p key={each} class="small people-measure">
          {each}
        </p>
      ))}
      <button type="button" class="link" onClick={() => downloadCsv(sample.name, sample.text)}>
        {words.fileSample}
      </button>
      <WrongSummary title={words.staffTrouble} wrong={wrong} />
      <div class="one-field">
        <label for="field-file">{words.fileChoose}</label>
        <input
          id="field-file"
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </div>
      <div class="one-field">
        <label for="field-text">{words.fileText}</label>
        <textarea
          id="field-text"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setFound(null);
          }}
        />
      </div>
      <button
        type="button"
        class={found === null ? 'primary' : ''}
        disabled={isBusy}
        onClick={() => void send(true)}
      >
        {words.fileCheck}
      </button>
      <p role="status">{isBusy ? words.fileChecking : found === null ? '' : outcomeWords(found)}</p>
      {found !== null && <Found found={found} onTake={() => void send(false)} isBusy={isBusy} />}
    </section>
  );

  function outcomeWords({ isKept, rows }: FileTakenReply): string {
    const said = rowOutcomes.map((outcome) => {
      const count = rows.filter((row) => row.outcome === outcome).length;
      return (isKept ? words.fileDid : words.fileWould)[outcome](count);
    });
    const sentence = said.join(', ');
    return `${sentence.slice(0, 1).toLocaleUpperCase()}${sentence.slice(1)}.`;
  }
}

/** The text of a file in UTF-8, without its byte order mark; null where it is in another encoding. */
function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What a spreadsheet saved in another encoding would lose the letters of names.
    return null;
  }
}

function Found({
  found: { rows, unknownColumns, isKept },
  onTake,
  isBusy,
}: {
  readonly found: FileTakenReply;
  readonly onTake: () => void;
  readonly isBusy: boolean;
}) {
  const { words } = usePeopleSaying();
  const fit = rows.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length;
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  // What needs a hand first.
  const shown = [...refused, ...rows.filter(({ outcome }) => outcome !== 'refused')].slice(0, mostRowsShown);
  return (
    <>
      {unknownColumns.length > 0 && <p>{words.fileUnknownColumns(unknownColumns.join(', '))}</p>}
      {!isKept && fit === 0 && <p>{refused.length > 0 ? words.fileNoneFit : words.fileAllKnown}</p>}
      <div class="people-buttons">
        {!isKept && fit > 0 && (
          <button type="button" class="primary" disabled={isBusy} onClick={onTake}>
            {words.fileTake(fit)}
          </button>
        )}
        {refused.length > 0 && (
          <button
            type="button"
            onClick={() => downloadCsv(`${words.fileRefusedName}.csv`, refusedCsv(refused, words.rowReasons))}
          >
            {words.fileRefusedDownload}
          </button>
        )}
      </div>
      <RowTable rows={shown} />
    </>
  );
}

function refusedCsv(rows: readonly Row[], remedies: typeof rowRemedies): string {
  return csvText(
    ['row', 'column', 'value', 'reason', 'remedy'],
    rows.map(({ row, column, value, reason }) => [row, column, value, reason, reason && remedies[reason]]),
  );
}

function RowTable({ rows }: { readonly rows: readonly Row[] }) {
  const { words } = usePeopleSaying();
  const { fileRow, fileWhat, fileOutcome, fileColumn, fileValue, fileRemedy } = words;
  const headings = [fileRow, fileWhat, fileOutcome, fileColumn, fileValue, fileRemedy];
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.fileTable}</caption>
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
        {rows.map(({ row, what, outcome, column, value, reason }) => (
          <tr key={`${row} ${column}`} class={outcome === 'refused' ? 'is-refused' : undefined}>
            <td data-label={fileRow}>{row}</td>
            <td data-label={fileWhat}>{what || '–'}</td>
            <td data-label={fileOutcome} class="file-outcome">
              {words.fileOutcomes[outcome]}
            </td>
            <td data-label={fileColumn}>{column ?? '–'}</td>
            <td data-label={fileValue}>{value || '–'}</td>
            <td data-label={fileRemedy}>{reason === null ? '–' : words.rowReasons[reason]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
