// The search of the record of looks. It asks only when somebody presses the button: each search is an event with their name.
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { lookSearch, mostLooksFound } from '../../core/people/look.ts';
import { lookChoices } from '../../core/people/look-seal-shapes.ts';
import { get, type Reply } from '../api.ts';
import { downloadCsv } from '../desk/csv.ts';
import { useReply } from '../desk/use-reply.ts';
import { dayAt, dayBegins, dayEnds } from '../people/london-time.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { wordsIn } from '../words/words-in.ts';
import { type Found, foundCsv } from './found-rows.ts';
import { FoundTable } from './found-table.tsx';

type Search = z.infer<typeof lookSearch>;
type Outcome =
  | { readonly state: 'none' | 'asking' }
  | { readonly state: 'done'; readonly reply: Reply<Search> };

interface Question {
  readonly from: string;
  readonly to: string;
  readonly viewer: string;
  readonly officer: string;
}

const week = 7 * 86_400_000;

interface SearchPartProps {
  /** What was found is found again where this changes: a seal did. */
  readonly freshness: number;
  readonly onSeal: (look: Found) => void;
}

export function SearchPart({ freshness, onSeal }: SearchPartProps) {
  const { words } = usePeopleSaying();
  const today = dayAt(Date.now());
  const [question, setQuestion] = useState<Question>({
    from: dayAt(Date.now() - week),
    to: today,
    viewer: '',
    officer: '',
  });
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const [isWrong, setWrong] = useState(false);
  const search = async () => {
    const [from, to] = [dayBegins(question.from), dayEnds(question.to)];
    const isFit = from <= to;
    setWrong(!isFit);
    if (!isFit) return document.getElementById('search-from')?.focus();
    setOutcome({ state: 'asking' });
    const asked = new URLSearchParams({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
    if (question.viewer !== '') asked.set('viewer', question.viewer);
    if (question.officer !== '') asked.set('officer', question.officer);
    setOutcome({ state: 'done', reply: await get(`/api/looks?${asked}`, lookSearch) });
  };
  // A seal that changed is shown on what was found; a page that was just opened has found nothing.
  useEffect(() => {
    if (freshness > 0 && outcome.state === 'done') void search();
  }, [freshness]);
  return (
    <section class="people-part" aria-labelledby="search-title">
      <h2 id="search-title">{words.searchForm}</h2>
      <SearchForm
        question={question}
        isWrong={isWrong}
        isBusy={outcome.state === 'asking'}
        onChange={setQuestion}
        onSearch={() => void search()}
      />
      <p role="status" class={outcome.state === 'asking' ? 'small' : 'visually-hidden'}>
        {outcome.state === 'asking' ? words.searchGoing : ''}
      </p>
      {outcome.state === 'done' && <Answer reply={outcome.reply} onSeal={onSeal} />}
    </section>
  );
}

function Answer({ reply, onSeal }: { reply: Reply<Search>; onSeal: (look: Found) => void }) {
  const { words, language } = usePeopleSaying();
  if (!reply.ok)
    return (
      <p role="alert" class="people-wrong">
        {words.searchFailed}
      </p>
    );
  const { looks, isCut } = reply.value;
  if (looks.length === 0) return <p role="status">{words.searchNone}</p>;
  return (
    <>
      {isCut && <p class="people-warning">{words.searchCut(mostLooksFound)}</p>}
      <div class="people-tools">
        <span role="status">{words.looksCount(looks.length)}</span>
        <button
          type="button"
          class="quiet"
          onClick={() => downloadCsv(`${words.searchFile}.csv`, foundCsv(words, looks))}
        >
          {wordsIn(language).download}
        </button>
      </div>
      <FoundTable looks={looks} onSeal={onSeal} />
    </>
  );
}

interface SearchFormProps {
  readonly question: Question;
  readonly isWrong: boolean;
  readonly isBusy: boolean;
  readonly onChange: (question: Question) => void;
  readonly onSearch: () => void;
}

function SearchForm({ question, isWrong, isBusy, onChange, onSearch }: SearchFormProps) {
  const { words } = usePeopleSaying();
  const { loaded, retry } = useReply('/api/looks/choices', lookChoices);
  const { viewers, officers } = loaded.state === 'ready' ? loaded.value : { viewers: [], officers: [] };
  const dayField = (name: 'from' | 'to', label: string) => (
    <p class="field">
      <label for={`search-${name}`}>{label}</label>
      <input
        id={`search-${name}`}
        type="date"
        value={question[name]}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'search-wrong' : undefined}
        onInput={({ currentTarget }) => onChange({ ...question, [name]: currentTarget.value })}
      />
    </p>
  );
  const choice = (
    name: 'viewer' | 'officer',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <p class="field">
      <label for={`search-${name}`}>{label}</label>
      <select
        id={`search-${name}`}
        value={question[name]}
        onChange={({ currentTarget }) => onChange({ ...question, [name]: currentTarget.value })}
      >
        <option value="">{words.searchAnybody}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <form
      class="people-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      {isWrong && (
        <p role="alert" class="people-wrong" id="search-wrong">
          {words.searchDays}
        </p>
      )}
      <div class="fields">
        {dayField('from', words.searchFrom)}
        {dayField('to', words.searchTo)}
        {choice(
          'viewer',
          words.searchViewer,
          viewers.map(({ staffId, name, organisation }) => [staffId, `${name}, ${organisation}`] as const),
        )}
        {choice(
          'officer',
          words.searchOfficer,
          officers.map(({ officerId, callSign }) => [officerId, callSign] as const),
        )}
      </div>
      {loaded.state === 'failed' && (
        <p role="alert">
          {words.searchChoicesFailed}{' '}
          <button type="button" class="link" onClick={retry}>
            {words.retry}
          </button>
        </p>
      )}
      <p class="small">{words.searchByName}</p>
      <button type="submit" class="primary" disabled={isBusy}>
        {words.searchGo}
      </button>
    </form>
  );
}
