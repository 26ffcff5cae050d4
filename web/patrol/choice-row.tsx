// One of a few, each large enough for a glove.
interface ChoiceRowProps<Choice extends string> {
  readonly name: string;
  readonly legend: string;
  /** Says that none is chosen; left out where one must be. */
  readonly none?: string;
  readonly choices: readonly (readonly [choice: Choice, said: string])[];
  readonly chosen: Choice | null;
  readonly choose: (choice: Choice | null) => void;
}

export function ChoiceRow<Choice extends string>(props: ChoiceRowProps<Choice>) {
  const { name, legend, none, choices, chosen, choose } = props;
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map(([choice, said]) => (
        <label key={choice} class="tap choice">
          <input type="radio" name={name} checked={chosen === choice} onChange={() => choose(choice)} />
          {said}
        </label>
      ))}
      {none !== undefined && (
        <label class="tap choice">
          <input type="radio" name={name} checked={chosen === null} onChange={() => choose(null)} />
          {none}
        </label>
      )}
    </fieldset>
  );
}
