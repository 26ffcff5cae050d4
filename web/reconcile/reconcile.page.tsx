// What was logged here beside another system's extract: how many on each side, and the odd ones.
import { useState } from 'preact/hooks';
import { type ActivityKind, activityKinds, shapeOf } from '../../core/activities/kinds.ts';
import { mostToleranceMinutes, usualToleranceMinutes } from '../../core/activities/reconcile.ts';
import { type Reconciliation, reconciliation } from '../../core/activities/reconciled.ts';
import { problemDetailsFrom } from '../../core/problem-details.ts';
import { type Changed, change } from '../api.ts';
import { SelectField, TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { dayAt, dayBegins, dayEnds } from '../people/london-time.ts';
import { OnlyFor } from '../people/only-for.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { kindsCy } from '../words/kinds-cy.ts';
import { kindsEn } from '../words/kinds-en.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { Found } from './found.tsx';

const title = (words: PeopleWords) => words.recTitle;
const day = 86_400_000;

/** What another system holds in full. */
const kindsElsewhere = activityKinds.filter((kind) => shapeOf(kind).isHeldElsewhere === true);

interface Draft {
  readonly kind: ActivityKind;
  readonly from: string;
  readonly to: string;
  readonly tolerance: string;
}

export function ReconcilePage() {
  return (
    <OnlyFor place="reconcile" title={title}>
      {() => <Whole />}
    </OnlyFor>
  );
}

function Whole() {
  const { words, language } = usePeopleSaying();
  const { kindNames } = language === 'cy' ? kindsCy : kindsEn;
  const [draft, setDraft] = useState<Draft>(() => ({
    kind: 'stop-and-search',
    from: dayAt(Date.now() - 7 * day),
    to: dayAt(Date.now()),
    tolerance: String(usualToleranceMinutes),
  }));
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [found, setFound] = useState<Reconciliation | null>(null);
  const [isBusy, setBusy] = useState(false);
  const edit = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const compare = async (event: SubmitEvent) => {
    event.preventDefault();
    setFound(null);
    const extract = file === null ? null : await textOf(file);
    const problems = problemsOf(words, draft, file, extract);
    setWrong(problems);
    if (problems.length > 0) return;
    setBusy(true);
    const body = {
      kind: draft.kind,
      ...{ from: dayBegins(draft.from), to: dayEnds(draft.to) + 1 },
      ...{ toleranceMinutes: Number(draft.tolerance), extract },
    };
    const reply = await change('POST', '/api/activities/reconcile', body, reconciliation);
    setBusy(false);
    if (reply.ok) setFound(reply.value);
    else setWrong(refusedWords(words, reply));
  };
  const field = (name: 'from' | 'to' | 'tolerance', label: string, type: 'date' | 'text') => (
    <TextField
      id={`rec-${name}`}
      label={label}
      type={type}
      wrong={wrong}
      value={draft[name]}
      onValue={(value) => edit({ [name]: value })}
    />
  );
  return (
    <>
      <h1>{words.recTitle}</h1>
      <p>{words.recLead}</p>
      <form class="people-form" onSubmit={(event) => void compare(event)} noValidate>
        <WrongSummary title={words.recTrouble} wrong={wrong} />
        <div class="fields">
          <SelectField
            id="rec-kind"
            label={words.recKind}
            wrong={wrong}
            value={draft.kind}
            options={kindsElsewhere.map((kind) => [kind, kindNames[kind]])}
            onValue={(value) => edit({ kind: kindsElsewhere.find((kind) => kind === value) ?? draft.kind })}
          />
          {field('from', words.recFrom, 'date')}
          {field('to', words.recTo, 'date')}
          {field('tolerance', words.recTolerance, 'text')}
        </div>
        <div class="one-field">
          <label for="rec-file">{words.recFile}</label>
          <p class="small" id="rec-file-hint">
            {words.recHelp}
          </p>
          <input
            id="rec-file"
            type="file"
            accept=".csv,text/csv,text/plain"
            aria-describedby="rec-file-hint"
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
          />
        </div>
        <button type="submit" class="primary" disabled={isBusy}>
          {words.recGo}
        </button>
        <p role="status">{isBusy ? words.recBusy : ''}</p>
      </form>
      {found !== null && <Found found={found} />}
    </>
  );
}

function problemsOf(words: PeopleWords, draft: Draft, file: File | null, extract: string | null): Wrong[] {
  const problems: Wrong[] = [];
  const [from, to] = [dayBegins(draft.from), dayEnds(draft.to)];
  if (Number.isNaN(from)) problems.push({ field: 'rec-from', words: words.recNoDay });
  if (Number.isNaN(to)) problems.push({ field: 'rec-to', words: words.recNoDay });
  if (to < from) problems.push({ field: 'rec-to', words: words.recBackwards });
  const minutes = draft.tolerance.trim() === '' ? Number.NaN : Number(draft.tolerance);
  if (!(minutes >= 0 && minutes <= mostToleranceMinutes))
    problems.push({ field: 'rec-tolerance', words: words.recNoTolerance });
  if (file === null) problems.push({ field: 'rec-file', words: words.recNoFile });
  else if (extract === null) problems.push({ field: 'rec-file', words: words.recUnreadable });
  return problems;
}

async function textOf(file: File): Promise<string | null> {
  return file.arrayBuffer().then(
    (bytes) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
    },
    () => null,
  );
}

function refusedWords(words: PeopleWords, reply: Extract<Changed<unknown>, { ok: false }>): Wrong[] {
  const { problem, details } = reply;
  if (problem === null) return [{ field: null, words: words.unreachable }];
  if (problem === 'not-permitted') return [{ field: null, words: words.recUnnamed }];
  const told = problem === 'body-unreadable' ? problemDetailsFrom(problem, details) : null;
  return [
    told === null
      ? { field: null, words: reply.words }
      : { field: told.field === 'extract' ? 'rec-file' : null, words: told.remedy },
  ];
}
