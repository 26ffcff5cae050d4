// Somebody by themselves: who they are, in which roles, a link to sign in, and whether they have left.
import { useState } from 'preact/hooks';
import { personChanged } from '../../core/people/directory.ts';
import { mostCharacters } from '../../core/people/people-row.ts';
import { change } from '../api.ts';
import { areaOptions } from '../people/directory-names.ts';
import { SelectField, TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { places } from '../people/places.ts';
import { wrongFrom } from '../people/refused-change.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import { LeavePart } from './leave-part.tsx';
import { LinkPart } from './link-part.tsx';
import { type PartProps, Told } from './part.tsx';
import {
  bodyOf,
  type ChosenRole,
  draftOf,
  noneChosen,
  noStanding,
  standingOf,
  withChosen,
  wrongIn,
} from './person-draft.ts';
import { RolesField } from './roles-field.tsx';
import type { Person } from './staff-rows.ts';
import { StandingFields } from './standing-fields.tsx';

/** The fields of the form by the names that the server has for them. */
const fields = {
  organisation: 'field-organisation',
  area: 'field-area',
  email: 'field-email',
  callSign: 'field-call-sign',
  standing: 'field-until',
  roles: 'field-role',
};

export function PersonPage(props: PartProps & { readonly staffId: string; readonly told: string }) {
  const { known, open, staffId, told } = props;
  const { words } = usePeopleSaying();
  const person = known.people.find((each) => each.staffId === staffId) ?? null;
  const isNew = staffId === 'new';
  const isThere = isNew || person?.mayChange === true;
  return (
    <>
      <ViewLink to={{}} open={open}>
        {words.staffBackToList}
      </ViewLink>
      <h1 id="view-title" tabIndex={-1}>
        {isThere ? (person?.name ?? words.staffAdd) : words.places.people}
      </h1>
      <Told told={told} />
      {!isThere ? (
        <p>{words.staffUnknown}</p>
      ) : person?.hasLeft ? (
        <LeavePart {...props} person={person} />
      ) : (
        <>
          {person !== null && <LinkPart person={person} />}
          <PersonForm {...props} person={person} />
          {person !== null && <LeavePart {...props} person={person} />}
        </>
      )}
    </>
  );
}

function PersonForm({ known, names, onDone, person }: PartProps & { readonly person: Person | null }) {
  const { words } = usePeopleSaying();
  const [draft, setDraft] = useState(() => draftOf(person, known));
  const [chosen, setChosen] = useState<ChosenRole>(noneChosen);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [isSaving, setSaving] = useState(false);
  // Made once, so that the same sent twice is one.
  const [id] = useState(() => person?.staffId ?? crypto.randomUUID());
  const ours = known.organisations.filter(({ mayChange }) => mayChange);
  const free = known.officers.filter(({ organisationId }) => organisationId === draft.organisationId);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = wrongIn(words, draft);
    setWrong(found);
    if (found.length > 0) return;
    setSaving(true);
    const whole = { ...draft, roles: withChosen(draft.roles, chosen) };
    const reply = await change('POST', `/api/people/${id}`, bodyOf(whole, person), personChanged);
    setSaving(false);
    if (!reply.ok) return setWrong(wrongFrom(words, reply, fields));
    setDraft(whole);
    setChosen(noneChosen);
    const { name, staffId } = reply.value.person;
    await onDone(person === null ? words.staffAdded(name) : words.staffSaved(name), { person: staffId });
  };
  const setCallSign = (callSign: string) => {
    const officer = known.officers.find((each) => each.callSign === callSign.trim());
    const isEmpty = callSign.trim() === '';
    const standing = officer !== undefined ? standingOf(officer) : isEmpty ? noStanding : draft.standing;
    setDraft({ ...draft, callSign, standing });
  };
  return (
    <form class="people-form" onSubmit={(event) => void save(event)} noValidate>
      <WrongSummary title={words.staffTrouble} wrong={wrong} />
      <div class="fields">
        <TextField
          id="field-name"
          label={words.staffName}
          wrong={wrong}
          maxLength={mostCharacters.name}
          value={draft.name}
          onValue={(name) => setDraft({ ...draft, name })}
        />
        <TextField
          id="field-email"
          type="email"
          label={words.staffEmail}
          hint={words.staffEmailHint}
          wrong={wrong}
          maxLength={mostCharacters.email}
          value={draft.email}
          onValue={(email) => setDraft({ ...draft, email })}
        />
        <SelectField
          id="field-organisation"
          label={words.staffOrganisation}
          wrong={wrong}
          value={draft.organisationId}
          options={ours.map(({ organisationId, name }) => [organisationId, name])}
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
        <TextField
          id="field-call-sign"
          label={words.staffCallSign}
          hint={words.staffCallSignHint}
          wrong={wrong}
          maxLength={mostCharacters.call_sign}
          list={free.map(({ callSign }) => callSign)}
          value={draft.callSign}
          onValue={setCallSign}
        />
        {draft.callSign.trim() !== '' && (
          <StandingFields
            standing={draft.standing}
            onStanding={(standing) => setDraft({ ...draft, standing })}
            wrong={wrong}
          />
        )}
        <RolesField
          names={names}
          wrong={wrong}
          roles={draft.roles}
          onRoles={(roles) => setDraft({ ...draft, roles })}
          chosen={chosen}
          onChosen={setChosen}
        />
      </div>
      <p class="small">
        <a href={places.permissions.address}>{words.accountWhoMay}</a>
      </p>
      <p role="status" class="small">
        {isSaving ? words.staffSaving : ''}
      </p>
      <button type="submit" class="primary" disabled={isSaving}>
        {words.staffSave}
      </button>
    </form>
  );
}
