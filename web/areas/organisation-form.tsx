// An organisation: its name, and of a new one its kind.
import { useState } from 'preact/hooks';
import { organisationChanged } from '../../core/people/directory.ts';
import { type OrganisationKind, organisationKinds } from '../../core/people/permission.ts';
import { change } from '../api.ts';
import { SelectField, TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { wrongFrom } from '../people/refused-change.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { type AreasProps, PartTitle } from './part.tsx';

const fields = { name: 'field-name' };

export function OrganisationForm({
  known,
  open,
  onDone,
  organisationId,
}: AreasProps & { readonly organisationId: string }) {
  const { words } = usePeopleSaying();
  const organisation = known.organisations.find((each) => each.organisationId === organisationId) ?? null;
  const [name, setName] = useState(organisation?.name ?? '');
  const [kind, setKind] = useState<OrganisationKind>(organisation?.kind ?? 'council');
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [id] = useState(() => organisation?.organisationId ?? crypto.randomUUID());
  const isNew = organisationId === 'new' && known.mayDrawTree;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setWrong([{ field: 'field-name', words: words.staffNameNeeded }]);
    const body = { isNew, name: name.trim(), kind };
    const reply = await change('POST', `/api/organisations/${id}`, body, organisationChanged);
    if (!reply.ok) return setWrong(wrongFrom(words, reply, fields));
    const said = reply.value.organisation.name;
    await onDone(isNew ? words.organisationsAdded(said) : words.organisationsSaved(said));
  };
  if (!isNew && organisation?.mayChange !== true)
    return (
      <>
        <PartTitle open={open}>{words.organisationsTitle}</PartTitle>
        <p>{words.areasUnknown}</p>
      </>
    );
  return (
    <>
      <PartTitle open={open}>{isNew ? words.organisationsAdd : (organisation?.name ?? '')}</PartTitle>
      <form class="people-form" onSubmit={(event) => void save(event)} noValidate>
        <WrongSummary title={words.staffTrouble} wrong={wrong} />
        <div class="fields">
          <TextField
            id="field-name"
            label={words.organisationsName}
            wrong={wrong}
            maxLength={120}
            value={name}
            onValue={setName}
          />
          {isNew && (
            <SelectField
              id="field-kind"
              label={words.organisationsKind}
              hint={words.organisationsKindHint}
              wrong={wrong}
              value={kind}
              options={organisationKinds.map((each) => [each, words.organisationKinds[each]])}
              onValue={(value) => setKind(organisationKinds.find((known_) => known_ === value) ?? kind)}
            />
          )}
        </div>
        <button type="submit" class="primary">
          {words.staffSave}
        </button>
      </form>
    </>
  );
}
