// Lets activities alarm: which, for whose officers, and how.
import { useState } from 'preact/hooks';
import { type AlarmSettings, alarmSettingDone } from '../../core/activities/alarms-now.ts';
import type { ActivityKind } from '../../core/activities/kinds.ts';
import { change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { AlarmKinds } from './alarm-kinds.tsx';

interface FormProps {
  readonly areas: AlarmSettings['areas'];
  readonly onAdded: () => void;
}

export function AlarmRuleForm({ areas, onAdded }: FormProps) {
  const { words } = usePeopleSaying();
  const [ruleId, setRuleId] = useState(() => crypto.randomUUID());
  const [kinds, setKinds] = useState<readonly ActivityKind[]>([]);
  const [areaId, setAreaId] = useState('');
  const [how, setHow] = useState({ hasSound: true, hasBanner: true });
  const [wrong, setWrong] = useState('');
  const toggle = (kind: ActivityKind) =>
    setKinds((before) =>
      before.includes(kind) ? before.filter((each) => each !== kind) : [...before, kind],
    );
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    if (kinds.length === 0) return setWrong(words.alarmRuleNeedsKinds);
    if (!how.hasSound && !how.hasBanner) return setWrong(words.alarmRuleNeedsHow);
    const rule = { ruleId, kinds, areaId: areaId === '' ? null : areaId, ...how };
    const reply = await change('POST', '/api/alarm-rules', rule, alarmSettingDone);
    setWrong(reply.ok ? '' : words.alarmSetNotDone);
    if (!reply.ok) return;
    setKinds([]);
    setRuleId(crypto.randomUUID());
    onAdded();
  };
  return (
    <form
      class="people-form"
      noValidate
      onSubmit={(event) => void add(event)}
      aria-labelledby="alarm-rule-add"
    >
      <h3 id="alarm-rule-add">{words.alarmRuleAdd}</h3>
      {wrong !== '' && (
        <p role="alert" class="people-wrong">
          {wrong}
        </p>
      )}
      <AlarmKinds kinds={kinds} onToggle={toggle} />
      <p class="field">
        <label for="alarm-rule-area">{words.alarmRuleArea}</label>
        <select
          id="alarm-rule-area"
          value={areaId}
          onChange={({ currentTarget }) => setAreaId(currentTarget.value)}
        >
          <option value="">{words.alarmRuleEverybody}</option>
          {areas.map((each) => (
            <option key={each.areaId} value={each.areaId}>
              {each.name}
            </option>
          ))}
        </select>
      </p>
      <fieldset class="plain">
        <legend>{words.alarmRuleHow}</legend>
        {(['hasSound', 'hasBanner'] as const).map((way) => (
          <label key={way} class="radio">
            <input
              type="checkbox"
              checked={how[way]}
              onChange={({ currentTarget }) => setHow({ ...how, [way]: currentTarget.checked })}
            />
            {way === 'hasSound' ? words.alarmRuleAddSound : words.alarmRuleAddBanner}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="primary">
        {words.alarmRuleAdd}
      </button>
    </form>
  );
}
