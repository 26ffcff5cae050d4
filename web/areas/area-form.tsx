// An area: its name and kind, what it lies in, who is named for it and how its team is reached.
import { useState } from 'preact/hooks';
import { type AreaKind, areaKinds } from '../../core/people/area.ts';
import { mostOfArea } from '../../core/people/areas-file.ts';
import { areaChanged } from '../../core/people/directory.ts';
import { change } from '../api.ts';
import { areaOptions } from '../people/directory-names.ts';
import { SelectField, TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { wrongFrom } from '../people/refused-change.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { View } from '../people/use-view.ts';
import { type AreasProps, PartTitle } from './part.tsx';

const fields = {
  name: 'field-name',
  kind: 'field-kind',
  within: 'field-within',
  namedOfficer: 'field-officer',
};

export function AreaForm({ known, names, open, onDone, view }: AreasProps & { readonly view: View }) {
  const { words } = usePeopleSaying();
  const area = known.areas.find(({ areaId }) => areaId === view.area) ?? null;
  const [draft, setDraft] = useState({
    name: area?.name ?? '',
    kind: area?.kind ?? 'neighbourhood-team',
    parentId: area?.parentId ?? '',
    namedOfficerId: area?.namedOfficerId ?? '',
    contact: area?.contact ?? '',
  } satisfies { kind: AreaKind } & Record<string, string>);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [id] = useState(() => area?.areaId ?? crypto.randomUUID());
  if (!known.mayDrawTree || (area === null && view.area !== 'new'))
    return (
      <>
        <PartTitle open={open}>{words.treeTitle}</PartTitle>
        <p>{words.areasUnknown}</p>
      </>
    );
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (draft.name.trim() === '') return setWrong([{ field: 'field-name', words: words.staffNameNeeded }]);
    const body = {
      ...draft,
      isNew: area === null,
      parentId: draft.parentId || null,
      namedOfficerId: draft.namedOfficerId || null,
    };
    const reply = await change('POST', `/api/areas/${id}`, body, areaChanged);
    if (!reply.ok) return setWrong(wrongFrom(words, reply, fields));
    const { name } = reply.value.area;
    await onDone(area === null ? words.treeAdded(name) : words.treeSaved(name));
  };
  return (
    <>
      <PartTitle open={open}>{area?.name ?? words.treeAdd}</PartTitle>
      <form class="people-form" onSubmit={(event) => void save(event)} noValidate>
        <WrongSummary title={words.staffTrouble} wrong={wrong} />
        <div class="fields">
          <TextField
            id="field-name"
            label={words.staffName}
            wrong={wrong}
            maxLength={mostOfArea.name}
            value={draft.name}
            onValue={(name) => setDraft({ ...draft, name })}
          />
          <SelectField
            id="field-kind"
            label={words.treeKind}
            wrong={wrong}
            value={draft.kind}
            options={areaKinds.map((kind) => [kind, words.areaKinds[kind]])}
            onValue={(value) =>
              setDraft({ ...draft, kind: areaKinds.find((kind) => kind === value) ?? draft.kind })
            }
          />
          <SelectField
            id="field-within"
            label={words.treeWithin}
            hint={words.treeMoves}
            wrong={wrong}
            value={draft.parentId}
            options={[['', words.treeTop], ...areaOptions(names)]}
            onValue={(parentId) => setDraft({ ...draft, parentId })}
          />
          <SelectField
            id="field-officer"
            label={words.treeOfficer}
            hint={words.treeOfficerHint}
            wrong={wrong}
            value={draft.namedOfficerId}
            options={[
              ['', words.treeNoOfficer],
              ...known.officers.map(({ officerId, callSign }) => [officerId, callSign] as const),
            ]}
            onValue={(namedOfficerId) => setDraft({ ...draft, namedOfficerId })}
          />
          <TextField
            id="field-contact"
            label={words.treeContact}
            hint={words.treeContactHint}
            wrong={wrong}
            maxLength={mostOfArea.contact}
            value={draft.contact}
            onValue={(contact) => setDraft({ ...draft, contact })}
          />
        </div>
        <button type="submit" class="primary">
          {words.staffSave}
        </button>
      </form>
    </>
  );
}
