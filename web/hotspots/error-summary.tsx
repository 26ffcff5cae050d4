// What is wrong, at the top of the form, each with a link to its field: GOV.UK's error summary. Beside each field stands the same.
import { useEffect, useRef } from 'preact/hooks';
import type { DraftField, DraftProblem } from '../../core/hotspots/hotspot-draft.ts';
import type { Words } from '../words/words.ts';
import { coreLanguage, useSaying } from './saying.ts';

/** The id of the control that a field's link leads to. */
export const fieldIds: Readonly<Record<DraftField, string>> = {
  name: 'field-name',
  boundary: 'field-boundary',
  targets: 'field-visit-target',
  windows: 'field-windows',
};

/** What a problem says on the page: of a boundary in core's own words, which name the place. */
function messageOf(words: Words, { field, message }: DraftProblem): string {
  if (field === 'boundary') return message;
  return { name: words.nameNeeds, targets: words.targetsNeed, windows: words.windowNeeds }[field];
}

const languageOf = ({ field }: DraftProblem) => (field === 'boundary' ? coreLanguage() : undefined);

export function ErrorSummary({ problems, tries }: { problems: readonly DraftProblem[]; tries: number }) {
  const words = useSaying();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [tries]);
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-title">
      <h3 id="error-title">{words.problemTitle}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a
              href={`#${fieldIds[problem.field]}`}
              lang={languageOf(problem)}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldIds[problem.field])?.focus();
              }}
            >
              {messageOf(words, problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with one field, or nothing. */
export function FieldError({ problems, field }: { problems: readonly DraftProblem[]; field: DraftField }) {
  const words = useSaying();
  const found = problems.find((each) => each.field === field);
  if (found === undefined) return null;
  return (
    <p class="field-error" id={`${fieldIds[field]}-error`} lang={languageOf(found)}>
      {messageOf(words, found)}
    </p>
  );
}

/** What a control says of the error beside it. */
export function errorTerms(problems: readonly DraftProblem[], field: DraftField) {
  const isWrong = problems.some((each) => each.field === field);
  return isWrong ? ({ 'aria-invalid': 'true', 'aria-describedby': `${fieldIds[field]}-error` } as const) : {};
}
