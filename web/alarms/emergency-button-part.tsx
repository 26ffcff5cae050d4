// The emergency button: on or off, who is told, and the number that is called where nobody acknowledges in time.
import { useState } from 'preact/hooks';
import { type AlarmSettings, alarmSettingDone } from '../../core/activities/alarms-now.ts';
import { emergencySettings } from '../../core/people/emergency.ts';
import { change } from '../api.ts';
import { TextField, type Wrong, WrongSummary } from '../people/fields.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

interface PartProps {
  readonly settings: AlarmSettings;
  readonly onChanged: () => void;
}

export function EmergencyButtonPart({ settings, onChanged }: PartProps) {
  const { words, language } = usePeopleSaying();
  const { emergency, watching, setAt } = settings;
  const [draft, setDraft] = useState(() => ({
    ...emergency,
    acknowledgeWithin: String(emergency.acknowledgeWithin),
  }));
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [said, setSaid] = useState('');
  const edit = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaid('');
    const read = emergencySettings.safeParse({
      ...draft,
      acknowledgeWithin: Number(draft.acknowledgeWithin),
    });
    if (!read.success)
      return setWrong(
        wrongOf(
          words,
          read.error.issues.map(({ path }) => String(path.at(0))),
        ),
      );
    const reply = await change('POST', '/api/emergency-settings', read.data, alarmSettingDone);
    setWrong(reply.ok ? [] : [{ field: null, words: words.alarmSetNotDone }]);
    if (!reply.ok) return;
    setSaid(words.emergencyButtonSaved);
    onChanged();
  };
  return (
    <section class="people-part" aria-labelledby="emergency-button">
      <h2 id="emergency-button">{words.emergencyButtonTitle}</h2>
      <p>{words.emergencyButtonLead}</p>
      <p class={watching === 0 ? 'people-warning' : 'people-measure'}>
        {watching === 0 ? words.emergencyButtonNobody : words.emergencyButtonWatching(watching)}
      </p>
      <form class="people-form" noValidate onSubmit={(event) => void save(event)}>
        <WrongSummary title={words.staffTrouble} wrong={wrong} />
        <fieldset class="plain">
          <legend class="visually-hidden">{words.emergencyButtonTitle}</legend>
          {[false, true].map((isOn) => (
            <label key={String(isOn)} class="radio">
              <input
                type="radio"
                name="emergency-is-on"
                checked={draft.isOn === isOn}
                onChange={() => edit({ isOn })}
              />
              {isOn ? words.emergencyButtonOn : words.emergencyButtonOff}
            </label>
          ))}
        </fieldset>
        <TextField
          id="emergency-recipient"
          label={words.emergencyButtonRecipient}
          hint={words.emergencyButtonRecipientHint}
          wrong={wrong}
          value={draft.recipient}
          maxLength={80}
          onValue={(recipient) => edit({ recipient })}
        />
        <TextField
          id="emergency-number"
          label={words.emergencyButtonNumber}
          wrong={wrong}
          value={draft.number}
          maxLength={20}
          onValue={(number) => edit({ number })}
        />
        <TextField
          id="emergency-seconds"
          label={words.emergencyButtonSeconds}
          wrong={wrong}
          value={draft.acknowledgeWithin}
          maxLength={3}
          onValue={(acknowledgeWithin) => edit({ acknowledgeWithin })}
        />
        <button type="submit" class="primary">
          {words.emergencyButtonSave}
        </button>
        <p role="status" class={said === '' ? '' : 'people-done'}>
          {said}
        </p>
        {setAt !== null && (
          <p class="small">{words.emergencyButtonSet(momentWords(wordsIn(language), setAt))}</p>
        )}
      </form>
    </section>
  );
}

function wrongOf(words: PeopleWords, fields: readonly string[]): Wrong[] {
  const said: Readonly<Record<string, Wrong>> = {
    recipient: { field: 'emergency-recipient', words: words.emergencyButtonNeedsRecipient },
    number: { field: 'emergency-number', words: words.emergencyButtonNeedsNumber },
    acknowledgeWithin: { field: 'emergency-seconds', words: words.emergencyButtonNeedsSeconds },
  };
  return [...new Set(fields)].flatMap((field) => said[field] ?? []);
}
