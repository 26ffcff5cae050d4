// Which days, where, of what kind and whose: kept in the address, so that what is seen can be sent.
import { useState } from 'preact/hooks';
import { activityGroups, activityKinds, shapeOf } from '../../core/activities/kinds.ts';
import { hotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import { officerList } from '../../core/tracking/officer-day.ts';
import { useReply } from '../desk/use-reply.ts';
import { useMay } from '../people/own-account.ts';
import { type ActivityView, areFit, mostDays, standings } from './activity-view.ts';
import { useActivityWords } from './saying.ts';

interface FiltersProps {
  readonly view: ActivityView;
  readonly onShow: (change: Partial<ActivityView>) => void;
}

export function ActivityFilters({ view, onShow }: FiltersProps) {
  const { words } = useActivityWords();
  const [asked, setAsked] = useState(view);
  const [isWrong, setWrong] = useState(false);
  const choose = (change: Partial<ActivityView>) => setAsked({ ...asked, ...change });
  const show = (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(!areFit(asked));
    const { by: _by, ...filters } = asked;
    if (areFit(asked)) onShow(filters);
    else document.getElementById('activities-to')?.focus();
  };
  const day = (name: 'from' | 'to') => (
    <label>
      {words[name]}
      <input
        id={`activities-${name}`}
        type="date"
        value={asked[name]}
        aria-invalid={isWrong}
        {...(isWrong ? { 'aria-describedby': 'activities-wrong' } : {})}
        onInput={({ currentTarget }) => choose({ [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <form class="people-part activity-filters" onSubmit={show} noValidate>
      {isWrong && (
        <p role="alert" class="people-wrong" id="activities-wrong">
          {words.spanWrong(mostDays)}
        </p>
      )}
      <div class="activity-fields">
        {day('from')}
        {day('to')}
        <HotspotChoice value={asked.hotspotId} onValue={(hotspotId) => choose({ hotspotId })} />
        <KindChoice value={asked.kind} onValue={(kind) => choose({ kind })} />
        <OfficerChoice value={asked.officerId} onValue={(officerId) => choose({ officerId })} />
        <label>
          {words.standing}
          <select
            value={asked.standing}
            onChange={({ currentTarget: { value } }) =>
              choose({ standing: standings.find((known) => known === value) ?? 'stands' })
            }
          >
            {standings.map((each) => (
              <option key={each} value={each}>
                {words.standings[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="primary">
          {words.show}
        </button>
      </div>
      <p class="small">{words.days}</p>
    </form>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function HotspotChoice({ value, onValue }: ChoiceProps) {
  const { words } = useActivityWords();
  const { loaded } = useReply(useMay('hotspot.read') ? '/api/hotspots' : null, hotspotCollection);
  const features = loaded.state === 'ready' ? loaded.value.features : [];
  const known = features
    .map(({ properties: { id, name } }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  // One that has ended since is still what is looked at.
  const isUnknown = value !== '' && !known.some(({ id }) => id === value);
  return (
    <label>
      {words.hotspot}
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        <option value="">{words.anyHotspot}</option>
        {isUnknown && <option value={value}>{value}</option>}
        {known.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function KindChoice({ value, onValue }: ChoiceProps) {
  const { words } = useActivityWords();
  return (
    <label>
      {words.kind}
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        <option value="">{words.anyKind}</option>
        {activityGroups.map((group) => (
          <optgroup key={group} label={words.activityGroups[group]}>
            <option value={group}>{words.allOfGroup(words.activityGroups[group])}</option>
            {activityKinds
              .filter((kind) => shapeOf(kind).group === group)
              .map((kind) => (
                <option key={kind} value={kind}>
                  {words.kindNames[kind]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Only for those who may know officers by name. */
function OfficerChoice({ value, onValue }: ChoiceProps) {
  const { words } = useActivityWords();
  const mayRead = useMay('officer.read');
  const { loaded } = useReply(mayRead ? '/api/officers' : null, officerList);
  if (!mayRead) return null;
  const officers = loaded.state === 'ready' ? loaded.value.officers : [];
  return (
    <label>
      {words.officer}
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        <option value="">{words.anyOfficer}</option>
        {value !== '' && !officers.some(({ officerId }) => officerId === value) && (
          <option value={value}>…</option>
        )}
        {officers.map(({ officerId, callSign, role }) => (
          <option key={officerId} value={officerId}>
            {`${callSign}, ${role}`}
          </option>
        ))}
      </select>
    </label>
  );
}
