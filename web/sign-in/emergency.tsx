// Emergency access, folded away: both codes, each read off paper by another person.
import { useState } from 'preact/hooks';
import { Field } from '../people/field.tsx';
import { usePeopleSaying } from '../people/saying.ts';

interface EmergencyProps {
  readonly isBusy: boolean;
  readonly onEnter: (first: string, second: string) => void;
}

export function Emergency({ isBusy, onEnter }: EmergencyProps) {
  const { words } = usePeopleSaying();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isWrong, setWrong] = useState(false);
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const missing = first.trim() === '' ? 'code-1' : second.trim() === '' ? 'code-2' : null;
    setWrong(missing !== null);
    if (missing !== null) document.getElementById(missing)?.focus();
    else onEnter(first, second);
  };
  const wrongId = (value: string) => (isWrong && value.trim() === '' ? 'code-wrong' : undefined);
  return (
    <details class="emergency">
      <summary>{words.emergencyTitle}</summary>
      <form class="people-form" noValidate onSubmit={enter}>
        <p>{words.emergencyLead}</p>
        {isWrong && (
          <p role="alert" class="people-wrong" id="code-wrong">
            {words.emergencyMissing}
          </p>
        )}
        <Field
          id="code-1"
          label={words.emergencyFirst}
          hint={words.emergencyHint}
          value={first}
          wrongId={wrongId(first)}
          onInput={setFirst}
        />
        <Field
          id="code-2"
          label={words.emergencySecond}
          value={second}
          wrongId={wrongId(second)}
          onInput={setSecond}
        />
        <button type="submit" disabled={isBusy}>
          {words.emergencyEnter}
        </button>
      </form>
    </details>
  );
}
