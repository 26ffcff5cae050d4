// Fields of a form after GOV.UK: a label, a hint, what is wrong with it; and the same at the top of the form, each with a link to its field.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Wrong {
  /** The id of the field; null where it is about all of the form. */
  readonly field: string | null;
  readonly words: string;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly wrong: readonly Wrong[];
}

export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly onValue: (value: string) => void;
    readonly type?: 'text' | 'email' | 'date' | 'datetime-local';
    readonly maxLength?: number;
    readonly list?: readonly string[];
  },
) {
  const { id, value, onValue, type = 'text', maxLength, list } = props;
  return (
    <Field {...props}>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={maxLength}
        autocomplete="off"
        list={list === undefined ? undefined : `${id}-list`}
        {...termsOf(props)}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {list !== undefined && (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export function SelectField(
  props: FieldProps & {
    readonly value: string;
    readonly onValue: (value: string) => void;
    readonly options: readonly (readonly [value: string, words: string])[];
  },
) {
  const { id, value, onValue, options } = props;
  return (
    <Field {...props}>
      <select
        id={id}
        value={value}
        {...termsOf(props)}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Field({ id, label, hint, wrong, children }: FieldProps & { readonly children: ComponentChildren }) {
  const found = wrong.find(({ field }) => field === id);
  return (
    <div class={found === undefined ? 'one-field' : 'one-field is-wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {found !== undefined && (
        <p class="people-wrong" id={`${id}-wrong`}>
          {found.words}
        </p>
      )}
      {children}
    </div>
  );
}

function termsOf({ id, hint, wrong }: FieldProps) {
  const isWrong = wrong.some(({ field }) => field === id);
  const described = [hint === undefined ? null : `${id}-hint`, isWrong ? `${id}-wrong` : null];
  return {
    'aria-invalid': isWrong ? 'true' : undefined,
    'aria-describedby': described.filter((each) => each !== null).join(' ') || undefined,
  } as const;
}

/** What is wrong, at the top of the form; it has the focus after each try. */
export function WrongSummary({ title, wrong }: { readonly title: string; readonly wrong: readonly Wrong[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong.length > 0) box.current?.focus();
  }, [wrong]);
  if (wrong.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="wrong-title">
      <h2 id="wrong-title">{title}</h2>
      <ul>
        {wrong.map(({ field, words }) => (
          <li key={`${field} ${words}`}>
            {field === null ? (
              words
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
