// An officer by themselves: call sign, what they are, whose and where.
import { useState } from 'preact/hooks';
import { officerChanged } from '../../core/people/directory.ts';
import { mostCharacters } from '../../core/people/people-row.ts';
import { change } from '../api.ts';
import { areaOptions } from '../people/directory-names.ts';
import { SelectField, TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { wrongFrom } from '../people/refused-change.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import type { PartProps } from './part.tsx';
import { noStanding, standingOf } from './person-draft.ts';
import { StandingFields } from './standing-fields.tsx';

const fields = {
  callSign: 'field-call-sign',
  organisation: 'field-organisation',
  area: 'field-area',
  standing: 'field-until',
};

export function OfficerForm({
  known,
  names,
  open,
  onDone,
  officerId,
}: PartProps & { readonly officerId: string }) {
  const { words } = usePeopleSaying();
  const officer = known.officers.find((each) => each.officerId === officerId) ?? null;
  const first = known.organisations.find(({ mayShare }) => mayShare);
  const [draft, setDraft] = useState({
    callSign: officer?.callSign ?? '',
    role: officer?.role ?? '',
    organisationId: officer === null ? (first?.organisationId ?? '') : (officer.organisationId ?? ''),
    areaId: officer?.areaId ?? '',
    standing: officer === null ? noStanding : standingOf(officer),
  });
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [id] = useState(() => officer?.officerId ?? crypto.randomUUID());
  const back = { show: 'officers' };
  const isThere = officerId === 'new' || officer?.mayChange === true;
  const person = known.people.find((each) => each.officerId === officerId && !each.hasLeft) ?? null;
  const ours = known.organisations.filter(({ mayChange }) => mayChange);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { callSign, role, organisationId, areaId, standing } = draft;
    if (callSign.trim() === '')
      return setWrong([{ field: 'field-call-sign', words: words.officersCallSignNeeded }]);
    const body = {
      isNew: officer === null,
      callSign: callSign.trim(),
      role: role.trim(),
      ...standing,
      organisationId: organisationId || null,
      areaId: areaId || null,
    };
    const reply = await change('POST', `/api/people/officers/${id}`, body, officerChanged);
    if (!reply.ok) return setWrong(wrongFrom(words, reply, fields));
    const said = reply.value.officer.callSign;
    await onDone(officer === null ? words.treeAdded(said) : words.staffSaved(said), back);
  };
  return (
    <>
      <ViewLink to={back} open={open}>
        {words.staffBackToList}
      </ViewLink>
      <h1 id="view-title" tabIndex={-1}>
        {isThere ? (officer?.callSign ?? words.officersAdd) : words.staffOfficers}
      </h1>
      {!isThere ? (
        <p>{words.staffUnknown}</p>
      ) : (
        <form class="people-form" onSubmit={(event) => void save(event)} noValidate>
          <WrongSummary title={words.staffTrouble} wrong={wrong} />
          <div class="fields">
            <TextField
              id="field-call-sign"
              label={words.officersCallSign}
              wrong={wrong}
              maxLength={mostCharacters.call_sign}
              value={draft.callSign}
              onValue={(callSign) => setDraft({ ...draft, callSign })}
            />
            <StandingFields
              standing={draft.standing}
              onStanding={(standing) => setDraft({ ...draft, standing })}
              wrong={wrong}
            />
            <TextField
              id="field-words"
              label={words.officersWords}
              hint={words.officersWordsHint}
              wrong={wrong}
              maxLength={80}
              value={draft.role}
              onValue={(role) => setDraft({ ...draft, role })}
            />
            {person !== null ? (
              <p>
                {words.officersFollows(person.name)}{' '}
                <ViewLink to={{ person: person.staffId }} open={open}>
                  {person.name}
                </ViewLink>
              </p>
            ) : (
              <>
                <SelectField
                  id="field-organisation"
                  label={words.staffOrganisation}
                  wrong={wrong}
                  value={draft.organisationId}
                  options={[
                    ...(known.mayDrawTree ? [['', words.officersForce] as const] : []),
                    ...ours.map(({ organisationId, name }) => [organisationId, name] as const),
                  ]}
                  onValue={(organisationId) => setDraft({ ...draft, organisationId })}
                />
                <SelectField
                  id="field-area"
                  label={words.staffArea}
                  hint={words.staffAreaHint}
                  wrong={wrong}
                  value={draft.areaId}
                  options={[['', words.staffNoArea], ...areaOptions(names)]}
                  onValue={(areaId) => setDraft({ ...draft, areaId })}
                />
              </>
            )}
          </div>
          <button type="submit" class="primary">
            {words.staffSave}
          </button>
        </form>
      )}
    </>
  );
}
