// Brings a roster: the file is checked first, row by row, and then taken over; what was not taken is named and can be kept.
import { useState } from 'preact/hooks';
import { mostRosterCharacters, type RosterTaken, rosterTaken } from '../../core/people/roster.ts';
import { change } from '../api.ts';
import { csvText, downloadCsv } from '../desk/csv.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { wordsIn } from '../words/words-in.ts';

interface Checked {
  readonly text: string;
  readonly taken: RosterTaken;
  readonly isKept: boolean;
}

export function RosterForm({ onTaken }: { onTaken: () => Promise<void> }) {
  const { words } = usePeopleSaying();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [wrong, setWrong] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async (text: string, isDryRun: boolean) => {
    setBusy(true);
    setWrong('');
    const done = await change('POST', '/api/roster', { text, isDryRun }, rosterTaken);
    setBusy(false);
    if (done.ok) {
      setChecked({ text, taken: done.value, isKept: !isDryRun });
      if (!isDryRun) await onTaken();
      return;
    }
    setWrong(done.problem === null ? words.unreachable : `${words.boardNotDone} ${done.words}`);
  };
  const check = async (event: SubmitEvent) => {
    event.preventDefault();
    const field = document.getElementById('roster-file');
    const file = field instanceof HTMLInputElement ? field.files?.item(0) : null;
    setChecked(null);
    const trouble = !file
      ? words.rosterFileNeeded
      : file.size > mostRosterCharacters
        ? words.rosterTooLarge
        : null;
    const text = trouble === null && file ? await file.text().catch(() => null) : null;
    if (text !== null) return send(text, true);
    setWrong(trouble ?? words.rosterUnread);
    field?.focus();
  };
  return (
    <section class="people-part board-begin-part" aria-labelledby="roster">
      <h2 id="roster">{words.roster}</h2>
      <form class="people-form" onSubmit={(event) => void check(event)} noValidate>
        <p id="roster-hint">{words.rosterLead}</p>
        <label for="roster-file">{words.rosterFile}</label>
        {wrong !== '' && (
          <p role="alert" class="people-wrong" id="roster-wrong">
            {wrong}
          </p>
        )}
        <input
          id="roster-file"
          type="file"
          accept=".csv,text/csv"
          aria-invalid={wrong !== ''}
          aria-describedby={wrong === '' ? 'roster-hint' : 'roster-hint roster-wrong'}
        />
        <button type="submit" disabled={isBusy}>
          {words.rosterCheck}
        </button>
      </form>
      <p role="status" class={checked?.isKept ? 'people-done' : undefined}>
        {checked === null ? '' : <Outcome checked={checked} />}
      </p>
      {checked !== null && !checked.isKept && checked.taken.good > 0 && (
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={() => void send(checked.text, false)}
        >
          {words.rosterTake(checked.taken.good)}
        </button>
      )}
      {checked !== null && checked.taken.refused.length > 0 && <Refused refused={checked.taken.refused} />}
    </section>
  );
}

function Outcome({ checked: { taken, isKept } }: { checked: Checked }) {
  const { words } = usePeopleSaying();
  if (taken.missingColumns.length > 0) return <>{words.rosterColumns(taken.missingColumns.join(', '))}</>;
  if (isKept) return <>{words.rosterDone(taken.added, taken.changed + taken.unchanged)}</>;
  return <>{taken.good === 0 ? words.rosterNoneGood : words.rosterGood(taken.good)}</>;
}

function Refused({ refused }: Pick<RosterTaken, 'refused'>) {
  const { words, language } = usePeopleSaying();
  const headings = [words.rosterRow, words.rosterColumn, words.rosterValue, words.rosterReason];
  const rows = refused.map(({ row, column, value, reason }) => [
    row,
    column ?? words.mayNot,
    value || words.mayNot,
    words.rosterRefusals[reason],
  ]);
  return (
    <>
      <h3>{words.rosterRefused(refused.length)}</h3>
      <button
        type="button"
        onClick={() =>
          downloadCsv(`${words.rosterFileName}.csv`, csvText(['row', 'column', 'value', 'remedy'], rows))
        }
      >
        {wordsIn(language).download}
      </button>
      <table class="stacking">
        <caption class="visually-hidden">{words.rosterRefused(refused.length)}</caption>
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
    </>
  );
}
