// Records that a power was given to all of a kind in an organisation.
import { useState } from 'preact/hooks';
import { type DesignationList, designationChanged } from '../../core/activities/designations.ts';
import { problemDetailsFrom } from '../../core/problem-details.ts';
import { type Changed, change } from '../api.ts';
import { SelectField, TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { kindWordsIn } from './kind-words.ts';

const mostLetters = 200;

export function DesignationForm({ list, onGiven }: { list: DesignationList; onGiven: () => void }) {
  const { words, language } = usePeopleSaying();
  const names = kindWordsIn(language).kindNames;
  const empty = {
    power: list.mayGive.at(0)?.power,
    organisationId: '',
    from: list.today,
    until: '',
    source: '',
  };
  const [id, setId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(empty);
  const [kind, setKind] = useState('');
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const kinds = list.mayGive.find(({ power }) => power === draft.power)?.kinds ?? [];
  // Another power may not be for the kind that was chosen before.
  const chosen = kinds.find((each) => each === kind) ?? kinds.at(0);
  if (draft.power === undefined || chosen === undefined) return <p>{words.desigNothingToGive}</p>;
  const own = list.organisations.filter(
    ({ organisationId }) => list.mayNameAll || organisationId === list.ownOrganisationId,
  );
  const organisationId = list.mayNameAll ? draft.organisationId : (own.at(0)?.organisationId ?? '');
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = (['from', 'source'] as const).filter((field) => draft[field].trim() === '');
    if (missing.length > 0)
      return setWrong(
        missing.map((field) => ({ field: `desig-${field}`, words: words.desigMissing[field] })),
      );
    const body = {
      ...draft,
      designationId: id,
      kind: chosen,
      organisationId: organisationId === '' ? null : organisationId,
      until: draft.until === '' ? null : draft.until,
    };
    const reply = await change('POST', '/api/designations', body, designationChanged);
    if (!reply.ok) return setWrong(refusedWords(words, reply));
    setWrong([]);
    setDraft(empty);
    setId(crypto.randomUUID());
    onGiven();
  };
  return (
    <form class="people-form" onSubmit={(event) => void save(event)} aria-labelledby="desig-add" noValidate>
      <h3 id="desig-add">{words.desigAdd}</h3>
      <WrongSummary title={words.desigNotSaved} wrong={wrong} />
      <div class="fields">
        <SelectField
          id="desig-power"
          label={words.desigPower}
          wrong={wrong}
          value={draft.power}
          options={list.mayGive.map(({ power }) => [power, names[power]])}
          onValue={(value) =>
            setDraft({ ...draft, power: list.mayGive.find(({ power }) => power === value)?.power })
          }
        />
        <SelectField
          id="desig-kind"
          label={words.desigTo}
          wrong={wrong}
          value={chosen}
          options={kinds.map((each) => [each, words.officerKindNames[each]])}
          onValue={setKind}
        />
        <SelectField
          id="desig-organisation"
          label={words.desigOf}
          wrong={wrong}
          value={organisationId}
          options={[
            ...(list.mayNameAll ? [['', words.desigForce] as const] : []),
            ...own.map((each) => [each.organisationId, each.name] as const),
          ]}
          onValue={(value) => setDraft({ ...draft, organisationId: value })}
        />
        <TextField
          id="desig-from"
          label={words.desigFrom}
          type="date"
          wrong={wrong}
          value={draft.from}
          onValue={(from) => setDraft({ ...draft, from })}
        />
        <TextField
          id="desig-until"
          label={words.desigUntil}
          type="date"
          hint={words.desigUntilHint}
          wrong={wrong}
          value={draft.until}
          onValue={(until) => setDraft({ ...draft, until })}
        />
        <TextField
          id="desig-source"
          label={words.desigSource}
          hint={words.desigSourceHint}
          maxLength={mostLetters}
          wrong={wrong}
          value={draft.source}
          onValue={(source) => setDraft({ ...draft, source })}
        />
      </div>
      <button type="submit" class="primary">
        {words.desigSave}
      </button>
    </form>
  );
}

function refusedWords(words: PeopleWords, reply: Extract<Changed<unknown>, { ok: false }>): Wrong[] {
  const { problem, details } = reply;
  if (problem === null) return [{ field: null, words: words.unreachable }];
  const unfit = problem === 'designation-unfit' ? problemDetailsFrom(problem, details) : null;
  if (unfit !== null) return [{ field: null, words: words.desigRefusals[unfit.reason] }];
  const known = new Map<string, string>(Object.entries(words.refusals));
  return [{ field: null, words: known.get(problem) ?? reply.words }];
}
