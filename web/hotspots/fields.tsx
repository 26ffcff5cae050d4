// The name and the targets of what is being drawn.
import type { DraftProblem } from '../../core/hotspots/hotspot-draft.ts';
import type { Draft } from './draft.ts';
import { errorTerms, FieldError, fieldIds } from './error-summary.tsx';
import { useSaying } from './saying.ts';

interface FieldProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly problems: readonly DraftProblem[];
}

export function NameField({ draft, onDraft, problems }: FieldProps) {
  const words = useSaying();
  return (
    <div class="field">
      <label for={fieldIds.name}>{words.fieldName}</label>
      <FieldError problems={problems} field="name" />
      <input
        id={fieldIds.name}
        type="text"
        autocomplete="off"
        value={draft.name}
        {...errorTerms(problems, 'name')}
        onInput={({ currentTarget }) => onDraft({ ...draft, name: currentTarget.value })}
      />
    </div>
  );
}

export function TargetFields({ draft, onDraft, problems }: FieldProps) {
  const words = useSaying();
  const figures = [
    ['visitTargetMinutes', fieldIds.targets, words.fieldVisitTarget, words.unitMinutes],
    ['dayTargetVisits', 'field-day-visits', words.fieldDayVisits, ''],
    ['dayTargetMinutes', 'field-day-minutes', words.fieldDayMinutes, words.unitMinutes],
    ['dueHours', 'field-due', words.fieldDue, words.unitHours],
  ] as const;
  return (
    <fieldset class="part">
      <legend>{words.targetsTitle}</legend>
      <FieldError problems={problems} field="targets" />
      <p class="small">{words.leaveEmpty}</p>
      <div class="figures">
        {figures.map(([key, id, label, unit]) => (
          <div class="field" key={key}>
            <label for={id}>{label}</label>
            <span class="with-unit">
              <input
                id={id}
                type="text"
                inputMode="decimal"
                autocomplete="off"
                value={draft[key]}
                {...errorTerms(problems, 'targets')}
                onInput={({ currentTarget }) => onDraft({ ...draft, [key]: currentTarget.value })}
              />
              {unit}
            </span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
