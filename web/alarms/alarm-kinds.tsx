// The kinds of activities to choose from, by group.
import {
  type ActivityGroup,
  type ActivityKind,
  activityGroups,
  activityKinds,
  shapeOf,
} from '../../core/activities/kinds.ts';
import { usePeopleSaying } from '../people/saying.ts';

/** What alarms most often comes first; what is made at the desk alarms nobody there. */
const groups: readonly ActivityGroup[] = [
  'finding',
  'welfare',
  'search',
  ...activityGroups.filter((group) => !['finding', 'welfare', 'search', 'order'].includes(group)),
];
const openGroups: readonly ActivityGroup[] = ['finding', 'welfare'];

interface KindsProps {
  readonly kinds: readonly ActivityKind[];
  readonly onToggle: (kind: ActivityKind) => void;
}

export function AlarmKinds(props: KindsProps) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group} group={group} {...props} />
      ))}
    </>
  );
}

function Group({ group, kinds, onToggle }: KindsProps & { readonly group: ActivityGroup }) {
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
