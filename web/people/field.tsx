// One field of a form: its label, a hint where it has one, and what is wrong with it.

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: 'date' | 'text';
  readonly value: string;
  /** The id of the words that say what is wrong with it; none where nothing is. */
  readonly wrongId?: string | undefined;
  readonly onInput: (value: string) => void;
}

const longestText = 300;

export function Field({ id, label, hint, type = 'text', value, wrongId, onInput }: FieldProps) {
  const hintId = hint === undefined ? [] : [`${id}-hint`];
  const described = [...hintId, ...(wrongId === undefined ? [] : [wrongId])].join(' ');
  const shared = {
    id,
    value,
    'aria-invalid': wrongId !== undefined,
    'aria-describedby': described === '' ? undefined : described,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="small" id={hintId[0]}>
          {hint}
        </p>
      )}
      {type === 'date' ? (
        <input type="date" {...shared} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <input
          type="text"
          autocomplete="off"
          maxLength={longestText}
          {...shared}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </div>
  );
}
