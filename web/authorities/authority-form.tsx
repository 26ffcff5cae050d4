// Puts an authority on record: what it is and says, who gave it, from and until when, and where.
import { useState } from 'preact/hooks';
import { authorityChanged } from '../../core/activities/authority-list.ts';
import { authorityRuleAt, latestEnd } from '../../core/activities/authority-rules.ts';
import { authorityKinds } from '../../core/activities/powers.ts';
import { problemDetailsFrom } from '../../core/problem-details.ts';
import { type Changed, change } from '../api.ts';
import { SelectField, TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { londonMoment, londonText } from '../people/london-time.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { AreaFields } from './area-fields.tsx';
import { type AuthorityDraft, bodyOf, type DraftField, type DraftWrong } from './authority-draft.ts';
import type { PartProps } from './part.ts';

const mostLetters = 200;

export function AuthorityForm({ account, open, onDone }: PartProps) {
  const { words } = usePeopleSaying();
  const seesHotspots = account.may['hotspot.read'] !== undefined;
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<AuthorityDraft>(() => ({
    ...{ kind: 'dispersal', name: '', terms: '', reference: '', givenBy: '' },
    ...{ from: londonText(Date.now()), until: '', geojson: '', hotspotIds: [] },
    by: seesHotspots ? 'hotspots' : 'geojson',
  }));
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [isBusy, setBusy] = useState(false);
  const edit = (part: Partial<AuthorityDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const read = bodyOf(draft);
    if (!read.ok) return setWrong(read.wrong.map((each) => wrongWords(words, each)));
    setBusy(true);
    const reply = await change('POST', `/api/authorities/${id}`, read.body, authorityChanged);
    setBusy(false);
    if (reply.ok) onDone(words.authSaved(reply.value.authority.name));
    else setWrong(refusedWords(words, reply));
  };
  const text = (field: 'name' | 'terms' | 'reference' | 'givenBy', label: string, hint?: string) => (
    <TextField
      id={fieldId(field)}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      wrong={wrong}
      maxLength={mostLetters}
      value={draft[field]}
      onValue={(value) => edit({ [field]: value })}
    />
  );
  return (
    <>
      <ViewLink to={{}} open={open}>
        {words.authBack}
      </ViewLink>
      <h1 id="view-title" tabIndex={-1}>
        {words.authAdd}
      </h1>
      <form class="people-form authority-form" onSubmit={(event) => void save(event)} noValidate>
        <WrongSummary title={words.authTrouble} wrong={wrong} />
        <div class="fields">
          <SelectField
            id={fieldId('kind')}
            label={words.authKind}
            wrong={wrong}
            value={draft.kind}
            options={authorityKinds.map((kind) => [kind, words.authKinds[kind]])}
            onValue={(value) => edit({ kind: authorityKinds.find((kind) => kind === value) ?? draft.kind })}
          />
          {text('name', words.authName)}
          {text('reference', words.authReference, words.authReferenceHint)}
          {text('givenBy', words.authGivenBy, words.authGivenByHint)}
        </div>
        <div class="wide-field">{text('terms', words.authTerms, words.authTermsHint)}</div>
        <Times draft={draft} wrong={wrong} onEdit={edit} />
        <AreaFields draft={draft} wrong={wrong} seesHotspots={seesHotspots} onEdit={edit} />
        <button type="submit" class="primary" disabled={isBusy}>
          {words.authSave}
        </button>
      </form>
    </>
  );
}

interface TimesProps {
  readonly draft: AuthorityDraft;
  readonly wrong: readonly Wrong[];
  readonly onEdit: (part: Partial<AuthorityDraft>) => void;
}

function Times({ draft, wrong, onEdit }: TimesProps) {
  const { words, language } = usePeopleSaying();
  const from = londonMoment(draft.from);
  const rule = Number.isNaN(from) ? null : authorityRuleAt(draft.kind, from);
  const latest = rule === null ? null : momentWords(wordsIn(language), latestEnd(rule, from));
  return (
    <div class="fields">
      <TextField
        id={fieldId('from')}
        label={words.authFrom}
        type="datetime-local"
        wrong={wrong}
        value={draft.from}
        onValue={(value) => onEdit({ from: value })}
      />
      <TextField
        id={fieldId('until')}
        label={words.authUntil}
        type="datetime-local"
        {...(latest === null || rule === null ? {} : { hint: words.authLatest(latest, rule.law) })}
        wrong={wrong}
        value={draft.until}
        onValue={(until) => onEdit({ until })}
      />
      {rule !== null && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => onEdit({ until: londonText(latestEnd(rule, from)) })}
          >
            {words.authLongest}
          </button>
        </p>
      )}
    </div>
  );
}

/** The id of the field that something is wrong with. */
function fieldId(field: DraftField): string {
  return `authority-${field}`;
}

function wrongWords(words: PeopleWords, wrong: DraftWrong): Wrong {
  if (wrong.reason === 'missing')
    return { field: fieldId(wrong.field), words: words.authMissing[wrong.field] };
  const { field, reason, message } = wrong;
  return { field: field === null ? null : fieldId(field), words: message ?? words.authWrong[reason] };
}

function refusedWords(words: PeopleWords, reply: Extract<Changed<unknown>, { ok: false }>): Wrong[] {
  const { problem, details } = reply;
  if (problem === null) return [{ field: null, words: words.unreachable }];
  const unfit = problem === 'authority-unfit' ? problemDetailsFrom(problem, details) : null;
  if (unfit !== null) return unfit.problems.map((each) => wrongWords(words, each));
  const known = new Map<string, string>(Object.entries(words.refusals));
  return [{ field: null, words: known.get(problem) ?? reply.words }];
}
