// Lets activities alarm: which, for whose officers, and how.
import { useState } from 'preact/hooks';
import { type AlarmSettings, alarmSettingDone } from '../../core/activities/alarms-now.ts';
import {
  type ActivityGroup,
  type ActivityKind,
  activityGroups,
  activityKinds,
  shapeOf,
} from '../../core/activities/kinds.ts';
import { change } from '../api.ts';
import { SelectField } from '../people/fields.tsx';
import { usePeopleSaying } from '../people/saying.ts';

/** What alarms most often comes first; what is made at the desk alarms nobody there. */
const groups: readonly ActivityGroup[] = [
  'finding',
  'welfare',
  'search',
  ...activityGroups.filter((group) => !['finding', 'welfare', 'search', 'order'].includes(group)),
];
const openGroups: readonly ActivityGroup[] = ['finding', 'welfare'];

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
      {groups.map((group) => (
        <Group key={group} group={group} kinds={kinds} onToggle={toggle} />
      ))}
      <SelectField
        id="alarm-rule-area"
        label={words.alarmRuleArea}
        wrong={[]}
        value={areaId}
        onValue={setAreaId}
        options={[['', words.alarmRuleEverybody], ...areas.map((each) => [each.areaId, each.name] as const)]}
      />
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

interface GroupProps {
  readonly group: ActivityGroup;
  readonly kinds: readonly ActivityKind[];
  readonly onToggle: (kind: ActivityKind) => void;
}

function Group({ group, kinds, onToggle }: GroupProps) {
  const { words } = usePeopleSaying();
  const own = activityKinds.filter((kind) => shapeOf(kind).group === group);
  const isOpen = openGroups.includes(group) || own.some((kind) => kinds.includes(kind));
  return (
    <details class="alarm-settings-group" open={isOpen}>
      <summary>{words.activityGroupNames[group]}</summary>
      <fieldset class="plain alarm-settings-kinds">
        <legend class="visually-hidden">
          {words.alarmRuleAddKinds}: {words.activityGroupNames[group]}
        </legend>
        {own.map((kind) => (
          <label key={kind} class="radio">
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => onToggle(kind)} />
            {words.activityKindNames[kind]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
