// A time of day, typed with the figures of the phone's keyboard: 14:05, 14.05 or 1405.
interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly give: (value: string) => void;
}

export function TimeField({ id, label, value, give }: TimeFieldProps) {
  return (
    <div class="stack">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="tap tap-number"
        inputMode="numeric"
        autocomplete="off"
        maxLength={5}
        value={value}
        onInput={({ currentTarget }) => give(currentTarget.value)}
      />
    </div>
  );
}
