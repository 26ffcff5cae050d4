// What somebody is on patrol, and from and until when they are designated or accredited, where their kind needs that.
import { type OfficerStanding, officerKinds, standings } from '../../core/people/officer-kind.ts';
import { SelectField, TextField, type Wrong } from '../people/fields.tsx';
import { usePeopleSaying } from '../people/saying.ts';

interface StandingFieldsProps {
  readonly standing: OfficerStanding;
  readonly onStanding: (standing: OfficerStanding) => void;
  readonly wrong: readonly Wrong[];
}

export function StandingFields({ standing, onStanding, wrong }: StandingFieldsProps) {
  const { words } = usePeopleSaying();
  const by = standing.kind === null ? undefined : standings[standing.kind];
  return (
    <>
      <SelectField
        id="field-kind"
        label={words.staffKind}
        hint={words.staffKindHint}
        wrong={wrong}
        value={standing.kind ?? ''}
        options={[
          ['', words.staffKindNone],
          ...officerKinds.map((kind) => [kind, words.officerKinds[kind]] as const),
        ]}
        onValue={(value) => {
          const kind = officerKinds.find((known) => known === value) ?? null;
          // Days of a designation mean nothing of a kind that needs none.
          const isTimed = kind !== null && standings[kind] !== undefined;
          onStanding(isTimed ? { ...standing, kind } : { kind, designatedFrom: null, designatedUntil: null });
        }}
      />
      {by !== undefined && (
        <div class="side-by-side">
          <TextField
            id="field-from"
            type="date"
            label={words.staffFrom[by]}
            hint={words.staffDayHint}
            wrong={wrong}
            value={standing.designatedFrom ?? ''}
            onValue={(day) => onStanding({ ...standing, designatedFrom: day || null })}
          />
          <TextField
            id="field-until"
            type="date"
            label={words.staffUntil[by]}
            hint={words.staffDayHint}
            wrong={wrong}
            value={standing.designatedUntil ?? ''}
            onValue={(day) => onStanding({ ...standing, designatedUntil: day || null })}
          />
        </div>
      )}
    </>
  );
}
